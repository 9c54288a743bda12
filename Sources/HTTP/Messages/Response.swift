/// One answer of a handler.
///
/// The server adds what belongs to the message: `Content-Length`, `Date`, `ETag`, `X-Request-Id`,
/// `Server-Timing`, the CORS fields and the content coding with its `Vary`. A handler sets none of
/// these in `headers`, but for a `Vary` of its own, which goes beside the server's.
public struct Response: Sendable, Equatable {
    /// The status; 304 is made by the server from `entityTag`, not by handlers.
    public var status: Status
    /// Further header fields.
    public var headers: Headers
    /// The body's media type; nil sends no `Content-Type`.
    public var contentType: String?
    /// The uncoded body; empty for none.
    public var body: [UInt8]
    /// The mark of this version of the resource, before any content coding; nil when there is
    /// none, and then no conditional request succeeds.
    public var entityTag: EntityTag?
    /// Whether the server may keep this answer and give it again.
    ///
    /// It is given to requests with the same target and `Accept` until `Server.invalidate()`, so it
    /// must depend on nothing else. Only answers to GET and HEAD with status 200 are kept.
    public var isKeepable: Bool

    /// Composes an answer.
    public init(
        status: Status = .ok,
        headers: Headers = Headers(),
        contentType: String? = nil,
        body: [UInt8] = [],
        entityTag: EntityTag? = nil,
        isKeepable: Bool = false
    ) {
        self.status = status
        self.headers = headers
        self.contentType = contentType
        self.body = body
        self.entityTag = entityTag
        self.isKeepable = isKeepable
    }

    /// An answer with a JSON body that is already rendered.
    public static func json(
        _ body: [UInt8],
        status: Status = .ok,
        entityTag: EntityTag? = nil,
        isKeepable: Bool = false
    ) -> Response {
        Response(
            status: status,
            contentType: "application/json",
            body: body,
            entityTag: entityTag,
            isKeepable: isKeepable
        )
    }

    /// An answer with a plain text body in UTF-8.
    public static func text(_ text: String, status: Status = .ok) -> Response {
        Response(status: status, contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
    }

    /// An answer that sends the client elsewhere.
    ///
    /// The location is a URI reference of printable ASCII. Status 308 keeps the method and is for
    /// good; 307 is for this once; 303 turns into a GET.
    public static func redirect(to location: String, status: Status = 308) -> Response {
        Response(status: status, headers: ["Location": location])
    }
}

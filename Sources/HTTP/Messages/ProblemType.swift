/// A kind of problem, documented once and named by a URI.
///
/// Source: RFC 9457 §3.1 and §4.
public struct ProblemType: Sendable, Hashable {
    /// The last part of the type's URI: lower case words joined by hyphens.
    public let slug: String
    /// The same few words each time this kind occurs.
    public let title: String
    /// The status of every answer of this kind.
    public let status: Status

    /// Composes a kind of problem.
    public init(_ slug: String, title: String, status: Status) {
        self.slug = slug
        self.title = title
        self.status = status
    }

    /// The message breaks the rules of HTTP/1.1.
    public static let malformedRequest = ProblemType(
        "malformed-request",
        title: "The request is malformed",
        status: 400
    )
    /// The path or query cannot be decoded.
    public static let malformedTarget = ProblemType(
        "malformed-target",
        title: "The request target is malformed",
        status: 400
    )
    /// A parameter is unknown, repeated or has a bad value.
    public static let invalidParameter = ProblemType(
        "invalid-parameter",
        title: "A parameter is invalid",
        status: 400
    )
    /// The body does not say what the operation needs.
    public static let invalidBody = ProblemType(
        "invalid-body",
        title: "The request body is invalid",
        status: 400
    )
    /// The caller may not do this.
    public static let forbidden = ProblemType(
        "forbidden",
        title: "This is not allowed",
        status: 403
    )
    /// Nothing is at this path.
    public static let notFound = ProblemType(
        "not-found",
        title: "There is nothing here",
        status: 404
    )
    /// The resource does not take this method.
    public static let methodNotAllowed = ProblemType(
        "method-not-allowed",
        title: "The method is not allowed here",
        status: 405
    )
    /// No representation fits the `Accept` field.
    public static let notAcceptable = ProblemType(
        "not-acceptable",
        title: "No representation is acceptable",
        status: 406
    )
    /// The request did not arrive in time.
    public static let requestTimeout = ProblemType(
        "request-timeout",
        title: "The request took too long to arrive",
        status: 408
    )
    /// An `If-Match` names another version.
    public static let preconditionFailed = ProblemType(
        "precondition-failed",
        title: "The resource has another version",
        status: 412
    )
    /// The body is larger than the server takes.
    public static let contentTooLarge = ProblemType(
        "content-too-large",
        title: "The request body is too large",
        status: 413
    )
    /// The request line is longer than the server takes.
    public static let uriTooLong = ProblemType(
        "uri-too-long",
        title: "The request target is too long",
        status: 414
    )
    /// The body's media type is not one the operation reads.
    public static let unsupportedMediaType = ProblemType(
        "unsupported-media-type",
        title: "The media type is not supported",
        status: 415
    )
    /// The `Expect` field asks for something unknown.
    public static let expectationFailed = ProblemType(
        "expectation-failed",
        title: "The expectation cannot be met",
        status: 417
    )
    /// The `Host` field names a host this server does not answer for.
    public static let misdirectedRequest = ProblemType(
        "misdirected-request",
        title: "This host is not served here",
        status: 421
    )
    /// The caller asks too often.
    public static let tooManyRequests = ProblemType(
        "too-many-requests",
        title: "Too many requests",
        status: 429
    )
    /// The head has too many or too long fields.
    public static let headersTooLarge = ProblemType(
        "headers-too-large",
        title: "The header fields are too large",
        status: 431
    )
    /// Something went wrong on this side.
    public static let internalError = ProblemType(
        "internal-error",
        title: "The server failed",
        status: 500
    )
    /// The method or transfer coding is unknown.
    public static let notImplemented = ProblemType(
        "not-implemented",
        title: "This is not implemented",
        status: 501
    )
    /// The server is busy, starting or stopping.
    public static let unavailable = ProblemType(
        "unavailable",
        title: "The server cannot answer at the moment",
        status: 503
    )
    /// The protocol version is not HTTP/1.0 or HTTP/1.1.
    public static let versionNotSupported = ProblemType(
        "version-not-supported",
        title: "The HTTP version is not supported",
        status: 505
    )

    /// Every kind this module knows, by status and then slug.
    public static let all: [ProblemType] = [
        invalidBody, invalidParameter, malformedRequest, malformedTarget, forbidden, notFound,
        methodNotAllowed, notAcceptable, requestTimeout, preconditionFailed, contentTooLarge,
        uriTooLong, unsupportedMediaType, expectationFailed, misdirectedRequest, tooManyRequests,
        headersTooLarge, internalError, notImplemented, unavailable, versionNotSupported,
    ]
}

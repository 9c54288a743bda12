import Formats
import HTTP

extension ProblemType {
    /// The caller has not shown who it is.
    static let unauthorized = ProblemType(
        "unauthorized",
        title: "A token is needed",
        status: 401
    )
    /// A reload was asked for while one was running.
    static let reloadRunning = ProblemType(
        "reload-running",
        title: "A reload is running",
        status: 409
    )
    /// The articles cannot be set side by side.
    static let notComparable = ProblemType(
        "not-comparable",
        title: "There is nothing to compare",
        status: 422
    )
    /// A new edition could not be built.
    static let reloadFailed = ProblemType(
        "reload-failed",
        title: "The reload failed",
        status: 500
    )

    /// Every kind that an answer of this service can have.
    static let served = all + [unauthorized, reloadRunning, notComparable, reloadFailed]
}

/// What a kind of problem means and what to do about it.
enum ProblemPayload {
    static func json(_ type: ProblemType) -> JSON {
        [
            "type": .string("/v1/problems/\(type.slug)"),
            "title": .string(type.title),
            "status": .integer(type.status.code),
            "description": .string(descriptions[type.slug] ?? type.title),
        ]
    }

    static let descriptions: [String: String] = [
        "malformed-request":
            "The message breaks the rules of HTTP/1.1 (RFC 9112); `detail` says which.",
        "malformed-target":
            "The path or the query has a bad escape or is no UTF-8; `detail` says where.",
        "invalid-parameter":
            "A parameter is unknown, repeated, missing or has a bad value. `errors` names each and "
            + "says what is allowed; nothing is ever silently ignored.",
        "invalid-body":
            "The body is no JSON or not of the form that the route reads. `errors` points to each "
            + "place (RFC 6901).",
        "unauthorized": "The route needs the configured token: `Authorization: Bearer TOKEN`.",
        "forbidden": "The route is closed, as no token is configured for it.",
        "not-found":
            "No route has the path, or the edition has nothing by that id. After a reload an id can "
            + "be gone.",
        "method-not-allowed": "The route takes other methods; the `Allow` field lists them.",
        "not-acceptable":
            "No form of the answer fits the `Accept` field. Lists come as JSON, as JSON lines and as "
            + "CSV, everything else as JSON.",
        "request-timeout": "The request did not arrive in time; send it again.",
        "reload-running": "Another reload has not ended yet; try again when it has.",
        "precondition-failed": "The resource is not in the version that `If-Match` names.",
        "content-too-large": "The body is larger than the server takes.",
        "uri-too-long": "The request line is longer than the server takes.",
        "unsupported-media-type": "The route reads `application/json`.",
        "expectation-failed": "The `Expect` field asks for something unknown.",
        "misdirected-request":
            "The `Host` field names a host that is neither a loopback name nor configured.",
        "not-comparable": "A comparison needs at least two articles, and the story has one.",
        "too-many-requests": "The caller asks too often; `Retry-After` says when to go on.",
        "headers-too-large": "The head has too many or too long fields.",
        "internal-error": "The server failed. The request id leads to the log.",
        "reload-failed":
            "A new edition could not be built, and the old one is served on; `detail` says why.",
        "not-implemented": "The method or transfer coding is unknown to the server.",
        "unavailable":
            "The server is busy, starting or stopping; `Retry-After` says when to try again, and "
            + "`detail` what it is doing.",
        "version-not-supported": "The server speaks HTTP/1.0 and HTTP/1.1.",
    ]
}

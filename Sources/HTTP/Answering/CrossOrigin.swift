/// Tells browsers which pages may read the answers.
///
/// Source: the Fetch standard, "CORS protocol".
struct CrossOrigin: Sendable {
    let policy: CrossOriginPolicy

    private static let exposed =
        "ETag, Link, RateLimit, RateLimit-Policy, Retry-After, Server-Timing, X-Request-Id"
    private static let requestFields =
        "Accept, Authorization, Content-Type, If-None-Match, traceparent, X-Request-Id"

    /// Whether answers differ by the `Origin` field, which caches must then know.
    var varies: Bool {
        policy != .any
    }

    /// The fields that let the page at the request's origin read the answer; none when it may not.
    func fields(for request: Headers) -> Headers {
        guard let origin = request["Origin"], let granted = grant(origin) else { return Headers() }
        return [
            "Access-Control-Allow-Origin": granted, "Access-Control-Expose-Headers": Self.exposed,
        ]
    }

    /// Whether the request asks, ahead of another, if that one may be sent.
    func isPreflight(_ request: Headers) -> Bool {
        request.contains("Origin") && request.contains("Access-Control-Request-Method")
    }

    /// The answer to a preflight for a resource with these methods.
    func preflight(_ request: Headers, methods: String) -> Response {
        var answer = Response(status: .noContent, headers: ["Allow": methods])
        guard let origin = request["Origin"], grant(origin) != nil else { return answer }
        answer.headers.add("Access-Control-Allow-Methods", methods)
        answer.headers.add("Access-Control-Allow-Headers", Self.requestFields)
        answer.headers.add("Access-Control-Max-Age", "7200")
        return answer
    }

    private func grant(_ origin: String) -> String? {
        switch policy {
        case .any: "*"
        case .loopback: isLoopback(origin) ? origin : nil
        case .origins(let origins):
            origins.contains(origin) || isLoopback(origin) ? origin : nil
        }
    }

    private func isLoopback(_ origin: String) -> Bool {
        for scheme in ["http://", "https://"] where origin.hasPrefix(scheme) {
            return Authority(Array(origin.utf8.dropFirst(scheme.utf8.count)))?.isLoopback ?? false
        }
        return false
    }
}

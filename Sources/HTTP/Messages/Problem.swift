/// Why a request was refused, in the one shape every refusal has.
///
/// Source: RFC 9457.
public struct Problem: Error, Sendable, Equatable {
    /// The kind; it gives the type's URI, the title and the status.
    public var type: ProblemType
    /// What went wrong this time, in a sentence for a person; nil when the title says all.
    public var detail: String?
    /// The single faults found, in the order they stand in the request; empty for none.
    public var errors: [Item]
    /// Further header fields of the answer, such as `Allow` or `Retry-After`.
    public var headers: Headers

    /// One fault in the request.
    public struct Item: Sendable, Equatable {
        /// Where the fault stands.
        public let place: Place
        /// The kind of fault, for programs: lower case words joined by underscores.
        public let code: String
        /// What is wrong and what would be right, for a person.
        public let detail: String

        /// Composes a fault.
        public init(_ place: Place, code: String, detail: String) {
            self.place = place
            self.code = code
            self.detail = detail
        }
    }

    /// Where a fault stands.
    public enum Place: Sendable, Equatable {
        /// In the query or path parameter of that name.
        case parameter(String)
        /// In the JSON body, at that JSON Pointer (RFC 6901); empty for the whole body.
        case pointer(String)
        /// In the header field of that name.
        case header(String)
    }

    /// Composes a problem.
    public init(
        _ type: ProblemType,
        detail: String? = nil,
        errors: [Item] = [],
        headers: Headers = Headers()
    ) {
        self.type = type
        self.detail = detail
        self.errors = errors
        self.headers = headers
    }

    /// The status of the answer.
    public var status: Status {
        type.status
    }

    /// The answer that tells this problem.
    ///
    /// The prefix stands before the slug in the type's URI, such as `/v1/problems/`; the request's
    /// name becomes the `request_id` member.
    public func response(prefix: String, requestID: String) -> Response {
        Response(
            status: status,
            headers: headers,
            contentType: "application/problem+json",
            body: rendered(prefix: prefix, requestID: requestID)
        )
    }

    /// The problem as a JSON object in UTF-8.
    public func rendered(prefix: String, requestID: String) -> [UInt8] {
        var json = JSONBytes()
        json.open("{")
        json.member("type", prefix + type.slug)
        json.member("title", type.title)
        json.member("status", number: status.code)
        if let detail { json.member("detail", detail) }
        json.member("request_id", requestID)
        if !errors.isEmpty {
            json.key("errors")
            json.open("[")
            for item in errors { item.write(to: &json) }
            json.close("]")
        }
        json.close("}")
        return json.bytes
    }
}

extension Problem.Item {
    fileprivate func write(to json: inout JSONBytes) {
        json.open("{")
        switch place {
        case .parameter(let name): json.member("parameter", name)
        case .pointer(let pointer): json.member("pointer", pointer)
        case .header(let name): json.member("header", name)
        }
        json.member("code", code)
        json.member("detail", detail)
        json.close("}")
    }
}

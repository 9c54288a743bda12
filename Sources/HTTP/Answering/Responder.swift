/// Everything between a complete request and the answer to write.
///
/// Routing, conditions, content coding and cross-origin rules are here; connections are not, so
/// that all of it is tried in memory.
public struct Responder: Sendable {
    /// The table of operations.
    public let router: Router
    let hosts: HostPolicy
    let crossOrigin: CrossOrigin
    let targets: TargetParser
    private let problemPrefix: String
    private let compressor: Compressor

    /// Bodies below this are sent as they are: gzip would save less than one packet.
    static let smallestCompressed = 1_024

    /// Prepares to answer by the rules of a configuration.
    public init(_ configuration: ServerConfiguration, router: Router) {
        self.router = router
        hosts = HostPolicy(allowed: configuration.allowedHosts)
        crossOrigin = CrossOrigin(policy: configuration.crossOrigin)
        targets = TargetParser(maximumParameters: configuration.limits.queryParameters)
        problemPrefix = configuration.problemPrefix
        compressor = Compressor(width: configuration.loopCount + configuration.workerCount)
    }

    /// Answers as the server does, but for the fields that belong to a connection or the moment.
    public func answer(_ request: Request) -> Response {
        let response: Response
        var template: String?
        switch router.find(request.method, request.target) {
        case .route(let route, let parameters):
            template = route.template.description
            response = run(route, request, parameters)
        case .options(let allow): response = options(request.headers, allow: allow)
        case .refused(let problem): response = refusal(problem, requestID: request.id)
        }
        let rendition = render(
            response,
            template: template,
            gzip: Self.acceptsGzip(request.headers)
        )
        let answer = answer(
            rendition,
            method: request.method,
            headers: request.headers,
            requestID: request.id
        )
        var fields = answer.fields
        fields.add("X-Request-Id", request.id)
        for field in answer.rendition.fields.fields { fields.add(field.name, field.value) }
        if !answer.omitsRepresentation {
            for field in answer.rendition.bodyFields.fields where field.name != "Content-Type" {
                fields.add(field.name, field.value)
            }
        }
        return Response(
            status: answer.status,
            headers: fields,
            contentType: answer.omitsRepresentation
                ? nil : answer.rendition.bodyFields["Content-Type"],
            body: answer.omitsRepresentation || answer.omitsBody ? [] : answer.rendition.body,
            entityTag: answer.rendition.entityTag
        )
    }

    /// Runs a handler; its problem becomes an answer.
    func run(_ route: Route, _ request: Request, _ parameters: PathParameters) -> Response {
        do {
            return try route.handler(request, parameters)
        } catch {
            return refusal(error, requestID: request.id)
        }
    }

    /// The answer that tells a problem.
    func refusal(_ problem: Problem, requestID: String) -> Response {
        problem.response(prefix: problemPrefix, requestID: requestID)
    }

    /// The answer to OPTIONS, a preflight or not.
    func options(_ request: Headers, allow: String) -> Response {
        crossOrigin.isPreflight(request)
            ? crossOrigin.preflight(request, methods: allow)
            : Response(status: .noContent, headers: ["Allow": allow])
    }

    static func acceptsGzip(_ headers: Headers) -> Bool {
        headers.contains("Accept-Encoding")
            && Negotiation.acceptsGzip(headers.all("Accept-Encoding"))
    }

    /// The response in the coding the client takes.
    func render(_ response: Response, template: String?, gzip: Bool) -> Rendition {
        var fields = response.headers
        var bodyFields = Headers()
        var body = response.body
        var tag = response.entityTag
        if let type = response.contentType { bodyFields.add("Content-Type", type) }
        let isText = response.contentType.map(Self.isTextLike) ?? false
        if isText, gzip, body.count > Self.smallestCompressed,
            let compressed = compressor.compress(body), compressed.count < body.count
        {
            bodyFields.add("Content-Encoding", "gzip")
            body = compressed
            tag = tag?.coded("gzip")
        }
        if let tag { fields.add("ETag", tag.wireForm) }
        let varying = (isText ? ["Accept-Encoding"] : []) + (crossOrigin.varies ? ["Origin"] : [])
        if !varying.isEmpty { fields.add("Vary", varying.joined(separator: ", ")) }
        fields.add("X-Content-Type-Options", "nosniff")
        return Rendition(
            status: response.status,
            fields: fields,
            bodyFields: bodyFields,
            body: response.status.forbidsBody ? [] : body,
            entityTag: tag,
            template: template
        )
    }

    /// The rendition as one request gets it: conditions held, CORS fields added.
    func answer(
        _ rendition: Rendition,
        method: Method?,
        headers: Headers,
        requestID: String
    ) -> Answer {
        let status = Self.status(of: rendition, method: method, headers: headers)
        guard status == rendition.status || status == .notModified else {
            let refusal = refusal(Problem(.preconditionFailed), requestID: requestID)
            return answer(
                render(refusal, template: rendition.template, gzip: false),
                method: method,
                headers: headers,
                requestID: requestID
            )
        }
        return Answer(
            rendition: rendition,
            status: status,
            omitsRepresentation: status != rendition.status || status.forbidsBody,
            omitsBody: method == .head,
            fields: crossOrigin.fields(for: headers),
            requestID: requestID
        )
    }

    /// The status after the conditions of a request (RFC 9110 §13.2.2).
    private static func status(
        of rendition: Rendition,
        method: Method?,
        headers: Headers
    ) -> Status {
        guard method == .get || method == .head, rendition.status == .ok else {
            return rendition.status
        }
        let required = headers.all("If-Match")
        if !required.isEmpty, !EntityTagList(required).matchesStrongly(rendition.entityTag) {
            return 412
        }
        let held = headers.all("If-None-Match")
        if !held.isEmpty, EntityTagList(held).matchesWeakly(rendition.entityTag) {
            return .notModified
        }
        return .ok
    }

    /// Refuses what is to change a resource of a certain version: of what can be changed here
    /// there are no versions to compare with (RFC 9110 §13.1.1).
    static func checkCondition(_ method: Method, _ headers: Headers) throws(Problem) {
        if method == .get || method == .head || method == .options { return }
        let required = headers.all("If-Match")
        if !required.isEmpty, EntityTagList(required) != .any { throw Problem(.preconditionFailed) }
    }

    /// Whether a media type is text that shrinks well.
    private static func isTextLike(_ type: String) -> Bool {
        let essence = Array(type.utf8.prefix { $0 != UInt8(ascii: ";") && !$0.isBlank })
            .map(\.lowercased)
        if essence.starts(with: "text/".utf8) { return true }
        guard essence.starts(with: "application/".utf8) else { return false }
        let name = essence.dropFirst("application/".utf8.count)
        return textTypes.contains { name.elementsEqual($0.utf8) }
            || textSuffixes.contains { name.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    private static let textTypes = ["json", "xml", "yaml", "x-ndjson", "jsonl", "javascript"]
    private static let textSuffixes = ["+json", "+xml", "+yaml"]
}

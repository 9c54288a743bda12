import Archive
import Formats
import HTTP

extension Service {
    /// Holds a request to what its route declares, and answers it.
    func answer(_ operation: Operation, _ request: Request, _ path: PathParameters)
        throws(Problem) -> Response
    {
        let values = try ParameterValues(request.query, rules: operation.rules)
        if case .plain(let make) = operation.handler { return try make(self, request, path) }
        let format = try Self.format(of: operation, request, values)
        let call = Call(
            request: request,
            path: path,
            values: values,
            served: try requireServed(),
            service: self
        )
        if let target = call.movedTarget(operation.template) { return .redirect(to: target) }
        switch operation.handler {
        case .document(let shape, let make):
            let projection = values[.fields(of: shape)]
            let whole = try make(call)
            return response(projection?.applied(to: whole) ?? whole, call, operation)
        case .article(let shape, let make):
            return try article(shape, make, call)
        case .composition(let make):
            return response(try make(call), call, operation)
        case .list(let shape, let make):
            return response(try make(call), shape, format, call)
        case .plain(let make):
            return try make(self, request, path)
        }
    }

    /// The form of a list: what `format` says, else what `Accept` takes; for an article, which has
    /// formats of its own, it says nothing.
    private static func format(
        of operation: Operation,
        _ request: Request,
        _ values: ParameterValues
    ) throws(Problem) -> ListFormat {
        switch operation.handler {
        case .article: return .json
        case .list:
            if let format = values[.format] { return format }
            return try accepted(request, among: ListFormat.allCases)
        default: return try accepted(request, among: [ListFormat.json])
        }
    }

    /// The form that `Accept` takes.
    private static func accepted<Format: AnswerFormat>(_ request: Request, among formats: [Format])
        throws(Problem) -> Format
    {
        let accepted = AcceptedTypes(request.headers.all("Accept"))
        if let format = accepted.best(of: formats) { return format }
        let types = formats.flatMap(\.mediaTypes).joined(separator: ", ")
        throw Problem(
            .notAcceptable,
            detail: "the route answers with \(types)",
            errors: [
                Problem.Item(
                    .header("Accept"),
                    code: "not_acceptable",
                    detail: "none of the media types fits"
                )
            ]
        )
    }

    private func article(
        _ shape: Shape,
        _ make: (Call, ArticleFormat) throws(Problem) -> JSON,
        _ call: Call
    ) throws(Problem) -> Response {
        let projection = call.values[.fields(of: shape)]
        let format: ArticleFormat =
            if let stated = call.values[.articleFormat] {
                stated
            } else {
                try Self.accepted(call.request, among: ArticleFormat.allCases)
            }
        if projection != nil, format != .json {
            throw .parameters([.invalid("fields", "chooses among the fields of format=json alone")])
        }
        let whole = try make(call, format)
        var response = Response(
            contentType: format.contentType,
            body: (projection?.applied(to: whole) ?? whole).bytes,
            entityTag: Self.tag(call, format.rawValue),
            isKeepable: true
        )
        response.headers.add("Cache-Control", "no-cache")
        response.headers.add("Vary", "Accept")
        return response
    }

    private func response(_ value: JSON, _ call: Call, _ operation: Operation) -> Response {
        guard operation.method == .get else {
            var response = Response.json(value.bytes)
            response.headers.add("Cache-Control", "no-store")
            return response
        }
        var response = Response.json(
            value.bytes,
            entityTag: Self.tag(call, ListFormat.json.rawValue),
            isKeepable: true
        )
        response.headers.add("Cache-Control", "no-cache")
        return response
    }

    private func response(_ page: ListPage, _ shape: Shape, _ format: ListFormat, _ call: Call)
        -> Response
    {
        let projection = call.values[.fields(of: shape)]
        let body: [UInt8]
        switch format {
        case .json: body = page.json(edition: call.edition.id, projection: projection).bytes
        case .jsonl: body = page.projected(projection).flatMap { $0.bytes + [0x0A] }
        case .csv:
            let shape = page.shape ?? shape
            let table = CommaTable(projection?.applied(to: shape) ?? shape)
            body = table.bytes(of: page.items)
        }
        var response = Response(
            contentType: format.contentType,
            body: body,
            entityTag: Self.tag(call, format.rawValue),
            isKeepable: true
        )
        response.headers.add("Cache-Control", "no-cache")
        response.headers.add("Vary", "Accept")
        if let link = page.link { response.headers.add("Link", link) }
        return response
    }

    /// The mark of an answer: known before the answer is, as the edition and the request decide it.
    private static func tag(_ call: Call, _ format: String) -> EntityTag {
        let fields = [
            call.edition.id, call.service.supplies.version, call.canonicalTarget, format,
        ]
        return EntityTag(Digest(ofFields: fields).hex(24))
    }
}

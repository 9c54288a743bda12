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
        switch operation.handler {
        case .document(let shape, let make):
            let projection = values[.fields(of: shape)]
            let whole = try make(call)
            return response(projection?.applied(to: whole) ?? whole, call, operation)
        case .composition(let make):
            return response(try make(call), call, operation)
        case .list(let shape, let make):
            return response(try make(call), shape, format, call)
        case .plain(let make):
            return try make(self, request, path)
        }
    }

    /// The form of the answer: what `format` says, else what `Accept` takes.
    private static func format(
        of operation: Operation,
        _ request: Request,
        _ values: ParameterValues
    ) throws(Problem) -> ListFormat {
        if let format = values[.format] { return format }
        var formats: [ListFormat] = [.json]
        if case .list = operation.handler { formats = ListFormat.allCases }
        let accepted = AcceptedTypes(request.headers.all("Accept"))
        guard let format = accepted.best(of: formats) else {
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
        return format
    }

    private func response(_ value: JSON, _ call: Call, _ operation: Operation) -> Response {
        guard operation.method == .get else {
            var response = Response.json(value.bytes)
            response.headers.add("Cache-Control", "no-store")
            return response
        }
        var response = Response.json(
            value.bytes,
            entityTag: Self.tag(call, .json),
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
            let table = CommaTable(projection?.applied(to: shape) ?? shape)
            body = table.bytes(of: page.items)
        }
        var response = Response(
            contentType: format.contentType,
            body: body,
            entityTag: Self.tag(call, format),
            isKeepable: true
        )
        response.headers.add("Cache-Control", "no-cache")
        response.headers.add("Vary", "Accept")
        if let link = page.link { response.headers.add("Link", link) }
        return response
    }

    /// The mark of an answer: known before the answer is, as the edition and the request decide it.
    private static func tag(_ call: Call, _ format: ListFormat) -> EntityTag {
        let fields = [
            call.edition.id, call.service.supplies.version, call.canonicalTarget, format.rawValue,
        ]
        return EntityTag(Digest(ofFields: fields).hex(24))
    }
}

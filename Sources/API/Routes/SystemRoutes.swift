import Archive
import Formats
import HTTP

/// What is said of the service itself.
enum SystemRoutes {
    static let operations: [Operation] = [
        .document("/v1", RootPayload.shape) { call throws(Problem) in
            RootPayload.json(call.served, version: call.service.supplies.version)
        },
        .plain(.get, "/v1/openapi.yaml") { service, _, _ throws(Problem) in
            file(service.supplies.openAPI.yaml, "application/yaml")
        },
        .plain(.get, "/v1/openapi.json") { service, _, _ throws(Problem) in
            file(service.supplies.openAPI.json, "application/json")
        },
        .plain(.get, "/v1/problems/{type}", .inline, problem),
        .plain(.get, "/livez") { _, _, _ throws(Problem) in
            uncached(.json(JSON.object([JSON.Member("status", "alive")]).bytes))
        },
        .plain(.get, "/readyz", .inline, ready),
        .plain(.get, "/metrics", .inline, metrics),
        .plain(.post, "/v1/reload", .work, reload),
    ]

    private static func file(_ bytes: [UInt8], _ type: String) -> Response {
        var response = Response(
            contentType: type,
            body: bytes,
            entityTag: EntityTag(Digest(of: bytes).hex(24)),
            isKeepable: true
        )
        response.headers.add("Cache-Control", "no-cache")
        return response
    }

    private static func uncached(_ response: Response) -> Response {
        var response = response
        response.headers.add("Cache-Control", "no-store")
        return response
    }

    private static func problem(_ service: Service, _ request: Request, _ path: PathParameters)
        throws(Problem) -> Response
    {
        let slug = path["type"]
        guard let type = ProblemType.served.first(where: { $0.slug == slug }) else {
            let hint = Nearness.hint(for: slug, in: ProblemType.served.map(\.slug))
            throw Problem(.notFound, detail: "no problem type is called '\(slug.shortened)'\(hint)")
        }
        return file(ProblemPayload.json(type).bytes, "application/json")
    }

    private static func ready(_ service: Service, _ request: Request, _ path: PathParameters)
        throws(Problem) -> Response
    {
        let state = service.supplies.buildState()
        if state.phase == .stopping { throw Problem(.unavailable, detail: state.description) }
        let edition = try service.requireServed().edition
        return uncached(
            .json(
                JSON.object([
                    JSON.Member("status", "ready"), JSON.Member("edition", .string(edition.id)),
                ]).bytes
            )
        )
    }

    private static func metrics(_ service: Service, _ request: Request, _ path: PathParameters)
        throws(Problem) -> Response
    {
        let text = MetricsPayload(
            counters: service.supplies.counters(),
            served: service.served,
            version: service.supplies.version
        ).text
        return uncached(
            Response(
                contentType: "text/plain; version=0.0.4; charset=utf-8",
                body: Array(text.utf8)
            )
        )
    }

    private static func reload(_ service: Service, _ request: Request, _ path: PathParameters)
        throws(Problem) -> Response
    {
        try ReloadToken(service.supplies.reloadToken).check(request.headers["Authorization"])
        let before = service.edition?.id
        do {
            try service.supplies.reload()
        } catch {
            throw problem(of: error)
        }
        let served = try service.requireServed()
        let edition = served.edition
        return uncached(
            .json(
                JSON.object([
                    JSON.Member("edition", .string(edition.id)),
                    JSON.Member("changed", .bool(edition.id != before)),
                    JSON.Member("counts", RootPayload.counts(served)),
                ]).bytes
            )
        )
    }

    private static func problem(of failure: ReloadFailure) -> Problem {
        switch failure {
        case .running:
            Problem(
                .reloadRunning,
                detail: "another reload has not ended yet",
                headers: ["Retry-After": "2"]
            )
        case .failed(let reason): Problem(.reloadFailed, detail: reason)
        }
    }
}

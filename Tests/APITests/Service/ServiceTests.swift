import Archive
import Formats
import HTTP
import Synchronization
import Testing

@testable import API

@Suite struct `A service without an edition` {
    @Test(arguments: ["/readyz", "/v1", "/v1/articles", "/v1/articles/x", "/v1/search?q=a"])
    func `answers 503 with what it is doing`(target: String) throws {
        let response = try Client(Service.testing()).get(target)
        #expect(response.status == 503)
        #expect(response.headers["Retry-After"] == "2")
        #expect(
            try response.json()["detail"]?.string
                == "the first edition is being built: 2 files read"
        )
    }

    @Test func `says why none could be built`() throws {
        let state = BuildState(.failed, detail: "no such directory")
        let response = try Client(Service.testing(state: state)).get("/readyz")
        #expect(
            try response.json()["detail"]?.string == "no edition could be built: no such directory"
        )
    }

    @Test func `is not ready while it stops, whatever it serves`() throws {
        let service = try Service.testing(state: BuildState(.stopping))
        service.swap(try Sample.edition())
        let response = try Client(service).get("/readyz")
        #expect(response.status == 503)
        #expect(try response.json()["detail"]?.string == "the service stops")
        #expect(try Client(service).get("/v1/articles").status == 200)
    }

    @Test(arguments: ["/livez", "/metrics", "/v1/openapi.yaml", "/v1/openapi.json"])
    func `is alive all the same`(target: String) throws {
        #expect(try Client(Service.testing()).get(target).status == 200)
    }

    @Test func `tells its counters without an edition`() throws {
        let text = try Client(Service.testing()).get("/metrics").text
        #expect(text.contains("\nparallax_ready 0\n"))
        #expect(!text.contains("parallax_edition_items"))
    }
}

@Suite struct `A service` {
    @Test func `is ready once it has an edition`() throws {
        let client = try Client.ofSample()
        let response = try client.get("/readyz")
        #expect(response.status == 200)
        #expect(try response.json()["edition"]?.string == Sample.edition().id)
    }

    @Test func `answers from the edition that was swapped in last`() throws {
        let client = try Client.ofSample()
        let before = try client.get("/v1/articles")
        let other = try Sample.edition(of: [
            "a/one.txt": "A bridge opened\n\nThe bridge opened today."
        ])
        client.service.swap(other)
        let after = try client.get("/v1/articles")
        #expect(try after.json()["edition"]?.string == other.id)
        #expect(try after.json()["total"]?.integer == 1)
        #expect(before.entityTag != after.entityTag)
    }

    @Test func `keeps what it counts in the form of Prometheus`() throws {
        let client = try Client.ofSample()
        let response = try client.get("/metrics")
        #expect(response.contentType == "text/plain; version=0.0.4; charset=utf-8")
        let lines = response.text.split(separator: "\n")
        let articles = try Sample.edition().records.count
        #expect(lines.contains("parallax_edition_items{kind=\"articles\"} \(articles)"))
        #expect(lines.contains("parallax_answers_total{class=\"2xx\"} 0"))
        for line in lines where !line.hasPrefix("#") {
            let parts = line.split(separator: " ")
            #expect(parts.count == 2 && parts[0].hasPrefix("parallax_") && Int(parts[1]) != nil)
        }
    }

    @Test(arguments: ProblemType.served.map(\.slug))
    func `explains every kind of problem`(slug: String) throws {
        let response = try Client(Service.testing()).get("/v1/problems/\(slug)")
        #expect(response.status == 200)
        #expect(try response.json()["type"]?.string == "/v1/problems/\(slug)")
        #expect(ProblemPayload.descriptions[slug] != nil)
    }

    @Test func `explains no kind that there is not`() throws {
        let response = try Client(Service.testing()).get("/v1/problems/not-fund")
        #expect(response.status == 404)
        #expect(try response.json()["detail"]?.string?.contains("'not-found'") == true)
        #expect(ProblemPayload.descriptions.count == ProblemType.served.count)
    }
}

@Suite struct `A reload` {
    private func reload(_ service: Service, _ authorization: String?) throws -> Response {
        var headers = Headers()
        if let authorization { headers.add("Authorization", authorization) }
        return try Client(service).send(.post, "/v1/reload", headers)
    }

    @Test func `is closed where no token is configured`() throws {
        #expect(try reload(.testing(), "Bearer ").status == 403)
    }

    @Test(arguments: [
        nil, "", "Bearer", "Bearer ", "Bearer wrong", "Bearer s3cret ", "Basic s3cret", "s3cret",
        "Bearer S3cret", "Bearer s3cre",
    ])
    func `needs the token`(authorization: String?) throws {
        let response = try reload(.testing(token: "s3cret"), authorization)
        #expect(response.status == 401)
        #expect(response.headers["WWW-Authenticate"] == "Bearer realm=\"reload\"")
    }

    @Test(arguments: ["Bearer s3cret", "bearer s3cret", "BEARER s3cret"])
    func `builds and tells the edition`(authorization: String) throws {
        let calls = Mutex(0)
        let service = try Service.testing(token: "s3cret") { () throws(ReloadFailure) in
            calls.withLock { $0 += 1 }
        }
        service.swap(try Sample.edition())
        let response = try reload(service, authorization)
        #expect(response.status == 200)
        #expect(try response.json()["changed"]?.bool == false)
        #expect(try response.json()["edition"]?.string == Sample.edition().id)
        #expect(calls.withLock { $0 } == 1)
    }

    @Test func `that fails leaves the old edition and says why`() throws {
        let service = try Service.testing(token: "s3cret") { () throws(ReloadFailure) in
            throw .failed("the directory is gone")
        }
        service.swap(try Sample.edition())
        let response = try reload(service, "Bearer s3cret")
        #expect(response.status == 500)
        #expect(try response.json()["type"]?.string == "/v1/problems/reload-failed")
        #expect(try response.json()["detail"]?.string == "the directory is gone")
        #expect(try Client(service).get("/readyz").status == 200)
    }

    @Test func `is refused while another runs`() throws {
        let service = try Service.testing(token: "s3cret") { () throws(ReloadFailure) in
            throw .running
        }
        service.swap(try Sample.edition())
        let response = try reload(service, "Bearer s3cret")
        #expect(response.status == 409)
        #expect(response.headers["Retry-After"] == "2")
        #expect(try response.json()["type"]?.string == "/v1/problems/reload-running")
        #expect(try Client(service).get("/readyz").status == 200)
    }
}

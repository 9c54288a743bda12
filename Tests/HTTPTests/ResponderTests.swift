import Testing

@testable import HTTP

@Suite struct `An answer` {
    private func ask(
        _ target: String,
        _ headers: Headers = Headers(),
        _ method: HTTP.Method = .get,
        _ change: (inout ServerConfiguration) -> Void = { _ in }
    ) throws -> Response {
        let request = Request(
            method: method,
            target: try Target(parsing: target),
            headers: headers,
            id: "r1"
        )
        return sampleResponder(change).answer(request)
    }

    @Test func `is compressed for who takes gzip, under a tag of its own`() throws {
        let plain = try ask("/long")
        #expect(plain.headers["Content-Encoding"] == nil)
        #expect(plain.headers["ETag"] == "\"v1\"")
        #expect(plain.headers["Vary"] == "Accept-Encoding, Origin")
        let coded = try ask("/long", ["Accept-Encoding": "gzip"])
        #expect(coded.headers["Content-Encoding"] == "gzip")
        #expect(coded.headers["ETag"] == "\"v1-gzip\"")
        #expect(coded.headers["Vary"] == "Accept-Encoding, Origin")
        #expect(coded.body.count < 100)
        #expect(coded.body.starts(with: [0x1F, 0x8B]))
    }

    @Test func `below a kilobyte is never compressed`() throws {
        #expect(try ask("/", ["Accept-Encoding": "gzip"]).headers["Content-Encoding"] == nil)
    }

    @Test(arguments: [
        ("\"v1\"", nil, 304), ("W/\"v1\"", nil, 304), ("*", nil, 304), ("\"v0\"", nil, 200),
        ("\"v1\"", "gzip", 200), ("\"v1-gzip\"", "gzip", 304), ("\"v0\", \"v1\"", nil, 304),
    ])
    func `is 304 when the client holds it in this coding`(
        held: String,
        encoding: String?,
        status: Int
    ) throws {
        var headers: Headers = ["If-None-Match": held]
        headers["Accept-Encoding"] = encoding
        let answer = try ask("/long", headers)
        #expect(answer.status.code == status)
        #expect(answer.headers["ETag"] != nil)
        #expect(answer.headers["Vary"] != nil)
        if status == 304 {
            #expect(answer.body.isEmpty)
            #expect(answer.contentType == nil)
        }
    }

    @Test func `is 412 when another version is required`() throws {
        let answer = try ask("/long", ["If-Match": "\"v0\""])
        #expect(answer.status == 412)
        #expect(answer.contentType == "application/problem+json")
        #expect(try ask("/long", ["If-Match": "\"v1\""]).status == 200)
    }

    @Test func `to HEAD is that to GET without its body`() throws {
        let head = try ask("/long", [:], .head)
        #expect(head.body.isEmpty)
        #expect(head.headers == (try ask("/long")).headers)
    }

    @Test(arguments: [
        ("http://localhost:3000", "http://localhost:3000"),
        ("http://127.0.0.1", "http://127.0.0.1"),
        ("https://[::1]:1", "https://[::1]:1"), ("https://desk.example", "https://desk.example"),
        ("https://evil.example", nil), ("http://localhost.evil.example", nil), ("null", nil),
        ("http://desk.example", nil), ("file://", nil),
    ])
    func `can be read by pages of loopback and configured origins`(
        origin: String,
        granted: String?
    ) throws {
        let answer = try ask("/", ["Origin": origin], .get) {
            $0.crossOrigin = .origins(["https://desk.example"])
        }
        #expect(answer.headers["Access-Control-Allow-Origin"] == granted)
        #expect(answer.headers.contains("Access-Control-Expose-Headers") == (granted != nil))
    }

    @Test func `can be read by every page when so configured`() throws {
        let answer = try ask("/", ["Origin": "https://a.example"], .get) { $0.crossOrigin = .any }
        #expect(answer.headers["Access-Control-Allow-Origin"] == "*")
        #expect(answer.headers["Vary"] == "Accept-Encoding")
    }

    @Test func `to a preflight can be kept for two hours`() throws {
        let headers: Headers = [
            "Origin": "http://localhost:1", "Access-Control-Request-Method": "GET",
        ]
        let answer = try ask("/long", headers, .options)
        #expect(answer.status == 204)
        #expect(answer.headers["Access-Control-Max-Age"] == "7200")
        #expect(answer.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS")
        #expect(answer.headers["Access-Control-Allow-Origin"] == "http://localhost:1")
    }

    @Test(arguments: ["evil.example", "localhost.evil.example", "10.0.0.1.evil.example"])
    func `is refused to a host that is not served`(host: String) throws {
        let policy = HostPolicy(allowed: ["news.example"])
        let authority = try #require(Authority(Array(host.utf8)))
        #expect(throws: Problem.self) { try policy.check(authority) }
    }

    @Test(arguments: ["news.example", "NEWS.example:80", "localhost", "10.0.0.1:8080", "[::1]"])
    func `is given to a host that is served`(host: String) throws {
        let policy = HostPolicy(allowed: ["news.example"])
        try policy.check(try #require(Authority(Array(host.utf8))))
    }

    @Test(arguments: [
        ("News.Example", "news.example"), ("news.example:8443", "NEWS.EXAMPLE:8443"),
        ("news.example:8443", "news.example:80"), ("news.example.", "news.example"),
        ("news.example", "news.example."), ("*", "any.example"),
    ])
    func `is given however the host is spelt`(allowed: String, host: String) throws {
        let policy = HostPolicy(allowed: [allowed])
        try policy.check(try #require(Authority(Array(host.utf8))))
    }

    @Test(arguments: ["", "no host", "news.example/a", "http://news.example"])
    func `is given to no host where none is named`(allowed: String) throws {
        let policy = HostPolicy(allowed: [allowed])
        let authority = try #require(Authority(Array("news.example".utf8)))
        #expect(throws: Problem.self) { try policy.check(authority) }
    }
}

@Suite struct `Kept answers` {
    private func rendition(_ size: Int) -> Rendition {
        Rendition(
            status: .ok,
            fields: Headers(),
            bodyFields: Headers(),
            body: Array(repeating: 0, count: size),
            entityTag: nil,
            template: nil
        )
    }

    private func key(_ target: String) -> KeptAnswers.Key {
        KeptAnswers.Key(target: Array(target.utf8)[...], headers: [:], isGzip: false)
    }

    @Test func `stay within their bytes, and what is asked for stays longest`() {
        let kept = KeptAnswers(limit: 100_000)
        kept.keep(rendition(1_000), for: key("often"), generation: 0)
        for index in 0..<500 {
            kept.keep(rendition(1_000), for: key("\(index)"), generation: 0)
            #expect(kept.find(key("often")).rendition != nil)
            #expect(kept.bytes <= 100_000)
        }
        #expect(kept.find(key("0")).rendition == nil)
        #expect(kept.find(key("499")).rendition != nil)
    }

    @Test func `are forgotten, with those still on their way, when the state changes`() {
        let kept = KeptAnswers(limit: 100_000)
        kept.keep(rendition(10), for: key("a"), generation: 0)
        let before = kept.find(key("b")).generation
        kept.invalidate()
        kept.keep(rendition(10), for: key("b"), generation: before)
        #expect(kept.find(key("a")).rendition == nil)
        #expect(kept.find(key("b")).rendition == nil)
        #expect(kept.bytes == 0)
    }

    @Test func `never hold one that takes more than an eighth`() {
        let kept = KeptAnswers(limit: 8_000)
        kept.keep(rendition(1_000), for: key("a"), generation: 0)
        #expect(kept.bytes == 0)
    }

    @Test func `differ by target, Accept and coding`() {
        let target = Array("/a".utf8)[...]
        let keys = [
            KeptAnswers.Key(target: target, headers: [:], isGzip: false),
            KeptAnswers.Key(target: target, headers: [:], isGzip: true),
            KeptAnswers.Key(target: target, headers: ["Accept": "x/y"], isGzip: false),
            KeptAnswers.Key(
                target: target,
                headers: ["accept": "x/y", "ACCEPT": "z"],
                isGzip: false
            ),
        ]
        #expect(Set(keys).count == 4)
    }
}

import Testing

@testable import HTTP

@Suite struct `Accept-Encoding` {
    @Test(arguments: [
        ["gzip"], ["GZIP"], ["x-gzip"], ["deflate, gzip;q=1.0, *;q=0.5"], ["*"], ["*;q=0.1"],
        ["br", "gzip"], ["gzip;q=0.001"], ["gzip; q=0.5 , identity;q=0.5"], ["gzip ;Q=1"],
        ["identity;q=0, *"],
    ])
    func `asks for gzip`(fields: [String]) {
        #expect(Negotiation.acceptsGzip(fields))
    }

    @Test(arguments: [
        [], [""], ["br"], ["gzip;q=0"], ["gzip;q=0.000"], ["*;q=0"], ["gzip;q=0, *"],
        ["gzip;q=0.5, identity"], ["gzip;q=2"], ["gzip;q=1.5"], ["gzip;q=x"], ["gzip;q=0.1234"],
        ["gzip;q"], ["gzip;q=0.5;x=y"], ["gzipx"], ["identity"],
    ])
    func `does not ask for gzip`(fields: [String]) {
        #expect(!Negotiation.acceptsGzip(fields))
    }
}

@Suite struct `A list of entity tags` {
    private let tag = EntityTag("a1")

    @Test(arguments: [
        "\"a1\"", "W/\"a1\"", "\"x\", \"a1\"", "\"x\",\t,\"a1\" ", "*", "\"a,b\", \"a1\"",
    ])
    func `names a version weakly`(field: String) {
        #expect(EntityTagList([field]).matchesWeakly(tag))
    }

    @Test(arguments: [
        "", "a1", "\"a1", "\"A1\"", "w/\"a1\"", "\"a1-gzip\"", "\"a 1\", \"a1\"", "**", "W/*",
    ])
    func `does not name a version`(field: String) {
        #expect(!EntityTagList([field]).matchesWeakly(tag))
    }

    @Test func `names a version strongly only by a strong tag`() {
        #expect(EntityTagList(["\"a1\""]).matchesStrongly(tag))
        #expect(!EntityTagList(["W/\"a1\""]).matchesStrongly(tag))
        #expect(!EntityTagList(["W/\"a1\""]).matchesStrongly(EntityTag("a1", isWeak: true)))
    }
}

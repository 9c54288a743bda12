import HTTP
import Prose
import Testing

@testable import API

@Suite struct `The parameters of a request` {
    private let rules: [ParameterRule] = [
        Parameter.limit.rule, .source, .from, .lang, .offsetUnit,
        Parameter<Set<ComparisonPart>>.choices("parts").rule,
        Parameter<Bool>.flag("contradicts").rule,
    ]

    private func faults(_ query: String, required: [ParameterRule] = []) throws -> [Problem.Item] {
        let target = try Target(parsing: "/x?\(query)")
        do throws(Problem) {
            _ = try ParameterValues(target.query, rules: rules + required)
            return []
        } catch {
            #expect(error.status == 400)
            return error.errors
        }
    }

    @Test(arguments: [
        "", "limit=1", "limit=200", "limit=007", "source=a", "from=2025-03-04",
        "from=2025-03-04T10:20:30Z", "from=2025-03-04T10:20:30.5%2B02:00", "lang=en", "lang=pt-BR",
        "lang=EN", "lang=zh-Hant-TW", "lang=fil", "lang=nn",
        "offset_unit=utf16", "parts=quotes", "parts=quotes,figures", "contradicts=false",
    ])
    func `hold where each is known, stands once and has an allowed value`(query: String) throws {
        #expect(try faults(query).isEmpty)
    }

    @Test(arguments: [
        ("limit=0", "invalid_value", "from 1 to 200"), ("limit=201", "invalid_value", "1 to 200"),
        ("limit=%2B5", "invalid_value", "whole number"), ("limit=-1", "invalid_value", "whole"),
        ("limit=5.0", "invalid_value", "whole number"), ("limit=", "invalid_value", "whole number"),
        ("limit=%D9%A3", "invalid_value", "whole number"), ("limit=0x10", "invalid_value", "whole"),
        ("limit=99999999999999999999", "invalid_value", "whole number"),
        ("limit=1&limit=2", "repeated_parameter", "twice"),
        ("limt=1", "unknown_parameter", "did you mean 'limit'"),
        ("Limit=1", "unknown_parameter", "did you mean 'limit'"),
        ("xyzzy=1", "unknown_parameter", "takes: contradicts, from, lang, limit"),
        ("source=", "invalid_value", "empty"), ("from=2025-02-30", "invalid_value", "RFC 3339"),
        ("from=yesterday", "invalid_value", "RFC 3339"),
        ("lang=e", "invalid_value", "language tag"),
        ("lang=english", "invalid_value", "language tag"),
        ("lang=xx", "invalid_value", "language tag"),
        ("lang=xx-GB", "invalid_value", "language tag"),
        ("lang=en-", "invalid_value", "language tag"),
        ("lang=e_n", "invalid_value", "language tag"),
        ("offset_unit=bytes", "invalid_value", "codepoint, utf16, utf8"),
        ("offset_unit=utf61", "invalid_value", "did you mean 'utf16'"),
        ("parts=quote", "invalid_value", "did you mean 'quotes'"),
        ("parts=quotes,quotes", "invalid_value", "twice"),
        ("parts=quotes,", "invalid_value", "among"),
        ("contradicts=1", "invalid_value", "true, false"),
    ])
    func `are refused with what would be right`(query: String, code: String, hint: String) throws {
        let found = try faults(query)
        try #require(found.count == 1)
        #expect(found[0].code == code)
        #expect(found[0].detail.contains(hint), "\(found[0].detail)")
    }

    @Test func `are all named where several do not hold`() throws {
        let found = try faults("limit=0&lmit=2&from=x&source=a&source=b")
        #expect(
            found.map(\.place) == [
                .parameter("limit"), .parameter("lmit"), .parameter("from"), .parameter("source"),
            ]
        )
    }

    @Test func `are missed where they are required`() throws {
        let found = try faults("limit=1", required: [Parameter<String>.query.required])
        #expect(found.map(\.code) == ["missing_parameter"])
        #expect(try faults("q=a", required: [Parameter<String>.query.required]).isEmpty)
    }

    @Test func `give their values, and nil where they are not given`() throws {
        let query = try Target(parsing: "/x?limit=12&parts=figures&offset_unit=utf8").query
        let values = try ParameterValues(query, rules: rules)
        #expect(values[.limit] == 12)
        #expect(values[.choices("parts")] == [ComparisonPart.figures])
        #expect(values[.offsetUnit] == OffsetUnit.utf8)
        #expect(values[.source] == nil)
    }
}

@Suite struct `A misspelt name` {
    private let names = ["article", "articles", "entity", "limit", "offset_unit"]

    @Test(arguments: [
        ("limt", "limit"), ("LIMIT", "limit"), ("artcle", "article"), ("entty", "entity"),
        ("offset-unit", "offset_unit"), ("articels", "articles"),
    ])
    func `is told the nearest that is known`(name: String, nearest: String) {
        #expect(Nearness.nearest(to: name, in: names) == nearest)
    }

    @Test(arguments: ["zzz", "q", "", "offset", String(repeating: "limit", count: 40)])
    func `is told none where nothing is near`(name: String) {
        #expect(Nearness.nearest(to: name, in: names) == nil)
    }
}

@Suite struct `A moment` {
    @Test(arguments: [
        ("1970-01-01", 0), ("1970-01-02", 86_400), ("1970-01-01T00:00:01Z", 1),
        ("1970-01-01t00:00:01z", 1), ("1970-01-01T02:00:00+02:00", 0),
        ("1969-12-31T22:30:00-01:30", 0), ("1970-01-01T00:00:01.999Z", 1),
        ("2025-03-04", 1_741_046_400),
    ])
    func `is read from a day or a time with its zone`(text: String, seconds: Int) {
        #expect(Moment(text)?.seconds == seconds)
    }

    @Test(arguments: [
        "", "2025", "2025-3-4", "2025-03-04T", "2025-03-04T12:00", "2025-03-04T12:00:00",
        "2025-03-04 12:00:00Z", "2025-03-04T24:00:00Z", "2025-03-04T12:60:00Z", "2025-13-01",
        "2025-03-04T12:00:00+2", "2025-03-04T12:00:00Z ", "2025-03-04T12:00:00.Z", "+025-03-04",
    ])
    func `is not read from anything else`(text: String) {
        #expect(Moment(text) == nil)
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
        (1_741_089_909, "2025-03-04T12:05:09Z"),
    ])
    func `is told in UTC`(seconds: Int, text: String) {
        #expect(Moment.text(ofSeconds: seconds) == text)
        #expect(Moment(text)?.seconds == seconds)
    }
}

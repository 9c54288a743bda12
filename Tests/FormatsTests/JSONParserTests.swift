import Formats
import Testing

@Suite struct `A JSON text` {
    private func parse(_ text: String) throws -> JSON { try JSON(parsing: Array(text.utf8)) }

    @Test(
        arguments: [
            ("null", .null), ("true", true), ("false", false), ("\"\"", ""), ("[]", .array([])),
            ("{}", .object([])), (" \t\r\n null \n", .null), ("[1,2]", [1, 2]),
            ("[ 1 , [ ] , { } ]", [1, .array([]), .object([])]), (#"{"a":1}"#, ["a": 1]),
            (#"{ "a" : { "b" : [ null ] } }"#, ["a": ["b": [nil]]]), (#"{"":""}"#, ["": ""]),
            (#"{"z":1,"a":2}"#, ["z": 1, "a": 2]), (#"{"a":1,"a":2}"#, ["a": 1, "a": 2]),
        ] as [(String, JSON)]
    )
    func `holds one value`(text: String, value: JSON) throws {
        #expect(try parse(text) == value)
    }

    @Test(arguments: [
        ("0", JSON.integer(0)), ("-0", .integer(0)), ("7", .integer(7)), ("-12", .integer(-12)),
        ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
        ("9223372036854775808", .number(9_223_372_036_854_775_808)),
        ("0.5", .number(0.5)), ("-0.25", .number(-0.25)), ("1.0", .number(1)),
        ("10.010", .number(10.01)), ("1e3", .number(1000)), ("1E+2", .number(100)),
        ("25e-1", .number(2.5)), ("0e0", .number(0)), ("0E5", .number(0)),
        ("1.7976931348623157e308", .number(.greatestFiniteMagnitude)),
        ("5e-324", .number(.leastNonzeroMagnitude)), ("1e-400", .number(0)),
    ])
    func `holds a number`(text: String, value: JSON) throws {
        #expect(try parse(text) == value)
    }

    @Test(arguments: [
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041""#, "A"),
        (#""\u00e9\u00E9""#, "éé"), (#""\u0000""#, "\u{0}"), (#""\u2028""#, "\u{2028}"),
        (#""\ud83d\ude00""#, "😀"), (#""\uD83D\uDE00!""#, "😀!"), (#""\uFFFF""#, "\u{FFFF}"),
        ("\"é 東京 😀\"", "é 東京 😀"), ("\"\u{7F}\"", "\u{7F}"), ("\"a/b\"", "a/b"),
    ])
    func `unescapes a string`(text: String, string: String) throws {
        #expect(try parse(text) == .string(string))
    }

    @Test(arguments: [
        (#""\ud83d""#, "\u{FFFD}"), (#""\ude00""#, "\u{FFFD}"), (#""\ud83dx""#, "\u{FFFD}x"),
        (#""\ud83d\n""#, "\u{FFFD}\n"), (#""\ud83d\u0041""#, "\u{FFFD}A"),
        (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"), (#""\ude00\ud83d""#, "\u{FFFD}\u{FFFD}"),
    ])
    func `turns a lone surrogate into U+FFFD`(text: String, string: String) throws {
        #expect(try parse(text) == .string(string))
    }

    @Test(
        arguments: [
            [0xFF], [0x80], [0xC0, 0xAF], [0xE2, 0x82], [0xED, 0xA0, 0x80],
            [0xF5, 0x80, 0x80, 0x80],
        ] as [[UInt8]]
    )
    func `turns bytes that are no UTF-8 into U+FFFD`(bytes: [UInt8]) throws {
        let string = try JSON(parsing: [0x22, 0x61] + bytes + [0x62, 0x22]).string
        #expect(string?.hasPrefix("a\u{FFFD}") == true)
        #expect(string?.hasSuffix("\u{FFFD}b") == true)
    }

    @Test(arguments: [
        "[1,]", #"{"a":1,}"#, "[,1]", "[,]", "{,}", "[1,,2]", "[1 2]", #"{"a" 1}"#, #"{"a":}"#,
        #"{"a"}"#, "{a:1}", "{1:1}", "{'a':1}", "['a']", "[1}", #"{"a":1]"#, "]", "}", ",", ":",
        "1 2", "{}{}", "[] x", "nul x", "nulls", "True", "FALSE", "none", "undefined", "// a\n1",
        "/* a */ 1", "1 // a", "\u{A0}1", "\u{FEFF}1", "\u{C}1",
    ])
    func `is refused for its structure`(text: String) {
        #expect(throws: JSONError.self) { try parse(text) }
    }

    @Test(arguments: [
        "01", "-01", "00", "00.5", "+1", "-+1", "--1", "-a", ".5", "-.5", "1.x", "1.e5", "1..2",
        "1ex", "1e+x", "1e5.5", "0x10", "1_000", "1,000", "NaN", "-NaN", "Infinity", "-Infinity",
        "inf", "1f", "１", "٣",
    ])
    func `is refused for a number`(text: String) {
        #expect(throws: JSONError.self) { try parse(text) }
    }

    @Test(arguments: [
        #""\x""#, #""\a""#, #""\'""#, #""\U0041""#, #""\u00g0""#, #""\u+041""#, #""\u 041""#,
        #""\ud83d\u00zz""#, "\"a\nb\"", "\"\t\"", "\"\u{0}\"", "\"\u{1F}\"",
    ])
    func `is refused for a string`(text: String) {
        #expect(throws: JSONError.self) { try parse(text) }
    }

    @Test(arguments: ["1e309", "-1e400", "1" + String(repeating: "0", count: 400), "9.9e999999999"])
    func `is refused for a number beyond all bounds`(text: String) {
        #expect(throws: JSONError.numberOutOfRange(offset: 2)) { try parse("[ \(text) ]") }
    }

    /// The mark ❌ stands before the byte that must be told.
    @Test(arguments: [
        ("[1,❌]", "a value"), ("❌x", "a value"), ("{❌1:2}", "a member name"),
        ("{\"é\"❌,", "':'"), ("[1 ❌2]", "',' or ']'"), ("{\"a\":1❌]", "',' or '}'"),
        ("[❌01]", "a number without leading zeros"), ("[1.❌x]", "a digit"),
        ("null ❌x", "the end of the text"), ("tru❌x", "true"), ("\"\\❌x\"", "an escape"),
        ("\"\\u00❌g0\"", "a hexadecimal digit"), ("\"a❌\u{1}\"", "an escaped control character"),
    ])
    func `tells where it is wrong`(marked: String, expected: String) {
        let parts = marked.split(separator: "❌", omittingEmptySubsequences: false)
        let error = JSONError.unexpected(offset: parts[0].utf8.count, expected: expected)
        #expect(throws: error) { try parse(parts.joined()) }
    }

    @Test(arguments: ["", " ", "\n\t"])
    func `is more than white space`(text: String) {
        #expect(throws: JSONError.truncated(offset: text.utf8.count)) { try parse(text) }
    }

    @Test func `is refused wherever it is cut off`() throws {
        let text = #"{"a\u00e9\ud83d\ude00": [-1.5e+3, true, false, null, "x\n", {}, []], "b": 0}"#
        let bytes = Array(text.utf8)
        _ = try JSON(parsing: bytes)
        for length in 0..<bytes.count {
            let error = #expect(throws: JSONError.self) {
                try JSON(parsing: Array(bytes[..<length]))
            }
            guard case .truncated(let offset)? = error else {
                Issue.record("cut at \(length): \(String(describing: error))")
                continue
            }
            #expect(offset == length)
        }
    }

    @Test func `may be nested 64 levels deep and no deeper`() throws {
        func nested(_ levels: Int, _ open: String, _ close: String) -> String {
            String(repeating: open, count: levels) + "1" + String(repeating: close, count: levels)
        }
        for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
            _ = try parse(nested(64, open, close))
            #expect(throws: JSONError.tooDeep(offset: 64 * open.utf8.count, limit: 64)) {
                try parse(nested(65, open, close))
            }
            #expect(throws: JSONError.tooDeep(offset: 64 * open.utf8.count, limit: 64)) {
                try parse(String(repeating: open, count: 100_000))
            }
        }
        // Depth is what counts, not how many arrays there are.
        #expect(try parse("[" + String(repeating: "[],", count: 200) + "1]").array?.count == 201)
    }

    private static let digits = "1" + String(repeating: "0", count: 400)

    @Test(
        arguments: [
            (#""\ud83d""#, "\u{FFFD}", 1, 0),
            (#"["\ude00","\ud83dx","\ud83d\ude00"]"#, ["\u{FFFD}", "\u{FFFD}x", "😀"], 2, 0),
            (digits, .string(digits), 0, 1), ("9223372036854775808", "9223372036854775808", 0, 1),
            ("[1e999,-2]", [nil, -2], 0, 1), ("\"a\u{1}b\nc\"", "a\u{1}b\nc", 0, 0),
            ("1.5", .number(1.5), 0, 0),
        ] as [(String, JSON, Int, Int)]
    )
    func `of an export keeps what it can and counts what it changes`(
        text: String,
        value: JSON,
        surrogates: Int,
        numbers: Int
    ) throws {
        var remarks = JSONRemarks()
        #expect(try JSON(parsing: Array(text.utf8), remarks: &remarks) == value)
        #expect(remarks.loneSurrogates == surrogates)
        #expect(remarks.unboundedNumbers == numbers)
    }

    @Test(arguments: ["[1,]", "{'a':1}", "01", #""\x""#, "{} {}"])
    func `of an export is as strict in its structure`(text: String) {
        var remarks = JSONRemarks()
        let error = #expect(throws: JSONError.self) {
            try JSON(parsing: Array(text.utf8), remarks: &remarks)
        }
        #expect(error?.isTrailing == (text == "{} {}"))
    }

    @Test(arguments: [
        (JSONError.unexpected(offset: 3, expected: "a value"), "expected a value at byte 3"),
        (.truncated(offset: 9), "the text ends inside a value, at byte 9"),
        (.tooDeep(offset: 64, limit: 64), "nested deeper than 64 levels at byte 64"),
        (.numberOutOfRange(offset: 1), "a number out of range at byte 1"),
    ])
    func `has its fault told in a sentence`(error: JSONError, sentence: String) {
        #expect("\(error)" == sentence)
    }
}

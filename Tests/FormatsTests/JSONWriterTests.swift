import Formats
import Testing

@Suite struct `A written JSON value` {
    @Test(
        arguments: [
            (.null, "null"), (true, "true"), (false, "false"), (0, "0"), (-7, "-7"),
            (.integer(.min), "-9223372036854775808"), (0.5, "0.5"), (.number(0.1), "0.1"),
            (.number(3), "3"), (.number(-0.0), "0"), (.number(1e300), "1e+300"),
            (.number(1e18), "1000000000000000000"), (.number(.nan), "null"),
            (.number(.infinity), "null"), (.number(-.infinity), "null"),
            (.array([]), "[]"), (.object([]), "{}"), ([1, [2, .array([])]], "[1,[2,[]]]"),
            (["b": 1, "a": ["c": nil]], #"{"b":1,"a":{"c":null}}"#),
            (.strings(["x", "y"]), #"["x","y"]"#), (.optional("x"), #""x""#), (.optional(4), "4"),
            (.optional(String?.none), "null"), (.optional(Int?.none), "null"),
        ] as [(JSON, String)]
    )
    func `takes no more room than needed`(value: JSON, text: String) {
        #expect(value.text == text)
        #expect(value.bytes == Array(text.utf8))
    }

    @Test(arguments: [
        ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("\n\r\t", #""\n\r\t""#),
        ("\u{0}\u{8}\u{C}\u{1F}", #""\u0000\u0008\u000c\u001f""#), ("a/b", #""a/b""#),
        ("é東😀", "\"é東😀\""), ("\u{7F}", "\"\u{7F}\""), ("\u{2028}", "\"\u{2028}\""),
        ("<b>'&'</b>", "\"<b>'&'</b>\""), ("", "\"\""),
    ])
    func `escapes only what must be escaped`(string: String, text: String) {
        #expect(JSON.string(string).text == text)
        #expect(JSON.object([.init(string, 1)]).text == "{\(text):1}")
    }

    @Test func `is indented by two spaces where a reader is to see it`() {
        let value: JSON = ["a": [1, .object([])], "b": .array([]), "c": ["d": "x"]]
        let expected = """
            {
              "a": [
                1,
                {}
              ],
              "b": [],
              "c": {
                "d": "x"
              }
            }

            """
        #expect(String(decoding: value.prettyBytes, as: UTF8.self) == expected)
    }

    @Test func `reads back as it was`() throws {
        var values = GeneratedValues(seed: 5)
        for _ in 0..<500 {
            let value = values.value()
            #expect(try JSON(parsing: value.bytes) == value)
            #expect(try JSON(parsing: value.prettyBytes) == value)
        }
    }

    @Test func `reads back to the last bit of a number`() throws {
        var numbers = SeededNumbers(seed: 6)
        for _ in 0..<2000 {
            let number = Double(bitPattern: numbers.next())
            guard number.isFinite else { continue }
            #expect(try JSON(parsing: JSON.number(number).bytes).double == number)
        }
    }
}

@Suite struct `A JSON value` {
    private let value: JSON = ["a": 1, "b": [true, 2.5, "x"], "a": 3, "c": ["d": nil]]

    @Test func `finds members by name and elements by place`() {
        #expect(value["b"]?[2]?.string == "x")
        #expect(value["b"]?[1]?.double == 2.5)
        #expect(value["b"]?[0]?.bool == true)
        #expect(value["c"]?["d"] == .null)
        #expect(value["a"]?.double == 3)
        #expect(value.members?.map(\.name) == ["a", "b", "a", "c"])
    }

    @Test func `gives the last of several members with one name`() {
        #expect(value["a"]?.integer == 3)
    }

    @Test func `gives nil for what it does not hold`() {
        #expect(value["x"] == nil)
        #expect(value[0] == nil)
        #expect(value["b"]?[3] == nil)
        #expect(value["b"]?[-1] == nil)
        #expect(value["b"]?["a"] == nil)
        #expect(value.string == nil && value.integer == nil && value.bool == nil)
        #expect(value.double == nil && value.array == nil)
        #expect(JSON.number(1).integer == nil)
        #expect(JSON.integer(1).bool == nil)
        #expect(JSON.array([]).members == nil)
    }

    @Test func `takes members after its own`() {
        #expect(JSON.object([]).adding(.init("a", 1), .init("b", 2)) == ["a": 1, "b": 2])
        #expect(JSON.array([1]).adding(.init("a", 1)) == [1])
    }
}

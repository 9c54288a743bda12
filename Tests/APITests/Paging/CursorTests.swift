import Formats
import Testing

@testable import API

@Suite struct `A cursor` {
    private static let keys = [
        SortKey(.number(-1_741_046_400), id: "a-1"),
        SortKey(.number(0.1 + 0.2), id: "é", number: 7),
        SortKey(.text("øresund, \"quoted\""), id: "b"), SortKey(.number(1e15), id: "c", number: 0),
        SortKey(.number(-3.3333333333333335), id: "d"),
    ]

    @Test(arguments: keys, [Cursor.Direction.next, .previous])
    func `comes back as it was`(key: SortKey, direction: Cursor.Direction) throws {
        let text = Cursor(direction, key).text(for: "list")
        #expect(try Cursor(text, for: "list") == Cursor(direction, key))
        #expect(text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "&") })
    }

    @Test func `is refused by another list`() throws {
        let text = Cursor(.next, Self.keys[0]).text(for: "/v1/articles newest")
        #expect(throws: ValueFault("the cursor was made for another list or another sort")) {
            try Cursor(text, for: "/v1/articles oldest")
        }
    }

    @Test(arguments: [
        "", "x", "!!!!", "AAAA", Base64URL.encode(Array("{}".utf8)),
        Base64URL.encode(Array(#"["a","n",[1,"x"]]"#.utf8)),
        Base64URL.encode(Array(#"["a","q",[1,"x",0]]"#.utf8)),
        Base64URL.encode(Array(#"["a","n",[true,"x",0]]"#.utf8)),
        Base64URL.encode(Array(#"["a","n",[1,"x",0],1]"#.utf8)),
        Base64URL.encode(Array(#"["a","n",[1,2,0]]"#.utf8)),
        Base64URL.encode([UInt8](repeating: 0x5B, count: 300)),
    ])
    func `is refused where it is malformed`(text: String) throws {
        #expect(throws: ValueFault("the cursor is malformed: take it from a link of this list")) {
            try Cursor(text, for: "list")
        }
    }

    @Test func `is refused when any of its letters is changed or lost`() throws {
        let text = Cursor(.next, SortKey(.text("b"), id: "i")).text(for: "list")
        let letters = Array(text)
        for index in letters.indices {
            var shorter = letters
            shorter.remove(at: index)
            // A lost letter inside a text value can leave a cursor whole; never the same one.
            let cursor = try? Cursor(String(shorter), for: "list")
            #expect(cursor != Cursor(.next, SortKey(.text("b"), id: "i")))
        }
    }
}

@Suite struct `Base64 for queries` {
    @Test(arguments: [
        ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"),
        ("fooba", "Zm9vYmE"), ("foobar", "Zm9vYmFy"), ("\u{3FF}\u{3FF}", "z7_Pvw"),
    ])
    func `follows RFC 4648`(text: String, coded: String) {
        #expect(Base64URL.encode(Array(text.utf8)) == coded)
        #expect(Base64URL.decode(coded) == Array(text.utf8))
    }

    @Test(arguments: ["Z", "Zg==", "Zh", "a b", "Zm8\n", "Zm9v+", "/w"])
    func `refuses what no encoder writes`(coded: String) {
        #expect(Base64URL.decode(coded) == nil)
    }
}

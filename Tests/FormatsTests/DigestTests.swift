import Formats
import Testing

@Suite struct `A digest` {
    /// The examples NIST publishes for SHA-256 (FIPS 180-4).
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmno"
                + "ijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
        (
            String(repeating: "a", count: 1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        ),
    ])
    func `is SHA-256`(content: String, hex: String) {
        let digest = Digest(of: Array(content.utf8))
        #expect(digest.hex() == hex)
        #expect(digest.bytes.count == 32)
    }

    @Test func `is told by as many digits as asked for`() {
        let digest = Digest(of: Array("abc".utf8))
        #expect(digest.hex(8) == "ba7816bf")
        #expect(digest.hex(3) == "ba7")
        #expect(digest.hex(0).isEmpty)
        #expect(digest.hex(100) == digest.hex())
    }

    @Test(arguments: [
        (["ab", "c"], ["a", "bc"]), (["abc"], ["ab", "c"]), (["a", ""], ["a"]), ([], [""]),
        (["", "a"], ["a", ""]), (["a", "b"], ["b", "a"]), (["1:a"], ["a"]), (["a1:b"], ["a", "b"]),
        (["1", "1:"], ["11:", ""]), (["é"], ["e\u{301}"]),
        (["9abcdefghi0"], ["1", "abcdefghi", ""]),
    ])
    func `keeps the borders of fields apart`(first: [String], second: [String]) {
        #expect(Digest(ofFields: first) != Digest(ofFields: second))
    }

    @Test func `of the same fields is the same`() {
        #expect(Digest(ofFields: ["a", "é"]) == Digest(ofFields: ["a", "é"]))
        #expect(Digest(ofFields: []) == Digest(of: []))
    }
}

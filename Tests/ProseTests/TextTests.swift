import Prose
import Testing

@Suite struct `A text` {
    @Test(
        arguments: [
            ([], ""), (Array("Zürich".utf8), "Zürich"), ([0x61, 0xFF, 0x62], "a\u{FFFD}b"),
            ([0xE2, 0x82], "\u{FFFD}"), ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
        ] as [([UInt8], String)]
    )
    func `is well formed, whatever bytes it is made of`(bytes: [UInt8], string: String) {
        #expect(Text(bytes) == Text(string))
        #expect(Text(bytes).count == string.utf8.count)
    }
}

/// Bytes to be looked for in long texts.
///
/// The byte under the end of the pattern tells how far it can be moved on at once.
/// Source: Horspool, "Practical fast searching in strings" (1980).
struct BytePattern: Sendable {
    private let bytes: [UInt8]
    /// How far each byte lies from the end at its last place before it.
    private let steps: [Int]

    /// The bytes of `words`, which are not empty.
    init(_ words: String) {
        bytes = Array(words.utf8)
        var steps = [Int](repeating: bytes.count, count: 256)
        for (index, byte) in bytes.dropLast().enumerated() {
            steps[Int(byte)] = bytes.count - 1 - index
        }
        self.steps = steps
    }

    /// How many bytes it has.
    var count: Int { bytes.count }

    /// Whether the bytes stand somewhere in `text` in a row.
    func stands(in text: Span<UInt8>) -> Bool { place(in: text) != nil }

    /// Where the bytes stand first in `text` in a row; nil where they do not.
    func place(in text: Span<UInt8>) -> Int? {
        var end = bytes.count - 1
        while end < text.count {
            if begins(text, at: end + 1 - bytes.count) { return end + 1 - bytes.count }
            end += steps[Int(text[end])]
        }
        return nil
    }

    private func begins(_ text: Span<UInt8>, at start: Int) -> Bool {
        for index in bytes.indices where text[start + index] != bytes[index] { return false }
        return true
    }
}

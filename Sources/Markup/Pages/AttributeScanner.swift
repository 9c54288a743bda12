/// Finds the attributes of a tag, one after the other (WHATWG HTML §13.2.5.32 to 39).
struct AttributeScanner {
    /// Where an attribute stands in the bytes.
    struct Attribute {
        /// Its name as it is written.
        let name: Range<Int>
        /// Its value without quotes; empty where it has none.
        let value: Range<Int>
    }

    /// Where the next attribute is looked for; at the end of the tag once there is none.
    private(set) var position: Int
    /// Whether the last byte before the end of the tag was a slash outside of any value.
    private(set) var isSelfClosing = false
    private let end: Int

    /// A scanner of what stands between the name of a tag, before `start`, and `end`.
    init(from start: Int, to end: Int) {
        position = start
        self.end = end
    }

    /// The next attribute; nil at the end of the tag or of the bytes.
    ///
    /// Inlined, since the end of a tag is found by going over attributes that nobody looks at.
    @inline(__always)
    mutating func next(_ bytes: Span<UInt8>) -> Attribute? {
        var index = position
        defer { position = index }
        isSelfClosing = false
        while index < end, bytes[index].isSpace || bytes[index] == .slash {
            isSelfClosing = bytes[index] == .slash
            index += 1
        }
        guard index < end, bytes[index] != .greaterThan else { return nil }
        let nameStart = index
        // An equals sign in front is part of the name.
        index += 1
        while index < end, !bytes[index].endsAttributeName { index += 1 }
        let name = nameStart..<index
        while index < end, bytes[index].isSpace { index += 1 }
        guard index < end, bytes[index] == .equals else {
            return Attribute(name: name, value: index..<index)
        }
        index += 1
        while index < end, bytes[index].isSpace { index += 1 }
        guard index < end else { return Attribute(name: name, value: index..<index) }
        let quote = bytes[index]
        guard quote == .quote || quote == .apostrophe else {
            let start = index
            while index < end, !bytes[index].isSpace, bytes[index] != .greaterThan { index += 1 }
            return Attribute(name: name, value: start..<index)
        }
        index += 1
        let start = index
        index = bytes.place(of: quote, from: index, to: end)
        defer { index = min(index + 1, end) }
        return Attribute(name: name, value: start..<index)
    }
}

/// The text of a block as it comes together, its white space folded to single spaces.
struct LineBuffer {
    /// The words so far, without white space at either end.
    private(set) var bytes: [UInt8] = []
    /// How many of them stand in links.
    private(set) var linkBytes = 0
    /// How many links begin in it.
    var links = 0
    /// Whether a line break was the last thing in it.
    var isBroken = false {
        didSet { if isBroken { hasSpace = true } }
    }

    private var hasSpace = false

    /// Whether it holds no word.
    var isEmpty: Bool { bytes.isEmpty }

    /// Begins the next block.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        linkBytes = 0
        links = 0
        isBroken = false
        hasSpace = false
    }

    /// Appends `text`, which may stand in a link.
    mutating func take(_ text: ArraySlice<UInt8>, isLink: Bool) {
        let before = bytes.count
        let first = text.startIndex
        var position = 0
        while position < text.count {
            let length = Self.space(text.span, at: position)
            if length > 0 {
                hasSpace = true
                position += length
                continue
            }
            let start = position
            position = Self.end(of: text.span, from: start)
            if hasSpace, !bytes.isEmpty { bytes.append(0x20) }
            hasSpace = false
            isBroken = false
            bytes += text[first + start..<first + position]
        }
        if isLink { linkBytes += bytes.count - before }
    }

    /// Where the words end that begin at `start` and have single spaces between them.
    private static func end(of text: Span<UInt8>, from start: Int) -> Int {
        var position = start + 1
        while position < text.count {
            if space(text, at: position) > 0 {
                let next = position + 1
                guard text[position] == 0x20, next < text.count, space(text, at: next) == 0 else {
                    break
                }
            }
            position += 1
        }
        return position
    }

    /// The length of the white space or the invisible mark at `position`; 0 for anything else.
    private static func space(_ text: Span<UInt8>, at position: Int) -> Int {
        let byte = text[position]
        if byte < 0x7F { return byte <= 0x20 ? 1 : 0 }
        if byte == 0x7F { return 1 }
        if byte == 0xC2, position + 1 < text.count, text[position + 1] == 0xA0 { return 2 }
        guard byte >= 0xE2, position + 2 < text.count else { return 0 }
        switch (byte, text[position + 1], text[position + 2]) {
        case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
            (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
            return 3
        default: return 0
        }
    }
}

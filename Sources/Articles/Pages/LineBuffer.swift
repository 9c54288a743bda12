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
        var position = text.startIndex
        let before = bytes.count
        while position < text.endIndex {
            if let length = space(text, at: position) {
                hasSpace = true
                position += length
            } else {
                if hasSpace, !bytes.isEmpty { bytes.append(0x20) }
                hasSpace = false
                isBroken = false
                bytes.append(text[position])
                position += 1
            }
        }
        if isLink { linkBytes += bytes.count - before }
    }

    /// The length of the white space or the invisible mark at `position`; nil for anything else.
    private func space(_ text: ArraySlice<UInt8>, at position: Int) -> Int? {
        let byte = text[position]
        if byte <= 0x20 || byte == 0x7F { return 1 }
        if byte == 0xC2, position + 1 < text.endIndex, text[position + 1] == 0xA0 { return 2 }
        guard byte >= 0xE2, position + 2 < text.endIndex else { return nil }
        switch (byte, text[position + 1], text[position + 2]) {
        case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
            (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
            return 3
        default: return nil
        }
    }
}

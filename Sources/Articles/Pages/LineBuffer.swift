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
            if let (mark, length) = BlankMark.at(position, of: text.span) {
                if mark == .space { hasSpace = true }
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
        // Up to where bytes were looked at together in vain.
        var looked = position
        while position < text.count {
            if position >= looked {
                looked = position + stretch
                if isPlain(text, from: position) {
                    position = looked
                    continue
                }
            }
            if BlankMark.at(position, of: text) != nil {
                let next = position + 1
                guard text[position] == 0x20, next < text.count,
                    BlankMark.at(next, of: text) == nil
                else { break }
            }
            position += 1
        }
        return position
    }

    /// So many bytes are looked at together.
    private static let stretch = 16

    /// Whether a whole stretch from `start` on is ASCII with no more than single spaces, also with
    /// the byte behind it.
    private static func isPlain(_ text: Span<UInt8>, from start: Int) -> Bool {
        guard start + stretch < text.count else { return false }
        let part = text.extracting(start...start + stretch)
        var isOther: UInt8 = 0
        // Without a branch, so that many are compared at once.
        for index in 0..<stretch {
            let isBeyond: UInt8 = part[index] &- 0x20 >= 0x5F ? 1 : 0
            let isSpace: UInt8 = part[index] == 0x20 ? 1 : 0
            let endsWord: UInt8 = part[index + 1] &- 0x21 >= 0x5E ? 1 : 0
            isOther |= isBeyond | isSpace & endsWord
        }
        return isOther == 0
    }
}

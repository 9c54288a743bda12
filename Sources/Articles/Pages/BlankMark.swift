/// Characters of a page that show nothing: spaces, and marks that only tell how a word may be
/// broken or in which direction it runs.
enum BlankMark {
    /// Parts words.
    case space
    /// Stands in words and says nothing of them: a soft hyphen, a space of no width, a mark of
    /// direction.
    case nothing

    /// The character at `position` and its length; nil for one that shows.
    ///
    /// Joiners of letters are a part of words.
    static func at(_ position: Int, of text: Span<UInt8>) -> (mark: BlankMark, length: Int)? {
        let byte = text[position]
        if byte < 0x7F { return byte <= 0x20 ? (.space, 1) : nil }
        if byte == 0x7F { return (.space, 1) }
        guard byte == 0xC2 || byte >= 0xE2, position + 1 < text.count else { return nil }
        if byte == 0xC2 {
            switch text[position + 1] {
            case 0xA0: return (.space, 2)
            case 0xAD: return (.nothing, 2)
            default: return nil
            }
        }
        guard position + 2 < text.count else { return nil }
        switch (byte, text[position + 1], text[position + 2]) {
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
            (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            return (.space, 3)
        case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE),
            (0xE2, 0x81, 0xA0), (0xE2, 0x81, 0xA6...0xA9), (0xEF, 0xBB, 0xBF):
            return (.nothing, 3)
        default: return nil
        }
    }
}

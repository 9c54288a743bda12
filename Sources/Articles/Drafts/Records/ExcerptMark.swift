/// The end of a text that was cut: "… [+1234 chars]", "[…]", "...".
///
/// Counts and brackets are put in by what cut the text, so they are taken out of it. Dots alone may
/// be the writer's: they stay, and tell of a cut only where the text is short.
enum ExcerptMark {
    /// A text of fewer bytes is a short one.
    static let shortLimit = 1_200

    /// `text` without the count or bracket at its end that tells of a cut, and without the dots
    /// before that; nil where it ends in none.
    static func removed(from text: String) -> String? {
        var bytes = Array(text.utf8)
        trim(&bytes)
        guard cutsCount(&bytes) || cutsBracket(&bytes) else { return nil }
        trim(&bytes)
        _ = cutsDots(&bytes)
        trim(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether `text` ends in dots.
    static func endsInDots(_ text: String) -> Bool {
        var bytes = Array(text.utf8)
        trim(&bytes)
        return cutsDots(&bytes)
    }

    /// Whether `text` is short and ends in dots.
    static func cuts(shortText text: String) -> Bool {
        text.utf8.count < shortLimit && endsInDots(text)
    }

    private static func trim(_ bytes: inout [UInt8]) {
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    }

    /// Takes off "[+1234 chars]".
    private static func cutsCount(_ bytes: inout [UInt8]) -> Bool {
        let tail = " chars]"
        guard ends(bytes, with: tail) else { return false }
        var start = bytes.count - tail.utf8.count
        let end = start
        while start > 0, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[start - 1]) {
            start -= 1
        }
        guard start < end, start >= 2, bytes[start - 1] == UInt8(ascii: "+"),
            bytes[start - 2] == UInt8(ascii: "[")
        else { return false }
        bytes.removeLast(bytes.count - start + 2)
        return true
    }

    /// Takes off "[…]" and "[...]".
    private static func cutsBracket(_ bytes: inout [UInt8]) -> Bool {
        for mark in ["[…]", "[...]", "(…)", "[..]"] where ends(bytes, with: mark) {
            bytes.removeLast(mark.utf8.count)
            return true
        }
        return false
    }

    private static func cutsDots(_ bytes: inout [UInt8]) -> Bool {
        for mark in ["…", "..."] where ends(bytes, with: mark) {
            bytes.removeLast(mark.utf8.count)
            return true
        }
        return false
    }

    private static func ends(_ bytes: [UInt8], with mark: String) -> Bool {
        bytes.suffix(mark.utf8.count).elementsEqual(mark.utf8)
    }
}

/// The end of a text that was cut: "… [+1234 chars]", "[…]", "...".
enum ExcerptMark {
    /// `text` without the mark of a cut at its end; nil where it ends in none.
    static func removed(from text: String) -> String? {
        var bytes = Array(text.utf8)
        trim(&bytes)
        let before = bytes.count
        if cutsCount(&bytes) || cutsBracket(&bytes) {
            trim(&bytes)
            _ = cutsDots(&bytes)
        } else if !cutsDots(&bytes) {
            return nil
        }
        guard bytes.count < before else { return nil }
        trim(&bytes)
        return String(decoding: bytes, as: UTF8.self)
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

/// Cuts the words of a byline.
enum BylineText {
    /// `text` with single spaces.
    static func spaced(_ text: String) -> String {
        if isSpaced(text) { return text }
        if text.isPlain {
            let parts = text.utf8.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
            return parts.map { Substring($0) }.joined(separator: " ")
        }
        return text.split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" || $0 == "\n" }
            .joined(separator: " ")
    }

    /// Whether nothing but single spaces stand in `text`, and none at its ends; most lines of a
    /// page are so, and need not be cut and joined.
    private static func isSpaced(_ text: String) -> Bool {
        var last: UInt8 = 0x20
        for byte in text.utf8 {
            if byte == 0x20 && last == 0x20 || byte == 0x09 || byte == 0x0A { return false }
            if byte == 0xA0 && last == 0xC2 { return false }
            last = byte
        }
        return last != 0x20
    }

    /// `text` without marks at its end.
    static func trimmed(_ text: String) -> String {
        var text = text[...]
        while let last = text.last, " .,;:".contains(last) {
            // The full stop of an initial or of "Jr." is part of a name.
            if last == ".", text.splitAtSpaces().last.map({ $0.count <= 3 }) == true { break }
            text = text.dropLast()
        }
        return String(text)
    }

    /// The parts between bars, bullets and dashes that stand apart; a bar, bullet or long dash may
    /// touch its neighbours.
    static func segments(_ line: String) -> [String] {
        if isSpaced(line), !mayHoldMark(line) { return [line] }
        var segments: [String] = [""]
        for word in line.splitAtSpaces() {
            let isShort = word.utf8.count <= 3
            if isShort, ["|", "•", "·", "–", "—", "-", "/"].contains(word) {
                segments.append("")
                continue
            }
            if word.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "|") }) {
                let last = segments.count - 1
                segments[last] += (segments[last].isEmpty ? "" : " ") + word
                continue
            }
            for (index, piece) in word.split(
                omittingEmptySubsequences: false,
                whereSeparator: { "|•·—".contains($0) }
            ).enumerated() {
                if index > 0 { segments.append("") }
                guard !piece.isEmpty else { continue }
                let last = segments.count - 1
                segments[last] += (segments[last].isEmpty ? "" : " ") + piece
            }
        }
        return segments.filter { !$0.isEmpty }
    }

    /// Whether a mark may stand in `line` that ends a part of it.
    private static func mayHoldMark(_ line: String) -> Bool {
        line.utf8.contains { byte in
            switch byte {
            case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: "/"), 0x80...: true
            default: false
            }
        }
    }

    /// The names of a list, cut at commas and words such as "and".
    static func pieces(_ text: String, _ words: LineWords) -> [String] {
        var pieces: [String] = []
        for part in text.split(whereSeparator: { ",;&".contains($0) }) {
            var current: [Substring] = []
            for word in part.splitAtSpaces() {
                let key = word.lowercased()
                // "y" and "e" stand inside names as well and join two only between longer ones.
                let joins = words.has(key, .and) && (word == key || key == "and")
                if joins, !words.has(key, .particle) || current.count >= 2 {
                    pieces.append(current.joined(separator: " "))
                    current = []
                } else {
                    current.append(word)
                }
            }
            pieces.append(current.joined(separator: " "))
        }
        return pieces.filter { !$0.isEmpty }
    }

    /// Whether every word but the small ones has a capital, as in the name of an outlet.
    static func isTitled(_ text: String) -> Bool {
        let words = text.splitAtSpaces().map(String.init)
        return (1...5).contains(words.count)
            && words.allSatisfy {
                PersonName.isCapitalised($0) || ["of", "the", "and"].contains($0)
            }
    }

    /// `line` with a space before a capital behind a small letter where `isApart` holds for the
    /// word that begins there and the one behind it, or where "By" stands before it.
    static func unglued(_ line: String, _ isApart: (String, String?) -> Bool)
        -> String
    {
        if isSpaced(line), !mayBeGlued(line) { return line }
        var words: [String] = []
        let all = line.splitAtSpaces().map(String.init)
        for (place, word) in all.enumerated() {
            let next = place + 1 < all.count ? all[place + 1] : nil
            guard word.utf8.dropFirst(2).contains(where: { isCapital($0) || $0 == 0x40 }) else {
                words.append(word)
                continue
            }
            let bytes = Array(word.utf8)
            let cut = bytes.indices.dropFirst(2).first { index in
                guard isCapital(bytes[index]), isSmall(bytes[index - 1]) else { return false }
                let head = bytes[..<index]
                // "ByJane" holds a name behind "By", "ByTEN" does not.
                if index + 1 < bytes.count, isSmall(bytes[index + 1]), isBy(head) { return true }
                return isApart(String(decoding: bytes[index...], as: UTF8.self), next)
            }
            let at = bytes.dropFirst(3).firstIndex(of: UInt8(ascii: "@"))
            if let cut = cut ?? at, words.count < 12 {
                words.append(String(decoding: bytes[..<cut], as: UTF8.self))
                words.append(String(decoding: bytes[cut...], as: UTF8.self))
            } else {
                words.append(word)
            }
        }
        return words.joined(separator: " ")
    }

    /// Whether a capital or an at sign stands inside a word, behind its first two bytes.
    private static func mayBeGlued(_ line: String) -> Bool {
        var length = 0
        for byte in line.utf8 {
            length = byte == 0x20 ? 0 : length + 1
            if length > 2, isCapital(byte) || byte == 0x40 { return true }
        }
        return false
    }

    private static func isBy(_ head: ArraySlice<UInt8>) -> Bool {
        head.elementsEqual("By".utf8) || head.elementsEqual("by".utf8)
    }

    private static func isCapital(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }

    private static func isSmall(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
}

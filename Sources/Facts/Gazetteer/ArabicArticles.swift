import Formats
import Prose

/// The articles of Arabic names, which outlets join, part or leave out: "al-Orr", "al Orr", "Orr".
struct ArabicArticles: Sendable, Equatable {
    /// Those that a hyphen joins to their word ("al", "ash").
    private(set) var joined: Set<String> = []
    /// Those that may stand by themselves ("al").
    private(set) var apart: Set<String> = []

    /// Takes a row of the list of customs over where it is an article: "al-" or "Al", which its
    /// note tells from "Abu" and "Um".
    mutating func take(_ form: String, note: String) {
        let key = NameKey.key(form)
        guard note.hasPrefix("may be written"), !key.utf8.contains(UInt8(ascii: " ")) else {
            return
        }
        if key.hasSuffix("-") {
            joined.insert(String(key.dropLast()))
        } else if key.utf8.count == 2 {
            apart.insert(key)
        }
    }

    /// The folded words of a name with a blank for every hyphen, without the articles behind the
    /// first word ("kim jong un", "omar orr").
    func plainWords(of words: [some StringProtocol]) -> [Substring] {
        var plain: [Substring] = []
        for (index, word) in words.enumerated() {
            var parts = Substring(word).split(separator: "-")
            if index > 0, index + 1 < words.count, parts.count == 1, apart.contains(String(word)) {
                continue
            }
            if parts.count > 1, joined.contains(String(parts[0])) { parts.removeFirst() }
            plain += parts
        }
        return plain
    }
}

/// The shape of a person's name in a byline.
enum PersonName {
    /// Lower-case words that stand inside names.
    private static let particles: Set<String> = [
        "de", "da", "do", "dos", "del", "della", "van", "von", "der", "den", "bin", "bint", "ibn",
        "al", "el", "la", "le", "di", "du", "ter", "e", "y", "af", "av", "zu",
    ]
    /// Words of lines that name a function instead of a person.
    static let functions: Set<String> = [
        "staff", "correspondent", "correspondents", "reporter", "reporters", "writer", "writers",
        "editor", "editors", "desk", "agencies", "agency", "bureau", "newsroom", "team", "report",
        "wires", "wire", "contributor", "contributors", "service", "services", "news",
    ]
    private static let foreign: Set<String> = ["the", "and", "of", "for", "in", "on", "at", "with"]

    /// Whether `text` has the shape of a name of at least `least` words and at most six.
    static func isShaped(_ text: String, least: Int = 2) -> Bool {
        let words = text.split(separator: " ").map(String.init)
        guard (least...6).contains(words.count), let first = words.first, let last = words.last,
            isCapitalised(first), isCapitalised(last) || isJoined(last)
        else { return false }
        return words.allSatisfy { word in
            let key = word.lowercased()
            guard !foreign.contains(key), !functions.contains(key), isWord(word) else {
                return false
            }
            return isCapitalised(word) || particles.contains(key) || isJoined(word)
        }
    }

    static func isCapitalised(_ word: String) -> Bool {
        word.unicodeScalars.first?.properties.isUppercase == true
    }

    /// Knows "al-Sayed" and "d'Arc".
    private static func isJoined(_ word: String) -> Bool {
        let parts = word.split { $0 == "-" || $0 == "'" || $0 == "’" }
        return parts.count > 1 && parts.last.map { isCapitalised(String($0)) } == true
    }

    private static func isWord(_ word: String) -> Bool {
        word.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.generalCategory == .nonspacingMark
                || "-'’.".unicodeScalars.contains($0)
        }
    }
}

import Formats
import Prose

/// A text that can complete what someone begins to type.
public struct Suggestion: Sendable, Hashable {
    /// The text as it is shown: a name or a word.
    public let text: String
    /// How much it counts against others, such as how many documents have it.
    public let weight: Double

    /// Offers `text`.
    public init(text: String, weight: Double) {
        self.text = text
        self.weight = weight
    }
}

/// Texts found by the beginning of any of their words: "hla" finds "Min Aung Hlaing".
public struct Suggestions: Sendable {
    /// How many words of a text can be found by their beginning.
    public static let wordsPerText = 8

    private struct Entry {
        /// The folded text from one of its words on.
        let key: String
        let suggestion: Int
        let isBeginning: Bool
    }

    private let suggestions: [Suggestion]
    private let entries: [Entry]

    /// Takes the texts; of several with the same text the heaviest counts.
    public init(_ suggestions: some Sequence<Suggestion>) {
        var weights: [String: Double] = [:]
        for suggestion in suggestions {
            weights[suggestion.text] = max(
                weights[suggestion.text] ?? suggestion.weight,
                suggestion.weight
            )
        }
        self.suggestions = weights.map { Suggestion(text: $0.key, weight: $0.value) }
            .sorted { $0.text.precedes($1.text) }
        var entries: [Entry] = []
        for (number, suggestion) in self.suggestions.enumerated() {
            let words = Self.words(of: suggestion.text)
            for start in words.indices.prefix(Self.wordsPerText) {
                let key = words[start...].joined(separator: " ")
                entries.append(Entry(key: key, suggestion: number, isBeginning: start == 0))
            }
        }
        entries.sort { $0.key == $1.key ? $0.suggestion < $1.suggestion : $0.key.precedes($1.key) }
        self.entries = entries
    }

    /// The texts that have a word at which `prefix` begins, heaviest first, equal weights with
    /// those in front that begin with it, then by text; none for a prefix without letters.
    public func completions(of prefix: String, limit: Int) -> [Suggestion] {
        let key = Self.words(of: prefix).joined(separator: " ")
        guard !key.isEmpty, limit > 0 else { return [] }
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].key.precedes(key) { low = middle + 1 } else { high = middle }
        }
        var isBeginning: [Int: Bool] = [:]
        for entry in entries[low...] {
            guard entry.key.utf8.starts(with: key.utf8) else { break }
            isBeginning[entry.suggestion, default: false] =
                entry.isBeginning || isBeginning[entry.suggestion] == true
        }
        let ranked = isBeginning.sorted { left, right in
            let (first, second) = (suggestions[left.key].weight, suggestions[right.key].weight)
            if first != second { return first > second }
            return left.value == right.value ? left.key < right.key : left.value
        }
        return ranked.prefix(limit).map { suggestions[$0.key] }
    }

    /// The folded words of `text`, without the marks between them.
    private static func words(of text: String) -> [String] {
        Folding.key(of: text).unicodeScalars
            .split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
            .map { String($0) }
    }
}

import Prose

/// The folded words of a headline, by which two wordings of it are compared.
struct TitleKey: Hashable {
    /// The words in order: runs of letters and digits, of scripts without spaces each character.
    let words: [String]

    /// Most words that are compared.
    private static let limit = 200

    init(_ text: String) {
        var words: [String] = []
        var word = ""
        for scalar in Folding.key(of: text).unicodeScalars.prefix(2_000) {
            let isLetter = Self.isLetter(scalar)
            let isWhole = (0x2E80...0x9FFF).contains(scalar.value)
            if !isLetter || isWhole {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
            if isLetter, isWhole {
                words.append(String(scalar))
            } else if isLetter {
                word.unicodeScalars.append(scalar)
            }
        }
        if !word.isEmpty { words.append(word) }
        self.words = Array(words.prefix(Self.limit))
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return (0x61...0x7A).contains(scalar.value | 0x20)
                || (0x30...0x39).contains(scalar.value)
        }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || scalar.properties.generalCategory == .nonspacingMark
    }

    /// The letters and digits without what stands between them.
    var compact: String { words.joined() }

    /// Share of the words of the shorter headline that stand in the longer one.
    ///
    /// Between 0 and 1; 0 where one of them has no words.
    func share(with other: TitleKey) -> Double {
        let own = Set(words)
        let others = Set(other.words)
        let least = min(own.count, others.count)
        return least == 0 ? 0 : Double(own.intersection(others).count) / Double(least)
    }

    /// Whether the two are one headline in other words: most of them are shared.
    func matches(_ other: TitleKey) -> Bool {
        let least = min(Set(words).count, Set(other.words).count)
        return share(with: other) >= (least > 2 ? 0.6 : 1)
    }
}

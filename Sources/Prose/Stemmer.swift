/// The English stemmer Porter2, as Martin Porter defined it for the Snowball project.
///
/// Works on folded ASCII words; any other word is its own stem. Two words with one stem count as
/// one when texts are compared, searched or grouped.
public struct Stemmer: Sendable {
    /// A stemmer without settings.
    public init() {}

    /// The stem of the folded word `key`.
    public func stem(_ key: String) -> String {
        var letters = Array(key.utf8)
        guard letters.count > 2, letters.count < 40,
            letters.allSatisfy({ $0.isLowerLetter || $0 == UInt8(ascii: "'") })
        else { return key }
        if let exception = Self.exceptions[key] { return exception }
        if letters.first == UInt8(ascii: "'") { letters.removeFirst() }
        var word = StemmedWord(letters)
        word.strip()
        return word.text
    }

    private static let exceptions: [String: String] = [
        "skis": "ski", "skies": "sky", "dying": "die", "lying": "lie", "tying": "tie",
        "idly": "idl", "gently": "gentl", "ugly": "ugli", "early": "earli", "only": "onli",
        "singly": "singl", "sky": "sky", "news": "news", "howe": "howe", "atlas": "atlas",
        "cosmos": "cosmos", "bias": "bias", "andes": "andes",
    ]
}

extension UInt8 {
    var isLowerLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}

/// A word on its way to its stem.
///
/// A consonantal `y` is written `Y` meanwhile.
private struct StemmedWord {
    private var letters: [UInt8]
    private var region1 = 0
    private var region2 = 0

    init(_ letters: [UInt8]) {
        self.letters = letters
        markConsonantY()
        findRegions()
    }

    var text: String {
        let lower = letters.map { $0 == UInt8(ascii: "Y") ? UInt8(ascii: "y") : $0 }
        return String(decoding: lower, as: UTF8.self)
    }

    mutating func strip() {
        if letters.contains(UInt8(ascii: "'")) { stripPossessive() }
        stripPlural()
        if ends("ing") || ends("eed"), Self.finished.contains(text) { return }
        stripPast()
        replaceFinalY()
        // The longest ending decides: "entli" before the region also keeps "li" from going.
        if !replace(Self.derivations, in: region1) { stripLi() }
        _ = replace(Self.adjectives, in: region1)
        if ends("ative"), startOf("ative") >= region2 { drop("ative") }
        stripResidue()
        stripFinalLetter()
    }

    // MARK: Letters and regions

    private func isVowel(_ index: Int) -> Bool {
        switch letters[index] {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
            UInt8(ascii: "u"), UInt8(ascii: "y"):
            true
        default: false
        }
    }

    private mutating func markConsonantY() {
        for index in letters.indices where letters[index] == UInt8(ascii: "y") {
            if index == 0 || isVowel(index - 1) { letters[index] = UInt8(ascii: "Y") }
        }
    }

    private mutating func findRegions() {
        region1 = region(from: 0)
        for prefix in ["gener", "commun", "arsen"] where letters.starts(with: prefix.utf8) {
            region1 = prefix.utf8.count
        }
        region2 = region(from: region1)
    }

    /// The index behind the first consonant that follows a vowel, from `start` on.
    private func region(from start: Int) -> Int {
        var index = start + 1
        while index < letters.count {
            if !isVowel(index), isVowel(index - 1) { return index + 1 }
            index += 1
        }
        return letters.count
    }

    private func ends(_ ending: String) -> Bool {
        // Most endings are told apart by their last letter.
        letters.last == ending.utf8.last && letters.count >= ending.utf8.count
            && letters.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }

    private func startOf(_ ending: String) -> Int { letters.count - ending.utf8.count }

    private mutating func drop(_ ending: String) { letters.removeLast(ending.utf8.count) }

    private mutating func swap(_ ending: String, _ other: String) {
        drop(ending)
        letters.append(contentsOf: other.utf8)
    }

    private func hasVowel(before end: Int) -> Bool { (0..<max(0, end)).contains(where: isVowel) }

    private func endsInShortSyllable(_ end: Int) -> Bool {
        if end == 2 { return isVowel(0) && !isVowel(1) }
        guard end >= 3, !isVowel(end - 1), isVowel(end - 2), !isVowel(end - 3) else { return false }
        return !"wxY".utf8.contains(letters[end - 1])
    }

    private var isShort: Bool { region1 >= letters.count && endsInShortSyllable(letters.count) }

    // MARK: Steps, in the order of the definition

    private mutating func stripPossessive() {
        for ending in ["'s'", "'s", "'"] where ends(ending) {
            drop(ending)
            break
        }
    }

    private mutating func stripPlural() {
        if ends("sses") {
            swap("sses", "ss")
        } else if ends("ied") || ends("ies") {
            swap("ied", letters.count > 4 ? "i" : "ie")
        } else if ends("s"), !ends("us"), !ends("ss"), hasVowel(before: letters.count - 2) {
            drop("s")
        }
    }

    private mutating func stripPast() {
        for ending in ["eedly", "eed"] where ends(ending) {
            if startOf(ending) >= region1 { swap(ending, "ee") }
            return
        }
        for ending in ["ingly", "edly", "ing", "ed"] where ends(ending) {
            guard hasVowel(before: startOf(ending)) else { return }
            drop(ending)
            if ends("at") || ends("bl") || ends("iz") {
                letters.append(UInt8(ascii: "e"))
            } else if endsInDouble {
                letters.removeLast()
            } else if isShort {
                letters.append(UInt8(ascii: "e"))
            }
            return
        }
    }

    private var endsInDouble: Bool {
        guard letters.count >= 2, letters[letters.count - 1] == letters[letters.count - 2] else {
            return false
        }
        return "bdfgmnprt".utf8.contains(letters[letters.count - 1])
    }

    private mutating func replaceFinalY() {
        guard letters.count > 2, letters[letters.count - 1] | 0x20 == UInt8(ascii: "y"),
            !isVowel(letters.count - 2)
        else { return }
        letters[letters.count - 1] = UInt8(ascii: "i")
    }

    /// Replaces the longest ending of `rules` that the word has, if it lies behind `region`; says
    /// whether the word has one.
    private mutating func replace(
        _ rules: [(ending: String, other: String)],
        in region: Int
    ) -> Bool {
        guard let rule = rules.first(where: { ends($0.ending) }) else { return false }
        if startOf(rule.ending) >= region { swap(rule.ending, rule.other) }
        return true
    }

    private mutating func stripLi() {
        if ends("ogi"), letters.count > 3, letters[letters.count - 4] == UInt8(ascii: "l"),
            startOf("ogi") >= region1
        {
            drop("i")
        } else if ends("li"), startOf("li") >= region1, letters.count > 2,
            "cdeghkmnrt".utf8.contains(letters[letters.count - 3])
        {
            drop("li")
        }
    }

    private mutating func stripResidue() {
        for ending in Self.residues where ends(ending) {
            if startOf(ending) >= region2 { drop(ending) }
            return
        }
        if ends("ion"), startOf("ion") >= region2, letters.count > 3,
            "st".utf8.contains(letters[letters.count - 4])
        {
            drop("ion")
        }
    }

    private mutating func stripFinalLetter() {
        let last = letters.count - 1
        guard last > 0 else { return }
        if letters[last] == UInt8(ascii: "e") {
            if last >= region2 || (last >= region1 && !endsInShortSyllable(last)) {
                letters.removeLast()
            }
        } else if letters[last] == UInt8(ascii: "l"), last >= region2,
            letters[last - 1] == UInt8(ascii: "l")
        {
            letters.removeLast()
        }
    }

    private static let finished: Set<String> = [
        "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed",
    ]
    private static let derivations: [(ending: String, other: String)] = [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"),
        ("iveness", "ive"), ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"),
        ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"),
        ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"),
        ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"),
    ]
    private static let adjectives: [(ending: String, other: String)] = [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"),
        ("ical", "ic"), ("ness", ""), ("ful", ""),
    ]
    private static let residues = [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous",
        "ive", "ize", "al", "er", "ic",
    ]
}

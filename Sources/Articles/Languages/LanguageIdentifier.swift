public import Formats
public import Prose

/// Tells the language of a text from its letters.
///
/// The script decides where only one language is written in it; otherwise runs of two to five
/// letters, function words and telling marks are weighed for every language of the script. Only a
/// bounded sample of the text is looked at.
public struct LanguageIdentifier: Sendable {
    private let scripts: ScriptTable
    private let tags: [String]
    private let runs: LetterRuns
    private let english: Set<[UInt32]>

    /// What a word of the list weighs where one language alone has it.
    private static let wordWeight: Float = 30
    /// What a mark of the list weighs where one language alone has it.
    private static let markWeight: Float = 8
    /// Fewer letters than this say nothing; a letter of Han, kana or Hangul counts three.
    private static let fewestLetters = 24
    /// The share of the letters that must be of one script.
    private static let scriptShare = 0.6
    /// Neighbouring runs share letters, so their weights are no independent evidence.
    private static let dependence: Float = 10
    /// What a letter of a text in a known language weighs at least.
    private static let weightPerLetter: Float = 2.8
    /// A text with more than this share in another language is in none.
    private static let foreignShare = 0.35
    /// How certain the best language must be.
    private static let leastConfidence = 0.8
    /// Languages so near that one taken for another is still the better answer than none.
    static let relatives: [Set<String>] = [
        ["da", "nb", "nn"], ["hr", "sr"], ["id", "ms"], ["xh", "zu"],
    ]

    /// Reads the tables `language-scripts.tsv`, `language-profiles.tsv` and `language-words.tsv`
    /// in the directory `path`.
    public init(directory path: String) throws(TableError) {
        self.init(
            scripts: try Table(path: "\(path)/language-scripts.tsv", columns: 4),
            profiles: try Table(path: "\(path)/language-profiles.tsv", columns: 2),
            words: try Table(path: "\(path)/language-words.tsv", columns: 3)
        )
    }

    init(scripts: Table, profiles: Table, words: Table) {
        self.scripts = ScriptTable(scripts)
        var numbers: [String: Int] = [:]
        var tags: [String] = []
        func number(_ tag: String) -> Int {
            if let known = numbers[tag] { return known }
            numbers[tag] = tags.count
            tags.append(tag)
            return tags.count - 1
        }
        var entries: [(hash: UInt64, weight: LetterRuns.Weight)] = []
        for row in profiles.rows {
            let hash = Self.hash(row[0], .run)
            for cell in row.values(1) {
                let parts = cell.split(separator: ":")
                guard parts.count == 2, let weight = Float(parts[1]) else { continue }
                let language = Int32(number(String(parts[0])))
                entries.append((hash, LetterRuns.Weight(language: language, weight: weight / 100)))
            }
        }
        var owners: [String: [Int]] = [:]
        for row in words.rows {
            for value in row.values(2) {
                owners["\(row[1]) \(value)", default: []].append(number(row[0]))
            }
        }
        for (key, languages) in owners {
            let isWord = key.hasPrefix("words ")
            let value = String(key.dropFirst(6))
            let hash = Self.hash(value, isWord ? .word : .run)
            let weight = Self.weight(isWord, sharedBy: languages.count)
            for language in languages {
                let entry = LetterRuns.Weight(language: Int32(language), weight: weight)
                entries.append((hash, entry))
            }
        }
        runs = LetterRuns(entries)
        self.tags = tags
        let rows = words.rows.filter { $0[0] == "en" && $0[1] == "words" }
        english = Set(rows.flatMap { $0.values(2) }.map { $0.unicodeScalars.map(\.value) })
    }

    /// What several languages share tells little of each: the weight over that many to the power
    /// of three quarters.
    private static func weight(_ isWord: Bool, sharedBy count: Int) -> Float {
        let root = Float(count).squareRoot()
        return (isWord ? wordWeight : markWeight) / (root * root.squareRoot())
    }

    private static func hash(_ run: String, _ seed: LetterRuns.Seed) -> UInt64 {
        run.unicodeScalars.reduce(seed.rawValue) { LetterRuns.hash($0, adding: $1.value) }
    }

    /// The language of `text`; nil where it is too short, in several languages or in none known.
    public func guess(_ text: Text) -> LanguageGuess? {
        let stretches = LetterSample(text, scripts: scripts).stretches
        guard let (script, letters, share) = mainScript(of: stretches) else { return nil }
        if let tag = scripts.languages[script] {
            let isDense =
                scripts.names[script] != "Han" && scripts.names[script] != "Kana"
                && scripts.names[script] != "Hangul"
            guard letters * (isDense ? 1 : 3) >= Self.fewestLetters else { return nil }
            return LanguageGuess(tag: tag, confidence: share, letters: letters)
        }
        guard letters >= Self.fewestLetters else { return nil }
        return weighed(stretches, script, letters)
    }

    /// Whether `text` holds so many English function words that it can be nothing else.
    ///
    /// For texts whose language ``guess(_:)`` leaves open: at least one word in eight of the
    /// sample, and two altogether, and letters of the Latin script alone.
    public func readsAsEnglish(_ text: Text) -> Bool {
        let stretches = LetterSample(text, scripts: scripts).stretches
        guard let (script, _, _) = mainScript(of: stretches), scripts.names[script] == "Latin"
        else {
            return false
        }
        let words = stretches.flatMap(\.words)
        let found = words.count { english.contains($0) }
        return found >= 2 && 8 * found >= words.count
    }

    /// The script of most letters, their number and share; nil where no script has enough of them.
    private func mainScript(of stretches: [LetterSample.Stretch])
        -> (script: Int, letters: Int, share: Double)?
    {
        var letters = Array(repeating: 0, count: scripts.names.count)
        for stretch in stretches {
            for (script, count) in stretch.letters.enumerated() { letters[script] += count }
        }
        let total = letters.reduce(0, +)
        // Japanese writes words with Han letters and their endings with kana.
        if let han = scripts.names.firstIndex(of: "Han"),
            let kana = scripts.names.firstIndex(of: "Kana"),
            letters[kana] * 49 >= letters[han]
        {
            letters[kana] += letters[kana] > 0 ? letters[han] : 0
        }
        guard let most = letters.max(), total > 0, Double(most) >= Self.scriptShare * Double(total),
            let script = letters.lastIndex(of: most)
        else { return nil }
        return (script, most, Double(most) / Double(total))
    }

    private func weighed(_ stretches: [LetterSample.Stretch], _ script: Int, _ letters: Int)
        -> LanguageGuess?
    {
        let scores = stretches.map { self.scores(of: $0.words) }
        var sum = Array(repeating: Float(0), count: tags.count)
        for score in scores {
            for language in sum.indices { sum[language] += score[language] }
        }
        guard let best = sum.indices.max(by: { (sum[$0], $1) < (sum[$1], $0) }),
            sum[best] >= Self.weightPerLetter * Float(letters)
        else { return nil }
        let shares = shares(in: sum)
        var foreign = 0
        for (stretch, score) in zip(stretches, scores) where self.shares(in: score)[best] < 0.01 {
            foreign += stretch.letters[script]
        }
        let near = Self.relatives.first { $0.contains(tags[best]) } ?? []
        let family = zip(tags, shares).reduce(0) { near.contains($1.0) ? $0 + $1.1 : $0 }
        guard max(shares[best], family) > Self.leastConfidence, shares[best] >= 0.5,
            Double(foreign) <= Self.foreignShare * Double(letters)
        else { return nil }
        return LanguageGuess(tag: tags[best], confidence: shares[best], letters: letters)
    }

    private func scores(of words: [[UInt32]]) -> [Float] {
        var scores = Array(repeating: Float(0), count: tags.count)
        var bordered: [UInt32] = []
        for word in words {
            let whole = word.reduce(LetterRuns.Seed.word.rawValue) {
                LetterRuns.hash($0, adding: $1)
            }
            runs.add(whole, to: &scores)
            bordered.removeAll(keepingCapacity: true)
            bordered.append(LetterRuns.border)
            bordered += word
            bordered.append(LetterRuns.border)
            for start in bordered.indices {
                var hash = LetterRuns.Seed.run.rawValue
                for end in start..<min(bordered.count, start + LetterRuns.longest) {
                    hash = LetterRuns.hash(hash, adding: bordered[end])
                    runs.add(hash, to: &scores)
                }
            }
        }
        return scores
    }

    /// The share of each language in the likelihoods of all.
    private func shares(in scores: [Float]) -> [Double] {
        let most = scores.max() ?? 0
        let likelihoods = scores.map { Self.power(($0 - most) / Self.dependence) }
        let total = likelihoods.reduce(0, +)
        return likelihoods.map { $0 / total }
    }

    /// e to the power of `exponent`, which is not above zero.
    private static func power(_ exponent: Float) -> Double {
        guard exponent > -30 else { return 0 }
        // (1 + x/1024)^1024, by squaring ten times; the same on every machine.
        var value = 1 + Double(exponent) / 1024
        for _ in 0..<10 { value *= value }
        return value
    }
}

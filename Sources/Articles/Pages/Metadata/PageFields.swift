public import Formats
import Prose

/// The names and words by which pages state their metadata.
public struct PageFields: Sendable {
    /// What a name or word tells.
    enum Kind: Int, CaseIterable, Sendable {
        case headlineMeta, siteMeta, authorMeta, publishedMeta, modifiedMeta, sectionMeta
        case keywordsMeta, summaryMeta, kickerMeta, addressMeta, languageMeta, imageMeta
        case imageWordsMeta, agencyMeta, idMeta, otherMeta, writerLabel, articleType
        case bylineName, byline, noByline, date, noDate, kicker, summary, credit
        case otherTitle, authorPath, byWord, andWord, roleWord, placeWord, noAuthor
        case publishedWord, modifiedWord, timeWord, noteWord

        /// The kinds by their names in the table, such as "headline-meta".
        private static let named = Dictionary(
            uniqueKeysWithValues: allCases.map { ($0.tableName, $0) }
        )

        /// The kind named `name`; nil for none.
        init?(named name: String) {
            guard let kind = Self.named[name] else { return nil }
            self = kind
        }

        /// Whether the words are names of properties in the head.
        var isOfHead: Bool { tableName.hasSuffix("-meta") }

        /// Whether the words stand in the names of elements.
        var isOfElements: Bool {
            switch self {
            case .bylineName, .byline, .noByline, .date, .noDate, .kicker, .summary,
                .credit:
                true
            default: false
            }
        }
    }

    /// What the class, id or property of an element says of it.
    struct Marks: OptionSet, Sendable {
        let rawValue: UInt16
        static let bylineName = Marks(rawValue: 1)
        static let byline = Marks(rawValue: 2)
        static let noByline = Marks(rawValue: 4)
        static let date = Marks(rawValue: 8)
        static let noDate = Marks(rawValue: 16)
        static let kicker = Marks(rawValue: 32)
        static let summary = Marks(rawValue: 64)
        static let credit = Marks(rawValue: 128)

        /// As a number of a table.
        var number: Int { Int(rawValue) }

        init(rawValue: UInt16) { self.rawValue = rawValue }

        init(number: Int) { rawValue = UInt16(truncatingIfNeeded: number) }
    }

    /// The ranks of names and words by their kind.
    private var ranks = [[String: Int]](repeating: [:], count: Kind.allCases.count)
    /// What the names of properties stand for, and at which rank.
    private var properties: [String: [(kind: Kind, rank: Int)]] = [:]
    /// What words in a row mean, by their hash.
    private var marks = HashTable(capacity: 256)
    /// Whether words with these first two letters, by ``pair(_:_:)``, may open such a row.
    private var openings = [Bool](repeating: false, count: 1 << 10)
    /// What the words before a time say of it, and the first words of all of these.
    private var timeLabels: [String: TimestampReader.Label] = [:]
    private var timeOpenings: Set<Substring> = []
    /// The words before the name of a writer in an address, by their hash.
    private var writerPaths = HashTable()

    /// Takes the words of a table with the columns words, kind and rank.
    public init(_ table: Table) {
        for row in table.rows {
            guard let kind = Kind(named: row[1]), let rank = DecimalDigits.value(row[2].utf8)
            else { continue }
            if kind.isOfElements {
                let hash = Self.hash(row[0].utf8)
                let first = Array(row[0].utf8.prefix { $0 != 0x20 })
                if !first.isEmpty { openings[Self.pair(first.span, first.indices)] = true }
                let known = Marks(number: marks[hash] ?? 0)
                marks.set(hash, known.union(Self.mark(kind)).number)
            } else {
                if kind == .authorPath { writerPaths.set(Self.hash(row[0].utf8), rank) }
                let isName = kind.isOfHead || kind == .articleType
                ranks[kind.rawValue][isName ? row[0] : Folding.key(of: row[0])] = rank
            }
        }
        for kind in Kind.allCases where kind.isOfHead {
            for (name, rank) in ranks[kind.rawValue] {
                properties[name, default: []].append((kind, rank))
            }
        }
        for word in ranks[Kind.modifiedWord.rawValue].keys { timeLabels[word] = .modified }
        for word in ranks[Kind.publishedWord.rawValue].keys { timeLabels[word] = .published }
        timeOpenings = Set(timeLabels.keys.map { $0.prefix { $0 != " " } })
    }

    private static func mark(_ kind: Kind) -> Marks {
        switch kind {
        case .bylineName: .bylineName
        case .byline: .byline
        case .noByline: .noByline
        case .date: .date
        case .noDate: .noDate
        case .kicker: .kicker
        case .summary: .summary
        case .credit: .credit
        default: []
        }
    }

    /// How many columns of `row`, from the first, can be read; 3 make a word.
    static func readable(_ row: Table.Row) -> Int {
        guard row.column(0) != nil else { return 0 }
        guard Kind(named: row[1]) != nil else { return 1 }
        return DecimalDigits.value(row[2].utf8) == nil ? 2 : 3
    }

    /// What the property `name`, in lower case, stands for, and at which rank, 1 for the first.
    func properties(named name: String) -> [(kind: Kind, rank: Int)] { properties[name] ?? [] }

    /// The rank of `name` among those of `kind`, 1 for the first; nil where it is none.
    ///
    /// Names are in lower case, words are folded.
    func rank(_ name: String, _ kind: Kind) -> Int? { ranks[kind.rawValue][name] }

    /// Whether `word`, folded, is one of `kind`.
    func has(_ word: String, _ kind: Kind) -> Bool { ranks[kind.rawValue][word] != nil }

    /// All words of `kind`, folded.
    func words(_ kind: Kind) -> Set<String> { Set(ranks[kind.rawValue].keys) }

    /// What `words`, folded, say of the time behind them; nil for other words.
    func timeLabel(_ words: String) -> TimestampReader.Label? { timeLabels[words] }

    /// Whether `word`, folded, is one of those or opens them.
    func opensTimeLabel(_ word: String) -> Bool { timeOpenings.contains(word[...]) }

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    private static func hash(_ words: some Sequence<UInt8>) -> UInt64 {
        words.reduce(seed, mixed)
    }

    /// Most bytes of an address that are looked at.
    private static let addressLimit = 500

    /// Whether a part of the path `address` says that the one behind it names a writer.
    func leadsToWriter(_ address: ArraySlice<UInt8>) -> Bool {
        let parts = address.prefix(Self.addressLimit).split(separator: UInt8(ascii: "/"))
        return parts.dropLast().contains { part in
            let lower = part.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            return writerPaths[Self.hash(lower)] != nil
        }
    }

    /// Most bytes of a class or id that are looked at.
    private static let nameLimit = 1_000

    /// What the words of `names`, a class, id or property, say.
    ///
    /// Words are cut at marks, digits and capitals inside ("articleAuthor"); up to three in a row
    /// are looked up.
    func marks(in names: ArraySlice<UInt8>) -> Marks {
        let head = names.prefix(Self.nameLimit)
        let names = head.span
        var all: Marks = []
        // The rows of words that may go on, of one word and of two.
        var rows: (one: UInt64?, two: UInt64?) = (nil, nil)
        var position = 0
        while position < names.count {
            guard Self.isLetter(names[position]) else {
                if names[position] == 0x20 { rows = (nil, nil) }
                position += 1
                continue
            }
            let word = position..<Self.end(ofWordIn: names, at: position)
            position = word.upperBound
            let opens = openings[Self.pair(names, word)]
            let one = opens ? Self.hash(names, word, from: Self.seed) : nil
            let two = rows.one.map { Self.hash(names, word, from: Self.mixed($0, 0x20)) }
            let three = rows.two.map { Self.hash(names, word, from: Self.mixed($0, 0x20)) }
            all.formUnion(meaning(of: one).union(meaning(of: two)).union(meaning(of: three)))
            rows = (one, two)
        }
        return all
    }

    private func meaning(of hash: UInt64?) -> Marks {
        guard let hash, let found = marks[hash] else { return [] }
        return Marks(number: found)
    }

    /// The hash of `word` in small letters, behind what led to `hash`.
    private static func hash(
        _ text: Swift.Span<UInt8>,
        _ word: Range<Int>,
        from hash: UInt64
    ) -> UInt64 {
        var hash = hash
        for index in word {
            let byte = text[index]
            hash = mixed(hash, isCapital(byte) ? byte | 0x20 : byte)
        }
        return hash
    }

    /// The place of the first two letters of `word`.
    private static func pair(_ text: Swift.Span<UInt8>, _ word: Range<Int>) -> Int {
        let first = Int(text[word.lowerBound] & 31) << 5
        return word.count > 1 ? first | Int(text[word.lowerBound + 1] & 31) : first
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
    }

    private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

    /// Where the word ends that begins at `start`: before a capital behind a small letter, too.
    private static func end(ofWordIn text: Swift.Span<UInt8>, at start: Int) -> Int {
        var end = start + 1
        while end < text.count, isLetter(text[end]) {
            if isCapital(text[end]), !isCapital(text[end - 1]) { break }
            end += 1
        }
        return end
    }
}

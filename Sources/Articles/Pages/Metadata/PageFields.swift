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
    /// The words before the name of a writer in an address, by their hash.
    private var writerPaths = HashTable()

    /// Takes the words of a table with the columns words, kind and rank.
    public init(_ table: Table) {
        for row in table.rows {
            guard let kind = Kind(named: row[1]), let rank = DecimalDigits.value(row[2].utf8)
            else { continue }
            if kind.isOfElements {
                let hash = Self.hash(row[0].utf8)
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
    func marks(in names: some Sequence<UInt8>) -> Marks {
        var all: Marks = []
        // Hashes of the word that is read, and of it with one and with two words before it.
        var runs = (Self.seed, Self.seed, Self.seed)
        var words = 0
        var isInWord = false
        var wasSmall = false
        func end() {
            guard isInWord else { return }
            if let found = marks[runs.0] { all.formUnion(Marks(number: found)) }
            if words > 1, let found = marks[runs.1] { all.formUnion(Marks(number: found)) }
            if words > 2, let found = marks[runs.2] { all.formUnion(Marks(number: found)) }
            runs = (Self.seed, Self.mixed(runs.0, 0x20), Self.mixed(runs.1, 0x20))
            isInWord = false
        }
        for byte in names.prefix(Self.nameLimit) {
            let isSmall = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte >= 0x80
            let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            if !isSmall && !isCapital || isCapital && wasSmall { end() }
            if byte == 0x20 { words = 0 }
            if isSmall || isCapital {
                if !isInWord {
                    isInWord = true
                    words += 1
                }
                let byte = isCapital ? byte | 0x20 : byte
                runs = (
                    Self.mixed(runs.0, byte), Self.mixed(runs.1, byte), Self.mixed(runs.2, byte)
                )
            }
            wasSmall = isSmall
        }
        end()
        return all
    }
}

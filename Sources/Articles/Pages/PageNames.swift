import Formats

/// What is known of the names of elements and of the wording of blocks on pages.
public struct PageNames: Sendable {
    /// What a name says of the element that bears it.
    enum Effect: String, Sendable {
        /// It holds the body.
        case body = "for"
        /// It holds no body.
        case against
        /// It may hold either.
        case doubt
        /// It names an article without telling which part.
        case hint
    }

    /// A known name.
    struct Name: Sendable {
        let words: String
        let kind: String
        let effect: Effect
    }

    /// The kind of names that tell words which are read aloud and not shown.
    private static let unseenKind = "unseen"

    private let names: [Name]
    private let nameRuns: WordRuns
    private let unseen: WordRuns
    private let cues: [String]
    private let cueRuns: WordRuns

    /// Takes the rows of the tables with the columns words, kind, effect and words, language; a
    /// row with another effect is passed over.
    init(names: Table, cues: Table) {
        self.names = names.rows.compactMap { row in
            guard row.count >= 3, let effect = Effect(rawValue: row[2]) else { return nil }
            return Name(words: row[0], kind: row[1], effect: effect)
        }
        nameRuns = WordRuns(self.names.map(\.words))
        unseen = WordRuns(self.names.filter { $0.kind == Self.unseenKind }.map(\.words))
        self.cues = cues.rows.compactMap(\.first)
        cueRuns = WordRuns(self.cues)
    }

    /// How many columns of `row` of the table of names have a meaning; 3 make a name.
    static func readable(_ row: Table.Row) -> Int {
        guard row.column(0) != nil else { return 0 }
        guard row.column(1) != nil else { return 1 }
        return row.count > 2 && Effect(rawValue: row[2]) != nil ? 3 : 2
    }

    /// What the class, id and role `name` say, in order.
    func names(in name: [UInt8]) -> [Name] {
        // Found as places: with the names, all of the lists would be copied for each search.
        var found: [Int] = []
        nameRuns.find(inName: name) { found.append($0) }
        return found.map { names[$0] }
    }

    /// Whether a class says that the words of its element are for readers aloud alone.
    func hides(_ name: ArraySlice<UInt8>) -> Bool {
        var isUnseen = false
        unseen.find(inName: Array(name)) { _ in isUnseen = true }
        return isUnseen
    }

    /// The cues that `text` shows: how many, and the first.
    func cues(in text: ArraySlice<UInt8>) -> (count: Int, first: String?) {
        var count = 0
        var first: Int?
        cueRuns.find(in: text) { place in
            count += 1
            first = first ?? place
        }
        return (count, first.map { cues[$0] })
    }
}

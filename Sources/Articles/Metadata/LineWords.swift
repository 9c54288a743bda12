public import Formats
import Prose

/// Words by which the lines around an article are recognised.
public struct LineWords: Sendable {
    /// What a word is good for.
    enum Kind: Int, CaseIterable, Sendable {
        /// Opens a line that names the writers ("written by").
        case byline
        /// Opens a line at the end that credits further work ("additional reporting by").
        case closing
        /// Stands behind the names of such a line ("contributed to this report").
        case closingEnd
        /// Stands between two names.
        case and
        /// Ends a name: what follows is a place or another remark.
        case place
        /// A small word inside names.
        case particle
        /// A function instead of a person ("correspondent").
        case function
        /// Describes a function ("senior").
        case role
        /// May stand beside a date ("updated").
        case dateWord
        /// By which an outlet speaks of itself and to its readers.
        case address
        /// Tells what a picture shows.
        case picture
        /// Closes a credit ("photo").
        case pictureCredit
        /// Opens an appeal.
        case request
        /// What an appeal asks for.
        case asked
        /// An appeal by itself.
        case readers
        /// By which a request for consent to cookies is recognised.
        case consent
        /// Stands before a year that has come.
        case past
        /// Tells that something was founded in a year.
        case founding
        /// Stands before a year to come.
        case future
        /// A small word inside names of places.
        case placeParticle
        /// Tells together with a number and a unit how long ago something was ("ago").
        case age
        /// What such a number counts ("hours").
        case ageUnit
        /// Is a month and a given name that the table of these lacks.
        case monthName
        /// Stands in no person's name.
        case noName
        /// Stands before a colon and tells what kind of text follows ("update").
        case label

        /// The kinds by their names in the table, such as "date-word".
        private static let named = Dictionary(
            uniqueKeysWithValues: allCases.map { ($0.tableName, $0) }
        )

        /// The kind named `name`; nil for none.
        init?(named name: String) {
            guard let kind = Self.named[name] else { return nil }
            self = kind
        }
    }

    /// A word that may open a line.
    private struct Opening: Sendable {
        let text: String
        let bytes: [UInt8]
    }

    // Each by the kind.
    private let words: [Set<String>]
    private let longestFirst: [[String]]
    /// The words by their first byte, the longest first.
    private let openings: [[[Opening]]]
    /// The words of the kind `closingEnd` behind a space, the longest first.
    let closingEnds: [BytePattern]

    /// Takes the words of a table with the columns form and kind; a row of another kind is passed
    /// over.
    public init(_ table: Table) {
        var words = [Set<String>](repeating: [], count: Kind.allCases.count)
        for row in table.rows where row.count >= 2 {
            guard let kind = Kind(named: row[1]) else { continue }
            words[kind.rawValue].insert(row[0])
        }
        self.words = words
        longestFirst = words.map { words in
            words.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
        }
        openings = longestFirst.map { words in
            var openings = [[Opening]](repeating: [], count: 256)
            for word in words {
                let bytes = Array(word.utf8)
                openings[Int(bytes.first ?? 0)].append(Opening(text: word, bytes: bytes))
            }
            return openings
        }
        closingEnds = longestFirst[Kind.closingEnd.rawValue].map { BytePattern(" \($0)") }
    }

    /// How many columns of `row`, from the first, have a meaning; 2 make a word.
    static func readable(_ row: Table.Row) -> Int {
        guard row.column(0) != nil else { return 0 }
        return Kind(named: row.column(1) ?? "") == nil ? 1 : 2
    }

    /// Whether `word`, in lower case, is of `kind`.
    func has(_ word: String, _ kind: Kind) -> Bool { words[kind.rawValue].contains(word) }

    /// The words of `kind`, the longest first.
    func all(_ kind: Kind) -> [String] { longestFirst[kind.rawValue] }

    /// The words of `kind`, to be looked up.
    func set(_ kind: Kind) -> Set<String> { words[kind.rawValue] }

    /// The beginning of `line` in lower case; nil where that has another length.
    private static func key(of line: String) -> [UInt8]? {
        let head = line.utf8.prefix(80)
        if head.allSatisfy({ $0 < 0x80 }) {
            return head.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        }
        let key = Array(line.prefix(80).lowercased().utf8)
        return key.count == line.prefix(80).utf8.count ? key : nil
    }

    /// What stands in `line` behind the longest opening of `kind`; nil where none opens it.
    func rest(of line: String, behind kind: Kind) -> (opening: String, rest: String)? {
        let openings = openings[kind.rawValue]
        guard let first = line.utf8.first,
            first >= 0x80 || !openings[Int(first &- 0x41 < 26 ? first | 0x20 : first)].isEmpty,
            let key = Self.key(of: line), let small = key.first
        else { return nil }
        for word in openings[Int(small)] where key.starts(with: word.bytes) {
            let opening = word.text
            let rest = line.utf8.dropFirst(opening.utf8.count)
            let first = rest.first
            guard
                opening.hasSuffix(":") || opening.hasSuffix("：") || first == nil || first == 0x20
                    || first == UInt8(ascii: ":")
            else { continue }
            let words = String(decoding: rest.drop { $0 == 0x20 || $0 == 0x3A }, as: UTF8.self)
            return (opening, words)
        }
        return nil
    }
}

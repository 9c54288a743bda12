public import Formats
import FoundationEssentials
import Markup
public import Prose

/// The word lists that turning files into articles needs.
public struct ArticleLexicon: Sendable {
    /// The word lists of reading a text.
    public let prose: Lexicon
    /// Cues of lines that are no part of an article.
    public let cues: CueList
    /// News agencies.
    public let agencies: AgencyList
    /// Forms that mark a picture credit.
    public let credits: CreditForms
    /// Words by which the lines around an article are recognised.
    public let lineWords: LineWords
    /// Given names, in lower case.
    let givenNames: Set<String>
    /// Names of cities and countries.
    let places: PlaceNames
    /// The model that tells the body of a raw text; nil where the lexicon has none beside it.
    public var lineModel: LineModel?
    /// Known names of elements and wording of blocks on pages.
    let pages: PageNames
    /// What names of characters such as `&eacute;` mean on pages.
    let references: CharacterReferences
    /// The model that tells the body of a page; nil where the lexicon has none beside it.
    public var bodyModel: BodyModel?
    /// Names of months and weekdays in many languages.
    public let calendarNames: CalendarNames
    /// What abbreviations of time zones mean.
    let zones: ZoneTable
    /// Names and words by which pages state their metadata.
    public let pageFields: PageFields

    /// Where exports keep the fields of an article.
    public let recordKeys: RecordKeys
    /// Decides in which language an article is.
    public let languages: LanguageJudge
    /// Makes one address of the many of an article.
    public let addresses: AddressRules

    /// Reads the lists from the directory `path`.
    ///
    /// An unknown scope or match of a cue and an empty column of an agency make a row malformed;
    /// the error then counts the columns before it.
    public init(directory path: String) throws(TableError) {
        prose = try Lexicon(directory: path)
        languages = try LanguageJudge(directory: path)
        addresses = try AddressRules(directory: path)
        cues = CueList(
            try Self.table("\(path)/boilerplate.tsv", columns: 4, readable: CueList.readable)
        )
        agencies = AgencyList(
            try Self.table("\(path)/agencies.tsv", columns: 3, readable: AgencyList.readable)
        )
        credits = CreditForms(try Table(path: "\(path)/credits.tsv", columns: 2))
        lineWords = LineWords(
            try Self.table("\(path)/line-words.tsv", columns: 2, readable: LineWords.readable)
        )
        givenNames = Set(
            try Table(path: "\(path)/given-names.tsv", columns: 2).rows.map { $0[0].lowercased() }
        )
        places = try PlaceNames(directory: path)
        recordKeys = RecordKeys(
            try Self.table("\(path)/record-keys.tsv", columns: 5, readable: RecordKeys.readable)
        )
        references = try CharacterReferences(path: "\(path)/character-references.tsv")
        pages = PageNames(
            names: try Self.table(
                "\(path)/page-hints.tsv",
                columns: 3,
                readable: PageNames.readable
            ),
            cues: try Table(path: "\(path)/page-cues.tsv", columns: 2)
        )
        do {
            bodyModel = try BodyModel(path: "\(path)/../models/body.tsv")
            lineModel = try LineModel(path: "\(path)/../models/lines.tsv")
        } catch {
            throw .unreadable(path: error.path)
        }
        calendarNames = CalendarNames(
            try Self.table(
                "\(path)/calendar-names.tsv",
                columns: 4,
                readable: CalendarNames.readable
            )
        )
        zones = ZoneTable(
            try Self.table("\(path)/zones.tsv", columns: 3, readable: ZoneTable.readable)
        )
        pageFields = PageFields(
            try Self.table("\(path)/page-fields.tsv", columns: 3, readable: PageFields.readable)
        )
    }

    /// The table at `path`; a row of which fewer than `columns` columns can be read is an error.
    private static func table(_ path: String, columns: Int, readable: (Table.Row) -> Int)
        throws(TableError) -> Table
    {
        let table = try Table(path: path, columns: columns)
        guard let index = table.rows.firstIndex(where: { readable($0) < columns }) else {
            return table
        }
        throw .malformed(
            path: path,
            line: try line(ofRow: index, path),
            columns: readable(table.rows[index]),
            expected: columns
        )
    }

    /// The line of the row at `index` of the file at `path`, from 1, comments counted.
    private static func line(ofRow index: Int, _ path: String) throws(TableError) -> Int {
        let bytes = Array(FileManager.default.contents(atPath: path) ?? Data())
        var rows = 0
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            .enumerated()
        {
            rows += try Table(Array(line), path: path, columns: 0).rows.count
            if rows > index { return number + 1 }
        }
        throw .unreadable(path: path)
    }
}

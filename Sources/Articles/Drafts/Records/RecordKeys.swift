public import Formats
import Prose

/// Where exports keep the fields of an article, as a table of paths.
public struct RecordKeys: Sendable {
    /// What a path leads to.
    enum Field: String, Sendable, CaseIterable {
        case id, version, url, canonical, source, title, kicker, summary, section, keywords
        case published, modified, author, agency, language, image
        /// The text of the article.
        case body
        /// Whether the text is clean, and whether it is a part only.
        case clean, excerpt
        /// A list of records, and the record inside of a wrapper.
        case records, record
        /// What is known to be no part of the article.
        case aside
        /// Where the object that describes a picture keeps its address, words and maker.
        case pictureAddress = "picture_address"
        case pictureCaption = "picture_caption"
        case pictureCredit = "picture_credit"
    }

    /// What a value is made of.
    enum Form: String, Sendable {
        /// Text, or markup where it holds tags.
        case any
        /// Text without markup.
        case text
        /// Markup.
        case html
        /// A whole page in HTML.
        case page
        /// A time, in UTC where it names no zone.
        case utc
    }

    /// One row.
    struct Rule: Sendable {
        let field: Field
        let path: RecordPath
        /// Of several paths to one field that lead somewhere the lowest rank counts.
        let rank: Int
        let form: Form
    }

    /// The rules by the member where their paths begin, in the order of the table.
    let rules: [String: [Rule]]
    /// The rules on lists of records, the lowest rank first.
    let lists: [Rule]
    /// The rules on records inside of a wrapper, the lowest rank first.
    let wrappers: [Rule]
    /// The rules on objects that describe a picture, the lowest rank first.
    let pictures: [Rule]

    /// The paths of `table`, whose columns are path, field, rank, form and what uses it.
    public init(_ table: Table) {
        var rules: [String: [Rule]] = [:]
        var lists: [Rule] = []
        var wrappers: [Rule] = []
        var pictures: [Rule] = []
        for rule in table.rows.compactMap(Self.rule) {
            switch rule.field {
            case .records: lists.append(rule)
            case .record: wrappers.append(rule)
            case .pictureAddress, .pictureCaption, .pictureCredit: pictures.append(rule)
            default: rules[rule.path.head, default: []].append(rule)
            }
        }
        self.rules = rules
        self.lists = lists.sorted { $0.rank < $1.rank }
        self.wrappers = wrappers.sorted { $0.rank < $1.rank }
        self.pictures = pictures.sorted { $0.rank < $1.rank }
    }

    /// Whether a field of `record` holds a text with words.
    func holdsText(_ record: JSON) -> Bool {
        (record.members ?? []).contains { member in
            (rules[member.name] ?? []).contains { rule in
                rule.field == .body
                    && rule.path.leaves(of: member.value)
                        .contains { $0.string.map(RecordFields.holdsWords) ?? false }
            }
        }
    }

    /// How many columns of `row` can be read, one after the other.
    static func readable(_ row: Table.Row) -> Int {
        guard row.column(0).flatMap(RecordPath.init) != nil else { return 0 }
        guard row.column(1).flatMap(Field.init) != nil else { return 1 }
        guard row.column(2).flatMap({ DecimalDigits.value(Array($0.utf8)) }) != nil else {
            return 2
        }
        guard row.column(3).flatMap(Form.init) != nil else { return 3 }
        return row.column(4) == nil ? 4 : 5
    }

    private static func rule(_ row: Table.Row) -> Rule? {
        guard let path = row.column(0).flatMap(RecordPath.init),
            let field = row.column(1).flatMap(Field.init),
            let rank = row.column(2).flatMap({ DecimalDigits.value(Array($0.utf8)) }),
            let form = row.column(3).flatMap(Form.init)
        else { return nil }
        return Rule(field: field, path: path, rank: rank, form: form)
    }
}

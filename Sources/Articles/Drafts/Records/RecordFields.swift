import Formats

/// The fields of one JSON record, found by the paths that exports commonly use.
struct RecordFields {
    /// A text and what it is made of.
    struct Body {
        var text: String
        var form: RecordKeys.Form
    }

    /// What was found for one field.
    private struct Found {
        var rank: Int
        var head: String
        var leaves: [JSON]
        var lines: [String]
        var form: RecordKeys.Form
        /// Whether the values are parts that make up one text.
        var isList: Bool
        /// Whether the values are the elements of a list.
        var isArray: Bool
    }

    /// What the fields state, each in one line.
    private(set) var hints = Draft.Hints()
    /// The text of the article; nil where no field holds one.
    private(set) var body: Body?
    /// Whether a field for the text is there, but without a word.
    private(set) var hasBlankBody = false
    /// The fields that were left aside because they are too long, with their limits in bytes.
    private(set) var overlong: [(name: String, limit: Int)] = []
    /// The first key that stands more than once; its last value counts.
    private(set) var repeatedKey: String?

    private var found: [RecordKeys.Field: Found] = [:]
    private var taken: Set<String> = []
    private let keys: RecordKeys
    private let sniff: MarkupSniff

    // Most values of a list, and most bytes of what a field states; a longer one is no such thing
    // and is left aside.
    static let listLimit = 64
    static let authorLimit = 32

    static func limit(of field: RecordKeys.Field) -> Int {
        switch field {
        case .id, .source, .agency, .kicker, .section, .keywords, .author: 256
        case .url, .canonical, .image: 2_048
        case .title: 1_000
        case .summary: 10_000
        case .published, .modified: 128
        case .language, .version: 64
        case .pictureAddress: 2_048
        case .pictureCaption: 2_000
        case .pictureCredit: 256
        case .body, .clean, .excerpt, .records, .record, .aside: .max
        }
    }

    init(_ record: JSON, _ keys: RecordKeys, _ sniff: MarkupSniff) {
        self.keys = keys
        self.sniff = sniff
        let members = record.members ?? []
        var seen: Set<String> = []
        // From the end, so that the last of several members with one name is the one that is read.
        for member in members.reversed() {
            guard seen.insert(member.name).inserted else {
                repeatedKey = member.name
                continue
            }
            for rule in keys.rules[member.name] ?? [] { read(rule, member.value) }
        }
        overlong.sort { $0.name < $1.name }
        state()
        takeAddress(from: members.last { $0.name == "source" })
        hints.extra = ExtraFields.members(of: members, besides: taken)
    }

    private mutating func read(_ rule: RecordKeys.Rule, _ value: JSON) {
        if rule.field == .aside {
            taken.insert(rule.path.head)
            return
        }
        if let best = found[rule.field], best.rank <= rule.rank { return }
        // The paragraphs of a text are not counted: the bytes of the record bound them.
        let leaves =
            rule.field == .body
            ? rule.path.leaves(of: value, limit: .max) : rule.path.leaves(of: value)
        guard !leaves.isEmpty else { return }
        var entry = Found(
            rank: rule.rank,
            head: rule.path.head,
            leaves: leaves,
            lines: [],
            form: rule.form,
            isList: rule.path.steps.last == .each,
            isArray: value.array != nil
        )
        switch rule.field {
        case .body:
            entry.leaves = leaves.filter { $0.string.map(Self.holdsWords) ?? false }
            guard !entry.leaves.isEmpty else {
                if leaves.contains(where: { $0.string != nil }) {
                    hasBlankBody = true
                    taken.insert(rule.path.head)
                }
                return
            }
        case .clean, .excerpt:
            guard leaves.contains(where: { $0.bool != nil }) else { return }
        case .image: break
        default:
            entry.lines = lines(leaves, rule)
            guard !entry.lines.isEmpty else { return }
        }
        found[rule.field] = entry
    }

    /// The values in one line each, those without words and too long ones left out.
    private mutating func lines(_ leaves: [JSON], _ rule: RecordKeys.Rule) -> [String] {
        let limit = Self.limit(of: rule.field)
        let isList = rule.field == .author || rule.field == .keywords
        var lines: [String] = []
        for leaf in leaves.prefix(Self.listLimit) {
            // An object stands for its name, as writers and publishers do; a number for itself.
            let number = Self.mayBeNumber(rule.field) ? leaf.integer.map(String.init) : nil
            guard let text = leaf.string ?? number ?? leaf["name"]?.string, !Self.isAbsent(text),
                var line = sniff.oneLine(text)
            else { continue }
            if rule.form == .utc, Self.lacksZone(line) { line += "Z" }
            guard line.utf8.count <= limit else {
                overlong.append((rule.path.head, limit))
                taken.insert(rule.path.head)
                continue
            }
            lines.append(line)
            if !isList { break }
        }
        return lines
    }

    /// Whether a number is what `field` states, and not the key of something elsewhere.
    private static func mayBeNumber(_ field: RecordKeys.Field) -> Bool {
        switch field {
        case .id, .version, .published, .modified: true
        default: false
        }
    }

    /// Whether `line` is a day and a time, such as `2025-03-04T10:00:00`, and no zone.
    private static func lacksZone(_ line: String) -> Bool {
        let bytes = Array(line.utf8)
        return bytes.count == 19 && (bytes[10] == UInt8(ascii: "T") || bytes[10] == 0x20)
            && bytes[18] != UInt8(ascii: "Z")
    }

    static func holdsWords(_ text: String) -> Bool { text.utf8.contains { $0 > 0x20 } }

    /// What programs write where a value is missing.
    private static func isAbsent(_ text: String) -> Bool {
        ["None", "null", "NULL", "nan", "NaN", "NaT", "N/A", "undefined"].contains(text)
    }

    private mutating func state() {
        hints.id = line(.id)
        hints.version = line(.version)
        hints.url = line(.url)
        hints.canonicalURL = line(.canonical)
        hints.source = line(.source)
        hints.title = line(.title)
        hints.kicker = line(.kicker)
        hints.summary = line(.summary)
        // Several sections may stand in one text ("Politics;World"); the first one counts.
        hints.section = line(.section)?.split(separator: ";").first.map(String.init)
        hints.published = line(.published)
        hints.modified = line(.modified)
        hints.agency = line(.agency)
        hints.language = line(.language)
        hints.keywords = list(.keywords, separators: ",;")
        // A comma may stand within a name and its title, a semicolon does not.
        hints.authors = Array(list(.author, separators: ";").prefix(Self.authorLimit))
        hints.images = (taking(.image)?.leaves ?? []).prefix(Self.listLimit).compactMap {
            ImageFields.image($0, keys, sniff)
        }
        hints.isClean = taking(.clean)?.leaves.first?.bool ?? false
        hints.isExcerpt = taking(.excerpt)?.leaves.first?.bool ?? false
        if let entry = taking(.body) {
            let texts = entry.leaves.compactMap(\.string).prefix(entry.isList ? .max : 1)
            body = Body(text: texts.joined(separator: "\n\n"), form: entry.form)
            // A whole page and what is called raw hold more than the article.
            hints.isBodyStated = entry.form != .page && !entry.head.hasPrefix("raw")
        }
    }

    /// Takes the address of the article from a source that is one, as some exports write it.
    private mutating func takeAddress(from source: JSON.Member?) {
        guard let line = source?.value.string.flatMap(sniff.oneLine), line.contains("://"),
            line.utf8.count <= Self.limit(of: .url)
        else { return }
        taken.insert("source")
        hints.url = hints.url ?? line
        if hints.source?.contains("://") == true {
            hints.source = line.split(separator: "/").dropFirst().first.map(String.init)
        }
    }

    private mutating func taking(_ field: RecordKeys.Field) -> Found? {
        guard let entry = found[field] else { return nil }
        taken.insert(entry.head)
        return entry
    }

    private mutating func line(_ field: RecordKeys.Field) -> String? { taking(field)?.lines.first }

    private mutating func list(_ field: RecordKeys.Field, separators: String) -> [String] {
        let lines = taking(field)?.lines ?? []
        // What stands in a list is cut already: "Paris, Texas" is one keyword there.
        guard field != .keywords || lines.count == 1 && found[field]?.isArray != true else {
            return Array(lines.prefix(Self.listLimit))
        }
        let parts = lines.flatMap { line in
            line.split { separators.contains($0) }.compactMap { sniff.oneLine(String($0)) }
        }
        return Array(parts.prefix(Self.listLimit))
    }
}

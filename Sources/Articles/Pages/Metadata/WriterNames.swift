import Markup
import Prose

/// Reads names of writers out of a field or a byline of a page.
struct WriterNames {
    /// Who is named.
    struct Found: Equatable {
        /// The writers, in order.
        var authors: [String] = []
        /// The agencies, as written.
        var agencies: [String] = []
        /// Names of the outlet itself or of its staff, which count where nobody else signs.
        var outlets: [String] = []

        /// Whether nobody is named.
        var isEmpty: Bool { authors.isEmpty && agencies.isEmpty }

        /// Takes in others that are not among them.
        mutating func add(_ other: Found) {
            for author in other.authors {
                let key = Folding.key(of: author)
                if !authors.contains(where: { Folding.key(of: $0) == key }) {
                    authors.append(author)
                }
            }
            for agency in other.agencies where !agencies.contains(agency) {
                agencies.append(agency)
            }
            for outlet in other.outlets where !outlets.contains(outlet) { outlets.append(outlet) }
        }
    }

    let fields: PageFields
    let agencies: AgencyList
    let sites: SiteNames
    /// The shapes of names.
    let people: PersonName
    private let calendar: CalendarNames
    private let references: CharacterReferences

    /// Most names of one article.
    static let limit = 32
    /// Longer texts name no writers.
    private static let textLimit = 400
    private static let nameLimit = 80
    /// Most words that stand before a name ("additional reporting by").
    private static let openingLimit = 4

    init(_ lexicon: ArticleLexicon, sites: SiteNames) {
        fields = lexicon.pageFields
        agencies = lexicon.agencies
        people = PersonName(lexicon)
        self.sites = sites
        calendar = lexicon.calendarNames
        references = lexicon.references
    }

    /// The names in `text`; where it is a line of the page, `isLine`, only what looks like names.
    func names(in text: String, isLine: Bool) -> Found {
        var found = Found()
        guard var line = PageText.plain(text, references), line.utf8.count <= Self.textLimit else {
            return found
        }
        line = withoutBy(Self.withoutTail(line), isLine: isLine)
        for part in parts(of: line).prefix(Self.limit) {
            add(part, isLine: isLine, to: &found)
        }
        return found
    }

    /// `line` up to an address, a bar or a number.
    private static func withoutTail(_ line: String) -> String {
        var words: [Substring] = []
        for word in line.splitAtSpaces() {
            if ["|", "•", "·", "—", "–", "/", "»", ">", "-"].contains(word) {
                if words.isEmpty { continue }
                if word == "/" || word == "-" {
                    words.append("/")
                    continue
                }
                break
            }
            if word.contains("@") || word.contains("://") || word.hasPrefix("www.") { continue }
            // A day or a time of day; "BR24" is a name.
            if word.utf8.first.map({ (0x30...0x39).contains($0) }) == true { break }
            words.append(word)
        }
        return words.joined(separator: " ")
    }

    /// `line` without "By" and its like at the beginning.
    private func withoutBy(_ line: String, isLine: Bool) -> String {
        var line = line
        for _ in 0..<3 {
            guard let rest = behindBy(line, isLine: isLine) else { break }
            line = rest
        }
        return line
    }

    private func behindBy(_ line: String, isLine: Bool) -> String? {
        // "ByJane Doe", where only the style sheet sets a space.
        if line.hasPrefix("By"),
            line.dropFirst(2).unicodeScalars.first?.properties.isUppercase == true
        {
            return String(line.dropFirst(2))
        }
        let words = line.split(separator: " ", maxSplits: Self.openingLimit)
        for count in stride(from: min(Self.openingLimit, words.count - 1), through: 1, by: -1) {
            let opening = words[..<count].joined(separator: " ")
            var key = Folding.key(of: opening)
            let isLabel = key.hasSuffix(":")
            if isLabel { key.removeLast() }
            guard let rank = fields.rank(key, .byWord) else { continue }
            let rest = words[count...].joined(separator: " ")
            if rank == 1 || isLabel || isLine || opening.lowercased() == key && isWhole(rest) {
                return rest
            }
        }
        // "Von:Name" and "文/名", written without a space.
        guard let first = words.first, let mark = first.firstIndex(where: { ":：/／".contains($0) }),
            fields.has(Folding.key(of: String(first[..<mark])), .byWord)
        else { return nil }
        let rest = line[line.index(after: mark)...]
        return rest.isEmpty ? nil : String(rest)
    }

    /// Whether a name stands behind a word with which names open, too: "Von Ada Brook" and not
    /// "Von Miller" or "De Wet Potgieter".
    private func isWhole(_ rest: String) -> Bool {
        let words = rest.splitAtSpaces()
        let isGiven = { (word: Substring) in
            people.given.contains(word.lowercased())
                || people.given.contains(Folding.key(of: String(word)))
        }
        return words.count >= 2 && isGiven(words[0])
            || agencies.agency(signing: rest) != nil
    }

    // MARK: Parts

    private func parts(of line: String) -> [String] {
        var parts: [String] = []
        for piece in Self.pieces(line) {
            parts += split(piece)
        }
        return parts
    }

    /// The pieces between commas, semicolons, slashes and brackets.
    private static func pieces(_ line: String) -> [String] {
        line.split { $0 == ";" || $0 == "；" }.flatMap { ordered(String($0)) }
    }

    /// The pieces of a line without semicolons, the family name behind the given name.
    private static func ordered(_ line: String) -> [String] {
        let marks: Set<Character> = [",", "/", "(", ")", "[", "]", "、", "，", "／", "،", "|"]
        let pieces = line.split { marks.contains($0) }
            .compactMap { PageText.line(String($0)) }
        // "Doe, Jane"
        if pieces.count == 2,
            pieces.allSatisfy({ !$0.contains(" ") && PersonName.isCapitalised($0) }),
            line.contains(", ")
        {
            return ["\(pieces[1]) \(pieces[0])"]
        }
        return pieces
    }

    /// Cuts "Jane Doe and John Roe"; not "Ortega y Gasset", where a side has one word only.
    private func split(_ piece: String) -> [String] {
        let words = piece.splitAtSpaces().map(String.init)
        guard words.count <= 40 else { return [] }
        var parts: [[String]] = [[]]
        for (index, word) in words.enumerated() {
            let key = Folding.key(of: word)
            let side = words[(index + 1)...].joined(separator: " ")
            let isSigned = agencies.agency(signing: side) != nil
            let before = parts[parts.count - 1].count
            // Right behind a joint stands a name: "Sam Lee and Dan Brown".
            let isJoint = before > 0 && index + 1 < words.count && fields.has(key, .andWord)
            let isFirm = key == "&" || key == "+" || key.utf8.count >= 3
            let after = words[(index + 1)...].prefix { !fields.has(Folding.key(of: $0), .andWord) }
            if isJoint, isFirm || isSigned || before >= 2 && after.count >= 2 {
                parts.append([])
            } else {
                parts[parts.count - 1].append(word)
            }
        }
        return parts.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
    }

    private func add(_ part: String, isLine: Bool, to found: inout Found) {
        let whole = withoutBy(Self.trimmed(part), isLine: isLine)
        guard !whole.isEmpty, whole.utf8.count <= Self.nameLimit, !whole.contains(":") else {
            return
        }
        let placed = withoutPlace(whole)
        if agencies.agency(signing: placed) != nil {
            if !found.agencies.contains(placed) { found.agencies.append(placed) }
            return
        }
        let name = withoutRole(placed)
        if sites.include(name) || sites.include(placed)
            || name != placed && !name.contains(" ") && name.isPlain
        {
            // "Lantern", "Lantern staff": signed by the outlet.
            if !found.outlets.contains(placed) { found.outlets.append(placed) }
            return
        }
        guard isName(name, isLine: isLine, after: found.authors) else { return }
        found.add(Found(authors: [name]))
    }

    /// `name` without the place behind it ("Jane Doe in London").
    private func withoutPlace(_ name: String) -> String {
        let words = name.splitAtSpaces()
        guard words.count >= 3,
            let cut = words.dropLast().lastIndex(where: { fields.has(String($0), .placeWord) }),
            cut > 0, Self.opensName(String(words[cut + 1]))
        else { return name }
        return words[..<cut].joined(separator: " ")
    }

    private static func trimmed(_ text: String) -> String {
        let marks: Set<Character> = [
            " ", ":", "-", "–", "—", ".", "•", "·", "*", "\"", "“", "”", "：", ",",
        ]
        var part = text[...]
        while let first = part.first, marks.contains(first) { part.removeFirst() }
        while let last = part.last, marks.contains(last), last != "." || part.count > 40 {
            part.removeLast()
        }
        return String(part)
    }

    /// `name` without a function at its end ("Jane Doe Staff Writer", "신현주 기자").
    private func withoutRole(_ name: String) -> String {
        var name = name
        for _ in 0..<2 {
            let words = name.splitAtSpaces()
            var cut: Int?
            for count in stride(from: min(3, words.count - 1), through: 1, by: -1) {
                let tail = words.suffix(count).joined(separator: " ")
                if fields.has(Folding.key(of: tail), .roleWord) {
                    cut = count
                    break
                }
            }
            guard let cut else { break }
            name = words.dropLast(cut).joined(separator: " ")
        }
        return name
    }

    private func isName(_ name: String, isLine: Bool, after others: [String]) -> Bool {
        let key = Folding.key(of: name)
        let words = name.splitAtSpaces().map(String.init)
        guard name.unicodeScalars.contains(where: { $0.properties.isAlphabetic }),
            !fields.has(key, .noAuthor), !fields.has(key, .roleWord), !calendar.contains(key),
            words.count <= 8, let first = words.first, let last = words.last
        else { return false }
        // What follows a name and begins small says more about the writer, and a lone word where
        // the writer works.
        if let other = others.first {
            guard Self.opensName(first),
                words.count > 1 || !other.contains(" ") || !name.isPlain,
                words.count <= 5, !words.contains(where: { isWordOfOffice($0) })
            else { return false }
        }
        guard isLine else { return true }
        return Self.opensName(first) && Self.opensName(last) && words.count <= 5
            && words.allSatisfy { Self.isNameWord($0) && !isWordOfOffice($0) }
    }

    /// Whether `word` stands in the names of offices and not in those of people.
    private func isWordOfOffice(_ word: String) -> Bool {
        let key = Folding.key(of: word)
        return fields.has(key, .roleWord) || ["of", "the", "for", "and", "at"].contains(key)
    }

    /// Whether a word begins with a capital, or has letters without case.
    private static func opensName(_ word: String) -> Bool {
        guard let first = word.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else {
            return false
        }
        return first.properties.isUppercase || !first.properties.isLowercase
            || word.contains("-") || word.contains("'") || word.contains("’")
    }

    private static func isNameWord(_ word: String) -> Bool {
        word.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.generalCategory == .nonspacingMark
                || $0.properties.generalCategory == .spacingMark
                || "-'’.‐".unicodeScalars.contains($0)
        }
    }
}

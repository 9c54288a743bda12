import Prose

/// Reads lines that name the writer.
struct BylineReader {
    /// What a byline says.
    struct Parts: Equatable {
        /// The writers' names.
        var authors: [String] = []
        /// The agency that it names.
        var agency: Agency?
        /// Whether the line by itself shows that it is one, wherever it stands above the body.
        var isExplicit = false
        /// Whether a word such as "By" opens the names.
        var isOpened = false
        /// Whether it credits further work at the end of a text ("Additional reporting by").
        var isClosing = false
    }

    let agencies: AgencyList
    let calendar: [String: Lexicon.CalendarWord]
    let words: LineWords
    let names: PersonName

    /// Longer lines are no bylines, in bytes.
    private static let limit = 300
    /// Names and places without a word such as "By" are no more words.
    private static let placedWords = 12

    init(_ lexicon: ArticleLexicon) {
        agencies = lexicon.agencies
        calendar = lexicon.prose.calendar
        words = lexicon.lineWords
        names = PersonName(lexicon)
    }

    /// What `line` says of its writers; nil where it is no byline.
    ///
    /// With `isOpened` the line before it was "By" or the like and nothing else.
    func parts(of line: String, isOpened: Bool = false) -> Parts? {
        guard line.utf8.count <= Self.limit else { return nil }
        var line = BylineText.spaced(line)
        if line.hasPrefix("("), line.hasSuffix(")") { line = String(line.dropFirst().dropLast()) }
        line = unglued(line)
        if let found = words.rest(of: line, behind: .closing) { return closing(found.rest) }
        if let parts = contributed(line) { return parts }
        let segments = BylineText.segments(line)
        if isOpened, let first = segments.first { return opened(first, segments.dropFirst()) }
        for (index, segment) in segments.enumerated() {
            guard let found = words.rest(of: segment, behind: .byline) else { continue }
            let least = found.opening.hasSuffix("by") || found.opening.hasSuffix(":") ? 1 : 2
            // A foreign word such as "Di" opens sentences and names as well.
            if least == 2, LineShape.endsSentence(Array(line.utf8)[...]) { continue }
            if index > 0, segments.count > 6 { continue }
            let others = segments.dropFirst(index + 1)
            if let parts = opened(found.rest, others, least: least) { return parts }
        }
        return dated(segments) ?? unmarked(segments, line)
    }

    /// Whether `line` is "By" or the like and nothing else, so that the next line has the name.
    func isOpening(_ line: String) -> Bool {
        guard line.utf8.count <= 30 else { return false }
        let line = BylineText.spaced(line)
        guard let found = words.rest(of: line, behind: .byline) else { return false }
        return found.rest.isEmpty && (found.opening.hasSuffix("by") || line.hasSuffix(":"))
    }

    func namesFunction(_ text: String) -> Bool {
        let all = text.splitAtSpaces().map { $0.lowercased() }
        return all.count <= 5 && all.contains { words.has($0, .function) }
    }

    /// Whether `text` names whose staff wrote, by an acronym or the name of a site ("BR24
    /// Redaktion", "Redaktion lantern.example").
    func namesDesk(_ text: String) -> Bool {
        text.splitAtSpaces().count >= 2
            && text.splitAtSpaces().contains { word in
                CaptionReader.isDomain(String(word))
                    || word.count >= 2 && word.allSatisfy { $0.isUppercase || $0.isNumber }
                        && word.contains(where: \.isUppercase)
            }
    }

    /// Reads the names behind an opening, and the agency that another part of the line names.
    private func opened(_ text: String, _ others: ArraySlice<String>, least: Int = 1) -> Parts? {
        guard var parts = people(text, least: least) ?? uncased(text) else { return nil }
        parts.isExplicit = true
        parts.isOpened = true
        for segment in others where parts.agency == nil {
            parts.agency = agencies.agency(signing: segment)
        }
        return parts
    }

    /// Reads "Jane Doe 4 March 2025", "October 8, 2024 Jane Doe" and "Posted on 4 March 2025 by
    /// Jane Doe": a name beside a day.
    private func dated(_ segments: [String]) -> Parts? {
        // Without a year there is no day, and most lines hold no number at all.
        guard segments.contains(where: { $0.utf8.contains { (0x30...0x39).contains($0) } }) else {
            return nil
        }
        let all = segments.flatMap { ["|"] + $0.splitAtSpaces().map(String.init) }
        guard all.count <= 24 else { return nil }
        let start = all.indices.first { !isDateWord(all, $0) } ?? all.endIndex
        var rest = Array(all[start...])
        let before = all[..<start].contains { Self.isYear($0) }
        if before, let first = rest.first, words.has(first.lowercased(), .byline) {
            guard let parts = people(rest.dropFirst().joined(separator: " ")) else { return nil }
            return Parts(
                authors: parts.authors,
                agency: parts.agency,
                isExplicit: true,
                isOpened: true
            )
        }
        let end = rest.indices.first { isDateWord(rest, $0) } ?? rest.endIndex
        let tail = rest[end...].prefix(6)
        let behind = tail.contains { Self.isYear($0) } && tail.prefix(3).contains(where: isDay)
        guard before && end == rest.count || behind else { return nil }
        rest = rest[..<end].map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
        let name = BylineText.trimmed(rest.joined(separator: " "))
        if let agency = agencies.agency(signing: name) {
            return Parts(agency: agency, isExplicit: true)
        }
        guard rest.count <= 4, isPerson(name) else { return nil }
        return Parts(authors: [name], isExplicit: true)
    }

    /// Reads "Noor Feldt | The Lantern", "Jane Doe, Reuters", "Jane Doe Senior Reporter" and "AFP".
    private func unmarked(_ segments: [String], _ line: String) -> Parts? {
        guard let first = segments.first else { return nil }
        let others = segments.dropFirst()
        if let agency = agencies.agency(signing: first), others.count <= 1 {
            return Parts(agency: agency, isExplicit: true)
        }
        if others.isEmpty, let comma = first.utf8.firstIndex(of: UInt8(ascii: ",")) {
            let name = String(first[..<comma])
            let rest = withoutDate(String(first[first.utf8.index(after: comma)...]))
            guard isPerson(name) else { return nil }
            if let agency = agencies.agency(signing: rest) {
                return Parts(authors: [name], agency: agency, isExplicit: true)
            }
            return isRole(rest) ? Parts(authors: [name], isExplicit: true) : nil
        }
        guard let partner = others.first, others.count <= 3 else {
            return others.isEmpty ? alone(first) : nil
        }
        let agency = agencies.agency(signing: partner)
        let isOutlet = line.utf8.contains(UInt8(ascii: "|")) && BylineText.isTitled(partner)
        let isSigned =
            agency != nil || isOutlet || isRole(partner)
            || others.contains { hasYear($0) || CaptionReader.isDomain($0) }
        guard isSigned else { return nil }
        if namesFunction(first) { return Parts(agency: agency, isExplicit: true) }
        guard let name = name(before: first) ?? (isPerson(first) ? first : nil) else { return nil }
        return Parts(authors: [name], agency: agency, isExplicit: true)
    }

    /// What stands before the date in "Staff Writer, 4 March 2025".
    private func withoutDate(_ text: String) -> String {
        let all = text.splitAtSpaces().map(String.init)
        let end = all.indices.first { isDateWord(all, $0) } ?? all.endIndex
        return end > 0 && end < all.endIndex
            ? BylineText.trimmed(all[..<end].joined(separator: " ")) : all.joined(separator: " ")
    }

    /// Reads a line of one part that no word opens.
    private func alone(_ line: String) -> Parts? {
        guard words.rest(of: line, behind: .byline) == nil else { return nil }
        if let at = line.utf8.firstIndex(of: UInt8(ascii: "@")), at > line.startIndex {
            let name = BylineText.trimmed(String(line[..<at]))
            return isPerson(name) ? Parts(authors: [name], isExplicit: true) : nil
        }
        if let name = name(before: line) { return Parts(authors: [name], isExplicit: true) }
        let count = line.splitAtSpaces().count
        if count <= 10, line.holds(" and "), let parts = people(line), parts.agency != nil,
            !parts.authors.isEmpty
        {
            return Parts(authors: parts.authors, agency: parts.agency, isExplicit: true)
        }
        if isPerson(line), count <= 4 { return Parts(authors: [line]) }
        return placed(line)
    }

    /// Reads "Jane Doe and Sam Roe", "Jane Doe in Osterby" and, of which the form tells that it is
    /// a byline, "Jane Doe in Osterby and Sam Roe in Holm".
    private func placed(_ line: String) -> Parts? {
        guard line.splitAtSpaces().count <= Self.placedWords,
            !LineShape.endsSentence(Array(line.utf8)[...])
        else { return nil }
        var authors: [String] = []
        var places = 0
        let pieces = BylineText.pieces(line, words)
        for piece in pieces {
            let name = withoutRest(piece)
            guard isPerson(name), name.splitAtSpaces().count <= 4 else { return nil }
            if name != piece {
                let rest = piece.dropFirst(name.count).splitAtSpaces()
                guard let place = rest.first, words.has(String(place), .place),
                    (2...4).contains(rest.count),
                    rest.dropFirst().allSatisfy({ PersonName.isCapitalised($0) })
                else { return nil }
                places += 1
            }
            authors.append(name)
        }
        let isExplicit =
            places >= 2 && places == pieces.count && authors.allSatisfy(names.isKnown)
        return Parts(authors: authors, isExplicit: isExplicit)
    }

    /// The name of "Jane Doe Senior Political Correspondent"; nil where the line is another.
    private func name(before line: String) -> String? {
        let all = line.splitAtSpaces().map(String.init)
        guard (3...9).contains(all.count), !LineShape.endsSentence(Array(line.utf8)[...]),
            let cut = all.indices.dropFirst(2).first(where: { isRoleWord(all[$0]) }), cut <= 4
        else { return nil }
        let roles = all[cut...]
        let isRole = roles.allSatisfy {
            isRoleWord($0) || ["of", "and", "the", "&", "for"].contains($0.lowercased())
        }
        let name = Self.withoutOutlet(all[..<cut]).joined(separator: " ")
        guard isRole, roles.contains(where: { words.has(Self.bare($0), .function) }),
            isPerson(name),
            names.isKnown(name)
        else { return nil }
        return name
    }

    /// "Jane Doe" of "Jane Doe BBC": behind two words of a name, capitals are an outlet's.
    private static func withoutOutlet(_ words: ArraySlice<String>) -> ArraySlice<String> {
        guard words.count > 2, let last = words.last, (2...5).contains(last.utf8.count),
            last.utf8.allSatisfy({ $0 &- 0x41 < 26 }), !last.utf8.allSatisfy("IVX".utf8.contains),
            words.dropLast().contains(where: { $0.utf8.contains { $0 &- 0x61 < 26 } })
        else { return words }
        return words.dropLast()
    }

    private func isRole(_ text: String) -> Bool {
        let all = text.splitAtSpaces().map(String.init)
        return (1...6).contains(all.count)
            && all.contains { words.has(Self.bare($0), .function) }
            && all.allSatisfy {
                PersonName.isCapitalised($0) || isRoleWord($0) || ["of", "and"].contains($0)
            }
    }

    private func isRoleWord(_ word: String) -> Bool {
        let key = Self.bare(word)
        return words.has(key, .function) || words.has(key, .role)
    }

    private static func bare(_ word: String) -> String {
        let key = word.lowercased()
        return key.hasSuffix(",") ? String(key.dropLast()) : key
    }

    private func closing(_ rest: String) -> Parts? {
        let first = rest.split(separator: ";").first.map(String.init) ?? rest
        guard var parts = people(first) else {
            return rest.isEmpty ? Parts(isExplicit: true, isClosing: true) : nil
        }
        parts.isExplicit = true
        parts.isClosing = true
        return parts
    }

    /// The persons and the agency of "Jane Doe and Sam Roe in Yangon, AFP"; nil for other words.
    ///
    /// The first name has at least `least` words.
    func people(_ text: String, least: Int = 1) -> Parts? {
        let count = text.splitAtSpaces().count
        guard (1...30).contains(count) else { return nil }
        var parts = Parts()
        var known = 0
        var isOver = false
        for (index, piece) in BylineText.pieces(text, words).enumerated() {
            let name = withoutRest(piece)
            if name != piece, parts.agency == nil {
                let rest = Array(piece.utf8.dropFirst(name.utf8.count))
                parts.agency = agencies.first(in: rest[...])?.agency
            }
            if let agency = agencies.agency(signing: name) {
                parts.agency = parts.agency ?? agency
                known += 1
            } else if !isOver, isPerson(name, least: index == 0 ? least : 2) {
                parts.authors.append(name)
                known += 1
            } else if let found = agencies.first(in: Array(piece.utf8)[...]) {
                parts.agency = parts.agency ?? found.agency
                known += 1
            } else if index == 0 {
                guard namesFunction(piece) else { return nil }
                if let desk = desk(piece) { parts.authors.append(desk) }
                known += 1
            } else if isRole(piece) {
                // Behind a function stand the parts of its name, and what it belongs to.
                isOver = true
            }
        }
        guard known > 0, !(count > 12 && LineShape.endsSentence(Array(text.utf8)[...])) else {
            return nil
        }
        return parts
    }

    /// The desk of "Lantern Staff"; nil for "staff reporter", which names nobody.
    private func desk(_ text: String) -> String? {
        let all = text.splitAtSpaces().map(String.init)
        guard let first = all.first, all.count >= 2, PersonName.isCapitalised(first),
            !isRoleWord(first), all.allSatisfy({ PersonName.isCapitalised($0) }),
            all.contains(where: { !isRoleWord($0) && names.isPart($0) })
        else { return nil }
        return text
    }

    private func isPerson(_ text: String, least: Int = 2) -> Bool {
        guard names.isShaped(text, least: least) else { return false }
        return !text.splitAtSpaces().contains {
            // May, June, Jan and others are names as well.
            calendar[Folding.key(of: String($0))] != nil && !names.isGiven(String($0))
        }
    }

    private func hasYear(_ text: String) -> Bool {
        text.utf8.contains { (0x30...0x39).contains($0) }
            && text.split { !$0.isNumber }.contains { Self.isYear(String($0)) }
    }

    private static func isYear(_ word: String) -> Bool {
        let digits = word.utf8.prefix { (0x30...0x39).contains($0) }
        return digits.count == 4 && (digits.elementsEqual(word.utf8) || word.hasSuffix(","))
            && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
    }

    /// What stands before " in Yangon", " for Reuters", a date, a function or a site.
    private func withoutRest(_ text: String) -> String {
        let all = text.splitAtSpaces().map(String.init)
        let cut = all.indices.dropFirst().first { index in
            let word = all[index]
            let key = Self.bare(word)
            if words.has(key, .place), key == word || ["The", "For", "Follow"].contains(word) {
                return true
            }
            if index > 1, isRoleWord(word) { return true }
            if ["@", "("].contains(word.prefix(1)) { return true }
            return isDateWord(all, index) && !words.has(key, .particle)
        }
        guard let cut else { return BylineText.trimmed(text) }
        return BylineText.trimmed(all[..<cut].joined(separator: " "))
    }

    /// Whether a word of `all` belongs to a date: a number, a month beside one, "updated".
    private func isDateWord(_ all: [String], _ index: Int) -> Bool {
        let word = all[index]
        if isDay(word) || word == "|" { return true }
        let key = Self.bare(word.hasSuffix(":") ? String(word.dropLast()) : word)
        // "Day" and "Time" are parts of names as well, "Published" and "updated" are not.
        if words.has(key, .dateWord), word.utf8.count > 5 || !PersonName.isCapitalised(word) {
            return true
        }
        guard isCalendarWord(word) else { return false }
        let next = index + 1 < all.count && isDay(all[index + 1])
        let previous = index > 0 && isDay(all[index - 1])
        return next || previous || word.hasSuffix(",")
    }

    private func isDay(_ word: String) -> Bool {
        word.utf8.first.map { (0x30...0x39).contains($0) } == true
    }

    private func isCalendarWord(_ word: String) -> Bool {
        let key = Folding.key(of: word.hasSuffix(".") ? String(word.dropLast()) : Self.bare(word))
        switch calendar[key] {
        case .month?, .weekday?: return true
        default: return false
        }
    }

    /// `line` with a space where scraping glued a function, a month or the like to a name:
    /// "ByJane Doe", "Jane DoeNews Reporter", "Jane DoePublished: 4 March".
    private func unglued(_ line: String) -> String {
        BylineText.unglued(line) { tail, next in
            let key = Self.bare(tail.hasSuffix(":") ? String(tail.dropLast()) : tail)
            return words.has(key, .function) || words.has(key, .role) && tail.utf8.count > 3
                || words.has(key, .dateWord) && tail.utf8.count > 4
                || isCalendarWord(tail) && next.map(isDay) == true
        }
    }
}

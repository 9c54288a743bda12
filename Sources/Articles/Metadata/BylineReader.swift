import Prose

/// Reads lines that name the writer.
struct BylineReader {
    /// What a byline says.
    struct Parts: Equatable {
        /// The writers' names.
        var authors: [String] = []
        /// The agency that it names.
        var agency: Agency?
        /// Whether a word such as "By" opens it, so that its place says nothing more.
        var isExplicit = false
        /// Whether it credits further work at the end of a text ("Additional reporting by").
        var isClosing = false
    }

    let agencies: AgencyList
    let calendar: [String: Lexicon.CalendarWord]

    private static let openings = [
        "by: ", "by ", "written by ", "words by ", "story by ", "text by ", "report by ",
        "posted by ", "published by ", "author: ", "authors: ",
    ]
    private static let closings = [
        "reporting by ", "additional reporting by ", "additional reporting ",
        "with reporting by ", "with reporting from ", "with inputs from ", "with input from ",
        "with additional reporting by ", "writing by ", "source: ", "with agencies",
    ]

    /// What `line` says of its writers; nil where it is no byline.
    func parts(of line: String) -> Parts? {
        guard line.utf8.count <= 300 else { return nil }
        var line = Self.spaced(line)
        if line.hasPrefix("("), line.hasSuffix(")") { line = String(line.dropFirst().dropLast()) }
        if let rest = Self.rest(of: line, behind: Self.closings) { return closing(rest) }
        let segments = Self.segments(line)
        guard let first = segments.first else { return nil }
        if let rest = Self.rest(of: first, behind: Self.openings) {
            guard var parts = people(rest) else { return nil }
            parts.isExplicit = true
            for segment in segments.dropFirst() where parts.agency == nil {
                parts.agency = agencies.agency(signing: segment)
            }
            return parts
        }
        return unmarked(first, Array(segments.dropFirst()), line)
    }

    /// Reads "Noor Feldt | The Lantern", "Jane Doe, Reuters" and "AFP".
    private func unmarked(_ first: String, _ others: [String], _ line: String) -> Parts? {
        if let agency = agencies.agency(signing: first), others.count <= 1 {
            return Parts(agency: agency, isExplicit: true)
        }
        if let comma = first.firstIndex(of: ","), others.isEmpty {
            let name = String(first[..<comma])
            let rest = Self.spaced(String(first[first.index(after: comma)...]))
            guard let agency = agencies.agency(signing: rest), PersonName.isShaped(name) else {
                return nil
            }
            return Parts(authors: [name], agency: agency, isExplicit: true)
        }
        guard let partner = others.first, others.count <= 3 else {
            if first.contains(" and "), let parts = people(first), parts.agency != nil,
                !parts.authors.isEmpty, first.split(separator: " ").count <= 10
            {
                return Parts(authors: parts.authors, agency: parts.agency, isExplicit: true)
            }
            guard others.isEmpty, isPerson(first), first.split(separator: " ").count <= 4,
                first != first.uppercased()
            else { return nil }
            return Parts(authors: [first])
        }
        let agency = agencies.agency(signing: partner)
        let isOutlet = Self.isTitled(partner) && line.contains("|")
        guard agency != nil || isOutlet || hasYear(partner) else { return nil }
        if Self.namesFunction(first) { return Parts(agency: agency, isExplicit: true) }
        guard isPerson(first) else { return nil }
        return Parts(authors: [first], agency: agency, isExplicit: true)
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

    /// The persons and the agency of "Jane Doe and Sam Roe in Yangon, AFP"; nil where the words
    /// are none of that.
    private func people(_ text: String) -> Parts? {
        let words = text.split(separator: " ")
        guard !words.isEmpty, words.count <= 24 else { return nil }
        var parts = Parts()
        var known = 0
        for (index, piece) in Self.pieces(text).enumerated() {
            let whole = piece
            let piece = withoutPlace(piece)
            if piece != whole, parts.agency == nil {
                parts.agency =
                    agencies.first(in: Array(whole.utf8.dropFirst(piece.utf8.count))[...])?.agency
            }
            if let agency = agencies.agency(signing: piece) {
                parts.agency = parts.agency ?? agency
                known += 1
            } else if isPerson(piece, least: index == 0 ? 1 : 2) {
                parts.authors.append(piece)
                known += 1
            } else if let found = agencies.first(in: Array(piece.utf8)[...]) {
                parts.agency = parts.agency ?? found.agency
                known += 1
            } else if index == 0 {
                guard Self.namesFunction(piece) else { return nil }
                known += 1
            }
        }
        guard known > 0, !(words.count > 12 && LineShape.endsSentence(Array(text.utf8)[...])) else {
            return nil
        }
        return parts
    }

    private func isPerson(_ text: String, least: Int = 2) -> Bool {
        guard PersonName.isShaped(text, least: least) else { return false }
        return !text.split(separator: " ").contains {
            calendar[Folding.key(of: String($0))] != nil && !isGivenName($0)
        }
    }

    /// May, April, June and August are names as well; they count as such beside others.
    private func isGivenName(_ word: Substring) -> Bool {
        ["May", "April", "June", "August"].contains(String(word))
    }

    private func hasYear(_ text: String) -> Bool {
        text.split { !$0.isNumber }.contains {
            $0.utf8.count == 4 && $0.first.map { "12".contains($0) } == true
        }
    }

    /// What stands before " in Yangon", " for Reuters", a date or the name of an outlet.
    private func withoutPlace(_ text: String) -> String {
        let words = text.split(separator: " ")
        let cut = words.indices.dropFirst().first { index in
            let word = words[index]
            if ["in", "at", "from", "for", "For", "The", "Follow"].contains(word) { return true }
            // "Jane Doe 4 March 2025", "Jane Doe Apr. 28": the name ends before the date.
            let next = index + 1 < words.count ? words[index + 1].first?.isNumber : nil
            return word.first?.isNumber == true || next == true && isMonth(word)
        }
        guard let cut else { return Self.trimmed(text) }
        let name = words[..<cut].joined(separator: " ")
        return Self.trimmed(name)
    }

    private func isMonth(_ word: Substring) -> Bool {
        let key = Folding.key(of: word.hasSuffix(".") ? String(word.dropLast()) : String(word))
        if case .month? = calendar[key] { return true }
        return false
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while let last = text.last, " .,;:".contains(last) {
            // The full stop of an initial or of "Jr." is part of a name.
            if last == ".", text.split(separator: " ").last.map({ $0.count <= 3 }) == true { break }
            text = text.dropLast()
        }
        return String(text)
    }

    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        for part in text.split(whereSeparator: { ",;&".contains($0) }) {
            var current: [Substring] = []
            for word in part.split(separator: " ") {
                if ["and", "with", "AND"].contains(word) {
                    pieces.append(current.joined(separator: " "))
                    current = []
                } else {
                    current.append(word)
                }
            }
            pieces.append(current.joined(separator: " "))
        }
        return pieces.filter { !$0.isEmpty }
    }

    static func namesFunction(_ text: String) -> Bool {
        let words = text.split(separator: " ").map { $0.lowercased() }
        return words.count <= 5 && words.contains { PersonName.functions.contains($0) }
    }

    /// Whether every word but the small ones has a capital, as in the name of an outlet.
    private static func isTitled(_ text: String) -> Bool {
        let words = text.split(separator: " ").map(String.init)
        return (1...5).contains(words.count)
            && words.allSatisfy {
                PersonName.isCapitalised($0) || ["of", "the", "and"].contains($0)
            }
    }

    private static func rest(of line: String, behind openings: [String]) -> String? {
        // Scraping glues "By" to the name behind it: "ByJane Doe".
        let bytes = Array(line.utf8.prefix(4))
        let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
        if bytes.count > 3, bytes.starts(with: "By".utf8), capitals.contains(bytes[2]),
            !capitals.contains(bytes[3]), openings.contains("by ")
        {
            return String(line.dropFirst(2))
        }
        let key = line.lowercased()
        guard let opening = openings.first(where: { key.hasPrefix($0) }) else { return nil }
        return spaced(String(line.dropFirst(opening.count)))
    }

    private static func spaced(_ text: String) -> String {
        text.split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }.joined(separator: " ")
    }

    /// The parts between bars, bullets and dashes that stand apart.
    static func segments(_ line: String) -> [String] {
        var segments: [String] = [""]
        for word in line.split(separator: " ") {
            if ["|", "•", "·", "–", "—", "-", "/"].contains(word) {
                segments.append("")
            } else {
                let last = segments.count - 1
                segments[last] += (segments[last].isEmpty ? "" : " ") + word
            }
        }
        return segments.filter { !$0.isEmpty }
    }
}

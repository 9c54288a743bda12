import Prose

/// Reads what stands at a place's name and tells where it lies: "Paris, Texas", "Tripoli (Lebanon)",
/// "Tripoli in northern Lebanon", "Lebanon's Tripoli", "the Lebanese city of Tripoli".
struct PlaceQualifier {
    /// A country, or a region of one.
    struct Area {
        /// ISO 3166-1 alpha-2.
        let country: String
        /// ISO 3166-2; nil for a whole country.
        let region: String?
        /// The words of the text.
        let words: String
        /// Whether the words can mean nothing but where the place lies.
        let isCertain: Bool
    }

    let page: Page
    let lists: NameLists

    private var tokens: [Token] { page.tokens }

    /// The areas that are told at the name `range`.
    func areas(at range: Range<Int>) -> [Area] {
        let sentence = page.sentences[page.sentenceOfToken[range.lowerBound]].tokens
        return behind(range, in: sentence) + before(range, in: sentence)
    }

    // MARK: Behind

    private func behind(_ range: Range<Int>, in sentence: Range<Int>) -> [Area] {
        var index = range.upperBound
        guard let mark = page.token(index, in: sentence) else { return [] }
        index += 1
        if mark.is(",") || mark.is("(") {
            guard let area = area(at: index, in: sentence, isShort: true) else { return [] }
            let next = page.token(area.end, in: sentence)
            // "in Tripoli, Lebanon said" and "Tripoli, Lebanon and Syria" may be lists.
            let closes = next.map { $0.kind == .mark || $0.is("on") } ?? true
            return [area.told(isCertain: closes && area.region != nil)]
        }
        guard mark.is("in") else { return [] }
        for _ in 0..<2 {
            guard let token = page.token(index, in: sentence) else { return [] }
            let isFiller =
                token.is("the") || token.key.hasSuffix("ern") || token.uses.contains(.compass)
            guard isFiller, token.letterCase == .lower else { break }
            index += 1
        }
        return area(at: index, in: sentence, isShort: false).map { [$0.told(isCertain: false)] }
            ?? []
    }

    private struct Found {
        let entries: [NameEntry]
        let end: Int
        let words: String

        var region: String? {
            entries.first { $0.sort == .subdivision }.map {
                String($0.reference.dropFirst("iso:".count))
            }
        }

        func told(isCertain: Bool) -> Area {
            // Of "Georgia" either may be meant; the towns of both are looked at.
            let country = entries.first { $0.sort == .country }
            let code = region
            return Area(
                country: (country ?? entries[0]).country,
                region: country == nil ? code : nil,
                words: words,
                isCertain: isCertain && country == nil
            )
        }
    }

    private func area(at index: Int, in sentence: Range<Int>, isShort: Bool) -> Found? {
        guard let token = page.token(index, in: sentence), token.isCapitalised else { return nil }
        if isShort, let code = lists.gazetteer.regionAbbreviations[token.key],
            token.letterCase == .upper || page.text[token.span].hasSuffix(".")
        {
            let country = String(code.prefix { $0 != "-" })
            let entry = NameEntry(
                sort: .subdivision,
                name: token.key,
                reference: "iso:\(code)",
                country: country,
                population: 0
            )
            let words = page.written(index..<index + 1)
            return Found(entries: [entry], end: index + 1, words: words)
        }
        guard let name = lists.name(at: index, limit: sentence.upperBound) else { return nil }
        let entries = name.forms.map { lists.entry($0) }
            .filter { $0.sort == .country || $0.sort == .subdivision }
        guard !entries.isEmpty else { return nil }
        return Found(entries: entries, end: name.end, words: page.written(index..<name.end))
    }

    // MARK: Before

    private func before(_ range: Range<Int>, in sentence: Range<Int>) -> [Area] {
        let start = range.lowerBound
        guard let token = page.token(start - 1, in: sentence) else { return [] }
        if token.is("'s") || token.is("’s") {
            return country(endingAt: start - 1, in: sentence).map { [$0] } ?? []
        }
        guard token.is("of"), let noun = page.token(start - 2, in: sentence),
            noun.uses.contains(.settlement)
        else { return [] }
        for index in (max(sentence.lowerBound, start - 6)..<start - 2).reversed() {
            let token = tokens[index]
            guard token.kind == .word || token.is("-") else { return [] }
            guard token.isCapitalised else { continue }
            guard token.traits.contains(.demonym),
                let country = lists.gazetteer.peoples[token.number]
            else { return [] }
            let words = page.written(index..<index + 1)
            return [Area(country: country, region: nil, words: words, isCertain: false)]
        }
        return []
    }

    /// The country whose name ends before `end`: "Lebanon's".
    private func country(endingAt end: Int, in sentence: Range<Int>) -> Area? {
        for start in max(sentence.lowerBound, end - 4)..<max(sentence.lowerBound, end) {
            guard let found = area(at: start, in: sentence, isShort: false), found.end == end else {
                continue
            }
            return found.told(isCertain: false)
        }
        return nil
    }
}

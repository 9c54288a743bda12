import Prose

// An outlet that names itself only in the title of its newsletter.
extension OutletInference {
    /// Words by which newsletters are named: the name of the outlet ends before them.
    private static let letterWords: Set<String> = [
        "daily", "weekly", "morning", "mornings", "evening", "evenings", "briefing", "briefings",
        "brief", "digest", "update", "updates", "today", "weekend", "letter", "bulletin",
        "roundup", "newsletter", "newsletters", "monitor", "media",
    ]
    /// Kinds of papers, which the beat precedes ("Harbour Gazette") instead of following.
    private static let paperWords: Set<String> = [
        "times", "post", "gazette", "tribune", "herald", "courier", "news", "journal", "press",
        "daily", "review", "chronicle", "observer", "mail", "star",
    ]

    /// The title of a newsletter is not looked for beyond this many words.
    private static let titleLimit = 12
    /// More names than these in common are not weighed; a beat must be the only one.
    private static let nameLimit = 64

    /// "our Lantern Mondays newsletter" beside boilerplate that is about one country names both
    /// parts of "Lantern" and the country; nothing where either part is missing.
    func letterTitles(_ lines: [[NameToken]], _ cleaned: Cleaned) -> [Evidence] {
        let brands = lines.compactMap { brand(in: $0) }
        guard !brands.isEmpty else { return [] }
        let names = sharedNames(lines, cleaned)
        for brand in brands {
            guard let beat = beat(among: names, besides: brand) else { continue }
            let isPaper = brand.last.map { Self.paperWords.contains($0.key) } == true
            let words = brand.map(\.text)
            let name = isPaper ? [beat] + words : words + [beat]
            let span = brand[0].span.union(brand[brand.count - 1].span)
            return [
                Evidence(
                    name: name.joined(separator: " "),
                    hasArticle: false,
                    weight: 3,
                    span: span
                )
            ]
        }
        return []
    }

    /// The capitalised words between "our" and a word of newsletters ("our Lantern Mondays").
    private func brand(in tokens: [NameToken]) -> [NameToken]? {
        for (index, token) in tokens.enumerated() where token.key == "our" {
            let run = tokens[(index + 1)...].prefix(Self.titleLimit)
                .prefix { $0.isCapitalised && !$0.endsName }
            let end = index + 1 + run.count
            guard end < tokens.count, tokens[end].key.hasPrefix("newsletter") else { continue }
            let brand = run.prefix { !isLetterWord($0) }
            if !brand.isEmpty, brand.count < run.count, brand.count <= 3 { return Array(brand) }
        }
        return nil
    }

    private func isLetterWord(_ token: NameToken) -> Bool {
        if Self.letterWords.contains(token.key) { return true }
        let singular = token.key.hasSuffix("s") ? String(token.key.dropLast()) : token.key
        if case .weekday? = lexicon.prose.calendar[singular] { return true }
        return false
    }

    /// The one name of `names` that is no part of `brand`.
    private func beat(among names: [String], besides brand: [NameToken]) -> String? {
        let beats = names.filter { name in !brand.contains { $0.key == name.lowercased() } }
        return beats.count == 1 ? beats[0] : nil
    }

    /// The proper names that the boilerplate on newsletters and the article have in common, and
    /// that stand in the former at least twice, sorted.
    private func sharedNames(_ lines: [[NameToken]], _ cleaned: Cleaned) -> [String] {
        var counts: [String: Int] = [:]
        for token in lines.joined()
        where token.isCapitalised && !token.opensSentence && !isLetterWord(token)
            && token.text.utf8.count > 3
        {
            counts[token.text, default: 0] += 1
        }
        let repeated = Set(counts.filter { $0.value >= 2 }.keys)
        guard !repeated.isEmpty else { return [] }
        var words: Set<String> = []
        for paragraph in cleaned.paragraphs where paragraph.role != .caption {
            for token in NameToken.tokens(of: paragraph.raw, in: cleaned.raw) {
                words.insert(token.text)
            }
        }
        return Array(repeated.intersection(words).sorted().prefix(Self.nameLimit))
    }
}

import Prose

/// Finds the names by which an outlet speaks of itself in the lines around an article.
struct OutletInference {
    /// One place where a name stands.
    struct Evidence: Sendable {
        /// The name without an article, as written.
        let name: String
        /// Whether the article belongs to the name; nil where the place does not tell.
        let hasArticle: Bool?
        /// How much the place says.
        let weight: Int
        /// Where it stands in the raw text.
        let span: Span
    }

    let lexicon: ArticleLexicon

    /// Places are not looked for beyond this many lines.
    private static let lineLimit = 400

    /// The names in the dropped lines and bylines of `cleaned`, in order.
    func evidence(in cleaned: Cleaned) -> [Evidence] {
        var found: [Evidence] = []
        var letters: [[NameToken]] = []
        for line in cleaned.lines.filter({ $0.role == nil || $0.role == .byline }).prefix(
            Self.lineLimit
        )
        where line.raw.count <= LineKey.limit {
            let tokens = NameToken.tokens(of: line.raw, in: cleaned.raw)
            if line.role == .byline {
                found += partner(tokens)
            } else {
                found += phrases(tokens)
                if tokens.contains(where: { $0.key.hasPrefix("newsletter") }) {
                    letters.append(tokens)
                }
            }
        }
        return found + letterTitles(letters, cleaned)
    }

    /// Reads "Noor Feldt | The Lantern".
    private func partner(_ tokens: [NameToken]) -> [Evidence] {
        guard let bar = tokens.firstIndex(where: { $0.text == "|" }) else { return [] }
        return name(at: bar + 1, in: tokens).map { [evidence($0, 2)] } ?? []
    }

    private func phrases(_ tokens: [NameToken]) -> [Evidence] {
        tokens.indices.compactMap { index in
            guard let weight = weight(before: index, in: tokens),
                let name = name(at: index, in: tokens)
            else { return nil }
            return evidence(name, weight)
        } + opening(tokens)
    }

    /// How much the words before `index` say that an outlet's name follows; nil for nothing.
    private func weight(before index: Int, in tokens: [NameToken]) -> Int? {
        guard index > 0 else { return nil }
        let last = tokens[index - 1].key
        let previous = index > 1 ? tokens[index - 2].key : ""
        switch (previous, last) {
        case ("message", "from"), ("appeal", "from"), ("note", "from"): return 4
        case ("journalists", "of"), ("journalists", "at"), ("reporters", "of"), ("reporters", "at"),
            ("newsroom", "of"), ("readers", "of"), ("editors", "of"), ("for", "reading"):
            return 4
        case (_, "©"): return 4
        case ("©", _), ("copyright", _), ("(c)", _), ("c", _):
            return last.allSatisfy(\.isNumber) ? 4 : nil
        case ("subscribe", "to"), ("best", "of"), ("readers", "support"), ("more", "from"): return 3
        case (_, "supporting"): return 3
        case (_, "support"), (_, "follow"), (_, "join"), (_, "keep"): return index == 1 ? 3 : nil
        case (_, "from"): return speaksOfNews(tokens[..<(index - 1)]) ? 3 : nil
        case ("day", "with"): return 2
        default: return nil
        }
    }

    private static let newsWords: Set<String> = [
        "news", "stories", "latest", "reporting", "newsletter", "newsletters", "updates",
        "analysis", "journalism", "headlines",
    ]

    private func speaksOfNews(_ tokens: ArraySlice<NameToken>) -> Bool {
        tokens.contains { Self.newsWords.contains($0.key) }
    }

    /// Reads "The Post is owned by its readers" and "Lantern | Get the headlines".
    private func opening(_ tokens: [NameToken]) -> [Evidence] {
        guard let run = run(at: 0, in: tokens), speaksOfItself(run, in: tokens), isOutlet(run)
        else { return [] }
        return [evidence(run, 3)]
    }

    /// Whether the words behind `run` are those of an outlet that speaks of itself.
    private func speaksOfItself(_ run: Name, in tokens: [NameToken]) -> Bool {
        let next = run.end
        guard next > 0, next < tokens.count,
            !tokens[next - 1].endsName || tokens[next - 1].isPossessive
        else { return false }
        if tokens[next].text == "|" { return true }
        if tokens[next - 1].isPossessive { return Self.newsWords.contains(tokens[next].key) }
        return ["is", "has"].contains(tokens[next].key) && next + 1 < tokens.count
            && ["owned", "paid", "funded", "free", "independent", "no", "made", "supported"]
                .contains(tokens[next + 1].key)
    }

    private struct Name {
        var words: [NameToken]
        var hasArticle: Bool?
        var end: Int
    }

    private static let connectors: Set<String> = ["of", "and", "for", "&", "the"]
    private static let networks: Set<String> = [
        "telegram", "facebook", "instagram", "twitter", "youtube", "whatsapp", "linkedin", "x",
        "tiktok", "google", "apple", "threads", "bluesky",
    ]

    /// The name that begins at `index`, an article before it included.
    private func name(at index: Int, in tokens: [NameToken]) -> Name? {
        run(at: index, in: tokens).flatMap { isOutlet($0) ? $0 : nil }
    }

    /// The capitalised words from `index` on, with the small ones between them and an article
    /// before them.
    private func run(at index: Int, in tokens: [NameToken]) -> Name? {
        guard index < tokens.count else { return nil }
        var position = index
        var hasArticle: Bool? = false
        if tokens[index].key == "the" {
            hasArticle =
                tokens[index].isCapitalised ? (tokens[index].opensSentence ? nil : true) : false
            position += 1
        }
        var words: [NameToken] = []
        while position < tokens.count, words.count < 6 {
            let token = tokens[position]
            let joins =
                Self.connectors.contains(token.key) && !words.isEmpty && !token.endsName
                && position + 1 < tokens.count && tokens[position + 1].isCapitalised
            guard token.isCapitalised || joins else { break }
            words.append(token)
            position += 1
            if token.endsName { break }
        }
        while let last = words.last, Self.connectors.contains(last.key) {
            words.removeLast()
            position -= 1
        }
        return Name(words: words, hasArticle: hasArticle, end: position)
    }

    private func isOutlet(_ name: Name) -> Bool {
        guard (1...5).contains(name.words.count) else { return false }
        let text = name.words.map(\.text).joined(separator: " ")
        if name.words.count == 1, name.hasArticle != true { return false }
        if name.words.contains(where: {
            Self.networks.contains($0.key) || lexicon.prose.calendar[$0.key] != nil
        }) {
            return false
        }
        return lexicon.agencies.agency(signing: text) == nil
            && lexicon.cues.cue(in: text.lowercased()) == nil
    }

    private func evidence(_ name: Name, _ weight: Int) -> Evidence {
        let first = name.words[0].span
        let last = name.words[name.words.count - 1].span
        return Evidence(
            name: name.words.map(\.text).joined(separator: " "),
            hasArticle: name.hasArticle,
            weight: weight,
            span: first.union(last)
        )
    }
}

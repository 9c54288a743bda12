import Prose

/// Joins the parts of names that a nickname in quotation marks breaks: "Alexander 'Sandy' Munro".
struct NicknameReader {
    let page: Page
    let lists: NameLists

    /// A nickname has at most so many words.
    private static let mostWords = 2

    /// `candidates` with each such name as one, in place of its parts.
    func joined(_ candidates: [Candidate]) -> [Candidate] {
        var byStart: [Int: Int] = [:]
        for (index, candidate) in candidates.enumerated() {
            byStart[candidate.tokens.lowerBound] = index
        }
        var inside: Set<Int> = []
        var joined: [Int: Candidate] = [:]
        for (index, candidate) in candidates.enumerated() {
            guard let start = surname(behind: candidate), let rest = byStart[start],
                candidates[rest].title == nil, isSurname(candidates[rest])
            else { continue }
            let tokens = candidate.tokens.lowerBound..<candidates[rest].tokens.upperBound
            var evidence = candidate.evidence + candidates[rest].evidence
            evidence.add(.person, 2)
            joined[index] = Candidate(
                tokens: tokens,
                title: candidate.title,
                gender: candidate.gender,
                evidence: evidence,
                forms: [],
                isWeak: false
            )
            inside.formUnion(candidate.tokens.upperBound..<tokens.upperBound)
        }
        guard !joined.isEmpty else { return candidates }
        return candidates.indices.compactMap { index in
            inside.contains(candidates[index].tokens.lowerBound)
                ? nil : joined[index] ?? candidates[index]
        }
    }

    /// Where a name goes on behind a nickname in quotation marks; nil where none follows.
    private func surname(behind name: Candidate) -> Int? {
        let open = name.tokens.upperBound
        let limit = page.sentences[page.sentenceOfToken[name.tokens.lowerBound]].tokens.upperBound
        guard name.tokens.count <= 2, open + 3 < limit + 1, page.tokens[open].isQuotationMark,
            page.tokens[open - 1].span.end < page.tokens[open].span.start,
            page.tokens[open].isGlued(to: page.tokens[open + 1]),
            page.tokens[name.tokens].allSatisfy({ $0.isCapitalised }),
            page.tokens[name.tokens.lowerBound].traits.contains(.givenName)
                || name.title != nil
        else { return nil }
        var close = open + 1
        while close < limit, close - open <= Self.mostWords, page.tokens[close].kind == .word,
            page.tokens[close].isCapitalised, !page.tokens[close].traits.contains(.stopword)
        {
            close += 1
        }
        guard close > open + 1, close + 1 < limit, page.tokens[close].isQuotationMark,
            page.tokens[close - 1].isGlued(to: page.tokens[close]),
            !page.tokens[close].isGlued(to: page.tokens[close + 1])
        else { return nil }
        return close + 1
    }

    /// Whether a name behind a nickname can be a family name.
    private func isSurname(_ name: Candidate) -> Bool {
        let tokens = page.tokens[name.tokens]
        return tokens.allSatisfy {
            $0.isCapitalised || !$0.traits.isDisjoint(with: [.particle, .generation])
        } && lists.markers(name.tokens).isEmpty
            && !name.forms.contains { lists.entry($0).weight >= 5 }
    }
}

import Prose

/// Takes from candidates what other mentions of the text, or the words themselves, show to be no
/// part of the name.
struct CandidateTrimmer {
    let page: Page
    let lists: NameLists
    private(set) var candidates: [Candidate]

    /// The parties by which members are called: "Democrat Ann Orr".
    private static let parties: Set<String> = [
        "conservative", "democrat", "republican", "labour", "labor", "tory", "liberal", "socialist",
        "communist", "independent", "unionist",
    ]

    init(page: Page, lists: NameLists, candidates: [Candidate]) {
        self.page = page
        self.lists = lists
        self.candidates = candidates
    }

    /// The candidates without such words.
    mutating func trimmed() -> [Candidate] {
        candidates = NicknameReader(page: page, lists: lists).joined(candidates)
        trimStarts()
        widenFirms()
        trimParties()
        splitOrigins()
        return candidates
    }

    /// "Rail Works" at the head of a sentence, of which "Rail" may be an everyday word, is a name
    /// as a whole where the text has "Rail Works Ltd".
    private mutating func widenFirms() {
        let stems = Set(
            candidates.compactMap { candidate in
                LegalForm.stem(of: candidate.tokens, in: page).map { page.key($0) }
            }
        )
        guard !stems.isEmpty else { return }
        for index in candidates.indices {
            let candidate = candidates[index]
            let start = candidate.tokens.lowerBound - 1
            guard start >= 0, page.isStart[start], !page.isStart[start + 1],
                candidate.title == nil, page.tokens[start].kind == .word,
                stems.contains(page.key(start..<candidate.tokens.upperBound))
            else { continue }
            var evidence = candidate.evidence
            evidence.add(.organisation, 2)
            candidates[index] = Candidate(
                tokens: start..<candidate.tokens.upperBound,
                title: nil,
                gender: nil,
                evidence: evidence,
                forms: [],
                isWeak: false,
                acronym: candidate.acronym
            )
        }
    }

    /// "the Conservative Ann Orr" is "Ann Orr", and "Conservative" stands before her as a title does.
    private mutating func trimParties() {
        for index in candidates.indices {
            let candidate = candidates[index]
            let tokens = candidate.tokens
            var start = tokens.lowerBound
            while start + 2 < tokens.upperBound, start < tokens.lowerBound + 2,
                Self.parties.contains(page.tokens[start].key)
            {
                start += 1
            }
            let rest = start..<tokens.upperBound
            guard start > tokens.lowerBound, candidate.forms.isEmpty, isPersonal(rest) else {
                continue
            }
            let sentence = page.sentences[page.sentenceOfToken[start]].tokens
            let context = NameContext(page: page, lists: lists)
            candidates[index] = Candidate(
                tokens: rest,
                title: (candidate.title?.lowerBound ?? tokens.lowerBound)..<start,
                gender: candidate.gender,
                evidence: context.evidence(for: rest, forms: [], isTitled: true, in: sentence),
                forms: [],
                isWeak: false,
                acronym: nil
            )
        }
    }

    /// Whether the words are a given name and more, and no institution or place.
    private func isPersonal(_ name: Range<Int>) -> Bool {
        let first = page.tokens[name.lowerBound]
        let last = page.tokens[name.upperBound - 1]
        return (first.traits.contains(.givenName) || first.isInitial)
            && lists.markers(name).isEmpty
            && last.traits.isDisjoint(with: [.organisationWord, .placeWord, .groupNoun])
    }

    /// "Yesterday Ann Orr" at the head of a sentence is "Ann Orr" where the text has that name.
    private mutating func trimStarts() {
        var known: Set<String> = []
        var firms: Set<String> = []
        for candidate in candidates {
            if !page.isStart[candidate.tokens.lowerBound] {
                known.insert(page.key(candidate.tokens))
            } else if LegalForm.stem(of: candidate.tokens, in: page) != nil {
                firms.insert(page.key(candidate.tokens))
            }
        }
        for index in candidates.indices {
            let candidate = candidates[index]
            let start = candidate.tokens.lowerBound
            guard page.isStart[start], candidate.tokens.count > 1, candidate.title == nil,
                candidate.forms.isEmpty,
                !RunReader(page: page, lists: lists).isGivenName(start),
                page.tokens[start].traits.isDisjoint(with: .personal)
            else { continue }
            let rest = start + 1..<candidate.tokens.upperBound
            guard rest.count > 1 || lists.name(at: start + 1, limit: rest.upperBound) != nil else {
                continue
            }
            let key = page.key(rest)
            guard known.contains(key) || firms.contains(key),
                !known.contains(page.key(candidate.tokens))
            else { continue }
            let name = lists.name(at: start + 1, limit: rest.upperBound)
            candidates[index] = Candidate(
                tokens: rest,
                title: nil,
                gender: nil,
                evidence: candidate.evidence,
                forms: name?.end == rest.upperBound ? name?.forms ?? [] : [],
                isWeak: false,
                acronym: candidate.acronym
            )
        }
    }

    /// "Orr Cable of Peru" is a firm and its country where the text has "Orr Cable".
    private mutating func splitOrigins() {
        let known = Set(candidates.map { page.key($0.tokens) })
        var split: [Candidate] = []
        for candidate in candidates {
            guard candidate.forms.isEmpty,
                let joint = candidate.tokens.dropFirst(2).first(where: { page.tokens[$0].is("of") }
                ),
                known.contains(page.key(candidate.tokens.lowerBound..<joint)),
                page.tokens[joint - 1].traits.isDisjoint(with: [.groupNoun, .placeWord]),
                joint + 1 < candidate.tokens.upperBound,
                let origin = lists.name(at: joint + 1, limit: candidate.tokens.upperBound),
                origin.end == candidate.tokens.upperBound,
                let entry = origin.forms.map({ lists.entry($0) }).first, entry.kind == .place
            else {
                split.append(candidate)
                continue
            }
            var evidence = Evidence()
            evidence.add(.place, entry.weight)
            split.append(candidate.part(candidate.tokens.lowerBound..<joint, candidate.evidence))
            split.append(candidate.part(joint + 1..<origin.end, evidence, origin.forms))
        }
        candidates = split
    }
}

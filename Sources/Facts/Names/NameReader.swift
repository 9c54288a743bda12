import Learning
import Prose

/// Reads the names of a page with a model: candidates for the linker, with what speaks for each.
///
/// Where rules and model cut a name differently, the model has its way if it is sure; what speaks
/// for each sort of name is heard from both.
struct NameReader {
    let page: Page
    let lists: NameLists
    let model: NameModel

    /// What full certainty of the model weighs on the scale of ``Evidence``.
    private static let weight = 6.0
    /// What the evidence of the rules weighs.
    private static let ruleWeight = 1.5
    /// From here on the model's cut of a name holds against that of the rules.
    private static let sureOfCut = 0.95
    /// From here on the model is believed a name that the rules do not see.
    private static let sureOfName = 0.8
    /// From here on the model is believed that a name of the rules is none, by how sure these are.
    private static let sureOfNone = [0.65, 0.67, 0.69, 0.71, 0.73, 0.75, 0.77, 0.95]

    /// What is left of the model's word that an acronym, or a name with "&", is a person.
    private static let doubt = 0.3

    /// A name of the model.
    private struct ModelName {
        let tokens: Range<Int>
        /// How likely its tokens are in such a name, on average.
        let certainty: Double
    }

    /// A name of the rules.
    struct Known {
        let candidate: Candidate
        /// What it names, by the rules.
        let entity: Int
        /// The people any of whom it stands for, whose longer names the text has; empty for a name
        /// that stands for itself.
        let owners: [Int]

        /// Whether it stands for a longer name.
        var isShort: Bool { !owners.isEmpty }
    }

    /// The candidates in order and without overlap; `rules` and `known` are what the rules found.
    func candidates(_ rules: RuleNames, known: [Known]) -> [Candidate] {
        var chances = [SIMD8<Float>](
            repeating: SIMD8(1, 0, 0, 0, 0, 0, 0, 0),
            count: page.tokens.count
        )
        let told = modelNames(rules, &chances)
        var byStart: [Int: Candidate] = [:]
        var ownerOfToken = [Int](repeating: -1, count: page.tokens.count)
        for (index, name) in known.enumerated() {
            byStart[name.candidate.tokens.lowerBound] = name.candidate
            for token in name.candidate.tokens { ownerOfToken[token] = index }
        }
        var isTaken = [Bool](repeating: false, count: page.tokens.count)
        var chosen: [Candidate] = []
        let things = NamedThings(page)
        let shouting = Shouting(page)
        func take(_ candidate: Candidate) {
            guard !candidate.tokens.contains(where: { isTaken[$0] }),
                !candidate.forms.isEmpty
                    || !things.isShip(candidate.tokens, told: candidate.evidence.best.kind),
                !shouting.contains(candidate.tokens) || isFixed(candidate, [])
            else { return }
            for token in candidate.tokens { isTaken[token] = true }
            chosen.append(candidate)
        }
        for name in told where !things.contains(name.tokens) {
            if let same = byStart[name.tokens.lowerBound], same.tokens == name.tokens {
                take(heard(same, chances))
                continue
            }
            let isTitled = name.tokens.contains { token in
                ownerOfToken[token] >= 0
                    && holdsTitle(of: known[ownerOfToken[token]].candidate, name.tokens)
            }
            if isTitled { continue }
            // The model does not know that months are given names.
            let isSurname =
                ownerOfToken[name.tokens.lowerBound] >= 0
                && beginsWithMonth(known[ownerOfToken[name.tokens.lowerBound]].candidate)
            if isSurname { continue }
            let owner = name.tokens.lazy.map { ownerOfToken[$0] }.first { $0 >= 0 }
            if let owner, parts(known[owner].candidate.tokens, name.tokens) { continue }
            if name.certainty >= (owner == nil ? Self.sureOfName : Self.sureOfCut) {
                take(candidate(name.tokens, chances))
            }
        }
        let acronyms = Set(
            known.compactMap { $0.candidate.acronym.map { page.tokens[$0].number } }
        )
        var kept: Set<Int> = []
        // Short forms stay where a longer name of the person does.
        for name in known.filter({ !$0.isShort }) + known.filter(\.isShort)
        where !things.contains(name.candidate.tokens) {
            let hasLonger = name.owners.contains(where: kept.contains)
            if hasLonger || isFixed(name.candidate, acronyms)
                || isLikely(name.candidate.tokens, rules, chances)
            {
                take(heard(name.candidate, chances))
                kept.insert(name.entity)
            }
        }
        return chosen.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// Whether `part` ends at a joint of the name `whole`: "Marine" of "Tesk & Marine" and "Omar" of
    /// "Omar al-Orr".
    private func parts(_ whole: Range<Int>, _ part: Range<Int>) -> Bool {
        [part.lowerBound - 1, part.upperBound].contains { index in
            guard whole.contains(index) else { return false }
            let token = page.tokens[index]
            return token.is("&")
                || token.letterCase == .mixed && PersonKeys.withoutArticle(token.key) != nil
        }
    }

    /// Whether the name begins with a month that is a given name: "April Jones".
    private func beginsWithMonth(_ name: Candidate) -> Bool {
        name.tokens.count > 1
            && RunReader(page: page, lists: lists).isGivenName(name.tokens.lowerBound)
    }

    /// Whether a name of the model holds the title of the name behind other words: "Peru President
    /// Ann Orr".
    private func holdsTitle(of name: Candidate, _ told: Range<Int>) -> Bool {
        guard let title = name.title, told.contains(name.tokens.lowerBound) else { return false }
        return title.lowerBound > told.lowerBound
    }

    /// Whether a name of the rules is one whatever the model says: countries, regions and
    /// buildings of the lists, and acronyms that stand for a name.
    private func isFixed(_ name: Candidate, _ acronyms: Set<Int32>) -> Bool {
        let first = page.tokens[name.tokens.lowerBound]
        if beginsWithMonth(name) { return true }
        return name.tokens.count == 1 && acronyms.contains(first.number)
            || isActingCapital(name) || name.forms.contains { lists.entry($0).weight >= 5 }
    }

    /// Whether the name is that of a capital which does something: "Beijing said".
    private func isActingCapital(_ name: Candidate) -> Bool {
        guard name.tokens.upperBound < page.tokens.count,
            name.forms.contains(where: { lists.entry($0).isCapital }),
            page.tokens[name.tokens.lowerBound].traits.isDisjoint(with: .personal)
        else { return false }
        let verb = page.tokens[name.tokens.upperBound]
        return verb.letterCase == .lower
            && (verb.traits.contains(.speech) || verb.uses.contains(.finite))
    }

    /// Whether the model is not too sure that the words are no name; it must be the surer of it
    /// the surer the rules are.
    private func isLikely(_ tokens: Range<Int>, _ rules: RuleNames, _ chances: [SIMD8<Float>])
        -> Bool
    {
        let rest = tokens.reduce(0.0) { sum, token in
            let chance = chances[token]
            return sum
                + Double(chance[NameLabel.none.rawValue] + chance[NameLabel.other.rawValue])
        }
        let certainty = Int(rules.certainty[tokens.lowerBound])
        return rest < Self.sureOfNone[certainty] * Double(tokens.count)
    }

    /// The model's names; `chances` becomes the probabilities of the labels of each token.
    private func modelNames(_ rules: RuleNames, _ chances: inout [SIMD8<Float>]) -> [ModelName] {
        var features = NameFeatures(page, lists, rules)
        var found: [ModelName] = []
        var ends: [Int] = []
        for chain in NameChains(page: page).find() {
            ends.removeAll(keepingCapacity: true)
            features.clear()
            features.read(chain, ends: &ends)
            let reading = model.chain.read(features.features, ends: ends)
            for (index, token) in chain.enumerated() {
                chances[token] = reading.probabilities[index]
            }
            found += modelNames(chain, reading)
        }
        return found
    }

    private func modelNames(_ chain: Range<Int>, _ reading: LinearChain.Reading) -> [ModelName] {
        var found: [ModelName] = []
        var index = 0
        while index < chain.count {
            guard let kind = NameLabel(rawValue: reading.labels[index])?.kind else {
                index += 1
                continue
            }
            let further = NameLabel.label(kind, isFirst: false).rawValue
            var end = index + 1
            while end < chain.count, reading.labels[end] == further { end += 1 }
            let sum = (index..<end).reduce(0.0) { sum, at in
                sum + Double(reading.probabilities[at][reading.labels[at]])
            }
            found.append(
                ModelName(
                    tokens: chain.lowerBound + index..<chain.lowerBound + end,
                    certainty: sum / Double(end - index)
                )
            )
            index = end
        }
        return found
    }

    /// A candidate of the rules with what the model says of it.
    private func heard(_ candidate: Candidate, _ chances: [SIMD8<Float>]) -> Candidate {
        var heard = candidate
        let own = candidate.evidence
        heard.evidence = evidence(candidate.tokens, chances)
        heard.evidence.add(.person, own.person * Self.ruleWeight)
        heard.evidence.add(.organisation, own.organisation * Self.ruleWeight)
        heard.evidence.add(.place, own.place * Self.ruleWeight)
        return heard
    }

    /// A candidate that the rules did not see so.
    private func candidate(_ tokens: Range<Int>, _ chances: [SIMD8<Float>]) -> Candidate {
        let sentence = page.sentences[page.sentenceOfToken[tokens.lowerBound]].tokens
        let title = TitleReader(page: page, lists: lists).title(
            before: tokens.lowerBound,
            from: tokens.lowerBound,
            limit: sentence.lowerBound,
            gender: nil
        )
        let listed = lists.name(at: tokens.lowerBound, limit: tokens.upperBound)
        let forms = listed?.end == tokens.upperBound ? listed?.forms ?? [] : []
        let context = NameContext(page: page, lists: lists)
        let candidate = Candidate(
            tokens: tokens,
            title: title?.range,
            gender: title?.gender,
            evidence: context.evidence(
                for: tokens,
                forms: forms,
                isTitled: title != nil,
                in: sentence
            ),
            forms: forms,
            isWeak: false,
            acronym: context.acronym(behind: tokens, in: sentence)
        )
        return heard(candidate, chances)
    }

    private func evidence(_ tokens: Range<Int>, _ chances: [SIMD8<Float>]) -> Evidence {
        var evidence = Evidence()
        let share = Self.weight / Double(tokens.count)
        let isDoubted = isHardlyPersonal(tokens)
        for token in tokens {
            for label in NameLabel.allCases {
                guard let kind = label.kind else { continue }
                let weight = isDoubted && kind == .person ? share * Self.doubt : share
                evidence.add(kind, Double(chances[token][label.rawValue]) * weight)
            }
        }
        return evidence
    }

    /// Whether the name is an acronym or holds an "&", as hardly anybody's name.
    private func isHardlyPersonal(_ tokens: Range<Int>) -> Bool {
        let first = page.tokens[tokens.lowerBound]
        if tokens.count > 1 { return page.tokens[tokens].contains { $0.is("&") } }
        return first.letterCase == .upper && first.span.count > 1
            && !page.sentences[page.sentenceOfToken[tokens.lowerBound]].isHeady
    }
}

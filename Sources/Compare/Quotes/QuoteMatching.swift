import Facts
import Prose

/// Brings together what several articles quote of one utterance.
struct QuoteMatching {
    let columns: [Column]
    let lexicon: Lexicon

    /// Fewer common words than this prove nothing where the speakers are not known to be one.
    private static let tellingWords = 4
    private static let alteredShare = 0.7
    /// A quote with this share of its words in the fuller one is a cut of it.
    private static let cutShare = 0.85
    /// Quotes are told apart by so many of their first words.
    private static let comparedWords = 300
    private static let reportedShare = 0.5
    /// The share that is asked for where the speakers are not known to be one.
    private static let strictReportedShare = 0.6
    /// The share from which on two telling words are enough for one speaker.
    private static let shortReportedShare = 0.8

    private struct Item {
        let column: Int
        let index: Int
        let quote: Quote
        let speaker: String?
        let keys: [String]
        let stems: Set<String>
        /// Whether it denies: by an odd number of denying words, its verb counted.
        let isDenied: Bool
    }

    /// The utterances, in the order in which they first stand in the columns.
    func comparisons() -> [QuoteComparison] {
        // The fullest wording leads: direct quotes before reported speech, long before short.
        let items = items().sorted {
            (rank($0), -$0.keys.count, $0.column, $0.index)
                < (rank($1), -$1.keys.count, $1.column, $1.index)
        }
        var groups: [(lead: Item, variants: [QuoteComparison.Variant], members: [Item])] = []
        for item in items {
            if let (index, relation, similarity) = bestGroup(for: item, in: groups) {
                groups[index].variants.append(
                    .init(
                        column: item.column,
                        quote: item.index,
                        relation: relation,
                        similarity: similarity
                    )
                )
                groups[index].members.append(item)
            } else {
                let relation: QuoteComparison.Relation =
                    item.quote.isQuotation ? .full : .reported
                let variant = QuoteComparison.Variant(
                    column: item.column,
                    quote: item.index,
                    relation: relation,
                    similarity: 1
                )
                groups.append((item, [variant], [item]))
            }
        }
        return groups.sorted { order($0.members).lexicographicallyPrecedes(order($1.members)) }.map
        { group in
            QuoteComparison(
                speaker: group.members.compactMap(\.speaker).first,
                variants: group.variants.prefix(1)
                    + group.variants.dropFirst().sorted {
                        ($0.column, $0.quote) < ($1.column, $1.quote)
                    }
            )
        }
    }

    private func rank(_ item: Item) -> Int { item.quote.isQuotation ? 0 : 1 }

    private func order(_ members: [Item]) -> [Int] {
        members.map { [$0.column, $0.index] }.min { $0.lexicographicallyPrecedes($1) } ?? []
    }

    private func items() -> [Item] {
        columns.enumerated().flatMap { column, side in
            side.findings.quotes.prefix(Comparer.quoteLimit).enumerated().compactMap {
                index,
                quote in
                let words = quote.spans.flatMap { side.reading.words[side.reading.words(in: $0)] }
                    .filter(\.isContent)
                // Scare quotes are nobody's utterance.
                guard quote.isSpeech, !words.isEmpty else { return nil }
                return Item(
                    column: column,
                    index: index,
                    quote: quote,
                    speaker: quote.speaker?.entity.map { side.entityIDs[$0] },
                    keys: words.map(\.key),
                    stems: Set(words.filter { !lexicon.stopwords.contains($0.key) }.map(\.stem)),
                    isDenied: Negation.isOdd(words) != (quote.form == .denied)
                )
            }
        }
    }

    private func bestGroup(
        for item: Item,
        in groups: [(lead: Item, variants: [QuoteComparison.Variant], members: [Item])]
    ) -> (index: Int, relation: QuoteComparison.Relation, similarity: Double)? {
        var best: (index: Int, relation: QuoteComparison.Relation, similarity: Double)?
        for (index, group) in groups.enumerated() {
            guard let (relation, similarity) = relation(of: item, to: group.lead),
                similarity > (best?.similarity ?? 0),
                mayJoin(item, as: relation, group.members)
            else { continue }
            best = (index, relation, similarity)
        }
        return best
    }

    /// Two quotes of one article are two utterances, but for the same words given again, as a
    /// headline does.
    private func mayJoin(
        _ item: Item,
        as relation: QuoteComparison.Relation,
        _ members: [Item]
    ) -> Bool {
        guard members.contains(where: { $0.column == item.column }) else { return true }
        return item.keys.count >= Self.tellingWords && [.identical, .cut].contains(relation)
    }

    private func relation(of item: Item, to lead: Item)
        -> (relation: QuoteComparison.Relation, similarity: Double)?
    {
        let isSameSpeaker = item.speaker != nil && item.speaker == lead.speaker
        let mayBeSame = isSameSpeaker || item.speaker == nil || lead.speaker == nil
        guard mayBeSame else { return nil }
        let isTelling = isSameSpeaker || item.keys.count >= Self.tellingWords
        if !item.quote.isQuotation {
            return reportedRelation(of: item, to: lead, isSameSpeaker)
        }
        guard lead.quote.isQuotation, isTelling else { return nil }
        if isSameWords(item.keys, lead.keys) { return (.identical, 1) }
        if contains(lead.keys, item.keys) {
            return (.cut, Double(item.keys.count) / Double(lead.keys.count))
        }
        guard item.keys.count >= Self.tellingWords else { return nil }
        let own = Array(item.keys.prefix(Self.comparedWords))
        let other = Array(lead.keys.prefix(Self.comparedWords))
        let common = Similarity.commonSubsequence(own, other).count
        let share = Double(common) / Double(max(own.count, other.count))
        if share >= Self.alteredShare { return (.altered, share) }
        let ownShare = Double(common) / Double(own.count)
        return ownShare >= Self.cutShare && common >= Self.tellingWords ? (.cut, share) : nil
    }

    private func reportedRelation(of item: Item, to lead: Item, _ isSameSpeaker: Bool)
        -> (relation: QuoteComparison.Relation, similarity: Double)?
    {
        // "Denied that they had paid" is no report of "We have paid".
        guard item.isDenied == lead.isDenied else { return nil }
        let fewer = min(item.stems.count, lead.stems.count)
        let dice = Similarity.dice(item.stems, lead.stems) { _ in 1 }
        let wanted =
            isSameSpeaker
            ? (fewer >= 3 ? Self.reportedShare : Self.shortReportedShare)
            : Self.strictReportedShare
        let isTelling = fewer >= (isSameSpeaker ? 2 : Self.tellingWords)
        return isTelling && dice >= wanted ? (.reported, dice) : nil
    }

    /// Whether two runs of words are the same but for British and American spelling.
    private func isSameWords(_ first: [String], _ second: [String]) -> Bool {
        first.count == second.count
            && zip(first, second).allSatisfy { $0 == $1 || lexicon.spelling.isVariant($0, $1) }
    }

    /// Whether `part` stands in `whole` without interruption.
    private func contains(_ whole: [String], _ part: [String]) -> Bool {
        guard part.count <= whole.count else { return false }
        return (0...(whole.count - part.count)).contains { start in
            whole[start..<start + part.count].elementsEqual(part)
        }
    }
}

import Archive
import Articles
import Compare

/// What several outlets quote in one story: each utterance with the variants that they give of it.
struct Utterances: Sendable {
    /// One article's variant of an utterance.
    struct Variant: Sendable {
        let finding: Finding
        /// How its words relate to the fullest wording.
        let relation: QuoteComparison.Relation
        /// Share of the longer variant's words that both have, in order.
        let similarity: Double
    }

    /// The utterances, the fullest variant of each first.
    private var variants: [[Variant]] = []
    /// The utterance of a quote and its place there.
    private var places: [Finding: (utterance: Int, variant: Int)] = [:]

    /// Sets the quotes of a story side by side, of as many articles as a comparison takes; none
    /// where one outlet alone has them.
    init(_ story: Story, in edition: Edition, by comparer: Comparer) {
        let records = StoryColumns(story, in: edition).records
        guard Comparer.columnLimits.contains(records.count) else { return }
        let quotes = comparer.quotes(of: records.map { edition.records[$0].column })
        for quote in quotes {
            let outlets = Set(
                quote.carriers.map { edition.records[records[$0]].article.outlet.outlet.id }
            )
            guard outlets.count > 1 else { continue }
            for (place, variant) in quote.variants.enumerated() {
                let finding = Finding(record: records[variant.column], index: variant.quote)
                places[finding] = (variants.count, place)
            }
            variants.append(
                quote.variants.map {
                    Variant(
                        finding: Finding(record: records[$0.column], index: $0.quote),
                        relation: $0.relation,
                        similarity: $0.similarity
                    )
                }
            )
        }
    }

    /// The variant that a quote is; nil where no other outlet has the utterance.
    func variant(of finding: Finding) -> Variant? {
        places[finding].map { variants[$0.utterance][$0.variant] }
    }

    /// The other variants of what a quote gives, the fullest first; empty where there are none.
    func others(beside finding: Finding) -> [Variant] {
        guard let place = places[finding] else { return [] }
        return variants[place.utterance].filter { $0.finding != finding }
    }
}

extension Call {
    /// What several outlets quote in the story of an article, given as its index.
    func utterances(around record: Int) -> Utterances {
        let story = edition.records[record].story
        return served.utterances.value(of: story) {
            Utterances(edition.stories[story], in: edition, by: service.editor.comparer)
        }
    }

    /// The variant of an utterance that a quote is; nil where no other outlet has it.
    func variant(of quote: Finding) -> Utterances.Variant? {
        utterances(around: quote.record).variant(of: quote)
    }

    /// Whether a quote relates in one of some ways to the fullest version that outlets give.
    func isVariant(_ quote: Finding, among relations: Set<QuoteComparison.Relation>) -> Bool {
        variant(of: quote).map { relations.contains($0.relation) } ?? false
    }
}

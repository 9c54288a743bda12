import Archive
import Articles
import Facts
import Prose
import Search

/// The indexes by which a search finds entities and quotes, each built the first time it is asked
/// for and kept for the life of an edition.
struct Finders: Sendable {
    private let kept = KeptValues<SearchKind, SearchIndex>()
    private let quotes = KeptValues<SearchKind, [Finding]>()

    /// An index of the names of all entities; document numbers are indices into the edition.
    func entities(for call: Call) -> SearchIndex {
        kept.value(of: .entity) {
            SearchIndex(
                documents: call.edition.entities.map { Self.document(of: $0, for: call) },
                spelling: call.service.editor.lexicon.spelling
            )
        }
    }

    /// An index of the words of all quotes; document numbers are places in ``quotes(of:)``.
    func quotes(for call: Call) -> SearchIndex {
        kept.value(of: .quote) {
            SearchIndex(
                documents: quotes(of: call.edition).map { Self.document(of: $0, in: call.edition) },
                spelling: call.service.editor.lexicon.spelling
            )
        }
    }

    /// All quotes, article by article and in the order of the text.
    func quotes(of edition: Edition) -> [Finding] {
        quotes.value(of: .quote) {
            edition.records.enumerated().flatMap { index, record in
                record.findings.quotes.indices.map { Finding(record: index, index: $0) }
            }
        }
    }

    /// An entity by its name, as a title, and its other names.
    private static func document(of entity: Entity, for call: Call) -> SearchDocument {
        let segmenter = call.service.editor.segmenter
        let records = entity.records.map { call.edition.records[$0] }
        return SearchDocument(
            title: segmenter.read(Text(entity.name)).words[...],
            body: entity.aliases.flatMap { segmenter.read(Text($0)).words }[...],
            fields: [
                "source": Set(records.map(\.article.outlet.outlet.id)).sorted(),
                "entity": [entity.id],
                "story": Set(records.map { call.edition.stories[$0.story].id }).sorted(),
                "lang": Set(records.map(\.article.languageTag)).sorted(),
            ]
        )
    }

    /// A quote by its words, and as its article by the rest.
    private static func document(of quote: Finding, in edition: Edition) -> SearchDocument {
        let record = edition.records[quote.record]
        let reading = record.article.reading
        let found = record.findings.quotes[quote.index]
        let named = found.spans.flatMap { record.findings.mentions(inside: $0) }
            .map { record.entityIDs[record.findings.mentions[$0].entity] }
        let speaker = record.speaker(of: found).map { [$0] } ?? []
        return SearchDocument(
            title: [],
            body: found.spans.flatMap { reading.words[reading.words(in: $0)] }[...],
            fields: [
                "source": [record.article.outlet.outlet.id],
                "entity": Set(named + speaker).sorted(),
                "story": [edition.stories[record.story].id],
                "lang": [record.article.languageTag],
            ],
            day: record.article.day
        )
    }
}

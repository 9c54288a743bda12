import Archive
import Articles
import Facts
import HTTP
import Prose

/// A quote or a figure, by its place in the findings of an article.
struct Finding: Sendable, Hashable {
    /// The article, as an index into the edition.
    let record: Int
    /// Its index in the article's quotes or figures.
    let index: Int
}

/// From which articles quotes or figures are asked for.
struct FindingFilter {
    static let rules: [ParameterRule] = [
        .query, .source, .entity, .story, .article, .from, .to,
    ]

    /// The stems of `q`, all of which must be found; nil without it.
    let stems: Set<String>?
    /// The id of the entity that must be concerned; nil for any.
    let entity: String?
    /// The articles that pass, ascending, as indices into the edition.
    let records: [Int]

    init(_ call: Call, _ checks: inout IdentifierChecks) {
        let edition = call.edition
        let source = checks.source().map { edition.sources[$0].outlet.id }
        let story = checks.story()
        let article = checks.article()
        let named = checks.entity().map { edition.entities[$0] }
        entity = named?.id
        let period = checks.period()
        stems = call.stems(.query)
        if let stems, stems.isEmpty {
            checks.note(.invalid("q", "the value holds no word"))
        }
        let naming = named.map { Set($0.records) }
        records = (article.map { [$0] } ?? Array(edition.records.indices)).filter { index in
            let record = edition.records[index]
            return (source == nil || record.article.outlet.outlet.id == source)
                && (story == nil || record.story == story)
                && (naming == nil || naming?.contains(index) == true)
                && period.holds(record)
        }
    }

    /// Whether a name of the entity that is asked for stands inside `spans`.
    func names(_ spans: [Span], in record: Record) -> Bool {
        guard let entity else { return true }
        let findings = record.findings
        return spans.contains { span in
            findings.mentions(inside: span).contains {
                record.entityIDs[findings.mentions[$0].entity] == entity
            }
        }
    }

    /// Whether the words inside `spans` hold every stem that is asked for.
    func matches(_ spans: [Span], of reading: Reading) -> Bool {
        guard let stems else { return true }
        var found: Set<String> = []
        for span in spans {
            for word in reading.words[reading.words(in: span)] { found.insert(word.stem) }
        }
        return stems.isSubset(of: found)
    }
}

/// The orders of lists of quotes and figures.
enum FindingSort: String, Sendable, CaseIterable {
    /// Those of the latest article first, in the order of its text.
    case newest
    /// Those of the earliest article first, in the order of its text.
    case oldest

    /// Where a quote or figure stands.
    func key(_ finding: Finding, in edition: Edition) -> SortKey {
        let article = edition.records[finding.record].article
        let key = (self == .newest ? ArticleSort.newest : .oldest).key(article)
        return SortKey(key.rank, id: key.id, number: finding.index)
    }
}

import Archive
import Articles
import Facts
import Formats
import HTTP

/// The quotes of all articles.
enum QuoteRoutes {
    static let operations: [Operation] = [
        .list(
            "/v1/quotes",
            QuotePayload.shape,
            facets: ["form", "speaker", "source", "story"],
            taking: FindingFilter.rules + [speaker.rule, form.rule, sort.rule, .offsetUnit],
            quotes
        )
    ]

    private static let speaker = Parameter<String>.speaker
    private static let form = Parameter<Quote.Form>.choice("form")
    private static let sort = Parameter<FindingSort>.choice("sort")

    private static func quotes(_ call: Call) throws(Problem) -> ListPage {
        let edition = call.edition
        var checks = IdentifierChecks(call)
        let filter = FindingFilter(call, &checks)
        let speaker = checks.entity(speaker).map { edition.entities[$0].id }
        try checks.finish()
        let form = call.values[form]
        let found = filter.records.flatMap { index -> [Finding] in
            let record = edition.records[index]
            return record.findings.quotes.enumerated().filter { _, quote in
                (form == nil || quote.form == form)
                    && (speaker == nil || record.speaker(of: quote) == speaker)
                    && (record.speaker(of: quote) == filter.entity
                        || filter.names(quote.spans, in: record))
                    && filter.matches(quote.spans, of: record.article.reading)
            }.map { Finding(record: index, index: $0.offset) }
        }
        let sort = call.values[sort] ?? .newest
        return try Listing<Finding>(
            items: found,
            sort: sort.rawValue,
            key: { sort.key($0, in: edition) },
            facets: facets(edition),
            render: { finding in
                let payload = call.payload(edition.records[finding.record])
                return QuotePayload(index: finding.index, of: payload).json
            }
        ).page(for: call)
    }

    private static func facets(_ edition: Edition) -> [FacetRule<Finding>] {
        func quote(_ finding: Finding) -> Quote {
            edition.records[finding.record].findings.quotes[finding.index]
        }
        return [
            FacetRule(name: "form", values: { [quote($0).form.rawValue] }),
            FacetRule(
                name: "speaker",
                values: { finding in
                    let record = edition.records[finding.record]
                    return record.speaker(of: quote(finding)).map { [$0] } ?? []
                },
                label: { id in edition.entity(id).map { edition.entities[$0].name } ?? id }
            ),
        ]
            + FacetRule.ofArticle(in: edition) { $0.record }
            .filter { ["source", "story"].contains($0.name) }
    }
}

extension Record {
    /// The id of the entity that speaks; nil where none with a name does.
    func speaker(of quote: Quote) -> String? {
        quote.speaker?.entity.map { entityIDs[$0] }
    }
}

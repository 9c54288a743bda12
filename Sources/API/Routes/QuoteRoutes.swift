import Archive
import Articles
import Compare
import Facts
import Formats
import HTTP

/// The quotes of all articles.
enum QuoteRoutes {
    static let operations: [Operation] = [
        .list(
            "/v1/quotes",
            "\(QuotePayload.shape) \(VariantsPayload.shape)",
            facets: ["form", "speaker", "variant"] + FindingFilter.facetNames,
            taking: FindingFilter.rules + [speaker.rule, form.rule, variant.rule],
            quotes
        )
    ]

    private static let speaker = Parameter<String>.speaker
    private static let form = Parameter<Quote.Form>.choice("form")
    private static let variant = Parameter<Set<QuoteComparison.Relation>>.choices("variant")

    private static func quotes(_ call: Call) throws(Problem) -> ListPage {
        let edition = call.edition
        var checks = IdentifierChecks(call)
        let filter = FindingFilter(call, &checks)
        let speaker = checks.entity(speaker).map { edition.entities[$0].id }
        try checks.finish()
        let form = call.values[form]
        let variants = call.values[variant]
        return try filter.page(
            count: { $0.findings.quotes.count },
            where: { finding in
                let record = edition.records[finding.record]
                let quote = record.findings.quotes[finding.index]
                return (form == nil || quote.form == form)
                    && (speaker == nil || record.speaker(of: quote) == speaker)
                    && filter.entity.map { record.concerns($0, quote) } != false
                    && filter.matches(quote.spans, of: record.article.reading)
                    && variants.map { call.isVariant(finding, among: $0) } != false
            },
            facets: facets(call),
            render: { finding in
                let payload = call.payload(edition.records[finding.record])
                return QuotePayload(index: finding.index, of: payload).json.merging(
                    VariantsPayload.json(of: finding, for: call)
                )
            }
        )
    }

    private static func facets(_ call: Call) -> [FacetRule<Finding>] {
        let edition = call.edition
        return [
            FacetRule(
                name: "form",
                values: { finding in
                    let findings = edition.records[finding.record].findings
                    return [findings.quotes[finding.index].form.rawValue]
                }
            ),
            FacetRule(
                name: "speaker",
                values: { finding in
                    let record = edition.records[finding.record]
                    let quote = record.findings.quotes[finding.index]
                    return record.speaker(of: quote).map { [$0] } ?? []
                },
                label: { id in edition.entity(id).map { edition.entities[$0].name } ?? id }
            ),
            FacetRule(
                name: "variant",
                values: { call.variant(of: $0).map { [$0.relation.rawValue] } ?? [] }
            ),
        ]
    }
}

extension Record {
    /// The id of the entity that speaks; nil where none with a name does.
    func speaker(of quote: Quote) -> String? {
        quote.speaker?.entity.map { entityIDs[$0] }
    }
}

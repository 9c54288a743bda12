import Archive
import Articles
import Facts
import Formats
import HTTP
import Prose

/// The figures of all articles.
enum FigureRoutes {
    static let operations: [Operation] = [
        .list(
            "/v1/figures",
            FigurePayload.shape,
            facets: ["kind", "unit", "source", "story"],
            taking: FindingFilter.rules + [
                unit.rule, kind.rule, contradicts.rule, sort.rule, .offsetUnit,
            ],
            figures
        )
    ]

    /// The kinds by their names on the wire.
    private enum Kind: String, Sendable, CaseIterable {
        case count, money, percent, measure, age, ordinal
    }

    private static let unit = Parameter<String>.text("unit", longest: 100)
    private static let kind = Parameter<Kind>.choice("kind")
    private static let contradicts = Parameter<Bool>.flag("contradicts")
    private static let sort = Parameter<FindingSort>.choice("sort")

    private static func figures(_ call: Call) throws(Problem) -> ListPage {
        let edition = call.edition
        var checks = IdentifierChecks(call)
        let filter = FindingFilter(call, &checks)
        try checks.finish()
        let unit = call.values[unit]
        let kind = call.values[kind]?.rawValue
        var found = filter.records.flatMap { index -> [Finding] in
            let record = edition.records[index]
            return record.findings.figures.enumerated().filter { _, figure in
                (unit == nil || figure.unit == unit || figure.baseUnit == unit)
                    && (kind == nil || figure.kind.rawValue == kind)
                    && filter.names(record.sentence(around: figure.span), in: record)
                    && filter.matches(
                        record.sentence(around: figure.span),
                        of: record.article.reading
                    )
            }.map { Finding(record: index, index: $0.offset) }
        }
        if let contradicts = call.values[contradicts] {
            let contradictions = Contradictions(call)
            found = found.filter { contradictions.hold($0) == contradicts }
        }
        let sort = call.values[sort] ?? .newest
        return try Listing<Finding>(
            items: found,
            sort: sort.rawValue,
            key: { sort.key($0, in: edition) },
            facets: facets(edition),
            render: { finding in
                let payload = call.payload(edition.records[finding.record])
                return FigurePayload(index: finding.index, of: payload).json
            }
        ).page(for: call)
    }

    private static func facets(_ edition: Edition) -> [FacetRule<Finding>] {
        func figure(_ finding: Finding) -> Figure {
            edition.records[finding.record].findings.figures[finding.index]
        }
        return [
            FacetRule(name: "kind", values: { [figure($0).kind.rawValue] }),
            FacetRule(name: "unit", values: { figure($0).unit.map { [$0] } ?? [] }),
        ]
            + FacetRule.ofArticle(in: edition) { $0.record }
            .filter { ["source", "story"].contains($0.name) }
    }
}

extension Record {
    /// The sentence that holds a span; the span itself where no sentence does.
    fileprivate func sentence(around span: Span) -> [Span] {
        let reading = article.reading
        return [reading.sentence(at: span.start).map { reading.sentences[$0].span } ?? span]
    }
}

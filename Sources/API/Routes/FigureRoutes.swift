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
            facets: ["kind", "unit"] + FindingFilter.facetNames,
            taking: FindingFilter.rules + [unit.rule, kind.rule, contradicts.rule],
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

    private static func figures(_ call: Call) throws(Problem) -> ListPage {
        let edition = call.edition
        var checks = IdentifierChecks(call)
        let filter = FindingFilter(call, &checks)
        let unit = checks.unit(unit)
        try checks.finish()
        let kind = call.values[kind]?.rawValue
        let wanted = call.values[contradicts]
        let contradictions = Contradictions(call)
        return try filter.page(
            count: { $0.findings.figures.count },
            where: { finding in
                let record = edition.records[finding.record]
                let figure = record.findings.figures[finding.index]
                let sentence = record.sentence(around: figure.span)
                return (unit == nil || figure.unit == unit || figure.baseUnit == unit)
                    && (kind == nil || figure.kind.rawValue == kind)
                    && filter.names(sentence, in: record)
                    && filter.matches(sentence, of: record.article.reading)
                    && (wanted == nil || contradictions.hold(finding) == wanted)
            },
            facets: facets(edition),
            render: { finding in
                let payload = call.payload(edition.records[finding.record])
                return FigurePayload(index: finding.index, of: payload).json
            }
        )
    }

    private static func facets(_ edition: Edition) -> [FacetRule<Finding>] {
        func figure(_ finding: Finding) -> Figure {
            edition.records[finding.record].findings.figures[finding.index]
        }
        return [
            FacetRule(name: "kind", values: { [figure($0).kind.rawValue] }),
            FacetRule(name: "unit", values: { figure($0).unit.map { [$0] } ?? [] }),
        ]
    }
}

extension IdentifierChecks {
    /// The unit that a parameter names; one that stands in no article is noted with those that do.
    fileprivate mutating func unit(_ parameter: Parameter<String>) -> String? {
        guard let unit = call.values[parameter] else { return nil }
        let units = call.served.units
        if units.contains(unit) { return unit }
        note(.invalid(parameter.name, ValueFault.noChoice(unit, of: units).detail))
        return nil
    }
}

extension Record {
    /// The sentence that holds a span; the span itself where no sentence does.
    fileprivate func sentence(around span: Span) -> [Span] {
        let reading = article.reading
        return [reading.sentence(at: span.start).map { reading.sentences[$0].span } ?? span]
    }
}

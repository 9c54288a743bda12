import Archive
import Articles
import Compare
import Formats
import HTTP
import Prose

/// Articles side by side.
enum ComparisonRoutes {
    static let operations: [Operation] = [
        .composition(
            .get,
            "/v1/stories/{id}/comparison",
            taking: [parts.rule, .offsetUnit],
            story
        ),
        .composition(
            .get,
            "/v1/comparisons",
            taking: [articles.required, parts.rule, .offsetUnit],
            comparison
        ),
        .composition(.post, "/v1/comparisons", taking: [parts.rule, .offsetUnit], postedTexts),
    ]

    private static let parts = Parameter<Set<ComparisonPart>>.choices("parts")
    private static let articles = Parameter<String>.text("articles")

    private static func story(_ call: Call) throws(Problem) -> JSON {
        let story = try call.story()
        let columns = StoryColumns(story, in: call.edition)
        guard Comparer.columnLimits.contains(columns.records.count) else {
            throw Problem(
                .notComparable,
                detail: "the story '\(story.id)' has one article only, and a comparison needs two"
            )
        }
        let leftOut = columns.leftOut.map { call.payload(call.edition.records[$0]).reference }
        return payload(call.comparison(of: columns.records), leftOut: leftOut, call).adding(
            JSON.Member("story", References.story(story))
        )
    }

    private static func comparison(_ call: Call) throws(Problem) -> JSON {
        let ids = (call.values[articles] ?? "").split(
            separator: ",",
            omittingEmptySubsequences: false
        ).map(String.init)
        let records = try records(ids, in: call.edition)
        return payload(call.comparison(of: records), leftOut: [], call).adding(
            JSON.Member("story", .null)
        )
    }

    /// The articles of a list of ids, which must be two to twelve different ones of the edition.
    private static func records(_ ids: [String], in edition: Edition) throws(Problem) -> [Int] {
        let limits = Comparer.columnLimits
        var faults: [Problem.Item] = []
        if !limits.contains(ids.count) {
            let detail =
                ids.count < limits.lowerBound
                ? "one id is given, and at least two are needed, parted by a comma"
                : "\(ids.count) ids are given, and at most \(limits.upperBound) are compared"
            faults.append(.invalid("articles", detail))
        }
        var seen: Set<String> = []
        var records: [Int] = []
        for id in ids.prefix(2 * limits.upperBound) {
            if !seen.insert(id).inserted {
                faults.append(.invalid("articles", "'\(id.shortened)' stands twice"))
            } else if let record = edition.record(id) {
                records.append(record)
            } else {
                let hint = edition.articleHint(for: id)
                faults.append(.unknownID("articles", id, what: "article", hint: hint))
            }
        }
        guard faults.isEmpty else { throw .parameters(faults) }
        return records
    }

    private static func postedTexts(_ call: Call) throws(Problem) -> JSON {
        let texts = try PostedTexts(call.request).texts
        let columns = call.service.editor.columns(of: texts)
        guard columns.count == texts.count else {
            throw Problem(
                .notComparable,
                detail:
                    "of the \(texts.count) texts only \(columns.count) hold words of an article, "
                    + "each its own"
            )
        }
        let comparison = call.service.editor.comparer.compare(columns)
        let parts = call.values[parts] ?? Set(ComparisonPart.allCases)
        return ComparisonPayload(comparison, edition: nil, unit: call.unit).json(parts: parts)
            .adding(JSON.Member("story", .null))
    }

    private static func payload(_ comparison: Comparison, leftOut: [JSON], _ call: Call) -> JSON {
        let parts = call.values[parts] ?? Set(ComparisonPart.allCases)
        return ComparisonPayload(
            comparison,
            edition: call.edition.id,
            unit: call.unit,
            leftOut: leftOut,
            entity: { id in call.edition.entity(id).map { call.edition.entities[$0] } }
        ).json(parts: parts)
    }
}

extension Call {
    /// The comparison of articles of the edition, in the order given.
    func comparison(of records: [Int]) -> Comparison {
        let ids = records.map { edition.records[$0].article.id }
        return served.comparisons.comparison(of: ids) {
            service.editor.comparer.compare(records.map { edition.records[$0].column })
        }
    }
}

public import Archive
import Articles
public import Compare
import Facts
public import Formats
public import Prose

/// A comparison as clients get it.
public struct ComparisonPayload: Sendable {
    let comparison: Comparison
    private let maps: [OffsetMap]
    private let names: [String: (name: String, kind: EntityKind)]
    private let leftOut: [JSON]
    private let edition: String?

    /// Prepares the payload.
    ///
    /// - Parameters:
    ///   - comparison: What is told.
    ///   - edition: The id of the edition that the articles belong to; nil for posted texts.
    ///   - unit: The unit of all offsets.
    ///   - leftOut: References of articles that would have made the comparison too wide.
    ///   - entity: The entity of that edition with an id, whose name a curator may have chosen; nil
    ///     where there is none, as for posted texts: then the longest name given in them is told.
    public init(
        _ comparison: Comparison,
        edition: String?,
        unit: OffsetUnit = .codePoint,
        leftOut: [JSON] = [],
        entity: (String) -> Entity? = { _ in nil }
    ) {
        self.comparison = comparison
        self.edition = edition
        self.leftOut = leftOut
        maps = comparison.columns.map { OffsetMap($0.article.text, unit: unit) }
        var names = Self.names(in: comparison.columns)
        for id in names.keys {
            if let entity = entity(id) { names[id] = (entity.name, entity.kind) }
        }
        self.names = names
    }

    /// The longest name that the compared articles give each entity.
    private static func names(in columns: [Column]) -> [String: (name: String, kind: EntityKind)] {
        var names: [String: (name: String, kind: EntityKind)] = [:]
        for column in columns {
            for (id, entity) in zip(column.entityIDs, column.findings.entities) {
                let known = names[id]?.name ?? ""
                if known.utf8.count < entity.name.utf8.count {
                    names[id] = (entity.name, entity.kind)
                }
            }
        }
        return names
    }

    /// The sections `parts`, in the order of ``ComparisonPart``.
    public func json(parts: Set<ComparisonPart> = Set(ComparisonPart.allCases)) -> JSON {
        var members = [JSON.Member("edition", .optional(edition))]
        for part in ComparisonPart.allCases where parts.contains(part) {
            members.append(JSON.Member(part.rawValue, section(part)))
        }
        members.append(JSON.Member("left_out", .array(leftOut)))
        return .object(members)
    }

    private func section(_ part: ComparisonPart) -> JSON {
        switch part {
        case .articles: .array(comparison.columns.indices.map(article))
        case .statements: .array(comparison.statements.indices.map(statement))
        case .quotes: .array(comparison.quotes.map(quote))
        case .figures: .array(comparison.figures.map(figure))
        case .entities: .array(comparison.entities.map(entity))
        case .omissions: .array(comparison.omissions.map(omission))
        case .lineage: lineage(comparison.lineage)
        case .precedence: .array(comparison.precedence.map(precedence))
        case .headlines: headlines(comparison.headlines)
        case .framing: .array(comparison.framing.map(framing))
        }
    }

    // MARK: Pieces that several sections use

    func text(of column: Int) -> Text { comparison.columns[column].article.text }

    /// `{"start", "end", "text"}` in the article of `column`.
    func span(_ span: Span, in column: Int) -> JSON {
        [
            "start": .integer(maps[column][span.start]), "end": .integer(maps[column][span.end]),
            "text": .string(text(of: column)[span]),
        ]
    }

    func optionalSpan(_ span: Span?, in column: Int) -> JSON {
        span.map { self.span($0, in: column) } ?? .null
    }

    func spans(_ spans: [Span], in column: Int) -> JSON {
        .array(spans.map { span($0, in: column) })
    }

    /// A span with the id of its article.
    func evidence(_ evidence: Evidence) -> JSON {
        span(evidence.span, in: evidence.column).adding(
            JSON.Member("article", .string(comparison.columns[evidence.column].article.id))
        )
    }

    func entityReference(_ id: String?) -> JSON {
        guard let id, let known = names[id] else { return .null }
        return [
            "id": .string(id), "name": .string(known.name), "type": .string(known.kind.rawValue),
        ]
    }

    /// A share or a score, rounded to a thousandth: more digits would promise too much.
    static func rounded(_ value: Double) -> JSON { .number((value * 1000).rounded() / 1000) }

    func columns(_ columns: [Int]) -> JSON { .array(columns.map(JSON.integer)) }

    private func article(_ column: Int) -> JSON {
        let side = comparison.columns[column]
        let unit = maps[column].unit
        let reference =
            edition == nil
            ? ArticlePayload.reference(posted: side.article, unit: unit)
            : ArticlePayload.reference(side.article, unit: unit)
        return reference.adding(
            JSON.Member("column", .integer(column)),
            JSON.Member("complete", .bool(!side.mayBeIncomplete))
        )
    }
}

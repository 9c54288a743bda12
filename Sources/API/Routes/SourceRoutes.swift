import Archive
import Articles
import Formats
import HTTP
import Prose

/// The outlets.
enum SourceRoutes {
    static let operations: [Operation] = [
        .list(
            "/v1/sources",
            SourcePayload.shape,
            taking: ParameterRule.recordFilters + [sort.rule],
            sources
        ),
        .document("/v1/sources/{id}", SourcePayload.shape, source),
    ]

    /// The orders of the list of outlets.
    private enum Sort: String, Sendable, CaseIterable {
        /// By the folded name.
        case name
        /// Those with the most articles first.
        case articles

        func key(_ source: Source) -> SortKey {
            switch self {
            case .name:
                SortKey(
                    .text(Folding.key(of: source.outlet.name).bounded),
                    id: source.outlet.id
                )
            case .articles: .descending(source.records.count, id: source.outlet.id)
            }
        }
    }

    private static let sort = Parameter<Sort>.choice("sort")

    private static func sources(_ call: Call) throws(Problem) -> ListPage {
        let sort = call.values[sort] ?? .name
        let filter = try RecordFilter(call)
        return try Listing<Source>(
            items: call.edition.sources.filter { $0.records.contains(where: filter.passes) },
            sort: sort.rawValue,
            key: sort.key,
            render: SourcePayload.json
        ).page(for: call)
    }

    private static func source(_ call: Call) throws(Problem) -> JSON {
        let id = call.path["id"]
        guard let index = call.edition.source(id) else { throw .noSuch("source", id) }
        return SourcePayload.json(call.edition.sources[index])
    }
}

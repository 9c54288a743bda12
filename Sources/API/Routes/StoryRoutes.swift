import Archive
import Articles
import Formats
import HTTP

/// The list of stories, and what is known of one.
enum StoryRoutes {
    static let operations: [Operation] = [
        .list(
            "/v1/stories",
            StoryPayload.shape,
            facets: ["source"],
            taking: StoryFilter.rules + [sort.rule, .offsetUnit],
            stories
        ),
        .document("/v1/stories/{id}", StoryPayload.shape, taking: [.offsetUnit], story),
        .document(
            "/v1/stories/{id}/timeline",
            StoryPayload.timelineShape,
            taking: [.offsetUnit],
            timeline
        ),
        .document("/v1/stories/{id}/why", StoryPayload.whyShape, taking: [.offsetUnit], why),
    ]

    private static let sort = Parameter<StorySort>.choice("sort")

    private static func stories(_ call: Call) throws(Problem) -> ListPage {
        let edition = call.edition
        let sort = call.values[sort] ?? .recent
        let filter = try StoryFilter(call)
        return try Listing<Story>(
            items: call.served.orders.stories(of: edition, by: sort).filter(filter.passes)
                .map { edition.stories[$0] },
            isSorted: true,
            sort: sort.rawValue,
            key: sort.key,
            facets: [.sources(in: edition, \.sources)],
            render: { StoryPayload(story: $0, edition: edition, unit: call.unit).json }
        ).page(for: call)
    }

    private static func payload(_ call: Call) throws(Problem) -> StoryPayload {
        StoryPayload(story: try call.story(), edition: call.edition, unit: call.unit)
    }

    private static func story(_ call: Call) throws(Problem) -> JSON {
        try payload(call).json
    }

    private static func timeline(_ call: Call) throws(Problem) -> JSON {
        try payload(call).timeline
    }

    private static func why(_ call: Call) throws(Problem) -> JSON {
        try payload(call).why(threshold: call.service.editor.storyThreshold)
    }
}

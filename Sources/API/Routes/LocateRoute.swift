import Archive
import Formats
import HTTP
import Prose
import Search

/// Which story a text belongs to, and why.
enum LocateRoute {
    static let operations: [Operation] = [.composition(.post, "/v1/locate", locate)]

    private static func locate(_ call: Call) throws(Problem) -> JSON {
        let body = try JSONBody(call.request, members: ["text"])
        guard let text = body.value["text"]?.string else {
            throw .body([.fault("/text", "missing_member", "a text is needed here")])
        }
        try JSONBody.checkLength(of: text, at: "/text")
        let edition = call.edition
        let places = StoryLocator(call).stories(for: text)
        let best = places.first { $0.score >= StoryLocator.threshold }
        return [
            "story": best.map { References.story(edition.stories[$0.story]) } ?? .null,
            "threshold": .number(StoryLocator.threshold),
            "candidates": .array(
                places.map { place in
                    [
                        "story": References.story(edition.stories[place.story]),
                        "score": .rounded(place.score),
                        "shared": .strings(place.shared),
                    ]
                }
            ),
            "edition": .string(edition.id),
        ]
    }
}

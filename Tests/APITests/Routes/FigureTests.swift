import Archive
import Formats
import HTTP
import Testing

@testable import API

@Suite struct `A figure` {
    private static let texts: KeyValuePairs = [
        "quay-post/2025-03-04-crane.txt": """
        Crane topples on the quay

        The harbour office said 10 to 15 people were injured when the crane fell on Tuesday.

        It said 40 containers were damaged.
        """
    ]

    @Test(arguments: [("15", 10, 15), ("40", 40, nil)] as [(String, Double, Double?)])
    func `tells the upper end of a range`(words: String, value: Double, upper: Double?) throws {
        let client = try Client(serving: Sample.edition(of: Self.texts))
        let figure = try #require(
            client.items("/v1/figures").first { $0["text"]?.string?.contains(words) == true }
        )
        #expect(figure["value"]?.double == value)
        #expect(figure["upper"]?.double == upper)
        #expect((figure["upper"] == .null) == (upper == nil))
    }
}

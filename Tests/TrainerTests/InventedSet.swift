import Formats
import Foundation
import Testing

/// A folder with a labelled set of invented texts, which is removed when the test is over.
final class InventedSet {
    let path: String

    private static let places = [
        "bakery", "harbour", "library", "orchard", "theatre", "quarry", "museum", "brewery",
    ]
    private static let sentences = [
        "The # of the town reopened on Monday after a winter of repairs and long quarrels.",
        "Visitors who came to the # in the morning were given a cup of tea at the door.",
        "Nobody could say what the repairs had cost, and the mayor of the town would not tell.",
        "A carpenter from the coast had replaced the beams of the # one by one since autumn.",
        "The roof is to follow in the spring, as soon as the snow on it has melted away.",
        "About forty people work in the #, most of them since they have left school.",
        "Its oldest chair came from a ship that was lost on the sandbank a century ago.",
        "The # will be open on every day but Tuesday, and in the evening on Friday.",
        "Two thousand signatures had been collected when the council wanted to sell the house.",
        "The council kept it in the end, by a single vote, and found the money elsewhere.",
        "For children the # has a room of its own, in which nothing can be broken.",
        "The first of them stood in front of the door an hour before it was opened.",
    ]
    private static let page = [
        "The letters of our readers, week after week", "A walk through seven gardens",
        "Our calendar of the month in the valley", "Tell us what you think of this page.",
    ]

    /// The body of the text at `index`.
    static func body(_ index: Int) -> [String] {
        let place = places[index % places.count]
        return sentences.map { $0.replacing("#", with: place) }
    }

    /// The lines of the text at `index`: a headline, the body, and what the page adds.
    static func text(_ index: Int) -> String {
        (["The \(places[index % places.count]) opens its doors again"] + body(index) + page)
            .joined(separator: "\n\n")
    }

    /// The set `name` with a text of each of `count` outlets.
    init(_ name: String, count: Int) throws {
        path = FileManager.default.temporaryDirectory.path + "/trainer-\(UUID().uuidString)"
        let folder = "\(path)/\(name)"
        try FileManager.default.createDirectory(
            atPath: "\(folder)/text",
            withIntermediateDirectories: true
        )
        var members: [JSON.Member] = []
        for index in 0..<count {
            let gold = JSON.object([
                JSON.Member("domain", .string("outlet-\(index).example")),
                JSON.Member("articleBody", .string(Self.body(index).joined(separator: "\n"))),
            ])
            members.append(JSON.Member("text-\(index)", gold))
            try Data(Self.text(index).utf8).write(
                to: URL(filePath: "\(folder)/text/text-\(index).txt")
            )
        }
        try Data(JSON.object(members).bytes).write(to: URL(filePath: "\(folder)/gold.json"))
    }

    deinit {
        // Nothing depends on the removal.
        try? FileManager.default.removeItem(atPath: path)
    }
}

import Formats

/// A JSON Feed (version 1 and 1.1): its items, and what the feed states for all of them.
struct JSONFeed {
    let items: [JSON]
    /// The feed's title as source, its language and writers.
    let channel: Draft.Hints

    /// Where every feed tells its version.
    private static let mark = "jsonfeed.org/version/"

    /// The feed of `value`; nil for another kind of JSON.
    init?(_ value: JSON, _ sniff: MarkupSniff) {
        guard let version = value["version"]?.string, version.contains(Self.mark),
            let items = value["items"]?.array
        else { return nil }
        self.items = items
        var channel = Draft.Hints()
        channel.source = value["title"]?.string.flatMap(sniff.oneLine)
            .flatMap { $0.utf8.count <= RecordFields.limit(of: .source) ? $0 : nil }
        channel.language = value["language"]?.string.flatMap(sniff.oneLine)
        let writers = value["authors"]?.array ?? [value["author"]].compactMap(\.self)
        channel.authors = writers.prefix(RecordFields.authorLimit)
            .compactMap { $0["name"]?.string.flatMap(sniff.oneLine) }
            .filter { $0.utf8.count <= RecordFields.limit(of: .author) }
        self.channel = channel
    }
}

// modules: Formats Markup Learning Prose Articles

@testable import Articles

/// Feeds: entries within bounds, alike in every reading, and none where there is no root.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    // The reader is given well-formed UTF-8 only.
    guard String(validating: bytes, as: UTF8.self) != nil else { return 0 }
    let feed = FeedParser.feed(in: bytes, limit: 64)
    precondition(feed.entries.count <= 64, "too many entries")
    if FeedParser.root(of: bytes) == nil {
        precondition(feed.entries.isEmpty && feed.fault != nil, "entries without a root")
    }
    let few = FeedParser.feed(in: bytes, limit: 1)
    precondition(few.entries == Array(feed.entries.prefix(1)), "the limit changes an entry")
    for entry in feed.entries {
        precondition(entry.authors.count <= Feed.listLimit, "too many writers")
        precondition(entry.images.count <= Feed.listLimit, "too many pictures")
        // A character of markup is written again with at most six bytes.
        let texts = [entry.title, entry.link, entry.id, entry.content?.text, entry.summary?.text]
        for text in texts.compactMap(\.self) {
            precondition(text.utf8.count <= 6 * count, "a text grows")
            precondition(!text.isEmpty, "an empty text counts as one")
        }
    }
    return 0
}

import Prose

/// Reads lines that tell when an article was published or changed.
struct TimestampReader {
    let moments: MomentReader
    let calendar: [String: Lexicon.CalendarWord]

    /// The words beside the date that such a line may hold.
    private static let fillers: Set<String> = [
        "published", "publication", "publish", "updated", "update", "posted", "last", "first",
        "modified", "created", "issued", "released", "date", "time", "on", "at", "of", "the", "am",
        "pm", "a", "p", "m", "min", "mins", "minute", "minutes", "read", "local", "hrs", "hours",
        "h", "et", "bst", "ist", "cst", "gmt", "utc", "edition", "p.m", "a.m",
    ]

    /// The moment that the line states; nil where it says something else as well.
    ///
    /// Of several moments the one behind a word such as "published" counts, otherwise the first.
    func moment(of line: String) -> Moment? {
        guard line.utf8.count <= 160, let first = moments.moment(in: line),
            first.others.count <= 14, first.others.allSatisfy({ isFiller($0) })
        else { return nil }
        let key = line.lowercased()
        guard
            let published = ["published", "posted", "publish"].compactMap({ key.firstRange(of: $0) }
            ).first,
            key.utf8.count == line.utf8.count
        else { return first }
        let offset = key.utf8.distance(from: key.startIndex, to: published.lowerBound)
        guard offset > 0,
            var later = moments.moment(
                in: String(decoding: line.utf8.dropFirst(offset), as: UTF8.self)
            )
        else { return first }
        later.range = later.range.lowerBound + offset..<later.range.upperBound + offset
        return later
    }

    private func isFiller(_ word: String) -> Bool {
        Self.fillers.contains(word) || calendar[word] != nil || word.utf8.allSatisfy { $0 >= 0x80 }
    }
}

import Formats
import Prose

/// The fields of one JSON record, found under the names that exports commonly use.
struct RecordFields {
    static let textNames = ["text", "articleBody", "maintext", "content", "body"]
    private static let titleNames = ["title", "headline"]
    private static let publishedNames = [
        "published", "datePublished", "publishedAt", "date_publish", "published_at", "date",
    ]
    private static let authorNames = ["author", "authors", "byline"]
    private static let sourceNames = ["source", "publisher", "sitename", "outlet"]
    private static let languageNames = ["language", "lang", "inLanguage"]

    // Most bytes of what a field states; a longer one is no such thing and is left aside.
    static let idLimit = 256
    static let sourceLimit = 256
    static let urlLimit = 2_048
    static let titleLimit = 1_000
    static let publishedLimit = 128
    static let languageLimit = 64

    private let record: JSON
    /// What the fields state, each in one line.
    let hints: Draft.Hints
    /// The fields that were left aside because they are too long, with their limits in bytes.
    let overlong: [(name: String, limit: Int)]

    init(_ record: JSON) {
        self.record = record
        var overlong: [(name: String, limit: Int)] = []
        func line(_ names: [String], _ limit: Int, _ read: (JSON) -> String?) -> String? {
            for name in names {
                guard let value = record[name], let line = read(value).flatMap(Self.oneLine) else {
                    continue
                }
                if line.utf8.count <= limit { return line }
                overlong.append((name, limit))
            }
            return nil
        }
        var hints = Draft.Hints()
        hints.id = line(["id"], Self.idLimit, Self.scalar)
        hints.source = line(Self.sourceNames, Self.sourceLimit, Self.name)
        hints.url = line(["url", "link"], Self.urlLimit) { $0.string }
        hints.title = line(Self.titleNames, Self.titleLimit) { $0.string }
        hints.published = line(Self.publishedNames, Self.publishedLimit, Self.scalar)
        let authors = Self.authorNames.lazy.compactMap { record[$0].flatMap(Self.names) }
        hints.authors = authors.first ?? []
        hints.language = line(Self.languageNames, Self.languageLimit) { $0.string }
        self.hints = hints
        self.overlong = overlong
    }

    /// The text of the article; nil where no field holds one.
    var text: String? { Self.textNames.lazy.compactMap { record[$0]?.string }.first }

    /// The text with the stated headline before it where its first lines do not hold it.
    func rawText(_ text: String, removed: inout Int) -> Text {
        var whole = text
        if let title = hints.title, !Self.opens(text, with: title) {
            whole = "\(title)\n\n\(text)"
        }
        guard let decoded = TextDecoder().decode(Array(whole.utf8)) else { return Text("") }
        removed = decoded.removedControls
        return Text(String(decoding: decoded.bytes, as: UTF8.self))
    }

    private static func opens(_ text: String, with title: String) -> Bool {
        let key = LineKey.fold(title)
        var lines = 0
        for line in text.utf8.split(separator: 0x0A, maxSplits: 12) {
            let folded = LineKey.fold(
                String(decoding: line.prefix(4 * title.utf8.count + 64), as: UTF8.self)
            )
            if folded.isEmpty { continue }
            if folded == key { return true }
            lines += 1
            if lines == 5 { return false }
        }
        return false
    }

    private static func filled(_ text: String?) -> String? {
        guard let text, text.utf8.contains(where: { $0 > 0x20 }) else { return nil }
        return text
    }

    private static func scalar(_ value: JSON) -> String? {
        filled(value.string) ?? value.integer.map(String.init)
    }

    private static func name(_ value: JSON) -> String? {
        filled(value.string) ?? filled(value["name"]?.string) ?? filled(value["title"]?.string)
    }

    /// A name, or the names of a list, which may be objects with `name`.
    private static func names(_ value: JSON) -> [String]? {
        let names =
            value.array.map { $0.prefix(32).compactMap(name) } ?? [name(value)].compactMap { $0 }
        return names.isEmpty ? nil : names
    }

    /// The words of `text` with single spaces, control characters taken out; nil for none.
    private static func oneLine(_ text: String) -> String? {
        guard let decoded = TextDecoder().decode(Array(text.utf8)) else { return nil }
        let words = decoded.bytes.split { $0 <= 0x20 }
        guard !words.isEmpty else { return nil }
        return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
}

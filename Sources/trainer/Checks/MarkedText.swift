import ArgumentParser
import Facts
import Formats
import Prose

/// A text with its names and quotes as readers marked them; offsets count Unicode scalars.
struct MarkedText {
    /// A name.
    struct Name: Hashable {
        let range: Range<Int>
        let kind: EntityKind
    }

    /// A stretch in quotation marks.
    struct Quote {
        let range: Range<Int>
        /// "name", "pronoun", "noun" or "none".
        let kind: String
        /// Where the words for the speaker stand; nil for none.
        let source: Range<Int>?
        /// The words for the speaker; empty for none.
        let words: String
    }

    let text: Text
    /// People, organisations and places.
    let names: Set<Name>
    let quotes: [Quote]
    /// Tells offsets of ``text`` in Unicode scalars.
    let offsets: OffsetMap

    /// The sorts of names by their names in such files.
    static let kinds: [(name: String, kind: EntityKind)] = [
        ("PER", .person), ("ORG", .organisation), ("LOC", .place),
    ]

    /// Reads one line of a file.
    ///
    /// - Throws: An error where the line is no JSON object with a text.
    init(line: [UInt8]) throws {
        let record = try JSON(parsing: line)
        guard let written = record["text"]?.string else {
            throw ValidationError("a line has no text")
        }
        text = Text(written)
        offsets = OffsetMap(text, unit: .codePoint)
        names = Set(
            (record["entities"]?.array ?? []).compactMap { entity in
                guard let range = Self.range(entity),
                    let kind = Self.kinds.first(where: { $0.name == entity["type"]?.string })
                else { return nil }
                return Name(range: range, kind: kind.kind)
            }
        )
        quotes = (record["quotes"]?.array ?? []).compactMap { quote in
            guard let range = Self.range(quote), let kind = quote["kind"]?.string else {
                return nil
            }
            return Quote(
                range: range,
                kind: kind,
                source: quote["speaker"].flatMap(Self.range),
                words: quote["speaker"]?["text"]?.string ?? ""
            )
        }
    }

    private static func range(_ value: JSON) -> Range<Int>? {
        guard let start = value["start"]?.integer, let end = value["end"]?.integer, start <= end
        else { return nil }
        return start..<end
    }

    /// `span` in Unicode scalars.
    func range(_ span: Span) -> Range<Int> { offsets[span.start]..<offsets[span.end] }
}

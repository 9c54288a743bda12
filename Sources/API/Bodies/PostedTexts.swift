import Archive
import Compare
import Formats
import HTTP

/// The texts that a client wants compared; they are stored nowhere.
struct PostedTexts {
    let texts: [PostedText]

    private static let names = ["source", "published", "title", "text"]

    /// Reads `{"texts": [{"source"?, "published"?, "title"?, "text"}]}`.
    init(_ request: Request) throws(Problem) {
        let body = try JSONBody(request, members: ["texts"])
        let limits = Comparer.columnLimits
        guard let elements = body.value["texts"]?.array, limits.contains(elements.count) else {
            let range = "\(limits.lowerBound) to \(limits.upperBound)"
            throw .body([.fault("/texts", "wrong_count", "an array of \(range) texts is needed")])
        }
        var texts: [PostedText] = []
        for (index, element) in elements.enumerated() {
            texts.append(try Self.text(element, at: "/texts/\(index)"))
        }
        self.texts = texts
    }

    private static func text(_ element: JSON, at pointer: String) throws(Problem) -> PostedText {
        try JSONBody.check(element, at: pointer, members: names)
        for name in names {
            switch element[name] {
            case nil, .null?, .string?: break
            default:
                throw .body([.fault("\(pointer)/\(name)", "wrong_type", "a string is needed here")])
            }
        }
        guard let text = element["text"]?.string, text.utf8.contains(where: { $0 > 0x20 }) else {
            throw .body([.fault("\(pointer)/text", "missing_member", "a text is needed here")])
        }
        try JSONBody.checkLength(of: text, at: "\(pointer)/text")
        let published = element["published"]?.string
        if let published, Moment(published) == nil {
            throw .body([
                .fault(
                    "\(pointer)/published",
                    "invalid_value",
                    "a day or an RFC 3339 time is needed, as 2025-03-04 or 2025-03-04T12:00:00Z"
                )
            ])
        }
        return PostedText(
            source: element["source"]?.string,
            published: published,
            title: element["title"]?.string,
            text: text
        )
    }
}

import Articles
import Formats

/// A text that is compared without belonging to an edition.
public struct PostedText: Sendable, Hashable {
    /// The name of its outlet; nil where unknown.
    public let source: String?
    /// When it was published, as written; nil where unknown.
    public let published: String?
    /// Its headline; nil where the text begins with it or has none.
    public let title: String?
    /// The text, raw or clean.
    public let text: String

    /// Describes a text.
    public init(source: String?, published: String?, title: String?, text: String) {
        self.source = source
        self.published = published
        self.title = title
        self.text = text
    }

    /// The text as a file of one record, whose name sorts by `number`.
    func file(number: Int) -> SourceFile {
        let digits = String(number)
        let name = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        var members = [JSON.Member("text", .string(text))]
        if let title { members.append(JSON.Member("title", .string(title))) }
        if let source { members.append(JSON.Member("source", .string(source))) }
        if let published { members.append(JSON.Member("published", .string(published))) }
        return SourceFile(path: "\(name).json", bytes: JSON.object(members).bytes)
    }
}

public import Prose

/// What a text says somebody or something is, directly at the name.
public struct Description: Sendable, Hashable {
    /// How it stands there.
    public enum Form: String, Sendable, CaseIterable, Comparable {
        /// Before the name, without a comma ("junta chief Senior General").
        case title
        /// Before the name, as a form of address alone ("Ms").
        case honorific
        /// Beside the name, between commas ("the mayor of Porto Velo").
        case apposition
        /// Behind the name, as a clause ("who seized power in a 2021 coup").
        case relative
        /// Behind the name and a form of "be" ("the mayor of Porto Velo").
        case predicate

        /// Orders as listed.
        public static func < (left: Form, right: Form) -> Bool {
            let order = Form.allCases
            return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
        }
    }

    /// The words.
    public let span: Span
    /// Whom they describe, as an index into ``Findings/entities``.
    public let entity: Int
    /// How they stand there.
    public let form: Form

    /// The form of its words by which equal descriptions are counted: folded, without the article.
    public static func key(of words: String) -> String {
        let key = Folding.key(of: words)
        for article in ["the ", "a ", "an "] where key.hasPrefix(article) {
            return String(key.dropFirst(article.count))
        }
        return key
    }

    /// Describes a description.
    public init(span: Span, entity: Int, form: Form) {
        self.span = span
        self.entity = entity
        self.form = form
    }
}

import Compare
import Prose

extension Parameter where Value == Int {
    /// How many items of a list stand on one page.
    static var limit: Parameter { integer("limit", in: 1...200) }
    /// The page size without `limit`.
    static var defaultLimit: Int { 20 }
}

extension Parameter where Value == String {
    /// Where a page of a list begins or ends, as a link of another page gave it.
    static var cursor: Parameter { text("cursor", longest: 2_048) }
    /// A query in the query language.
    static var query: Parameter { text("q") }
    /// The id of an outlet.
    static var source: Parameter { identifier("source") }
    /// The id of an entity.
    static var entity: Parameter { identifier("entity") }
    /// The id of a story.
    static var story: Parameter { identifier("story") }
    /// The id of an article.
    static var article: Parameter { identifier("article") }
    /// The id of the entity that speaks.
    static var speaker: Parameter { identifier("speaker") }
    /// The language of an article.
    static var lang: Parameter { language("lang") }
}

extension Parameter where Value == Moment {
    /// The first moment that counts.
    static var from: Parameter { moment("from") }
    /// The first moment that does not count any more.
    static var to: Parameter { moment("to") }

    private static func moment(_ name: String) -> Parameter {
        Parameter(name: name) { value throws(ValueFault) in
            guard let moment = Moment(value) else {
                throw ValueFault(
                    value,
                    allowed: "a day or an RFC 3339 time, as 2025-03-04 or 2025-03-04T12:00:00Z"
                )
            }
            return moment
        }
    }
}

extension Parameter where Value == OffsetUnit {
    /// What offsets count.
    static var offsetUnit: Parameter { choice("offset_unit") }
}

extension Parameter where Value == ListFormat {
    /// The form of a list, which goes before the `Accept` field.
    static var format: Parameter { choice("format") }
}

extension Parameter where Value == ArticleFormat {
    /// The form of an article, which goes before the `Accept` field.
    static var articleFormat: Parameter { choice("format") }
}

extension Parameter where Value == Projection {
    /// The fields that are wanted of an object of this shape.
    static func fields(of shape: Shape) -> Parameter {
        Parameter(name: "fields") { value throws(ValueFault) in
            try Projection(value, of: shape)
        }
    }
}

import Formats
import HTTP

/// One route: what it takes and what answers it.
struct Operation: Sendable {
    /// What makes the answer.
    enum Handler: Sendable {
        /// An object of the edition, of the given shape.
        case document(Shape, @Sendable (Call) throws(Problem) -> JSON)
        /// An article of the edition, of the given shape where it is answered as `json`.
        case article(Shape, @Sendable (Call, ArticleFormat) throws(Problem) -> JSON)
        /// An object of the edition whose fields cannot be chosen.
        case composition(@Sendable (Call) throws(Problem) -> JSON)
        /// A page of items of the given shape.
        case list(Shape, @Sendable (Call) throws(Problem) -> ListPage)
        /// A text or file that does not depend on an edition.
        case plain(
            @Sendable (Service, Request, PathParameters) throws(Problem) -> Response
        )
    }

    let method: Method
    let template: String
    let place: Route.Place
    let rules: [ParameterRule]
    let handler: Handler

    /// A GET route that answers with one object.
    static func document(
        _ template: String,
        _ shape: String,
        taking rules: [ParameterRule] = [],
        _ make: @escaping @Sendable (Call) throws(Problem) -> JSON
    ) -> Operation {
        let shape = Shape(shape)
        return Operation(
            method: .get,
            template: template,
            place: .work,
            rules: rules + [Parameter.fields(of: shape).rule],
            handler: .document(shape, make)
        )
    }

    /// A GET route that answers with one article in several formats.
    static func article(
        _ template: String,
        _ shape: String,
        taking rules: [ParameterRule] = [],
        _ make: @escaping @Sendable (Call, ArticleFormat) throws(Problem) -> JSON
    ) -> Operation {
        let shape = Shape(shape)
        return Operation(
            method: .get,
            template: template,
            place: .work,
            rules: rules + [
                Parameter.articleFormat.rule, Parameter.fields(of: shape).rule,
            ],
            handler: .article(shape, make)
        )
    }

    /// A GET or POST route that answers with one object whose fields cannot be chosen.
    static func composition(
        _ method: Method,
        _ template: String,
        taking rules: [ParameterRule] = [],
        _ make: @escaping @Sendable (Call) throws(Problem) -> JSON
    ) -> Operation {
        Operation(
            method: method,
            template: template,
            place: .work,
            rules: rules,
            handler: .composition(make)
        )
    }

    /// A GET route that answers with a list.
    static func list(
        _ template: String,
        _ shape: String,
        facets: [String] = [],
        taking rules: [ParameterRule] = [],
        _ make: @escaping @Sendable (Call) throws(Problem) -> ListPage
    ) -> Operation {
        let shape = Shape(shape)
        let shared: [ParameterRule] = [
            Parameter.limit.rule, Parameter.cursor.rule, Parameter.format.rule,
            Parameter.fields(of: shape).rule,
        ]
        let counted = facets.isEmpty ? [] : [Parameter.words("facets", of: facets).rule]
        return Operation(
            method: .get,
            template: template,
            place: .work,
            rules: rules + shared + counted,
            handler: .list(shape, make)
        )
    }

    /// A route that does not depend on an edition.
    static func plain(
        _ method: Method,
        _ template: String,
        _ place: Route.Place = .inline,
        _ make: @escaping @Sendable (Service, Request, PathParameters) throws(Problem) -> Response
    ) -> Operation {
        Operation(
            method: method,
            template: template,
            place: place,
            rules: [],
            handler: .plain(make)
        )
    }
}

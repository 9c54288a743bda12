import Archive
import HTTP
import Prose
import Search

extension Call {
    /// The query of `q`, understood; nil where the request has none.
    func query(_ checks: inout IdentifierChecks) -> Query? {
        guard let text = values[.query] else { return nil }
        do throws(QueryError) {
            return try parse(text)
        } catch {
            checks.note(.syntax("q", error))
            return nil
        }
    }

    /// Reads a query by the fields and words of the edition.
    func parse(_ text: String) throws(QueryError) -> Query {
        try Query(
            parsing: text,
            fields: edition.index.fields,
            segmenter: service.editor.segmenter
        )
    }

    /// The stems of the words of a parameter, each once; nil where the request has none.
    func stems(_ parameter: Parameter<String>) -> Set<String>? {
        values[parameter].map { text in
            let words = service.editor.segmenter.read(Text(text)).words
            return Set(words.filter(\.isContent).map(\.stem))
        }
    }
}

extension Problem.Item {
    /// A query that cannot be understood, and where.
    static func syntax(_ name: String, _ error: QueryError) -> Problem.Item {
        Problem.Item(
            .parameter(name),
            code: "syntax",
            detail: "at character \(error.position): expected \(error.expected)"
        )
    }
}

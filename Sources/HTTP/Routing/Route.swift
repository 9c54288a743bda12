/// One operation: a method, a path template and what answers it.
public struct Route: Sendable {
    /// Answers one request or says why not.
    ///
    /// It runs to its end without waiting for anything.
    public typealias Handler = @Sendable (Request, PathParameters) throws(Problem) -> Response

    /// Where a handler runs.
    public enum Place: Sendable, Hashable {
        /// On the event loop, between reading and writing: for answers of some microseconds.
        case inline
        /// On the bounded worker queue: for anything longer. Full, it answers 503.
        case work
    }

    /// The method; a GET route answers HEAD too.
    public let method: Method
    /// The path with names in braces for whole segments: `/v1/articles/{id}`.
    public let template: RouteTemplate
    /// Where the handler runs.
    public let place: Place
    /// What answers.
    public let handler: Handler
}

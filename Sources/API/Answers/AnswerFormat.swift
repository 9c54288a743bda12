/// A form in which a route can answer.
protocol AnswerFormat: Sendable {
    /// The media type of the answer.
    var contentType: String { get }
    /// The media types, without parameters, that ask for the form; empty where only `format` does.
    var mediaTypes: [String] { get }
}

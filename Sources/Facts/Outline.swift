public import Prose

/// Which stretches of a text are headline, captions and body, so that a recogniser knows where
/// sentences are whole and where capitals are a matter of style.
public struct Outline: Sendable, Hashable {
    /// The headline; nil for a text without one.
    public let headline: Span?
    /// The words below pictures, without credits.
    public let captions: [Span]
    /// The paragraphs of the body, in order.
    public let body: [Span]

    /// Describes the parts of a text.
    public init(headline: Span?, captions: [Span], body: [Span]) {
        self.headline = headline
        self.captions = captions
        self.body = body
    }
}

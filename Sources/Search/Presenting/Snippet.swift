public import Prose

/// A passage that shows why a document was found.
public struct Snippet: Sendable, Hashable {
    /// The passage: whole sentences of one paragraph, or a stretch of whole words of a sentence
    /// that is too long; at least one highlight lies in it.
    public let span: Span
    /// The words that were asked for, ascending, without overlap, all inside ``span``.
    public let highlights: [Span]
}

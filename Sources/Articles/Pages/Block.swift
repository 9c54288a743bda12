import Prose

/// One block of a page: a line of the draft's raw text with what the page tells of it.
struct Block: Sendable, Hashable {
    /// Where it stands in the raw text of the draft.
    let span: Span
    /// The innermost block-level element around it, as an index into the elements of its tree.
    let element: Int
    /// How many of its bytes are the words of links.
    let linkBytes: Int
    /// How many links begin in it.
    let links: Int
    /// Whether the page only states it, in its metadata, and does not show it.
    let isStated: Bool

    /// The block where `bytes` bytes are put before it.
    func shifted(by bytes: Int) -> Block {
        Block(
            span: Span(span.start + bytes, span.end + bytes),
            element: element,
            linkBytes: linkBytes,
            links: links,
            isStated: isStated
        )
    }
}

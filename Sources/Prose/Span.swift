/// A stretch of one text: UTF-8 byte offsets, half open.
///
/// Everything Parallax says about a text points into it with spans; no stage copies or changes the
/// text itself. Offsets become code points or UTF-16 units only at the edge of the API.
public struct Span: Sendable, Hashable, Comparable {
    /// Offset of the first byte.
    public let start: Int
    /// Offset behind the last byte; never below `start`.
    public let end: Int

    /// A span from `start` up to, not including, `end`.
    public init(_ start: Int, _ end: Int) {
        precondition(0 <= start && start <= end, "a span must not end before it starts")
        self.start = start
        self.end = end
    }

    /// Length in bytes.
    public var count: Int { end - start }

    /// Whether the span holds nothing.
    public var isEmpty: Bool { start == end }

    /// Whether `other` lies wholly inside this span; equal spans contain each other.
    public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

    /// Whether the byte at `offset` lies in this span.
    public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

    /// Whether the two spans share at least one byte.
    public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

    /// The smallest span that holds both.
    public func union(_ other: Span) -> Span { Span(min(start, other.start), max(end, other.end)) }

    /// The span moved by `distance` bytes, which must not lead below zero.
    public func shifted(by distance: Int) -> Span { Span(start + distance, end + distance) }

    /// Orders by start, then by end.
    public static func < (left: Span, right: Span) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}

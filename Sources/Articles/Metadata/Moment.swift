/// A point in time as a line or field states it.
struct Moment: Equatable {
    /// Seconds since 1 January 1970 UTC of the start of what `precision` names.
    var seconds: Int
    /// How exactly it is told.
    var precision: Publication.Precision
    /// Seconds by which the zone that was told is ahead of UTC; nil where none was.
    var offset: Int?
    /// Bytes of the text it was read from, first to last.
    var range: Range<Int>
    /// The words of the text that are no part of it, folded.
    var others: [String] = []

    /// Whether a zone was told.
    var hasZone: Bool { offset != nil }
}

public import Prose

/// When an article was published or last changed, and how that is known.
public struct Publication: Sendable, Hashable {
    /// How exactly the time is known.
    public enum Precision: String, Sendable {
        /// To the year.
        case year
        /// To the month.
        case month
        /// To the day.
        case day
        /// To the minute.
        case minute
        /// To the second.
        case second
    }

    /// What the time rests on.
    public enum Basis: String, Sendable {
        /// A field of the file.
        case stated
        /// JSON-LD in the page.
        case jsonLD = "json_ld"
        /// An Open Graph property of the page ("article:published_time").
        case openGraph = "open_graph"
        /// Another property in the head of the page.
        case meta
        /// Microdata in the page.
        case microdata
        /// A time element beside the headline of the page.
        case timeElement = "time_element"
        /// A line of the page that gives a date and perhaps a time.
        case timestamp
        /// The date in the article's address.
        case url
        /// The date in the dateline.
        case dateline
        /// A weekday and a day of a month in the text, which together fix the year.
        case weekdayAndDate = "weekday_and_date"
        /// A day in the text, with a year that the text or the folder makes likely.
        case text
        /// The date in the name of the file or its folder.
        case path
        /// The time of the last change, where nothing tells of the publication: it was no later.
        case modified
    }

    /// Seconds since 1 January 1970 UTC of the start of the time span that `precision` names.
    public let seconds: Int
    /// How exactly the time is known.
    public let precision: Precision
    /// What the time rests on.
    public let basis: Basis
    /// Whether the source told a zone; without one the time is taken as UTC.
    public let hasZone: Bool
    /// Seconds by which the zone that the source told is ahead of UTC; nil where it told none.
    public let offset: Int?
    /// The words it was read from, as they stand in the file ("March 4", "Tuesday").
    public let words: [String]
    /// Where those words stand in the clean text; empty where they stand elsewhere.
    public let spans: [Span]

    /// Describes a time; one with an offset has a zone.
    public init(
        seconds: Int,
        precision: Precision,
        basis: Basis,
        hasZone: Bool = false,
        offset: Int? = nil,
        words: [String],
        spans: [Span] = []
    ) {
        self.seconds = seconds
        self.precision = precision
        self.basis = basis
        self.hasZone = hasZone || offset != nil
        self.offset = offset
        self.words = words
        self.spans = spans
    }

    /// Describes the time that `moment` tells.
    init(_ moment: Moment, basis: Basis, words: [String], spans: [Span] = []) {
        self.init(
            seconds: moment.seconds,
            precision: moment.precision,
            basis: basis,
            offset: moment.offset,
            words: words,
            spans: spans
        )
    }

    /// The day, in UTC.
    public var day: Day {
        Day(ordinal: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
    }
}

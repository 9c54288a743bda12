/// What a server has answered on one route since it started.
public struct RouteCounters: Sendable, Equatable {
    /// The template, such as `/v1/articles/{id}`; empty for requests that no route answered.
    public let template: String
    /// Answers by the first digit of their status, from 1 at index 0 to 5 at index 4.
    public var answersByClass = [0, 0, 0, 0, 0]
    /// Answers by their time from the complete request to the ready answer: up to each of
    /// ``bounds`` and above the one before it; the last are those above all bounds.
    public var durations = [0, 0, 0, 0, 0, 0, 0]
    /// The sum of those times, in nanoseconds.
    public var nanoseconds = 0

    /// Times that ``durations`` are told apart by, in nanoseconds.
    public static let bounds = [
        1_000_000, 5_000_000, 25_000_000, 100_000_000, 500_000_000, 2_500_000_000,
    ]

    /// All zero.
    public init(template: String) {
        self.template = template
    }

    /// Answers in all.
    public var count: Int {
        durations.reduce(0, +)
    }
}

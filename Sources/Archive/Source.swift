public import Articles
public import Prose

/// An outlet and its articles in an edition.
public struct Source: Sendable, Hashable {
    /// The outlet.
    public let outlet: Outlet
    /// Its articles, as indices into ``Edition/records``.
    public let records: [Int]
    /// How its articles were recognised as its own: how many rest on which basis.
    public let bases: [Basis]
    /// The stories that it reports, as indices into ``Edition/stories``.
    public let stories: [Int]
    /// The first and the last day of publication; nil where no article tells its own.
    public let days: ClosedRange<Day>?

    /// A number of articles recognised in one way.
    public struct Basis: Sendable, Hashable {
        /// What the recognition rests on.
        public let basis: OutletIdentification.Basis
        /// How many articles.
        public let count: Int
    }
}

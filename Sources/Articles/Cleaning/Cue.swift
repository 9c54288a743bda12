/// A piece of wording by which lines that are no part of an article are recognised.
public struct Cue: Sendable, Hashable {
    /// How much a cue condemns.
    public enum Scope: String, Sendable {
        /// Its own line.
        case line
        /// What follows it as well, where that looks the part.
        case section
    }

    /// Where in a line a cue must stand.
    public enum Match: String, Sendable {
        /// At the beginning, as whole words.
        case prefix
        /// The cue is the whole line.
        case whole
        /// Anywhere.
        case anywhere
    }

    /// The wording, lower case with plain quotes.
    public let words: String
    /// What it announces ("newsletter").
    public let kind: String
    /// How much it condemns.
    public let scope: Scope
    /// Where it must stand.
    public let match: Match

    /// How the cue is found in a line, for a reader ("begins with 'sign up for'").
    var finding: String {
        switch match {
        case .prefix: "begins with '\(words)'"
        case .whole: "is '\(words)'"
        case .anywhere: "contains '\(words)'"
        }
    }
}

/// What the service is doing about its edition.
public struct BuildState: Sendable, Hashable {
    /// How far it is.
    public enum Phase: String, Sendable {
        /// The first edition is being built; there is nothing to serve yet.
        case building
        /// An edition is served.
        case ready
        /// The first edition could not be built; a reload may.
        case failed
        /// What is in flight is answered, then the service ends.
        case stopping
    }

    /// How far it is.
    public let phase: Phase
    /// More about it for a person, such as the files read so far; nil for nothing.
    public let detail: String?

    /// Describes a state.
    public init(_ phase: Phase, detail: String? = nil) {
        self.phase = phase
        self.detail = detail
    }

    /// The state in a sentence for a person.
    public var description: String {
        let sentence =
            switch phase {
            case .building: "the first edition is being built"
            case .ready: "an edition is served"
            case .failed: "no edition could be built"
            case .stopping: "the service stops"
            }
        return detail.map { "\(sentence): \($0)" } ?? sentence
    }
}

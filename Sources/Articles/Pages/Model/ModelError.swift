/// Why a model file cannot be used.
public struct ModelError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file.
    public let path: String
    /// What is wrong, lower case and without a full stop.
    public let reason: String

    /// What is wrong, in one sentence without a full stop.
    public var description: String { "\(path): \(reason)" }
}

import FoundationEssentials
public import Learning

/// The model that tells which words are names of people, organisations and places.
public struct NameModel: Sendable {
    /// The chain, whose features are those of a ``NameLesson``.
    public let chain: LinearChain

    /// The labels of the chain, in order: none, the first and further words of people, places and
    /// organisations, and other names.
    public static let labels = NameLabel.allCases.map(\.name)

    /// Takes over a chain; nil where its labels are others than ``labels``.
    public init?(_ chain: LinearChain) {
        guard chain.labels == Self.labels else { return nil }
        self.chain = chain
    }

    /// The model in the file at `path`; nil where there is no file there.
    ///
    /// A damaged file, and one with other labels, is an error.
    public init?(path: String) throws(NameModelError) {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        do {
            guard let model = NameModel(try LinearChain(parsing: Array(data))) else {
                throw NameModelError(path: path, reason: "was made for other labels")
            }
            self = model
        } catch let error as NameModelError {
            throw error
        } catch {
            throw NameModelError(path: path, reason: "\(error)")
        }
    }
}

/// Why the file of a name model cannot be used.
public struct NameModelError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file.
    public let path: String
    /// What is wrong, lower case and without a full stop.
    public let reason: String

    /// What is wrong, in one sentence without a full stop.
    public var description: String { "\(path): \(reason)" }
}

import FoundationEssentials
import Glibc
public import Learning

/// The model that tells the lines of an article's body from the rest of a raw text.
public struct LineModel: Sendable {
    /// The trees, asked for each line with the numbers that ``featureNames`` names.
    public let trees: BoostedTrees
    /// A line of at least this probability is kept.
    public let threshold: Double
    /// A paragraph that goes on where the body stands is dropped below this probability only.
    public let hold: Double

    /// What the model is told of a line, in order.
    public static let featureNames = LineFeatures.names
    /// Lines are kept from this probability on.
    public static let defaultThreshold = 0.6
    /// Paragraphs of the body are dropped below this probability only.
    public static let defaultHold = 0.3
    /// Texts of more lines are judged by the rules alone, so that memory stays in bounds.
    static let lineLimit = 20_000

    /// Takes over trees; nil where they ask for other numbers than ``featureNames``.
    public init?(
        _ trees: BoostedTrees,
        threshold: Double = defaultThreshold,
        hold: Double = defaultHold
    ) {
        guard trees.features == Self.featureNames else { return nil }
        self.trees = trees
        self.threshold = threshold
        self.hold = hold
    }

    /// The model in the file at `path`; nil where there is no file there.
    ///
    /// A damaged file, and one for other numbers, is an error.
    public init?(path: String) throws(ModelError) {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        let trees: BoostedTrees
        do {
            trees = try BoostedTrees(parsing: Array(data))
        } catch {
            throw ModelError(path: path, reason: "\(error)")
        }
        guard let model = LineModel(trees) else {
            throw ModelError(path: path, reason: "was made for other numbers of a line")
        }
        self = model
    }

    /// The probability of each line of `features` to be a part of the body.
    func probabilities(_ features: LineFeatures) -> [Double] {
        trees.scores(features.rows).map { 1 / (1 + exp(-Double($0))) }
    }
}

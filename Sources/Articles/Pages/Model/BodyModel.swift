import FoundationEssentials
import Glibc
public import Learning

/// The model that tells the blocks of an article's body from the rest of a page.
public struct BodyModel: Sendable {
    /// The trees, asked for each block with the numbers that ``featureNames`` names.
    public let trees: BoostedTrees
    /// A block of at least this probability is kept.
    public let threshold: Double

    /// What the model is told of a block, in order.
    public static let featureNames = BlockFeature.names

    /// Blocks are kept from this probability on.
    public static let defaultThreshold = 0.5

    /// Takes over trees; nil where they ask for other numbers than ``featureNames``.
    public init?(_ trees: BoostedTrees, threshold: Double = defaultThreshold) {
        guard trees.features == Self.featureNames else { return nil }
        self.trees = trees
        self.threshold = threshold
    }

    /// The model in the file at `path`; nil where there is no file there.
    ///
    /// A damaged file, and one for other numbers, is an error.
    public init?(path: String) throws(ModelError) {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        do {
            let trees = try BoostedTrees(parsing: Array(data))
            guard let model = BodyModel(trees) else {
                throw ModelError(path: path, reason: "was made for other numbers of a block")
            }
            self = model
        } catch let error as ModelError {
            throw error
        } catch {
            throw ModelError(path: path, reason: "\(error)")
        }
    }

    /// The probability of each block of `rows` to be a part of the body.
    func probabilities(_ rows: BlockRows) -> [Double] {
        trees.scores(rows.values).map { 1 / (1 + exp(-Double($0))) }
    }
}

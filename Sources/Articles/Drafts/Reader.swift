/// Reads the drafts out of the files of one format.
public protocol Reader: Sendable {
    /// The file endings it reads, lower case without the dot.
    static var endings: [String] { get }

    /// Reads `file`; what cannot be read is in the errors of the sheet, the rest is read.
    func read(_ file: SourceFile) -> DraftSheet
}

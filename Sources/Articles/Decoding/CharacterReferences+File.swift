import FoundationEssentials
public import Formats
public import Markup

extension CharacterReferences {
    /// Reads the names of characters from the table at `path`.
    ///
    /// A row without a name, its characters or the third column is malformed.
    public init(path: String) throws(TableError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .unreadable(path: path)
        }
        do {
            try self.init(table: Array(data))
        } catch {
            throw .malformed(path: path, line: error.line, columns: 0, expected: 3)
        }
    }
}

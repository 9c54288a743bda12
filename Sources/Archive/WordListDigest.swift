import FoundationEssentials
import Formats

/// The digest of all word lists, which take part in an edition's id: other lists, other answers.
enum WordListDigest {
    /// A digest of the names and the content of the tables in the directory `path`.
    static func digest(ofDirectory path: String) throws(TableError) -> String {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            // Why a directory cannot be listed is told by the path as well as by the error.
            throw .unreadable(path: path)
        }
        var fields: [String] = []
        for name in names.sorted() where name.hasSuffix(".tsv") {
            guard let data = FileManager.default.contents(atPath: "\(path)/\(name)") else {
                throw .unreadable(path: "\(path)/\(name)")
            }
            fields += [name, Digest(of: Array(data)).hex()]
        }
        return Digest(ofFields: fields).hex()
    }
}

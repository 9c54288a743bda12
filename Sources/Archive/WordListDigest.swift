import FoundationEssentials
import Formats

/// The digest of all word lists and models, which take part in an edition's id: other lists, other
/// answers.
enum WordListDigest {
    /// A digest of the names and the content of the tables in the directory `path` and, where it
    /// is there, of the models in the directory `models` beside it.
    static func digest(ofDirectory path: String) throws(TableError) -> String {
        var fields = try files(of: [".tsv"], in: path)
        let models = "\(path)/../models"
        if FileManager.default.fileExists(atPath: models) {
            fields += try files(of: [".tsv", ".model"], in: models)
        }
        return Digest(ofFields: fields).hex()
    }

    /// The names of the files in the directory `path` that end as one of `endings`, each followed by
    /// a digest of its content.
    private static func files(of endings: [String], in path: String) throws(TableError) -> [String]
    {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            // Why a directory cannot be listed is told by the path as well as by the error.
            throw .unreadable(path: path)
        }
        var fields: [String] = []
        let wanted = names.filter { name in endings.contains(where: name.hasSuffix) }
        for name in wanted.sorted(by: { $0.precedes($1) }) {
            guard let data = FileManager.default.contents(atPath: "\(path)/\(name)") else {
                throw .unreadable(path: "\(path)/\(name)")
            }
            fields += [name, Digest(of: Array(data)).hex()]
        }
        return fields
    }
}

import FoundationEssentials
import Formats
import Prose

/// The names of the world's cities and countries, by which a place is told from other names.
struct PlaceNames: Sendable {
    /// The names by the hash of their bytes.
    private var names = HashTable(capacity: 1 << 16)

    /// Reads the first column of `cities.tsv` and `countries.tsv` in the directory `path`.
    init(directory path: String) throws(TableError) {
        for file in ["cities.tsv", "countries.tsv"] {
            guard let data = FileManager.default.contents(atPath: "\(path)/\(file)") else {
                throw .unreadable(path: "\(path)/\(file)")
            }
            read(Array(data))
        }
    }

    /// Takes the names of a table without making strings of its rows, of which there are many.
    private mutating func read(_ bytes: [UInt8]) {
        for line in bytes.split(separator: 0x0A) where !line.starts(with: [0x23, 0x20]) {
            names.set(Self.hash(line.prefix { $0 != 0x09 }), 0)
        }
    }

    private static func hash(_ name: ArraySlice<UInt8>) -> UInt64 {
        LineShape.hash(name, limit: .max)
    }

    /// Whether `name`, as it is written, is that of a city or country.
    func contains(_ name: ArraySlice<UInt8>) -> Bool { names[Self.hash(name)] != nil }
}

import Formats
import Foundation

/// One invented report in many languages: the council of Dorn closes a bridge.
enum LanguageSamples {
    /// The tag of each language and the report in it.
    static let all: [(String, String)] = {
        let path = URL(filePath: #filePath).deletingLastPathComponent().path + "/samples.tsv"
        let table = try? Table(path: path, columns: 2)
        return (table?.rows ?? []).map { ($0[0], $0[1]) }
    }()

    /// The report in one language, so many times.
    static func repeated(_ tag: String, _ count: Int) -> String {
        let text = all.first { $0.0 == tag }?.1 ?? ""
        return String(repeating: "\(text)\n", count: count)
    }
}

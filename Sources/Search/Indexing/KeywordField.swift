import Formats
import Prose

/// The values of one field in all documents.
struct KeywordField: Sendable {
    /// The distinct values as they were given, ascending by their bytes.
    let values: [String]
    /// For each document its values, as places in ``values``, ascending and each once.
    let valuesByDocument: [[Int]]
    private let documentsByKey: [String: [Int]]

    /// Takes for each document its values.
    init(_ valuesOfDocuments: [[String]]) {
        values = Set(valuesOfDocuments.joined()).sorted { $0.precedes($1) }
        var numbers: [String: Int] = [:]
        for (number, value) in values.enumerated() { numbers[value] = number }
        valuesByDocument = valuesOfDocuments.map { values in
            Set(values.compactMap { numbers[$0] }).sorted()
        }
        var documentsByKey: [String: [Int]] = [:]
        for (document, values) in valuesOfDocuments.enumerated() {
            for key in Set(values.map { Folding.key(of: $0) }) {
                documentsByKey[key, default: []].append(document)
            }
        }
        self.documentsByKey = documentsByKey
    }

    /// The documents, ascending, that have a value whose folded form is `key`.
    func documents(of key: String) -> [Int] { documentsByKey[key] ?? [] }
}

import Formats

/// Which script a letter belongs to.
struct ScriptTable: Sendable {
    /// A script, as an index into ``names``.
    typealias Script = Int

    /// The scripts, in the order of the table.
    let names: [String]
    /// For each script the one language that is written in it; nil where there are several.
    let languages: [String?]
    private let ranges: [(first: UInt32, last: UInt32, script: Script)]

    /// Reads the rows `first, last, script, language`, the code points in hexadecimal; a row that
    /// cannot be read is left out.
    init(_ table: Table) {
        var names: [String] = []
        var languages: [String?] = []
        var ranges: [(first: UInt32, last: UInt32, script: Script)] = []
        for row in table.rows {
            guard let first = UInt32(row[0], radix: 16), let last = UInt32(row[1], radix: 16),
                first <= last
            else { continue }
            if !names.contains(row[2]) {
                names.append(row[2])
                languages.append(row.column(3))
            }
            ranges.append((first, last, names.firstIndex(of: row[2]) ?? 0))
        }
        self.names = names
        self.languages = languages
        self.ranges = ranges.sorted { $0.first < $1.first }
    }

    /// The script of the letter `scalar`; nil for what is no letter of a listed script.
    func script(of scalar: Unicode.Scalar) -> Script? {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].last < scalar.value { low = middle + 1 } else { high = middle }
        }
        guard low < ranges.count, ranges[low].first <= scalar.value else { return nil }
        return ranges[low].script
    }
}

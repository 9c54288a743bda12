// The text form: a row a line, columns between tabs, comments behind `# `.
//
//     format     boosted-trees  1
//     features   NAME NAME ...
//     base       NUMBER
//     tree       NODE NODE ...       a split as FEATURE:THRESHOLD:RIGHT, a leaf as =VALUE
//     checksum   16 hexadecimal digits over all rows before it
extension BoostedTrees {
    /// Why a model file cannot be used.
    public enum FileError: Error, Sendable, Hashable {
        /// A row is not what should stand there; lines count from 1.
        case malformed(line: Int, expected: String)
        /// The rows are not those that were written.
        case checksum(found: String, expected: String)
    }

    /// Reads a model from the bytes of its file.
    public init(parsing bytes: [UInt8]) throws(FileError) {
        var parser = ModelParser()
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            .enumerated()
        {
            try parser.take(line, number: index + 1)
        }
        self = try parser.model()
    }

    /// The model as the content of a file, with `comments` as its first lines.
    public func file(comments: [String] = []) -> String {
        var rows = ["format\tboosted-trees\t1", "features\t\(features.joined(separator: " "))"]
        rows.append("base\t\(base)")
        for tree in trees {
            let nodes = tree.map { node in
                switch node {
                case .leaf(let value): "=\(value)"
                case .split(let feature, let threshold, let right):
                    "\(feature):\(threshold):\(right)"
                }
            }
            rows.append("tree\t\(nodes.joined(separator: " "))")
        }
        var checksum = RowChecksum()
        for row in rows { checksum.add(row.utf8) }
        rows.append("checksum\t\(checksum.hex)")
        return (comments.map { "# \($0)" } + rows).joined(separator: "\n") + "\n"
    }
}

/// A checksum over the rows of a model file: FNV-1a with 64 bits, against damage and not against
/// intent.
private struct RowChecksum {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ row: some Sequence<UInt8>) {
        for byte in row { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
        state = (state ^ 0x0A) &* 0x100_0000_01b3
    }

    var hex: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// Reads the rows of a model file one by one.
private struct ModelParser {
    private var hasFormat = false
    private var features: [String]?
    private var base: Float?
    private var trees: [[BoostedTrees.Node]] = []
    private var checksum = RowChecksum()
    private var isClosed = false
    private var lines = 0

    mutating func take(_ line: ArraySlice<UInt8>, number: Int) throws(BoostedTrees.FileError) {
        lines = number
        if line.isEmpty || line.starts(with: [0x23, 0x20]) { return }
        guard !isClosed else {
            throw .malformed(line: number, expected: "nothing behind the checksum")
        }
        let row = line.split(separator: 0x09, maxSplits: 1).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard row.count == 2 else { throw .malformed(line: number, expected: "two columns") }
        try take(name: row[0], value: row[1], number: number)
        checksum.add(line)
    }

    private mutating func take(name: String, value: String, number: Int)
        throws(BoostedTrees.FileError)
    {
        switch name {
        case "format":
            guard value == "boosted-trees\t1" else {
                throw .malformed(line: number, expected: "boosted-trees 1")
            }
            hasFormat = true
        case "features":
            features = value.split(separator: " ").map(String.init)
        case "base":
            guard let read = Float(value) else {
                throw .malformed(line: number, expected: "a number")
            }
            base = read
        case "tree":
            let nodes = value.split(separator: " ").map(Self.node)
            guard nodes.allSatisfy({ $0 != nil }) else {
                throw .malformed(line: number, expected: "nodes")
            }
            trees.append(nodes.compactMap(\.self))
        case "checksum":
            guard value == checksum.hex else {
                throw .checksum(found: checksum.hex, expected: value)
            }
            isClosed = true
        default:
            throw .malformed(line: number, expected: "a known row")
        }
    }

    func model() throws(BoostedTrees.FileError) -> BoostedTrees {
        guard isClosed, hasFormat, let features, let base else {
            throw .malformed(line: lines, expected: "format, features, base and checksum")
        }
        guard let model = BoostedTrees(features: features, base: base, trees: trees) else {
            throw .malformed(line: lines, expected: "trees that lead to leaves")
        }
        return model
    }

    private static func node(_ text: Substring) -> BoostedTrees.Node? {
        if text.first == "=" { return Float(text.dropFirst()).map { .leaf(value: $0) } }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, let feature = Int(parts[0]), let threshold = Float(parts[1]),
            let right = Int(parts[2])
        else { return nil }
        return .split(feature: feature, threshold: threshold, right: right)
    }
}

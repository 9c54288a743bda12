/// What names of characters such as `&eacute;` mean, and how references are read.
///
/// Numbers need no table; the names come from one, so that all that are in use can be had without
/// being part of the program.
public struct CharacterReferences: Sendable {
    /// Why the bytes of a table cannot be used: the row on line `line`, counted from 1.
    public struct Malformed: Error, Sendable, Hashable {
        /// The line, counted from 1.
        public let line: Int
    }

    /// Where a reference stands: beside `=` or a letter a name without its semicolon means nothing
    /// in the value of an attribute.
    public enum Place: Sendable, Hashable {
        /// In a text.
        case text
        /// In the value of an attribute.
        case attribute
    }

    /// The names that XML knows (`amp`, `lt`, `gt`, `quot`, `apos`) and `nbsp`.
    public static let basic: CharacterReferences = {
        var references = CharacterReferences()
        for (name, value) in [("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\"")] {
            references.add(Array(name.utf8), Array(value.utf8), isBare: true)
        }
        references.add(Array("nbsp".utf8), [0xC2, 0xA0], isBare: true)
        references.add(Array("apos".utf8), [.apostrophe], isBare: false)
        return references
    }()

    /// Bytes of the longest name that is looked up.
    static let maximumName = 40

    private struct Entry {
        let name: Range<Int>
        let value: Range<Int>
        let isBare: Bool
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    private var slots = [Int32](repeating: -1, count: 16)
    /// Bytes of the longest name that may stand without its semicolon.
    private var longestBare = 0

    private init() {}

    /// Reads a table: a row for each name, its columns separated by tabs.
    ///
    /// The columns are the name without `&` and `;`, its characters as hexadecimal code points
    /// with a space between, and `yes` where it may stand without the semicolon. Empty lines and
    /// lines that begin with `# ` are left out. Of several rows with one name the last counts.
    public init(table: [UInt8]) throws(Malformed) {
        for (index, line) in table.split(separator: .lineFeed, omittingEmptySubsequences: false)
            .enumerated()
        {
            if line.isEmpty || line.starts(with: [.numberSign, 0x20]) { continue }
            let columns = line.split(separator: 0x09, omittingEmptySubsequences: false)
            guard columns.count >= 3, (1...Self.maximumName).contains(columns[0].count),
                columns[0].allSatisfy(\.isAlphanumeric), let value = Self.characters(columns[1])
            else { throw Malformed(line: index + 1) }
            add(Array(columns[0]), value, isBare: columns[2].elementsEqual("yes".utf8))
        }
    }

    /// The characters of a column, as UTF-8; nil where it holds no code points.
    private static func characters(_ column: ArraySlice<UInt8>) -> [UInt8]? {
        var output: [UInt8] = []
        for digits in column.split(separator: 0x20) {
            guard digits.count <= 6 else { return nil }
            var value: UInt32 = 0
            for digit in digits {
                guard let number = digit.hexadecimalValue else { return nil }
                value = value << 4 | UInt32(number)
            }
            guard let scalar = Unicode.Scalar(value) else { return nil }
            output.append(scalar: scalar)
        }
        return output.isEmpty ? nil : output
    }

    // MARK: Looking up

    private mutating func add(_ name: [UInt8], _ value: [UInt8], isBare: Bool) {
        if (entries.count + 1) * 2 > slots.count { grow() }
        let start = bytes.count
        bytes.append(contentsOf: name)
        bytes.append(contentsOf: value)
        let entry = Entry(
            name: start..<start + name.count,
            value: start + name.count..<bytes.count,
            isBare: isBare
        )
        if isBare { longestBare = max(longestBare, name.count) }
        let slot = slot(of: name, 0..<name.count)
        if slots[slot] >= 0 {
            entries[Int(slots[slot])] = entry
        } else {
            slots[slot] = Int32(truncatingIfNeeded: entries.count)
            entries.append(entry)
        }
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (index, entry) in entries.enumerated() {
            slots[slot(of: bytes, entry.name)] = Int32(truncatingIfNeeded: index)
        }
    }

    /// The slot that holds the name at `range` of `source`, or the empty one where it would stand.
    private func slot(of source: [UInt8], _ range: Range<Int>) -> Int {
        var hash: UInt32 = 0x811C_9DC5
        for index in range { hash = (hash ^ UInt32(source[index])) &* 0x0100_0193 }
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let name = entries[Int(slots[slot])].name
            if name.count == range.count, zip(name, range).allSatisfy({ bytes[$0] == source[$1] }) {
                return slot
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    /// What the name at `range` of `source` means.
    ///
    /// With the semicolon after it the whole name counts; without, or where that is unknown, the
    /// longest beginning of it that needs none. Gives the offset after what was read.
    func named(_ source: [UInt8], _ range: Range<Int>, hasSemicolon: Bool)
        -> (value: ArraySlice<UInt8>, end: Int)?
    {
        if hasSemicolon, range.count <= Self.maximumName, let entry = entry(source, range) {
            return (bytes[entry.value], range.upperBound + 1)
        }
        var end = min(range.upperBound, range.lowerBound + longestBare)
        while end > range.lowerBound {
            if let entry = entry(source, range.lowerBound..<end), entry.isBare {
                return (bytes[entry.value], end)
            }
            end -= 1
        }
        return nil
    }

    /// What the whole name at `range` of `source` means.
    func value(_ source: [UInt8], _ range: Range<Int>) -> ArraySlice<UInt8>? {
        guard range.count <= Self.maximumName else { return nil }
        return entry(source, range).map { bytes[$0.value] }
    }

    private func entry(_ source: [UInt8], _ range: Range<Int>) -> Entry? {
        let index = slots[slot(of: source, range)]
        return index >= 0 ? entries[Int(index)] : nil
    }
}

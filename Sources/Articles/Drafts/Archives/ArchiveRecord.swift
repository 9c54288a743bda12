/// One record of a web archive (ISO 28500): its head and its block.
struct ArchiveRecord: Sendable {
    /// Its number in the file, from 1.
    let number: Int
    /// The fields of its head, the names in lower case.
    let fields: [String: String]
    /// What it holds.
    let block: [UInt8]

    /// What kind of record it is ("response"); empty where it does not tell.
    var type: String { fields["warc-type"]?.lowercased() ?? "" }

    /// The address of what it holds; nil where it has none.
    var url: String? {
        guard let target = fields["warc-target-uri"] else { return nil }
        // WARC 1.0 put the address between angle brackets.
        let bare = target.hasPrefix("<") && target.hasSuffix(">")
        return bare ? String(target.dropFirst().dropLast()) : target
    }

    /// Reads lines of fields up to an empty one: names in lower case, folded lines joined; of
    /// several fields with one name the first counts.
    static func fields(_ bytes: ArraySlice<UInt8>) -> [String: String] {
        var fields: [String: String] = [:]
        var last: String?
        for line in bytes.split(separator: 0x0A) {
            let line = line.last == 0x0D ? line.dropLast() : line
            guard let first = line.first else { continue }
            if first == 0x20 || first == 0x09 {
                if let last { fields[last, default: ""] += " " + trimmed(line) }
                continue
            }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = trimmed(line[..<colon]).lowercased()
            last = fields[name] == nil ? name : nil
            if last != nil { fields[name] = trimmed(line[(colon + 1)...]) }
        }
        return fields
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
        let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
        return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    }
}

public import Formats

/// The known news agencies, by every form in which they sign.
public struct AgencyList: Sendable {
    private let agencies: [String: Agency]
    /// More bytes than twice the longest form has, no form has in any case.
    private let limit: Int
    /// The forms by their first byte, the longest first.
    private let forms: [UInt8: [(bytes: [UInt8], agency: Agency)]]

    /// Takes the agencies of a table with the columns form, id and name.
    public init(_ table: Table) {
        var agencies: [String: Agency] = [:]
        for row in table.rows where row.count >= 3 {
            agencies[row[0]] = Agency(id: row[1], name: row[2])
        }
        self.agencies = agencies
        limit = 2 * agencies.keys.reduce(0) { max($0, $1.utf8.count) }
        var forms: [UInt8: [(bytes: [UInt8], agency: Agency)]] = [:]
        for (form, agency) in agencies.sorted(by: { $0.key < $1.key }) {
            guard let first = form.utf8.first else { continue }
            forms[first, default: []].append((Array(form.utf8), agency))
        }
        self.forms = forms.mapValues { $0.sorted { $0.bytes.count > $1.bytes.count } }
    }

    /// How many columns of `row`, from the first, are filled; 3 make an agency.
    static func readable(_ row: Table.Row) -> Int {
        (0..<3).prefix { row.column($0) != nil }.count
    }

    /// The agency that signs as `form`, exactly so written.
    func agency(signing form: String) -> Agency? {
        guard form.utf8.count <= limit else { return nil }
        if let agency = agencies[form] { return agency }
        // What holds a small letter of ASCII is not written in capitals.
        guard !form.utf8.contains(where: { $0 &- 0x61 < 26 }), form == form.uppercased() else {
            return nil
        }
        return agencies[form.capitalisedWords]
    }

    /// The first agency named in `bytes`, as whole words, and where.
    func first(in bytes: ArraySlice<UInt8>) -> (agency: Agency, range: Range<Int>)? {
        var isInWord = false
        for position in bytes.indices {
            let byte = bytes[position]
            defer { isInWord = Self.isWord(byte) }
            guard !isInWord, let candidates = forms[byte] else { continue }
            for candidate in candidates where bytes[position...].starts(with: candidate.bytes) {
                let end = position + candidate.bytes.count
                if end < bytes.endIndex, Self.isWord(bytes[end]) { continue }
                return (candidate.agency, position..<end)
            }
        }
        return nil
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (0x30...0x39).contains(byte) || byte >= 0xC0
    }
}

extension String {
    /// The words with a capital first letter and the rest lower case.
    var capitalisedWords: String {
        split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }
            .joined(separator: " ")
    }
}

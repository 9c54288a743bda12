import Formats

/// What a record of a web archive gives to read.
enum ArchivePayload: Sendable, Equatable {
    /// A page, with the character set that the server named.
    case page([UInt8], charset: String?)
    /// Plain text.
    case text([UInt8])
    /// Nothing: the record holds no article, for the reason told.
    case none(String)

    /// What `record` gives; inflated content is at most `limit` bytes long.
    ///
    /// Fails where its content cannot be inflated.
    init(_ record: ArchiveRecord, limit: Int) throws(InflationError) {
        switch record.type {
        case "response":
            let type = record.fields["content-type"]?.lowercased() ?? "application/http"
            guard type.hasPrefix("application/http") else {
                self = .none("are no answers of a web server")
                return
            }
            try self.init(answer: record.block, limit: limit)
        case "resource", "conversion":
            self.init(record.block, type: record.fields["content-type"] ?? "text/plain")
        default:
            self = .none("hold no page")
        }
    }

    private init(answer bytes: [UInt8], limit: Int) throws(InflationError) {
        guard let head = Self.head(of: bytes) else {
            self = .none("hold no whole answer of a web server")
            return
        }
        guard Self.status(bytes[..<head]) == 200 else {
            self = .none("hold an answer with another status than 200")
            return
        }
        let fields = ArchiveRecord.fields(bytes[..<head])
        let type = fields["content-type"] ?? "text/html"
        guard Self.isPage(type) || Self.isText(type) else {
            self = .none("hold neither a page nor text")
            return
        }
        var body = Array(bytes[head...])
        if fields["transfer-encoding"]?.lowercased().contains("chunked") == true {
            // Some crawlers store the body whole and leave the field as it was.
            body = ChunkedBody.joined(body) ?? body
        }
        switch fields["content-encoding"]?.lowercased() {
        case "gzip", "x-gzip":
            if Gunzip.isGzip(body) {
                body = try Inflation.inflate(body, .gzip, limits: InflationLimits(total: limit))
            }
        case "deflate":
            body = try Inflation.inflate(body, .deflate, limits: InflationLimits(total: limit))
        case nil, "identity", "": break
        default:
            self = .none("are compressed in a way that is not read")
            return
        }
        self.init(body, type: type)
    }

    private init(_ body: [UInt8], type: String) {
        if Self.isPage(type) {
            self = .page(body, charset: Self.charset(in: type))
        } else if Self.isText(type) {
            self = .text(body)
        } else {
            self = .none("hold neither a page nor text")
        }
    }

    private static func isPage(_ type: String) -> Bool {
        let type = type.lowercased()
        return type.hasPrefix("text/html") || type.hasPrefix("application/xhtml+xml")
    }

    private static func isText(_ type: String) -> Bool {
        type.lowercased().hasPrefix("text/plain")
    }

    private static func charset(in type: String) -> String? {
        for parameter in type.split(separator: ";").dropFirst() {
            let sides = parameter.split(separator: "=", maxSplits: 1)
            guard sides.count == 2 else { continue }
            let name = sides[0].filter { $0 != " " }.lowercased()
            let value = sides[1].filter { $0 != " " && $0 != "\"" && $0 != "'" }
            if name == "charset", !value.isEmpty { return value.lowercased() }
        }
        return nil
    }

    /// The end of the head of an answer, the empty line included; nil where there is none.
    private static func head(of bytes: [UInt8]) -> Int? {
        guard bytes.starts(with: "HTTP/".utf8) else { return nil }
        return HeadEnd.find(in: bytes, from: 0, limit: 1 << 18)
    }

    private static func status(_ head: ArraySlice<UInt8>) -> Int? {
        let line = head.prefix { $0 != 0x0A && $0 != 0x0D }
        let parts = line.split(separator: 0x20)
        guard parts.count >= 2, parts[1].count == 3 else { return nil }
        return parts[1].reduce(0) { total, byte in
            total.flatMap { (0x30...0x39).contains(byte) ? $0 * 10 + Int(byte - 0x30) : nil }
        }
    }
}

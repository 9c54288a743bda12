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
        let codings = Self.codings(fields["content-encoding"] ?? "")
        // Some crawlers store the body inflated and leave the field as it was.
        if !codings.isEmpty, !Self.beginsAsMarkup(body) {
            switch codings {
            case ["gzip"]:
                if Gunzip.isGzip(body) {
                    body = try Inflation.inflate(body, .gzip, limits: InflationLimits(total: limit))
                }
            case ["deflate"]:
                body = try Inflation.inflate(body, .deflate, limits: InflationLimits(total: limit))
            default:
                self = .none("are compressed in a way that is not read")
                return
            }
        }
        self.init(body, type: type)
    }

    /// The codings that a field names, in lower case, without those that change nothing.
    private static func codings(_ field: String) -> [String] {
        field.lowercased().split { $0 == "," || $0 == " " || $0 == "\t" }
            .filter { $0 != "identity" }
            .map { $0 == "x-gzip" ? "gzip" : String($0) }
    }

    /// Whether `bytes` begin with a tag, as no compressed body does but by chance.
    private static func beginsAsMarkup(_ bytes: [UInt8]) -> Bool {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let head = bytes[start...].prefix(256).drop {
            $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D
        }
        guard head.first == UInt8(ascii: "<"), let next = head.dropFirst().first else {
            return false
        }
        return next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next | 0x20)
    }

    private init(_ body: [UInt8], type: String) {
        if Self.isPage(type) {
            self = .page(body, charset: DeclaredCharset.label(ofContentType: type))
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

/// A web address, cut into its parts; nothing of it is decoded.
struct Address: Sendable, Hashable {
    /// The host in lower case, without a full stop at its end.
    var host: String
    /// The port as written; nil for none, and for the usual one of the scheme.
    var port: String?
    /// The path with its leading slash; empty for none.
    var path: [UInt8]
    /// What stands between the question mark and the number sign; nil for none.
    var query: [UInt8]?

    /// Longer addresses are not read.
    static let limit = 2_048

    /// Reads an `http` or `https` address; nil for any other text.
    ///
    /// White space around it is passed over; user names and fragments are left out. An address may
    /// begin with `//` and have no scheme.
    init?(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        guard bytes.count <= Self.limit, bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
            return nil
        }
        var usualPort = "443"
        if Self.starts(bytes, with: "https://") {
            bytes = bytes.dropFirst(8)
        } else if Self.starts(bytes, with: "http://") {
            bytes = bytes.dropFirst(7)
            usualPort = "80"
        } else if Self.starts(bytes, with: "//") {
            bytes = bytes.dropFirst(2)
        } else {
            return nil
        }
        let end = bytes.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? bytes.endIndex
        guard let authority = Self.authority(bytes[..<end]) else { return nil }
        host = authority.host
        port = authority.port == usualPort || authority.port?.isEmpty == true ? nil : authority.port
        let rest = bytes[end...].prefix { $0 != 0x23 }
        let mark = rest.firstIndex(of: 0x3F) ?? rest.endIndex
        path = Array(rest[..<mark])
        query = mark < rest.endIndex ? Array(rest[(mark + 1)...]) : nil
    }

    private static func starts(_ bytes: ArraySlice<UInt8>, with prefix: StaticString) -> Bool {
        let prefix = Array("\(prefix)".utf8)
        return bytes.count >= prefix.count
            && zip(bytes, prefix).allSatisfy { lower($0) == $1 }
    }

    private static func lower(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }

    private static func authority(_ bytes: ArraySlice<UInt8>) -> (host: String, port: String?)? {
        let named = bytes.lastIndex(of: 0x40).map { bytes[($0 + 1)...] } ?? bytes
        var host = named
        var port: String?
        if named.first != 0x5B, let colon = named.lastIndex(of: 0x3A) {
            let digits = named[(colon + 1)...]
            guard digits.count <= 5, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
                return nil
            }
            port = String(decoding: digits, as: UTF8.self)
            host = named[..<colon]
        }
        if host.last == 0x2E { host.removeLast() }
        guard host.count <= 253, isHost(host) else { return nil }
        return (String(decoding: host, as: UTF8.self).lowercased(), port)
    }

    /// Whether `bytes` are labels with full stops between them, or an address in brackets.
    private static func isHost(_ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.first == 0x5B {
            let inner = bytes.dropFirst().dropLast()
            return bytes.last == 0x5D && inner.contains(0x3A)
                && inner.allSatisfy { $0 == 0x3A || $0 == 0x2E || isLetterOrDigit($0) }
        }
        let labels = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
        return labels.count > 1
            && labels.allSatisfy { label in
                !label.isEmpty
                    && label.allSatisfy {
                        isLetterOrDigit($0) || $0 == 0x2D || $0 == 0x5F || $0 >= 0x80
                    }
            }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(lower(byte))
    }

    /// Whether it leads to the front page of the host.
    var isFrontPage: Bool {
        path.allSatisfy { $0 == 0x2F } && (query?.isEmpty ?? true)
    }

    /// The address as text, its scheme `https`.
    var string: String {
        var bytes = Array("https://\(host)".utf8)
        if let port { bytes += Array(":\(port)".utf8) }
        bytes += path
        if let query, !query.isEmpty { bytes += [0x3F] + query }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The part of the host that one owner registers ("example.co.uk").
    ///
    /// Two labels, or three where the last two look like a country's common ending.
    var registrableDomain: String {
        let labels = host.split(separator: ".")
        guard labels.count > 2, let last = labels.last else { return host }
        let ending = String(labels[labels.count - 2])
        let isCommon = last.utf8.count == 2 && Self.commonEndings.contains(ending)
        return labels.suffix(isCommon ? 3 : 2).joined(separator: ".")
    }

    private static let commonEndings: Set<String> = [
        "ac", "co", "com", "edu", "go", "gob", "gov", "gouv", "gv", "ltd", "me", "mil", "ne",
        "net", "nom", "or", "org", "press", "web",
    ]
}

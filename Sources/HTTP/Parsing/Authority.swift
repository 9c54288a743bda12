/// A host with an optional port, as in a `Host` field.
///
/// Sources: RFC 9110 §7.2, RFC 3986 §3.2.2 and §3.2.3.
struct Authority: Sendable, Equatable {
    /// The host in lower case; an IPv6 address without its brackets.
    let host: String
    /// At most 65535; nil when none stands there.
    let port: Int?
    /// Whether the host is a numeric address.
    let isAddress: Bool

    /// The places of an authority's parts, its grammar checked and nothing copied.
    struct Outline {
        /// The whole, as it stands there.
        let whole: Range<Int>
        fileprivate let host: Range<Int>
        fileprivate let port: Int?
        fileprivate let isAddress: Bool

        /// Looks for the parts; nil when the bytes break the grammar.
        init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
            guard !range.isEmpty, range.count <= 270 else { return nil }
            whole = range
            let isBracketed = bytes[range.lowerBound] == UInt8(ascii: "[")
            let mark = isBracketed ? UInt8(ascii: "]") : UInt8(ascii: ":")
            var end = range.lowerBound
            while end < range.upperBound, bytes[end] != mark { end += 1 }
            if isBracketed {
                host = (range.lowerBound + 1)..<end
                guard end < range.upperBound, Authority.isVersion6(bytes, host) else { return nil }
                isAddress = true
                end += 1
            } else {
                host = range.lowerBound..<end
                guard !host.isEmpty, host.allSatisfy({ Authority.isNameByte(bytes[$0]) }) else {
                    return nil
                }
                isAddress = Authority.isVersion4(bytes, host)
            }
            guard let port = Authority.port(bytes, end..<range.upperBound) else { return nil }
            self.port = port
        }
    }

    /// Reads an authority without user information; nil when it breaks the grammar.
    init?(_ bytes: [UInt8]) {
        guard let outline = Outline(bytes.span, 0..<bytes.count) else { return nil }
        self.init(bytes.span, outline)
    }

    /// Copies the parts out of the bytes they were found in.
    init(_ bytes: Span<UInt8>, _ outline: Outline) {
        let host = bytes.copied(outline.host).map(\.lowercased)
        self.host = String(decoding: host, as: UTF8.self)
        port = outline.port
        isAddress = outline.isAddress
    }

    /// The host without the full stop that ends an absolute name (RFC 1034 §3.1).
    var name: String {
        host.hasSuffix(".") ? String(host.dropLast()) : host
    }

    /// Whether the name leads to this machine, whatever a name server says.
    var isLoopback: Bool {
        if isAddress { return host == "::1" || host.hasPrefix("127.") }
        return name == "localhost" || name.hasSuffix(".localhost")
    }

    /// The port after a colon: nil breaks the grammar, `.some(nil)` is none.
    private static func port(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int?? {
        guard let colon = range.first else { return .some(nil) }
        let digits = range.dropFirst()
        guard bytes[colon] == UInt8(ascii: ":"), digits.count <= 5,
            digits.allSatisfy({ bytes[$0].isDigit })
        else { return nil }
        // RFC 3986 §3.2.3: a colon without digits is allowed.
        if digits.isEmpty { return .some(nil) }
        let port = digits.reduce(0) { $0 * 10 + Int(bytes[$1] - UInt8(ascii: "0")) }
        return port <= 65_535 ? .some(port) : nil
    }

    /// A letter, digit or mark of a registered name; escapes and most punctuation have no use in
    /// a host and are refused.
    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
    }

    /// Four numbers of at most three digits, each below 256.
    private static func isVersion4(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var (parts, digits, number) = (1, 0, 0)
        for index in range {
            let byte = bytes[index]
            if byte == UInt8(ascii: ".") {
                guard digits > 0 else { return false }
                (parts, digits, number) = (parts + 1, 0, 0)
            } else {
                guard byte.isDigit, digits < 3 else { return false }
                digits += 1
                number = number * 10 + Int(byte - UInt8(ascii: "0"))
                guard number < 256 else { return false }
            }
        }
        return parts == 4 && digits > 0
    }

    /// Eight groups of at most four hexadecimal digits, the last two of them perhaps as an IPv4
    /// address; `::` stands once for any number of groups.
    private static func isVersion6(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var (groups, digits, isShortened) = (0, 0, false)
        var start = range.lowerBound
        for index in range {
            let byte = bytes[index]
            if byte == UInt8(ascii: ".") {
                guard isVersion4(bytes, start..<range.upperBound) else { return false }
                (groups, digits) = (groups + 1, 1)
                break
            }
            guard byte == UInt8(ascii: ":") else {
                guard byte.hexValue != nil, digits < 4 else { return false }
                digits += 1
                continue
            }
            if digits > 0 {
                groups += 1
            } else if index > range.lowerBound {
                guard !isShortened else { return false }
                isShortened = true
            } else if range.count < 2 || bytes[index + 1] != byte {
                return false
            }
            (start, digits) = (index + 1, 0)
        }
        if digits > 0 {
            groups += 1
        } else if range.count < 2 || bytes[range.upperBound - 2] != UInt8(ascii: ":") {
            return false
        }
        return isShortened ? groups < 8 : groups == 8
    }
}

/// Host names, addresses and web origins, judged by their bytes.
enum HostName {
    /// Whether `bytes` is an address or a name to listen on: `127.0.0.1`, `::1`, `localhost`.
    static func isAddress(_ bytes: [UInt8]) -> Bool {
        isName(bytes[...]) || isIPv6(bytes[...])
    }

    /// Whether `bytes` is what a Host field may carry: a name or a bracketed address, then a port
    /// or not.
    static func isAuthority(_ bytes: [UInt8]) -> Bool {
        isAuthority(bytes[...])
    }

    /// Whether `bytes` is a web origin (RFC 6454 §6.1): scheme, host, port or none, and no path.
    static func isOrigin(_ bytes: [UInt8]) -> Bool {
        for scheme in ["https://", "http://"] where bytes.starts(with: scheme.utf8) {
            return isAuthority(bytes.dropFirst(scheme.utf8.count))
        }
        return false
    }

    private static func isAuthority(_ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.first == UInt8(ascii: "[") {
            guard let end = bytes.firstIndex(of: UInt8(ascii: "]")) else {
                return false
            }
            return isIPv6(bytes[(bytes.startIndex + 1)..<end]) && isPort(bytes[(end + 1)...])
        }
        let end = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
        return isName(bytes[..<end]) && isPort(bytes[end...])
    }

    /// A colon and 1...65535, or nothing.
    private static func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first else {
            return true
        }
        guard first == UInt8(ascii: ":"), let port = Digits.value(bytes.dropFirst()) else {
            return false
        }
        return (1...65535).contains(port)
    }

    /// Labels of letters, digits and inner hyphens (RFC 1123 §2.1); underscores as containers use
    /// them.
    private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard (1...253).contains(bytes.count) else {
            return false
        }
        let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return labels.allSatisfy { label in
            (1...63).contains(label.count)
                && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
                && label.allSatisfy(isNameByte)
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// Only the alphabet and the two colons; whether it is an address the system says when it
    /// binds.
    private static func isIPv6(_ bytes: ArraySlice<UInt8>) -> Bool {
        (2...45).contains(bytes.count)
            && bytes.count(where: { $0 == UInt8(ascii: ":") }) >= 2
            && bytes.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
                    UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: ":"), UInt8(ascii: "."):
                    true
                default: false
                }
            }
    }
}

/// Who is at the other end of a connection.
///
/// Its text is the numeric address without the port: `127.0.0.1`, `2001:db8::1`.
public struct PeerAddress: Sendable, Hashable, CustomStringConvertible {
    // Two words in place of an array: an idle connection holds one of these.
    private let high: UInt64
    private let low: UInt64
    private let count: UInt8

    /// Takes the address in network order.
    ///
    /// - Parameter bytes: 4 bytes for IPv4, 16 for IPv6, or none; another count traps.
    public init(bytes: [UInt8]) {
        precondition([0, 4, 16].contains(bytes.count), "an address has 4 or 16 bytes")
        high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        low = bytes.dropFirst(8).reduce(0) { $0 << 8 | UInt64($1) }
        count = UInt8(bytes.count)
    }

    /// The address in network order: 4 bytes for IPv4, 16 for IPv6, none when unknown.
    public var bytes: [UInt8] {
        switch count {
        case 4: (0..<4).map { UInt8(truncatingIfNeeded: high >> (24 - 8 * UInt64($0))) }
        case 16:
            [high, low].flatMap { word in
                (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * UInt64($0))) }
            }
        default: []
        }
    }

    private init(high: UInt64, low: UInt64, count: UInt8) {
        self.high = high
        self.low = low
        self.count = count
    }

    /// An IPv4 address as it is; of an IPv6 address the first 64 bits.
    var network: PeerAddress {
        count == 16 ? PeerAddress(high: high, low: 0, count: 16) : self
    }

    /// The address of no one, as in a test without a socket.
    public static let none = PeerAddress(bytes: [])

    /// The numeric address; `-` when unknown.
    ///
    /// IPv6 has its longest run of zero groups shortened. Source: RFC 5952 §4.
    public var description: String {
        switch count {
        case 4: bytes.map { String($0) }.joined(separator: ".")
        case 16: Self.text(ofGroups: bytes)
        default: "-"
        }
    }

    private static func text(ofGroups bytes: [UInt8]) -> String {
        let groups = stride(from: 0, to: 16, by: 2).map {
            UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
        }
        var longest = 0..<0
        var start = 0
        while start < groups.count {
            var end = start
            while end < groups.count, groups[end] == 0 { end += 1 }
            if end - start > max(longest.count, 1) { longest = start..<end }
            start = end + 1
        }
        let hex = groups.map { String($0, radix: 16) }
        if longest.isEmpty { return hex.joined(separator: ":") }
        let head = hex[..<longest.lowerBound].joined(separator: ":")
        return head + "::" + hex[longest.upperBound...].joined(separator: ":")
    }
}

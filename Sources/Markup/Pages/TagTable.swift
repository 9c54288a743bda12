/// Finds elements by their names.
struct TagTable: Sendable {
    /// The name of each element, at its raw value.
    static let names: [String] = HTMLDocument.Tag.allCases.map { tag in
        switch tag {
        case .root, .text, .other: ""
        default: "\(tag)"
        }
    }
    /// The one table there is: it depends on the names alone.
    static let standard = TagTable()

    private static let slotBits = 10
    private var keys = [UInt128](repeating: 0, count: 1 << slotBits)
    private var tags = [HTMLDocument.Tag](repeating: .other, count: 1 << slotBits)

    private init() {
        for tag in HTMLDocument.Tag.allCases where !Self.names[Int(tag.rawValue)].isEmpty {
            var key = TagKey()
            for byte in Self.names[Int(tag.rawValue)].utf8 { key.append(byte) }
            var slot = Self.slot(of: key.value)
            while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
            keys[slot] = key.value
            tags[slot] = tag
        }
    }

    /// The element whose name is `key`.
    func tag(of key: TagKey) -> HTMLDocument.Tag {
        guard key.isWhole else { return .other }
        var slot = Self.slot(of: key.value)
        // The table is never full, so that an empty slot ends the search.
        while keys[slot] != 0 {
            if keys[slot] == key.value { return tags[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return .other
    }

    private static func slot(of key: UInt128) -> Int {
        let folded = UInt64(truncatingIfNeeded: key) ^ UInt64(truncatingIfNeeded: key >> 59)
        return Int(truncatingIfNeeded: (folded &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - slotBits))
    }
}

/// The name of an element as a number, which holds names of up to 16 bytes.
struct TagKey {
    private(set) var value: UInt128 = 0
    private var count = 0

    /// Whether the number tells the name.
    var isWhole: Bool { count <= 16 }

    /// Adds a byte of the name, in either case.
    mutating func append(_ byte: UInt8) {
        value = value << 8 | UInt128(byte.lowercased)
        count += 1
    }
}

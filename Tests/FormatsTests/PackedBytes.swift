/// Gzip files made by hand, so that every byte of them is known.
enum PackedBytes {
    /// A member that holds `bytes` as they are.
    static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var deflated: [UInt8] = []
        var rest = bytes[...]
        repeat {
            let block = rest.prefix(65_535)
            rest = rest.dropFirst(block.count)
            let size = UInt16(block.count)
            deflated += [rest.isEmpty ? 1 : 0] + little(size) + little(~size) + block
        } while !rest.isEmpty
        return member(deflated, of: bytes)
    }

    /// A member of `count` times 258 letters `a` and one more, two bits for each 258: the most
    /// that the format can do.
    static func run(_ count: Int) -> [UInt8] {
        var bits = Bits()
        bits.add(1, 1)
        bits.add(2, 2)
        // 286 literals and lengths, 1 distance, 18 lengths of the code that tells the code.
        bits.add(29, 5)
        bits.add(0, 5)
        bits.add(14, 4)
        for length in [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2] { bits.add(length, 3) }
        let zeros = { (bits: inout Bits, count: Int) in
            bits.add(0, 1)
            bits.add(count - 11, 7)
        }
        zeros(&bits, 97)
        bits.add(0b11, 2)
        zeros(&bits, 138)
        zeros(&bits, 20)
        bits.add(0b11, 2)
        zeros(&bits, 28)
        // Codes are written from their first bit on: 10 becomes 01.
        bits.add(0b01, 2)
        bits.add(0b01, 2)
        bits.add(0b01, 2)
        for _ in 0..<count { bits.add(0, 2) }
        bits.add(0b11, 2)
        return member(bits.bytes, of: [UInt8](repeating: 0x61, count: 258 * count + 1))
    }

    private static func member(_ deflated: [UInt8], of bytes: [UInt8]) -> [UInt8] {
        var crc: UInt32 = ~0
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        let size = UInt32(truncatingIfNeeded: bytes.count)
        let head: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
        return head + deflated + little(~crc) + little(size)
    }

    private static func little<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
        stride(from: 0, to: Value.bitWidth, by: 8).map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    private struct Bits {
        var bytes: [UInt8] = []
        private var filled = 0

        mutating func add(_ value: Int, _ width: Int) {
            for bit in 0..<width {
                if filled % 8 == 0 { bytes.append(0) }
                if value >> bit & 1 == 1 { bytes[bytes.count - 1] |= 1 << UInt8(filled % 8) }
                filled += 1
            }
        }
    }
}

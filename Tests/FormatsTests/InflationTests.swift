import Formats
import Testing

@Suite struct `A gzip file` {
    private let text = Array("The ferry leaves Osterby at noon.\n".utf8)

    private func inflate(
        _ bytes: [UInt8],
        limits: InflationLimits = InflationLimits(total: 1 << 20)
    ) throws -> [UInt8] {
        try Inflation.inflate(bytes, .gzip, limits: limits)
    }

    /// What comes out when the bytes go in `size` at a time, an error as its words.
    private func pieces(
        _ bytes: [UInt8],
        _ size: Int,
        limits: InflationLimits = InflationLimits(total: 1 << 20)
    ) -> [String] {
        var reader = Gunzip(limits: limits)
        var found: [String] = []
        var text: [UInt8] = []
        var rest = bytes[...]
        func close() {
            if !text.isEmpty { found.append(String(decoding: text, as: UTF8.self)) }
            text = []
        }
        while true {
            do throws(InflationError) {
                if let piece = try reader.next() {
                    text += piece
                    continue
                }
            } catch {
                close()
                found.append(error.description)
                continue
            }
            guard !rest.isEmpty else { break }
            reader.take(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
            if rest.isEmpty { reader.finish() }
        }
        close()
        return found
    }

    @Test func `gives its bytes back`() throws {
        #expect(try inflate(PackedBytes.stored(text)) == text)
        #expect(try inflate(PackedBytes.stored([])).isEmpty)
        let long = [UInt8](repeating: 0x62, count: 200_000)
        #expect(try inflate(PackedBytes.stored(long)) == long)
        #expect(try inflate(PackedBytes.run(3)) == [UInt8](repeating: 0x61, count: 775))
    }

    @Test(arguments: [1, 2, 7, 64, 10_000])
    func `may have several members and come in pieces of any size`(size: Int) {
        let bytes = PackedBytes.stored(text) + PackedBytes.run(2) + PackedBytes.stored(text)
        let line = String(decoding: text, as: UTF8.self)
        #expect(
            pieces(bytes, size) == [line + String(repeating: "a", count: 517) + line]
        )
    }

    @Test func `may be filled up with zeros`() throws {
        #expect(try inflate(PackedBytes.stored(text) + [UInt8](repeating: 0, count: 512)) == text)
    }

    @Test(arguments: [1, 64, 10_000])
    func `loses only a broken member`(size: Int) {
        var broken = PackedBytes.stored(text)
        // The checksum stands before the last four bytes.
        broken[broken.count - 5] ^= 0xFF
        let line = String(decoding: text, as: UTF8.self)
        let bytes = PackedBytes.stored(text) + broken + PackedBytes.stored(text)
        let found = pieces(bytes, size)
        #expect(found.contains(InflationError.damaged.description))
        #expect(found.last == line)
        #expect(found.count == 3)
    }

    @Test func `is refused where it is none`() {
        #expect(throws: InflationError.damaged) { try inflate(text) }
        #expect(throws: InflationError.damaged) {
            try inflate(PackedBytes.stored(text) + Array("rest".utf8))
        }
    }

    @Test func `is refused wherever it is cut off`() {
        let whole = PackedBytes.stored(text)
        for length in 1..<whole.count {
            #expect(throws: InflationError.truncated) { try inflate(Array(whole[..<length])) }
        }
    }

    @Test func `is stopped where it grows too much`() {
        let limits = InflationLimits(total: 1 << 30, ratio: 256, ratioFrom: 1 << 20)
        #expect(throws: InflationError.tooDense(ratio: 256)) {
            try inflate(PackedBytes.run(8_000), limits: limits)
        }
        #expect(throws: Never.self) { try inflate(PackedBytes.run(4_000), limits: limits) }
    }

    @Test func `is stopped at the limit of all members together`() {
        let bytes = PackedBytes.stored(text) + PackedBytes.stored(text)
        let limit = 2 * text.count
        #expect(throws: Never.self) { try inflate(bytes, limits: .init(total: limit)) }
        #expect(throws: InflationError.tooLarge(limit: limit - 1)) {
            try inflate(bytes, limits: .init(total: limit - 1))
        }
        #expect(pieces(bytes, 8, limits: .init(total: limit - 1)).count == 2)
    }

    @Test func `goes on after a member that grows too much`() {
        let limits = InflationLimits(total: 1 << 30, ratio: 256, ratioFrom: 1 << 20)
        let found = pieces(PackedBytes.run(8_000) + PackedBytes.stored(text), 4_096, limits: limits)
        #expect(found.contains(InflationError.tooDense(ratio: 256).description))
        #expect(found.last == String(decoding: text, as: UTF8.self))
    }
}

@Suite struct `A body in the deflate coding` {
    private let limits = InflationLimits(total: 1 << 20)
    /// "abc" as one stored block.
    private let bare: [UInt8] = [0x01, 0x03, 0x00, 0xFC, 0xFF, 0x61, 0x62, 0x63]

    @Test func `may be wrapped or bare`() throws {
        let wrapped: [UInt8] = [0x78, 0x01] + bare + [0x02, 0x4D, 0x01, 0x27]
        for bytes in [bare, wrapped] {
            let text = try Inflation.inflate(bytes, .deflate, limits: limits)
            #expect(text == Array("abc".utf8))
        }
    }

    @Test func `is refused where it is neither or cut off`() {
        #expect(throws: InflationError.self) {
            try Inflation.inflate(Array("plain words".utf8), .deflate, limits: limits)
        }
        #expect(throws: InflationError.truncated) {
            try Inflation.inflate(Array(bare.prefix(6)), .deflate, limits: limits)
        }
        #expect(throws: InflationError.tooLarge(limit: 2)) {
            try Inflation.inflate(bare, .deflate, limits: .init(total: 2))
        }
    }
}

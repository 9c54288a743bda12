import Prose
import Testing

@Suite struct `A table of hashes` {
    @Test func `keeps every number through its growth`() {
        var table = HashTable()
        for key in 0..<UInt64(2_000) { table.set(key &* 0x9E37_79B9_7F4A_7C15, Int(key)) }
        #expect((0..<UInt64(2_000)).allSatisfy { table[$0 &* 0x9E37_79B9_7F4A_7C15] == Int($0) })
        #expect(table[1] == nil)
    }

    @Test func `tells keys apart that differ in their upper half alone`() {
        var table = HashTable(capacity: 4)
        for key in 0..<UInt64(40) { table.set(key << 32, Int(key)) }
        #expect((0..<UInt64(40)).allSatisfy { table[$0 << 32] == Int($0) })
        #expect(table[41 << 32] == nil)
    }

    @Test func `takes the last number of a key`() {
        var table = HashTable()
        table.set(7, 1)
        table.set(7, 0)
        #expect(table[7] == 0)
        #expect(table[0] == nil)
    }
}

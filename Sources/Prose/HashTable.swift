/// Numbers by hashes of words, which are not hashed at length again.
///
/// Open addressing with room for twice the entries; the table never shrinks. A key is multiplied by
/// a number that differs from process to process, so that no text can be written to fill one place;
/// what the table gives does not depend on it.
public struct HashTable: Sendable {
    /// A place of the table.
    private struct Entry {
        var key: UInt64 = 0
        /// The number, one more than given; 0 where the place is free.
        var value: Int32 = 0
    }

    private var entries: [Entry]
    private var count = 0
    /// How many bits of a multiplied key are left out.
    private let shift: UInt64
    private let multiplier: UInt64

    private static let multiplier = UInt64.random(in: 0...UInt64.max) | 1

    /// A table with room for `capacity` entries before it grows.
    public init(capacity: Int = 8) {
        var places = 16
        while places < capacity * 2 { places *= 2 }
        entries = Array(repeating: Entry(), count: places)
        shift = UInt64(64 - places.trailingZeroBitCount)
        multiplier = Self.multiplier
    }

    /// The number of `key`, at least 0; nil where it has none.
    public subscript(_ key: UInt64) -> Int? {
        let value = entries[place(of: key)].value
        return value == 0 ? nil : Int(value) - 1
    }

    /// Gives `key` the number `value`, from 0 to 2^31 - 2.
    public mutating func set(_ key: UInt64, _ value: Int) {
        if count * 2 >= entries.count { grow() }
        let place = place(of: key)
        if entries[place].value == 0 { count += 1 }
        entries[place] = Entry(key: key, value: Int32(value + 1))
    }

    /// The place of `key`, or the free one where it belongs.
    private func place(of key: UInt64) -> Int {
        let entries = entries.span
        let mask = entries.count - 1
        var place = Int((key &* multiplier) &>> shift)
        while entries[place].value != 0, entries[place].key != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        var larger = HashTable(capacity: entries.count)
        for entry in entries where entry.value != 0 { larger.set(entry.key, Int(entry.value) - 1) }
        self = larger
    }
}

/// Numbers by hashes of words, which are not hashed at length again.
///
/// Open addressing with room for twice the entries; the table never shrinks. A key is multiplied by
/// a number that differs from process to process, so that no text can be written to fill one place;
/// what the table gives does not depend on it.
public struct HashTable: Sendable {
    private var keys: [UInt64]
    /// The numbers, one more than given; 0 where a place is free.
    private var values: [Int32]
    private var count = 0
    /// How many bits of a multiplied key are left out.
    private let shift: UInt64
    private let multiplier: UInt64

    private static let multiplier = UInt64.random(in: 0...UInt64.max) | 1

    /// A table with room for `capacity` entries before it grows.
    public init(capacity: Int = 8) {
        var places = 16
        while places < capacity * 2 { places *= 2 }
        keys = Array(repeating: 0, count: places)
        values = Array(repeating: 0, count: places)
        shift = UInt64(64 - places.trailingZeroBitCount)
        multiplier = Self.multiplier
    }

    /// The number of `key`, at least 0; nil where it has none.
    public subscript(_ key: UInt64) -> Int? {
        let place = place(of: key)
        return values[place] == 0 ? nil : Int(values[place]) - 1
    }

    /// Gives `key` the number `value`, from 0 to 2^31 - 2.
    public mutating func set(_ key: UInt64, _ value: Int) {
        if count * 2 >= keys.count { grow() }
        let place = place(of: key)
        if values[place] == 0 { count += 1 }
        keys[place] = key
        values[place] = Int32(value + 1)
    }

    /// The place of `key`, or the free one where it belongs.
    private func place(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var place = Int((key &* multiplier) &>> shift)
        while values[place] != 0, keys[place] != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        var larger = HashTable(capacity: keys.count)
        for (key, value) in zip(keys, values) where value != 0 { larger.set(key, Int(value) - 1) }
        self = larger
    }
}

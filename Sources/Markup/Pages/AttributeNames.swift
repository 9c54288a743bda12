/// A few names of attributes, told apart by their length before any byte is compared.
public struct AttributeNames: Sendable {
    /// The names one behind the other, the shortest first.
    private var bytes: [UInt8] = []
    /// The places of the names in the list, in the order of ``bytes``.
    private var places: [Int] = []
    /// For each length the names that have it, and where the first of them begins.
    private var byLength: [(names: Range<Int>, start: Int)] = []

    /// How many there are.
    public var count: Int { places.count }

    /// Takes over names in lower case, each of them once.
    public init(_ names: [String]) {
        let longest = names.reduce(0) { max($0, $1.utf8.count) }
        for length in 0...longest {
            let (first, start) = (places.count, bytes.count)
            for (place, name) in names.enumerated() where name.utf8.count == length {
                places.append(place)
                bytes += name.utf8
            }
            byLength.append((first..<places.count, start))
        }
    }

    /// The place of `name` in the list, whatever its case; nil where it is none of them.
    func place(of name: Span<UInt8>) -> Int? {
        guard name.count < byLength.count else { return nil }
        var (names, start) = byLength[name.count]
        while let first = names.first {
            if isEqual(name, from: start) { return places[first] }
            names.removeFirst()
            start += name.count
        }
        return nil
    }

    private func isEqual(_ name: Span<UInt8>, from start: Int) -> Bool {
        for index in 0..<name.count where name[index].lowercased != bytes[start + index] {
            return false
        }
        return true
    }
}

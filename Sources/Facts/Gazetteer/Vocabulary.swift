/// Numbers for the words of the lists, with what the lists say about each.
struct Vocabulary: Sendable {
    private var numbers: [String: Int32] = [:]
    private var traits: [WordTraits] = []
    private var uses: [Int32: WordUses] = [:]

    /// The number of the folded word `key`; negative for a word of no list.
    func number(of key: String) -> Int32 { numbers[key] ?? -1 }

    /// What the lists say about the word `number`; empty for a negative number.
    func traits(of number: Int32) -> WordTraits { number < 0 ? [] : traits[Int(number)] }

    /// What the tables of small words say about the word `number`; empty for most words.
    func uses(of number: Int32) -> WordUses { number < 0 ? [] : uses[number] ?? [] }

    /// Makes room for `count` words.
    mutating func reserve(_ count: Int) {
        numbers.reserveCapacity(count)
        traits.reserveCapacity(count)
    }

    /// The number of `key`, given anew where it has none.
    mutating func add(_ key: String, _ added: WordTraits = []) -> Int32 {
        if let known = numbers[key] {
            traits[Int(known)].formUnion(added)
            return known
        }
        let number = Int32(traits.count)
        numbers[key] = number
        traits.append(added)
        return number
    }

    /// Notes that `key` has the uses `added` too.
    mutating func add(_ key: String, _ added: WordUses) {
        uses[add(key), default: []].formUnion(added)
    }
}

extension Vocabulary {
    /// How many words have a number; numbers from here on are free for the words of one text.
    var count: Int { traits.count }
}

/// A partition of numbers that grows coarser: what is joined stays together.
struct Families {
    private var parents: [Int]

    /// Every number below `count` by itself.
    init(count: Int) { parents = Array(0..<count) }

    /// Puts the families of two numbers together.
    mutating func join(_ first: Int, _ second: Int) {
        let (one, other) = (root(of: first), root(of: second))
        parents[max(one, other)] = min(one, other)
    }

    private mutating func root(of number: Int) -> Int {
        var number = number
        // Every step halves the way of the next.
        while parents[number] != number {
            parents[number] = parents[parents[number]]
            number = parents[number]
        }
        return number
    }

    /// The families of two and more, their members in ascending order, by their least member.
    mutating func groups() -> [[Int]] {
        var members: [Int: [Int]] = [:]
        for number in parents.indices { members[root(of: number), default: []].append(number) }
        return members.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map(\.value)
    }
}

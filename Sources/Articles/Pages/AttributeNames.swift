/// A few names of attributes, told apart by their length before any byte is compared.
struct AttributeNames: Sendable {
    /// The names by their length, each with its place in the list.
    private let byLength: [[(name: [UInt8], place: Int)]]
    /// How many there are.
    let count: Int

    /// Takes over names in lower case, each of them once.
    init(_ names: [String]) {
        let longest = names.reduce(0) { max($0, $1.utf8.count) }
        var byLength = [[(name: [UInt8], place: Int)]](repeating: [], count: longest + 1)
        for (place, name) in names.enumerated() {
            byLength[name.utf8.count].append((Array(name.utf8), place))
        }
        self.byLength = byLength
        count = names.count
    }

    /// The place of `name` in the list; nil where it is none of them.
    func place(of name: [UInt8]) -> Int? {
        guard name.count < byLength.count else { return nil }
        for index in byLength[name.count].indices
        where byLength[name.count][index].name.elementsEqual(name) {
            return byLength[name.count][index].place
        }
        return nil
    }
}

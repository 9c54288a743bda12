import Formats

/// The forms that occur in the documents, and what they are found by.
struct Vocabulary: Sendable {
    /// The forms, ascending by their bytes; a form's number is its place here.
    let forms: [String]
    private let numbers: [String: Int]
    private let formsByStem: [String: [Int]]

    /// Takes each form, with its stem, in any order.
    init(_ atoms: some Sequence<Atom>) {
        let sorted = atoms.sorted { $0.key.precedes($1.key) }
        forms = sorted.map(\.key)
        var numbers: [String: Int] = [:]
        var formsByStem: [String: [Int]] = [:]
        for (number, atom) in sorted.enumerated() {
            numbers[atom.key] = number
            formsByStem[atom.stem, default: []].append(number)
        }
        self.numbers = numbers
        self.formsByStem = formsByStem
    }

    /// The numbers of the forms that `element` means, ascending, and whether there are more than
    /// a prefix may stand for.
    func forms(of element: TextPattern.Element) -> (numbers: [Int], isClipped: Bool) {
        switch element {
        case .word(_, let stem): return (formsByStem[stem] ?? [], false)
        case .form(let key): return (numbers[key].map { [$0] } ?? [], false)
        case .prefix(let key):
            let first = firstForm(notBefore: key)
            var end = first
            while end < forms.count, forms[end].utf8.starts(with: key.utf8) {
                if end - first == QueryLimits.expansion { return (Array(first..<end), true) }
                end += 1
            }
            return (Array(first..<end), false)
        }
    }

    private func firstForm(notBefore key: String) -> Int {
        var low = 0
        var high = forms.count
        while low < high {
            let middle = (low + high) / 2
            if forms[middle].precedes(key) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

import Formats
import Prose

/// The forms that occur in the documents, and what they are found by.
struct Vocabulary: Sendable {
    /// The forms, ascending by their bytes; a form's number is its place here.
    let forms: [String]
    private let numbers: [String: Int]
    /// By their stems, those of their American forms included.
    private let formsByStem: [String: [Int]]
    private let spelling: Spelling?

    /// Takes each form, with its stem, in any order; `spelling` joins British and American ones.
    init(_ atoms: some Sequence<Atom>, spelling: Spelling?) {
        self.spelling = spelling
        let sorted = atoms.sorted { $0.key.precedes($1.key) }
        forms = sorted.map(\.key)
        var numbers: [String: Int] = [:]
        var formsByStem: [String: [Int]] = [:]
        for (number, atom) in sorted.enumerated() {
            numbers[atom.key] = number
            for stem in Self.stems(of: atom.key, atom.stem, spelling) {
                formsByStem[stem, default: []].append(number)
            }
        }
        self.numbers = numbers
        self.formsByStem = formsByStem
    }

    /// The stem of a word and those of its American forms, each once.
    ///
    /// Two words with one of them in common are found by each other, so that "labour" meets "labor";
    /// nothing is lost that the stem alone would find.
    private static func stems(of key: String, _ stem: String, _ spelling: Spelling?) -> [String] {
        guard let american = spelling?.americanForms(of: key), !american.isEmpty else {
            return [stem]
        }
        let stemmer = Stemmer()
        return american.map { stemmer.stem($0) }
            .reduce(into: [stem]) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The numbers of the forms that `element` means, ascending, and whether there are more than
    /// a prefix may stand for.
    func forms(of element: TextPattern.Element) -> (numbers: [Int], isClipped: Bool) {
        switch element {
        case .word(let key, let stem):
            let stems = Self.stems(of: key, stem, spelling)
            if stems.count == 1 { return (formsByStem[stem] ?? [], false) }
            return (Set(stems.flatMap { formsByStem[$0] ?? [] }).sorted(), false)
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

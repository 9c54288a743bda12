/// A shorter form of a labelled text, from which the model learns what a place tells and what not.
///
/// The labelled texts are whole pages, at whose ends boilerplate stands. Exports and other
/// scrapers' texts begin with the headline or end with the last paragraph; learned from whole
/// pages alone, the trees take the last paragraph of such a text for boilerplate.
struct TextCut: Sendable {
    /// Whether the lines above the headline stay.
    let keepsTop: Bool
    /// Whether the lines between the first and the last one of the body that are none stay.
    let keepsInside: Bool
    /// How many lines behind the body stay.
    let behind: Int

    /// The forms that are learned from.
    static let all = [
        TextCut(keepsTop: true, keepsInside: true, behind: 0),
        TextCut(keepsTop: false, keepsInside: false, behind: 0),
        TextCut(keepsTop: false, keepsInside: true, behind: 3),
    ]

    /// The lines that stay of those for which `labels` tells whether they are a part of the body.
    ///
    /// `isHead` are the lines that are headline, byline or time. Empty where there is no body.
    func lines(of labels: [Bool], isHead: [Bool]) -> [Int] {
        guard let first = labels.firstIndex(of: true), let last = labels.lastIndex(of: true) else {
            return []
        }
        let top = isHead[..<first].firstIndex(of: true) ?? first
        return labels.indices.filter { index in
            if index < first { return keepsTop || index >= top && (keepsInside || isHead[index]) }
            if index > last { return index - last <= behind }
            return keepsInside || labels[index]
        }
    }
}

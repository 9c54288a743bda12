import Prose

/// The paragraphs of body and captions that stand wholly in capitals, so that these tell no names.
///
/// A name stands there only where a paragraph in normal letters has it too.
struct Shouting {
    private let page: Page
    private let paragraphs: Set<Int>

    init(_ page: Page) {
        self.page = page
        var upper: [Int: Int] = [:]
        var others: Set<Int> = []
        for sentence in page.sentences where sentence.zone == .body || sentence.zone == .caption {
            for index in sentence.tokens {
                let token = page.tokens[index]
                guard token.kind == .word, token.span.count > 1 else { continue }
                switch token.letterCase {
                case .upper: upper[sentence.paragraph, default: 0] += 1
                case .lower, .capitalised, .mixed: others.insert(sentence.paragraph)
                case .none: break
                }
            }
        }
        // A line of one word may be an acronym.
        paragraphs = Set(upper.filter { $0.value > 1 }.keys).subtracting(others)
    }

    /// Whether the name stands in such a paragraph.
    func contains(_ range: Range<Int>) -> Bool {
        !paragraphs.isEmpty
            && paragraphs.contains(
                page.sentences[page.sentenceOfToken[range.lowerBound]].paragraph
            )
    }
}

import Markup
import Prose

/// What a page shows before anything is decided: facts of each block and sums over each element.
struct PageSurvey: Sendable {
    /// What the name of an element says.
    struct Mark: Sendable {
        /// The first name that says the element holds no body.
        var against: PageNames.Name?
        /// How many names say so, at most 2.
        var againstCount = 0
        /// How many names leave it open.
        var doubtCount = 0
        /// Whether a name says that it holds the body.
        var isBody = false
        /// Whether a name speaks of an article.
        var isHint = false
    }

    let tree: BlockTree
    let text: Text
    let shapes: [BlockShape]
    /// The known cue of a line that each block shows.
    let lineCues: [Cue?]
    /// Cues in any language: how many in each block, and the first.
    let cues: [(count: Int, first: String?)]
    /// What is said of each element by itself.
    let marks: [Mark]
    /// Running sums over the blocks: words, words in links, words in sentences.
    let words: RunningSum
    let linkWords: RunningSum
    let sentenceWords: RunningSum

    init(_ tree: BlockTree, of text: Text, lexicon: ArticleLexicon) {
        self.tree = tree
        self.text = text
        // The lists are taken out of the lexicon once and the shapes are looked at in their place,
        // since a copy of either for each block counts many references.
        let (lines, names) = (lexicon.cues, lexicon.pages)
        let shapes = tree.blocks.map { BlockShape(text.bytes[$0.span]) }
        self.shapes = shapes
        let blocks = tree.blocks.indices
        lineCues = blocks.map { shapes[$0].words > 0 ? lines.cue(in: shapes[$0].folded) : nil }
        cues = tree.blocks.map { names.cues(in: text.bytes[$0.span]) }
        let named = tree.names.map { Self.mark(names.names(in: $0)) }
        marks = tree.elements.map { $0.name >= 0 ? named[$0.name] : Mark() }
        let words = blocks.map { shapes[$0].words }
        let links = blocks.map { index -> Int in
            let block = tree.blocks[index]
            let length = max(1, block.span.count)
            return words[index] * min(block.linkBytes, length) / length
        }
        self.words = RunningSum(words)
        linkWords = RunningSum(links)
        sentenceWords = RunningSum(
            blocks.map { index in
                let isSentence = shapes[index].isSentence(least: 10)
                return isSentence && links[index] * 20 < words[index] * 7 ? words[index] : 0
            }
        )
    }

    private static func mark(_ names: [PageNames.Name]) -> Mark {
        var mark = Mark()
        for name in names {
            switch name.effect {
            case .against:
                mark.against = mark.against ?? name
                mark.againstCount = min(2, mark.againstCount + 1)
            case .doubt: mark.doubtCount = min(2, mark.doubtCount + 1)
            case .body: mark.isBody = true
            case .hint: mark.isHint = true
            }
        }
        return mark
    }

    /// The share of a block's words that stand in links.
    func linkShare(_ index: Int) -> Double {
        let count = words[index]
        return count > 0 ? Double(linkWords[index]) / Double(count) : 1
    }

    /// The elements around a block, the innermost first.
    func ancestors(of index: Int) -> AncestorSequence {
        AncestorSequence(elements: tree.elements, element: tree.blocks[index].element)
    }

    /// The element around the element of a block; nil for none.
    func holder(of index: Int) -> Int? {
        var around = ancestors(of: index)
        return around.next().flatMap { _ in around.next() }
    }

    /// Whether a block stands in a heading, of the kind `tag` or of any.
    func isHeading(_ index: Int, _ tag: HTMLDocument.Tag? = nil) -> Bool {
        tree.isHeading(tree.blocks[index], tag)
    }

    /// The elements around and with `element`, the innermost first.
    struct AncestorSequence: Sequence, IteratorProtocol {
        let elements: [BlockTree.Element]
        var element: Int

        mutating func next() -> Int? {
            guard element >= 0 else { return nil }
            defer { element = elements[element].parent }
            return element
        }
    }
}

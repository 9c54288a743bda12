// Excerpts of other articles.
extension PageSurvey {
    /// A card has no more blocks than this.
    private static let cardBlocks = 8
    /// And no more words in sentences.
    private static let cardWords = 80

    /// Whether the block is the excerpt of another article.
    ///
    /// Such an excerpt stands right below a link of some words, in an element that holds little
    /// else.
    func isTeaser(_ index: Int) -> Bool {
        guard shapes[index].words >= 8, let head = teaserHead(of: index) else { return false }
        for element in ancestors(of: index) {
            let card = tree.elements[element]
            guard card.end - card.first <= Self.cardBlocks, sentenceWords[card] <= Self.cardWords
            else { return false }
            if card.first <= head { return true }
        }
        return false
    }

    /// The linked headline above a block; a label or time may stand between.
    private func teaserHead(of index: Int) -> Int? {
        for head in stride(from: index - 1, through: max(0, index - 2), by: -1) {
            if isLinkedHead(head) { return head }
            guard shapes[head].words < 8, !shapes[head].endsSentence else { return nil }
        }
        return nil
    }

    /// Whether the block is nothing but a link of as many words as a headline has.
    func isLinkedHead(_ index: Int) -> Bool {
        (3...30).contains(shapes[index].words) && linkShare(index) >= 0.8
    }

    /// Whether a sentence stands between a heading and a link that leads on: the excerpt of an
    /// article on a page that only leads to others.
    func isFollowedByLink(_ index: Int) -> Bool {
        guard index > 0, index + 1 < shapes.count, shapes[index].words >= 8,
            isHeading(index - 1)
        else { return false }
        return (1...5).contains(shapes[index + 1].words) && linkShare(index + 1) >= 0.8
    }
}

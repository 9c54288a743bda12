import Markup

/// The element of a page that holds the article, found by where its good paragraphs stand.
///
/// The parents of good paragraphs score as in Readability; from the best one the search climbs to
/// elements around it while what is gained is mostly good paragraphs, since many pages spread an
/// article over several elements.
struct ArticleElement: Sendable {
    /// The element with the highest score.
    let best: Int
    /// The element around it that holds the whole article.
    let whole: Int
    /// Which blocks are good paragraphs.
    let good: [Bool]
    /// The element of the page by which a block is out of the question; -1 for none.
    let blocking: [Int]
    /// The score of each element.
    let scores: [Double]

    /// A climb needs this share of what is gained to be good paragraphs.
    private static let climbShare = 0.4
    /// Or this share, where most of the rest are lists and headings without links and cues.
    private static let climbFairGood = 0.15
    private static let climbFair = 0.75
    /// A climb must gain this share of what is there already.
    private static let climbGain = 0.03
    /// Names and kinds mean nothing on an element with more than this share of all sentences.
    private static let frameShare = 0.6

    /// Finds the element; nil where the page has no good paragraph.
    ///
    /// Without `names` the names of elements play no part, only their kinds.
    init?(_ survey: PageSurvey, names usesNames: Bool) {
        let tree = survey.tree
        let blocking = Self.blocking(survey, usesNames: usesNames)
        let good = tree.blocks.indices.map { index in
            blocking[index] < 0 && Self.isGood(survey, index)
        }
        let goodWords = RunningSum(good.indices.map { good[$0] ? survey.words[$0] : 0 })
        let fairWords = RunningSum(
            tree.blocks.indices.map { index in
                let isFair = blocking[index] < 0 && survey.linkShare(index) < 0.35
                return isFair && survey.cues[index].count == 0 ? survey.words[index] : 0
            }
        )
        let scores = Self.scores(survey, good)
        guard let best = Self.best(survey, scores) else { return nil }
        var whole = best
        var candidate = tree.elements[best].parent
        while candidate >= 0 {
            let gained = goodWords[tree.elements[candidate]] - goodWords[tree.elements[whole]]
            let added =
                survey.words[tree.elements[candidate]] - survey.words[tree.elements[whole]]
            let had = Double(goodWords[tree.elements[whole]])
            let fair = fairWords[tree.elements[candidate]] - fairWords[tree.elements[whole]]
            let isMostlyGood = Double(gained) >= Self.climbShare * Double(added)
            let isMostlyFair =
                Double(gained) >= Self.climbFairGood * Double(added)
                && Double(fair) >= Self.climbFair * Double(added)
            if gained > 0, Double(gained) >= Self.climbGain * had, isMostlyGood || isMostlyFair {
                whole = candidate
            }
            candidate = tree.elements[candidate].parent
        }
        self.best = best
        self.whole = whole
        self.good = good
        self.blocking = blocking
        self.scores = scores
    }

    /// For each block the innermost element around it that stands beside the article.
    private static func blocking(_ survey: PageSurvey, usesNames: Bool) -> [Int] {
        let tree = survey.tree
        let sentences = Double(max(1, survey.sentenceWords.total))
        var state = [Int](repeating: -1, count: tree.elements.count)
        for (index, element) in tree.elements.enumerated() {
            let isFrame = Double(survey.sentenceWords[element]) > frameShare * sentences
            let isAside =
                element.tag.isAside || element.tag == .figure
                || element.tag == .figcaption
            let isNamed = usesNames && survey.marks[index].against != nil
            if (isAside || isNamed) && !(isFrame && element.tag != .footer && element.tag != .nav) {
                state[index] = index
            } else if element.parent >= 0 {
                state[index] = state[element.parent]
                // Tables and quotations are often marked as figures of the article.
                let isShown = element.tag == .table || element.tag == .blockquote
                if isShown, state[index] >= 0, tree.elements[state[index]].tag == .figure {
                    let outer = tree.elements[state[index]].parent
                    state[index] = outer >= 0 ? state[outer] : -1
                }
            }
        }
        return tree.blocks.map { $0.element >= 0 ? state[$0.element] : -1 }
    }

    private static func isGood(_ survey: PageSurvey, _ index: Int) -> Bool {
        let shape = survey.shapes[index]
        guard !survey.tree.blocks[index].isStated, index != survey.tree.rest, shape.words >= 8,
            survey.linkShare(index) < 0.35,
            shape.endsSentence || shape.endsInColon || shape.words >= 25
        else { return false }
        return survey.cues[index].count * 15 <= shape.words
    }

    private static func scores(_ survey: PageSurvey, _ good: [Bool]) -> [Double] {
        let tree = survey.tree
        var scores = [Double](repeating: 0, count: tree.elements.count)
        for (index, block) in tree.blocks.enumerated() where good[index] && block.element >= 0 {
            let shape = survey.shapes[index]
            let score =
                1 + Double(shape.commas) + min(Double(shape.folded.count) / 100, 3)
            let element = tree.elements[block.element]
            let isParagraph =
                element.tag == .p || element.tag == .li || element.tag == .blockquote
            let holder = isParagraph && element.parent >= 0 ? element.parent : block.element
            scores[holder] += score
            if tree.elements[holder].parent >= 0 {
                scores[tree.elements[holder].parent] += score / 2
            }
        }
        return scores
    }

    private static func best(_ survey: PageSurvey, _ scores: [Double]) -> Int? {
        var best: Int?
        var top = 0.0
        for (index, element) in survey.tree.elements.enumerated() where scores[index] > 0 {
            let words = Double(max(1, survey.words[element]))
            let links = Double(survey.linkWords[element]) / words
            let named =
                1 + (survey.marks[index].isBody ? 0.5 : 0) + (element.tag == .article ? 0.2 : 0)
            let score = scores[index] * (1 - links) * named
            if score > top {
                top = score
                best = index
            }
        }
        return best
    }
}

import Markup
import Prose

/// The rules by which the blocks of a page are told apart, each with its name.
struct PageRules {
    let survey: PageSurvey
    let article: ArticleElement
    let lexicon: ArticleLexicon
    let repetition: Repetition
    /// The folded headline that the page states.
    let title: String?
    let bylines: BylineReader
    let timestamps: TimestampReader
    let captions: CaptionReader

    private(set) var verdicts: [PageVerdict?]
    /// The block that is the headline; nil where none is.
    private(set) var headline: Int?
    /// The first and last good paragraph of the article.
    let run: ClosedRange<Int>

    init(
        _ survey: PageSurvey,
        _ article: ArticleElement,
        title: String?,
        repetition: Repetition,
        lexicon: ArticleLexicon
    ) {
        self.survey = survey
        self.article = article
        self.title = title
        self.repetition = repetition
        self.lexicon = lexicon
        bylines = BylineReader(lexicon)
        timestamps = TimestampReader(lexicon)
        captions = CaptionReader(lexicon)
        verdicts = Array(repeating: nil, count: survey.tree.blocks.count)
        let whole = survey.tree.elements[article.whole]
        let good = (whole.first..<whole.end).filter { article.good[$0] }
        let first = good.first ?? whole.first
        run = first...Self.end(of: max(first, good.last ?? first), survey, article)
    }

    /// The last block of the list that directly follows the paragraph `last`; `last` for none.
    private static func end(of last: Int, _ survey: PageSurvey, _ article: ArticleElement) -> Int {
        let whole = survey.tree.elements[article.whole]
        var end = last
        while end + 1 < whole.end, article.blocking[end + 1] < 0,
            survey.linkShare(end + 1) < 0.2, survey.cues[end + 1].count == 0,
            survey.lineCues[end + 1] == nil, isListed(end + 1, survey)
        {
            end += 1
        }
        return end
    }

    /// Decides on every block.
    mutating func decide() -> [PageVerdict] {
        markHeadline()
        markRepeated()
        for index in survey.tree.blocks.indices where verdicts[index] == nil {
            verdicts[index] = verdict(on: index)
        }
        return verdicts.map { $0 ?? .drop("undecided", "no rule knows it") }
    }

    private func verdict(on index: Int) -> PageVerdict {
        if survey.tree.blocks[index].isStated {
            return .drop("stated-only", "the page states it and shows the text itself")
        }
        if index == survey.tree.rest {
            return .drop(
                "beyond-limit",
                "all that stands behind the first \(BlockSplitter.blockLimit) blocks of the page",
                isFinal: true
            )
        }
        return sign(index) ?? place(index) ?? wording(index) ?? form(index)
    }

    private mutating func markHeadline() {
        let blocks = survey.tree.blocks.indices
        let near = blocks.prefix(run.lowerBound + 4)
        let equal = title.flatMap { title in
            near.last { survey.isHeading($0) && survey.shapes[$0].key == title }
                ?? blocks.first { survey.linkShare($0) < 0.5 && survey.shapes[$0].key == title }
        }
        if let equal {
            headline = equal
            verdicts[equal] = .keep(
                .headline,
                "stated-headline",
                "is the headline that the page states",
                isFinal: true
            )
            return
        }
        let words = Set(title.map { BlockShape(Array($0.utf8)[...]).vocabulary } ?? [])
        let heads = near.filter {
            survey.isHeading($0, .h1) && (2...40).contains(survey.shapes[$0].words)
        }
        let best = heads.max { titleWords($0, words) < titleWords($1, words) }
        guard let best, words.isEmpty || titleWords(best, words) * 2 >= words.count else { return }
        headline = best
        verdicts[best] = .keep(
            .headline,
            "first-heading",
            "is a heading of the first order above the article",
            isFinal: true
        )
    }

    private func titleWords(_ index: Int, _ words: Set<UInt64>) -> Int {
        Set(survey.shapes[index].vocabulary).intersection(words).count
    }

    private mutating func markRepeated() {
        guard !repetition.isEmpty else { return }
        for index in survey.tree.blocks.indices where verdicts[index] == nil {
            let shape = survey.shapes[index]
            let count = repetition.count(of: shape.key)
            guard count >= Repetition.leastArticles else { continue }
            // Background that a newsroom repeats is reporting; what stands nearly everywhere is not.
            let isParagraph = shape.isSentence(least: 8)
            guard !isParagraph || count * 10 >= repetition.articles * 3 else { continue }
            verdicts[index] = .drop(
                "repeated",
                "also stands in \(count - 1) other articles of the outlet",
                isFinal: true
            )
        }
    }

    /// A byline or timestamp near the head or the end of the article.
    private func sign(_ index: Int) -> PageVerdict? {
        let shape = survey.shapes[index]
        guard shape.words <= 25, !isLinkedAway(index) else { return nil }
        let head = (headline ?? run.lowerBound)
        let isAtHead = index >= head - 3 && index <= run.lowerBound + 2 && index <= head + 30
        let isAtEnd = index >= run.upperBound && index <= run.upperBound + 3 && isInArticle(index)
        guard isAtHead || isAtEnd else { return nil }
        let line = survey.text[survey.tree.blocks[index].span]
        if isAtHead, shape.numbers > 0, timestamps.moment(of: line) != nil {
            return .keep(.timestamp, "timestamp", "gives a date and nothing else", isFinal: true)
        }
        guard let parts = bylines.parts(of: line), parts.isExplicit else { return nil }
        if parts.isClosing {
            return .keep(.byline, "closing-credit", "credits further work on the text")
        }
        guard isAtHead, !lexicon.cues.isWhole(shape.folded) else { return nil }
        return .keep(.byline, "byline", "names who wrote it", isFinal: true)
    }

    /// Whether it is a link of many words: a teaser, not a byline.
    private func isLinkedAway(_ index: Int) -> Bool {
        survey.linkShare(index) > 0.9 && survey.shapes[index].words > 8
    }

    private func isInArticle(_ index: Int) -> Bool {
        let whole = survey.tree.elements[article.whole]
        return (whole.first..<whole.end).contains(index)
    }

    /// What the place of a block alone decides.
    private func place(_ index: Int) -> PageVerdict? {
        guard isInArticle(index) else {
            return .drop("outside-article", "stands outside the element that holds the article")
        }
        if let caption = caption(index) { return caption }
        let blocking = article.blocking[index]
        let depth = survey.tree.elements[article.whole].depth
        if blocking >= 0, survey.tree.elements[blocking].depth > depth { return blocked(blocking) }
        if index < run.lowerBound - 1 {
            return .drop("before-body", "stands before the first paragraph")
        }
        if index > run.upperBound + 2 {
            return .drop("after-body", "stands behind the last paragraph")
        }
        return nil
    }

    private func blocked(_ element: Int) -> PageVerdict {
        let tag = survey.tree.elements[element].tag
        if let name = survey.marks[element].against, !tag.isAside {
            return .drop(name.kind, "inside an element named '\(name.words)'")
        }
        return .drop("inside-\(tag.name)", "inside an element of the kind \(tag.name)")
    }

    /// The words below a picture of the article.
    private func caption(_ index: Int) -> PageVerdict? {
        guard index >= run.lowerBound - 12, index <= run.upperBound,
            survey.linkShare(index) < 0.5, (3...80).contains(survey.shapes[index].words)
        else { return nil }
        for element in survey.ancestors(of: index).prefix(6) {
            if survey.tree.elements[element].tag == .figcaption {
                return .keep(.caption, "figure-caption", "stands below a picture")
            }
            let mark = survey.marks[element].against
            if mark?.kind == "picture", mark?.words.hasPrefix("caption") == true {
                return .keep(.caption, "named-caption", "inside an element named 'caption'")
            }
        }
        return nil
    }

    /// What the words of a block decide.
    private func wording(_ index: Int) -> PageVerdict? {
        let shape = survey.shapes[index]
        if survey.words[index] == 0 { return .drop("no-words", "holds no words") }
        let share = survey.linkShare(index)
        let isRunning = shape.words >= 12 && share < 0.8 && shape.isSentence(least: 8)
        if share > 0.5, !isRunning {
            return .drop("links", "\(Int(share * 100)) % of its words stand in links")
        }
        if let cue = survey.lineCues[index], condemns(cue, shape) {
            return .drop(cue.kind, cue.finding, isFinal: true)
        }
        let cues = survey.cues[index]
        if let first = cues.first, shape.words < 25,
            !(shape.isSentence(least: 4) && cues.count * 12 <= shape.words)
        {
            return .drop("cue", "contains '\(first)'")
        }
        if shape.words < 45, !shape.endsSentence,
            let parts = captions.parts(of: survey.tree.blocks[index].span, in: survey.text),
            !parts.isWeak
        {
            return .keep(
                .caption,
                "credit",
                "ends in the credit '\(survey.text[parts.credit])'"
            )
        }
        if let title, !shape.folded.isEmpty, shape.words >= 3, shape.words < 30,
            index <= run.lowerBound + 2, title.contains(shape.key)
        {
            return .drop("headline-again", "repeats the headline")
        }
        return nil
    }

    /// A long sentence of the body that happens to begin as a cue does is left alone.
    private func condemns(_ cue: Cue, _ shape: BlockShape) -> Bool {
        cue.match == .whole || shape.words < 25 || !shape.endsSentence
    }

    /// What the form of a block inside the article decides.
    private func form(_ index: Int) -> PageVerdict {
        let shape = survey.shapes[index]
        let tag = self.tag(index)
        if survey.isHeading(index) {
            guard index < run.upperBound, shape.words <= 30, !survey.isHeading(index, .h1) else {
                return .drop("last-heading", "a heading without a paragraph below it")
            }
            return .keep(.heading, "heading", "is marked as a heading")
        }
        if Self.isListed(index, survey) {
            guard index >= run.lowerBound, survey.linkShare(index) <= 0.34, shape.words >= 2 else {
                return .drop("list-of-links", "an element of a list of links or labels")
            }
            return .keep(.body, "list", "an element of a list or table in the article")
        }
        if index < run.lowerBound {
            guard shape.words >= 12, tag == .p else {
                return .drop("before-body", "stands before the first paragraph")
            }
            return .keep(.body, "first-paragraph", "\(shape.words) words that open the article")
        }
        let ends = shape.endsSentence || shape.endsInColon
        if index > run.upperBound {
            guard tag == .p, shape.words >= 4, ends else {
                return .drop("after-body", "stands behind the last paragraph")
            }
            return .keep(.body, "last-paragraph", "a sentence behind the last paragraph")
        }
        if ends || shape.words >= 12 {
            return .keep(
                .body,
                "paragraph",
                "\(shape.words) words inside the article\(ends ? ", a sentence" : "")"
            )
        }
        if tag == .blockquote || tag == .pre
            || tag == .p && shape.words >= 2 && survey.linkShare(index) == 0
        {
            return .keep(.body, "within-run", "between paragraphs and marked as one")
        }
        return .drop("between-paragraphs", "no sentence, between two paragraphs")
    }

    private func tag(_ index: Int) -> HTMLDocument.Tag {
        let element = survey.tree.blocks[index].element
        return element >= 0 ? survey.tree.elements[element].tag : .root
    }

    private static func isListed(_ index: Int, _ survey: PageSurvey) -> Bool {
        survey.ancestors(of: index).prefix(3).contains { element in
            switch survey.tree.elements[element].tag {
            case .li, .dd, .dt, .td, .th, .table: true
            default: false
            }
        }
    }
}

import Markup
import Prose

/// Cuts off what stands behind the article and is written as well as the article itself.
///
/// Such text is told by whom it speaks to or of, the reader, the outlet or the writer, and by its
/// place: in another article or another column.
struct PageTail {
    /// What is known of the article beside its blocks.
    struct Facts: Sendable {
        /// The writers, folded.
        var writers: [String] = []
        /// The outlet, folded; nil where unknown.
        var outlet: String?
        /// Words of address, hashed.
        var addresses: Set<UInt64> = []
        /// The words of requests for consent, cut and hashed as those of a block are.
        var consent: Set<UInt64> = []
        /// The words by which a line on a writer goes on behind the name, folded.
        var noteWords: Set<String> = []
        /// Tells whether a line is a byline whatever its element is named.
        var isByline: @Sendable (String) -> Bool = { _ in false }
    }

    private let survey: PageSurvey
    private let facts: Facts
    private(set) var verdicts: [PageVerdict]
    /// Which blocks were sentences of the body at first.
    private let wereSentences: [Bool]
    /// Which sentences speak to the reader, outside of quotation marks; nil for those that nobody
    /// has asked about, which are most.
    private var speaking: [Bool?]
    private var hasCut = false

    /// So many parts of a tail are looked at.
    private static let limit = 12
    /// A further article has so many sentences, and so has the first.
    private static let twinSentences = 4
    /// The article before a further byline has so many sentences, and that below it where its
    /// headline is of a lower rank and has so many words.
    private static let nextSentences = 3
    private static let headlineWords = 4
    /// Excerpts behind the article have no larger share of its words, and none larger than the
    /// other where the model alone keeps them.
    private static let teaserShare = 3
    private static let dubiousTeaserShare = 2
    /// A heading that counts has no more words.
    private static let countWords = 3
    /// So many elements around two sentences are compared.
    private static let holderLevels = 4
    /// A longer sentence is no note.
    private static let noteWords = 80

    init(_ survey: PageSurvey, _ verdicts: [PageVerdict], _ facts: Facts) {
        self.survey = survey
        self.verdicts = verdicts
        self.facts = facts
        wereSentences = verdicts.indices.map { index in
            verdicts[index].isBody && survey.shapes[index].isSentence(least: 4)
        }
        speaking = Array(repeating: nil, count: verdicts.count)
    }

    /// Decides on the blocks behind the article.
    mutating func cut() -> [PageVerdict] {
        cutOtherColumns()
        cutNextArticle()
        cutWriterNote()
        cutTeasers()
        cutComments()
        for _ in 0..<Self.limit where !cutPart() { break }
        if hasCut { cutLastHeadings() }
        return verdicts
    }

    /// The kept sentences, in order.
    private var sentences: [Int] { verdicts.indices.filter(isSentence) }

    private func isSentence(_ index: Int) -> Bool {
        verdicts[index].isBody && wereSentences[index] && !survey.tree.blocks[index].isStated
    }

    private mutating func cut(_ range: Range<Int>, _ rule: String, _ reason: String) {
        for index in range where verdicts[index].isBody && !survey.tree.blocks[index].isStated {
            verdicts[index] = .drop(rule, reason)
            hasCut = true
        }
    }

    // MARK: Further articles

    /// A further article with a headline of its own, as pages bring that scroll without end.
    private mutating func cutNextArticle() {
        guard let headline = verdicts.firstIndex(where: { $0.role == .headline }) else { return }
        let kept = RunningSum(verdicts.indices.map { isSentence($0) ? 1 : 0 })
        if let next = nextByline(behind: headline, kept) {
            cut(next..<verdicts.count, "next-article", "the byline of another article follows it")
        }
        cutTwins(of: headline, kept)
        let elements = survey.tree.elements
        let around = survey.ancestors(of: headline).first { elements[$0].tag == .article }
        guard let around, kept[elements[around]] >= 3 else { return }
        var end = elements[around].end
        for element in elements where element.tag == .article {
            guard element.first >= end, kept[element] > 0,
                opensWithHeading(element, like: headline)
            else { continue }
            end = element.end
            cut(
                element.first..<element.end,
                "next-article",
                "stands in another article with a headline of its own"
            )
        }
    }

    /// Elements of the name and kind of one around the headline, each with a main heading and an
    /// article of its own.
    private mutating func cutTwins(of headline: Int, _ kept: RunningSum) {
        guard rank(headline) == .h1 else { return }
        let elements = survey.tree.elements
        let around = survey.ancestors(of: headline).first { index in
            elements[index].name >= 0 && kept[elements[index]] >= Self.twinSentences
        }
        guard let around, elements[around].tag != .body else { return }
        var end = elements[around].end
        for element in elements.dropFirst(around + 1) {
            guard element.first >= end, element.name == elements[around].name,
                element.tag == elements[around].tag, element.depth == elements[around].depth,
                kept[element] >= Self.twinSentences, opensWithHeading(element, like: headline)
            else { continue }
            end = element.end
            cut(
                element.first..<end,
                "next-article",
                "stands in an element like that of the article, with a headline of its own"
            )
        }
    }

    /// The heading above the second line that is marked as the article's byline is.
    ///
    /// Such a line is a byline by its words, or by its mark where no sentence bears it. Headings
    /// of a lower rank than the headline's stand above the signed entries of a running report,
    /// too; an article of its own below one has some sentences.
    private func nextByline(behind headline: Int, _ kept: RunningSum) -> Int? {
        let blocks = survey.tree.blocks
        let bylines = verdicts.indices.dropFirst(headline + 1).prefix(4)
        guard let byline = bylines.first(where: { verdicts[$0].role == .byline }),
            let mark = mark(byline)
        else { return nil }
        let isTelling = !sentences.contains { self.mark($0) == mark }
        let marked = blocks.indices.dropFirst(byline + 1).filter { index in
            self.mark(index) == mark && survey.isHeading(index - 1) && !survey.isHeading(index)
                && (isTelling || facts.isByline(survey.text[blocks[index].span]))
        }
        guard let next = marked.first, kept[headline..<next] >= Self.nextSentences else {
            return nil
        }
        if rank(next - 1) == rank(headline) { return next - 1 }
        let end = marked.dropFirst().first.map { $0 - 1 } ?? blocks.count
        let isArticle =
            survey.tree.facts?.isRunning != true && kept[next..<end] >= Self.nextSentences
            && survey.shapes[next - 1].words >= Self.headlineWords
        return isArticle ? next - 1 : nil
    }

    /// The kind and name of the element of a block; nil for an element without a name.
    private func mark(_ index: Int) -> [Int]? {
        let own = survey.tree.blocks[index].element
        guard own >= 0, survey.tree.elements[own].name >= 0 else { return nil }
        let element = survey.tree.elements[own]
        return [Int(element.tag.rawValue), element.name]
    }

    /// Whether the element opens with a heading of the rank of the headline.
    private func opensWithHeading(_ element: BlockTree.Element, like headline: Int) -> Bool {
        guard let rank = rank(headline) else { return false }
        return (element.first..<min(element.end, element.first + 4)).contains {
            self.rank($0) == rank && survey.shapes[$0].words >= 2
        }
    }

    /// The kind of the heading in which a block stands; nil for none.
    private func rank(_ index: Int) -> HTMLDocument.Tag? {
        survey.ancestors(of: index).prefix(2).map { survey.tree.elements[$0].tag }
            .first { $0.isHeading }
    }

    // MARK: Columns

    /// What stands beside the column of the article, where the page is laid out as a table.
    private mutating func cutOtherColumns() {
        let elements = survey.tree.elements
        let kept = RunningSum(verdicts.indices.map { verdicts[$0].isBody ? survey.words[$0] : 0 })
        let sentences = RunningSum(verdicts.indices.map { isSentence($0) ? 1 : 0 })
        let column = elements.indices.last { index in
            elements[index].tag == .td && sentences[elements[index]] >= 5
                && kept[elements[index]] * 5 >= kept.total * 3
        }
        guard let column, elements[column].parent >= 0 else { return }
        let row = elements[elements[column].parent]
        let reason = "stands in another column of the table that the page is laid out in"
        cut(row.first..<elements[column].first, "other-column", reason)
        cut(elements[column].end..<row.end, "other-column", reason)
    }

    // MARK: Notes

    /// What the writer is said to be, and all behind it.
    private mutating func cutWriterNote() {
        let kept = sentences
        guard kept.count >= 4 else { return }
        let start = kept[max(kept.count - 4, kept.count / 2)]
        let note = verdicts.indices[start...].first { index in
            let shape = survey.shapes[index]
            return verdicts[index].isBody && (8...Self.noteWords).contains(shape.words)
                && facts.writers.contains { isNote(index, on: $0, kept.prefix { $0 < index }) }
        }
        guard let note else { return }
        // What follows a note that stands among the paragraphs may be one of them.
        let isApart = isApart(note, from: kept.prefix { $0 < note })
        let end = isApart ? verdicts.count : note + 1
        cut(note..<end, "writer-note", "tells who the writer is, or follows what does")
    }

    /// Whether a line opens with a name and says what its bearer is or does; apart from the
    /// article any line does that opens with it.
    private func isNote(_ index: Int, on name: String, _ before: ArraySlice<Int>) -> Bool {
        let key = survey.shapes[index].key
        guard key.hasPrefix(name), key.utf8.dropFirst(name.utf8.count).first == 0x20 else {
            return false
        }
        let word = key.dropFirst(name.count + 1).prefix { $0 != " " }
        return facts.noteWords.contains(String(word)) || isApart(index, from: before)
    }

    // MARK: Excerpts

    /// Excerpts of other articles, each below a linked headline, behind the last sentence that is
    /// none, with their headlines.
    private mutating func cutTeasers() {
        let kept = sentences
        guard let last = kept.last(where: { !survey.isTeaser($0) }), let end = kept.last,
            last < end
        else { return }
        let words = { [survey] (range: [Int]) in range.reduce(0) { $0 + survey.words[$1] } }
        let teasers = kept.filter { $0 > last }
        // A list of things, each with a link above it, is the article itself.
        let isDubious = teasers.allSatisfy { verdicts[$0].rule == "body-model" }
        let share = isDubious ? Self.dubiousTeaserShare : Self.teaserShare
        guard words(teasers) * share <= words(kept.filter { $0 <= last }) else { return }
        for index in last + 1..<verdicts.count
        where verdicts[index].isBody && (survey.isTeaser(index) || survey.isLinkedHead(index)) {
            cut(index..<index + 1, "teaser", "leads to another article, behind the last sentence")
        }
    }

    /// What readers wrote, below a heading that counts it: "2 Comments".
    private mutating func cutComments() {
        let kept = sentences
        guard kept.count > Self.nextSentences else { return }
        let heading = verdicts.indices[kept[Self.nextSentences - 1]...].first { index in
            let shape = survey.shapes[index]
            return shape.words <= Self.countWords && shape.numbers > 0
                && survey.cues[index].count > 0 && survey.isHeading(index)
        }
        guard let heading, let holder = survey.holder(of: heading) else { return }
        let end = survey.tree.elements[holder].end
        cut(heading..<end, "comments", "stands below a heading that counts what readers wrote")
    }

    // MARK: Places

    /// Whether a sentence stands in an element of another place or kind than the article's.
    ///
    /// Where each paragraph has an element of its own, the elements around those are compared.
    private func isApart(_ index: Int, from before: ArraySlice<Int>) -> Bool {
        let own = survey.holder(of: index)
        let holders = Set(before.map { survey.holder(of: $0) })
        if holders.contains(own) { return false }
        guard holders.count * 2 > before.count else { return true }
        let place = place(of: index)
        return !before.contains { isLike(place, self.place(of: $0)) }
    }

    /// The elements around the element of a block, the innermost first.
    private func place(of index: Int) -> [Int] {
        Array(survey.ancestors(of: index).dropFirst().prefix(Self.holderLevels))
    }

    /// Whether two places lead to one element through elements of the same kinds and names.
    private func isLike(_ one: [Int], _ other: [Int]) -> Bool {
        let elements = survey.tree.elements
        for (first, second) in zip(one, other) {
            if first == second { return true }
            guard elements[first].tag == elements[second].tag,
                elements[first].name == elements[second].name
            else { return false }
        }
        return false
    }

    /// Cuts the largest part of the page that ends the kept text and is none of the article.
    private mutating func cutPart() -> Bool {
        let kept = sentences
        guard let last = kept.last, kept.count >= 3 else { return false }
        let total = kept.reduce(0) { $0 + survey.words[$1] }
        var counted = 0
        let middle = kept.first { index in
            counted += survey.words[index]
            return counted * 2 >= total
        }
        guard let middle, middle < last else { return false }
        for index in Array(survey.ancestors(of: last)).reversed() {
            let element = survey.tree.elements[index]
            guard element.first > middle else { continue }
            let part = kept.drop { $0 < element.first }
            guard let (rule, reason) = finding(part, before: kept.prefix { $0 < element.first })
            else { continue }
            cut(element.first..<verdicts.count, rule, reason)
            return true
        }
        return false
    }

    private mutating func finding(_ part: ArraySlice<Int>, before: ArraySlice<Int>)
        -> (rule: String, reason: String)?
    {
        guard let first = part.first else { return nil }
        guard isApart(first, from: before) else { return nil }
        if before.count >= 5, speakers(part) * 2 > part.count,
            speakers(before) * 20 <= before.count
        {
            return ("address", "speaks to the reader, which the article does not")
        }
        guard part.count == 1, survey.shapes[first].words <= Self.noteWords,
            let outlet = facts.outlet, survey.shapes[first].key.contains(outlet)
        else { return nil }
        return ("outlet-note", "speaks of the outlet, apart from the article")
    }

    /// How many of the sentences `part` speak to the reader.
    private mutating func speakers(_ part: ArraySlice<Int>) -> Int {
        var count = 0
        for index in part where speaks(index) { count += 1 }
        return count
    }

    private mutating func speaks(_ index: Int) -> Bool {
        if let known = speaking[index] { return known }
        let line = survey.text.bytes[survey.tree.blocks[index].span]
        let speaks = LineScanner(line, addresses: facts.addresses).counts.addressing > 0
        speaking[index] = speaks
        return speaks
    }

    /// A heading below which nothing is left heads nothing.
    private mutating func cutLastHeadings() {
        for index in verdicts.indices.reversed() where verdicts[index].isBody {
            guard survey.isHeading(index), !survey.tree.blocks[index].isStated else { return }
            verdicts[index] = .drop("last-heading", "a heading without a paragraph below it")
        }
    }
}

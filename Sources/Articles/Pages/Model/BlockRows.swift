import Markup
import Prose

/// The numbers that the body model is told of the blocks of a page, a row for each.
struct BlockRows: Sendable {
    /// The rows one behind the other.
    private(set) var values: [Float]
    /// How many numbers a row has.
    let width = BlockFeature.names.count

    private let survey: PageSurvey
    private let article: ArticleElement
    private let keeps: [Bool]

    /// Tells of the blocks of a page with a good paragraph; `keeps` is what the rules decided.
    init(_ survey: PageSurvey, _ article: ArticleElement, title: String?, keeps: [Bool]) {
        self.survey = survey
        self.article = article
        self.keeps = keeps
        values = [Float](repeating: 0, count: survey.tree.blocks.count * width)
        fillTexts()
        fillPlaces(title: title)
        fillElements()
        fillHolders()
        fillLikes()
        fillNeighbours()
        fillSurroundings()
    }

    private var count: Int { survey.tree.blocks.count }

    private func value(_ index: Int, _ feature: BlockFeature) -> Float {
        values[index * width + feature.rawValue]
    }

    private mutating func set(_ index: Int, _ feature: BlockFeature, _ value: Double) {
        values[index * width + feature.rawValue] = Float(value)
    }

    private mutating func set(_ index: Int, _ feature: BlockFeature, _ value: Int) {
        values[index * width + feature.rawValue] = Float(value)
    }

    private mutating func set(_ index: Int, _ feature: BlockFeature, _ value: Bool) {
        values[index * width + feature.rawValue] = value ? 1 : 0
    }

    private mutating func fillTexts() {
        for (index, shape) in survey.shapes.enumerated() {
            let words = Double(max(1, shape.words))
            set(index, .words, shape.words)
            set(index, .bytes, min(survey.tree.blocks[index].span.count, 2_000))
            set(index, .linkShare, survey.linkShare(index))
            set(index, .links, survey.tree.blocks[index].links)
            set(index, .endsSentence, shape.endsSentence)
            set(index, .endsInColon, shape.endsInColon)
            set(index, .endsInQuestion, shape.endsInQuestion)
            set(index, .commas, shape.commas)
            set(index, .sentences, shape.sentences)
            set(index, .capitalisedShare, Double(shape.capitalised) / words)
            set(index, .numberShare, Double(shape.numbers) / words)
            set(index, .wordLength, Double(shape.wordBytes) / words)
            set(index, .beginsSmall, shape.beginsSmall)
            set(index, .hasQuotation, shape.hasQuotation)
            set(index, .isAllCapitals, shape.isAllCapitals)
            set(index, .hasBar, shape.hasBar)
            set(index, .hasAt, shape.hasAt)
            set(index, .addressingShare, Double(shape.addressing) / words)
            set(index, .cues, survey.cues[index].count)
            set(index, .cueShare, Double(survey.cues[index].count) * 10 / words)
            let cue = survey.lineCues[index]
            set(index, .lineCue, cue == nil ? 0 : cue?.scope == .section ? 2 : 1)
            set(index, .isGood, article.good[index])
            set(index, .ruleKeeps, keeps[index])
            set(index, .isBlocked, article.blocking[index] >= 0)
            let cover = survey.tree.statedCover
            set(index, .statedCover, cover.isEmpty ? -1 : Int(cover[index]))
        }
    }

    /// A paragraph by length and links alone.
    private func isLong(_ index: Int) -> Bool {
        survey.shapes[index].words >= 20 && survey.linkShare(index) < 0.3
    }

    private mutating func fillPlaces(title: String?) {
        let whole = survey.tree.elements[article.whole]
        let long = survey.tree.blocks.indices.filter {
            isLong($0) && (whole.first..<whole.end).contains($0)
        }
        let (first, last) = (long.first ?? 0, long.last ?? count)
        let titleWords = Set(title.map { BlockShape(Array($0.utf8)[...]).vocabulary } ?? [])
            .sorted()
        let headline = survey.tree.blocks.indices.first { survey.isHeading($0, .h1) }
        var seen = HashTable(capacity: count)
        for index in survey.shapes.indices {
            let hash = survey.shapes[index].hash
            seen.set(hash, (seen[hash] ?? 0) + 1)
        }
        var sectionCue: Int?
        var heading: Int?
        for index in survey.tree.blocks.indices {
            set(index, .duplicates, min(9, (seen[survey.shapes[index].hash] ?? 1) - 1))
            set(index, .place, Double(index) / Double(count))
            set(
                index,
                .wordPlace,
                Double(survey.words[0..<index]) / Double(max(1, survey.words.total))
            )
            set(index, .sinceHeadline, headline.map { min(99, max(-99, index - $0)) } ?? -100)
            let vocabulary = survey.shapes[index].vocabulary
            let shared = Double(vocabulary.count { titleWords.contains($0) })
            set(index, .titleShare, shared / Double(max(1, titleWords.count)))
            set(index, .titleCover, shared / Double(max(1, vocabulary.count)))
            set(index, .sinceFirst, max(-99, min(99, index - first)))
            set(index, .untilLast, max(-99, min(99, last - index)))
            set(index, .isInRun, (first...max(first, last)).contains(index))
            set(index, .sinceSectionCue, sectionCue.map { min(50, index - $0) } ?? 99)
            set(index, .sinceHeading, heading.map { min(50, index - $0) } ?? 99)
            set(index, .headingCue, heading.map { Double(value($0, .lineCue)) } ?? -1)
            set(index, .sectionWords, heading.map { survey.words[$0..<index] } ?? -1)
            set(index, .pageWords, survey.words.total)
            set(index, .pageBlocks, count)
            if survey.lineCues[index]?.scope == .section { sectionCue = index }
            if survey.isHeading(index) { heading = index }
        }
        fillParagraphDistances()
    }

    private mutating func fillParagraphDistances() {
        var last: Int?
        for index in survey.tree.blocks.indices {
            set(index, .sinceParagraph, last.map { min(30, index - $0) } ?? 30)
            if isLong(index) { last = index }
        }
        last = nil
        for index in survey.tree.blocks.indices.reversed() {
            set(index, .untilParagraph, last.map { min(30, $0 - index) } ?? 30)
            if isLong(index) { last = index }
        }
    }

    private mutating func fillElements() {
        let facts = ElementSums.sums(of: survey, article)
        for (index, block) in survey.tree.blocks.enumerated() where block.element >= 0 {
            let sums = facts[block.element]
            let element = survey.tree.elements[block.element]
            set(index, .againstNames, sums.against)
            set(index, .doubtNames, sums.doubt)
            set(index, .bodyNames, sums.body)
            set(index, .hintNames, sums.hint)
            let near = survey.ancestors(of: index).prefix(3)
            set(index, .nearAgainstNames, near.reduce(0) { $0 + survey.marks[$1].againstCount })
            set(index, .nearDoubtNames, near.reduce(0) { $0 + survey.marks[$1].doubtCount })
            set(index, .depth, element.depth)
            set(index, .articles, sums.articles)
            set(index, .mains, sums.mains)
            set(index, .asides, sums.asides)
            set(index, .navs, sums.navs)
            set(index, .headers, sums.headers)
            set(index, .footers, sums.footers)
            set(index, .forms, sums.forms)
            set(index, .figures, sums.figures)
            set(index, .tables, sums.tables)
            set(index, .lists, sums.lists)
            set(index, .quotes, sums.quotes)
            set(index, .sections, sums.sections)
            set(index, .items, sums.items)
            set(index, .tag, Self.code(element.tag))
            set(index, .isInBest, sums.isInBest)
            set(index, .isInWhole, sums.isInWhole)
            set(index, .fromBest, sums.fromBest)
            let depth = survey.tree.elements[article.best].depth
            set(index, .belowBest, sums.isInBest ? element.depth - depth : -1)
        }
    }

    /// Kinds of elements in an order in which neighbours resemble each other.
    private static func code(_ tag: HTMLDocument.Tag) -> Int {
        switch tag {
        case .p: 0
        case .blockquote: 1
        case .pre: 2
        case .div: 4
        case .section, .article, .main: 5
        case .h1: 13
        case .h2: 10
        case .h3: 11
        case .h4, .h5, .h6: 12
        case .li: 20
        case .dd, .dt: 21
        case .td: 22
        case .th: 23
        case .figcaption, .figure, .caption: 30
        default: 6
        }
    }

    private mutating func fillHolders() {
        let tree = survey.tree
        let total = Double(max(1, survey.words.total))
        let best = tree.elements[article.best]
        let good = RunningSum(article.good.indices.map { article.good[$0] ? survey.words[$0] : 0 })
        let top = max(1, article.scores[article.best])
        for (index, block) in tree.blocks.enumerated() {
            set(index, .bestWords, Double(survey.words[best]) / total)
            set(
                index,
                .bestLinkShare,
                Double(survey.linkWords[best]) / Double(max(1, survey.words[best]))
            )
            let whole = tree.elements[article.whole]
            set(index, .wholeWords, Double(survey.words[whole]) / total)
            guard block.element >= 0 else { continue }
            var holder = block.element
            let tag = tree.elements[holder].tag
            if tag == .p || tag == .li || tag.isHeading, tree.elements[holder].parent >= 0 {
                holder = tree.elements[holder].parent
            }
            let outer = max(holder, 0) == holder ? max(0, tree.elements[holder].parent) : 0
            let inner = tree.elements[holder]
            let words = Double(max(1, survey.words[inner]))
            set(index, .holderWords, Double(survey.words[inner]) / total)
            set(index, .holderLinkShare, Double(survey.linkWords[inner]) / words)
            set(index, .holderGoodShare, Double(good[inner]) / words)
            set(index, .holderBlocks, inner.end - inner.first)
            set(index, .holderScore, article.scores[holder] / top)
            let around = tree.elements[outer]
            let outerWords = Double(max(1, survey.words[around]))
            set(index, .outerWords, Double(survey.words[around]) / total)
            set(index, .outerLinkShare, Double(survey.linkWords[around]) / outerWords)
            set(index, .outerGoodShare, Double(good[around]) / outerWords)
        }
    }

    private struct LikeSums {
        var blocks = 0
        var words = 0
        var linkWords = 0
        var sentences = 0
    }

    /// What the block at `index` has in common with those in elements of the same kind and name,
    /// and whose surroundings have the same name: one number for all of it.
    private func likeness(_ index: Int) -> UInt64 {
        let element = survey.tree.blocks[index].element
        guard element >= 0 else { return UInt64(HTMLDocument.Tag.root.rawValue) << 56 }
        let own = survey.tree.elements[element]
        let outer = own.parent >= 0 ? survey.tree.elements[own.parent].name : -1
        // No page has as many names as 28 bits count.
        return UInt64(own.tag.rawValue) << 56
            ^ UInt64(own.name + 1) << 28 ^ UInt64(outer + 1)
    }

    private mutating func fillLikes() {
        var places = HashTable(capacity: 128)
        var likes: [Int] = []
        likes.reserveCapacity(count)
        var sums: [LikeSums] = []
        // How many good paragraphs hold a word, by its place, and the last of them.
        var words = HashTable(capacity: 512)
        var holders: [(count: Int, last: Int)] = []
        for index in survey.tree.blocks.indices {
            let likeness = likeness(index)
            let like = places[likeness] ?? sums.count
            if like == sums.count {
                places.set(likeness, like)
                sums.append(LikeSums())
            }
            likes.append(like)
            sums[like].blocks += 1
            sums[like].words += survey.words[index]
            sums[like].linkWords += survey.linkWords[index]
            sums[like].sentences += survey.sentenceWords[index]
            guard article.good[index] else { continue }
            for word in survey.shapes[index].vocabulary {
                guard let place = words[word] else {
                    words.set(word, holders.count)
                    holders.append((1, index))
                    continue
                }
                if holders[place].last < index {
                    holders[place] = (holders[place].count + 1, index)
                }
            }
        }
        let total = Double(max(1, survey.words.total))
        for index in survey.tree.blocks.indices {
            let sum = sums[likes[index]]
            let sumWords = Double(max(1, sum.words))
            set(index, .likeBlocks, sum.blocks)
            set(index, .likeWords, Double(sum.words) / total)
            set(index, .likeMeanWords, Double(sum.words) / Double(max(1, sum.blocks)))
            set(index, .likeLinkShare, Double(sum.linkWords) / sumWords)
            set(index, .likeSentenceShare, Double(sum.sentences) / sumWords)
            let vocabulary = survey.shapes[index].vocabulary
            let own = article.good[index] ? 1 : 0
            let shared = vocabulary.count { words[$0].map { holders[$0].count > own } ?? false }
            set(
                index,
                .vocabularyShare,
                vocabulary.isEmpty ? -1 : Double(shared) / Double(vocabulary.count)
            )
        }
    }

    private mutating func fillNeighbours() {
        let shared = BlockFeature.shared.map(\.rawValue)
        let (width, count) = (width, count)
        var rows = values.mutableSpan
        for index in 0..<count {
            var column = index * width + BlockFeature.count
            for offset in BlockFeature.offsets {
                let other = index + offset
                let isThere = other >= 0 && other < count
                for feature in shared {
                    rows[column] = isThere ? rows[other * width + feature] : -1
                    column += 1
                }
            }
        }
    }

    private mutating func fillSurroundings() {
        let start = width - BlockFeature.aroundNames.count
        let kept = RunningSum(keeps.map { $0 ? 1 : 0 })
        let good = RunningSum(article.good.map { $0 ? 1 : 0 })
        let keptWords = RunningSum(keeps.indices.map { keeps[$0] ? survey.words[$0] : 0 })
        let all = Double(max(1, keptWords.total))
        for index in survey.tree.blocks.indices {
            let block = survey.tree.blocks[index]
            func before(_ length: Int) -> Range<Int> { max(0, index - length)..<index }
            func after(_ length: Int) -> Range<Int> { index + 1..<min(count, index + 1 + length) }
            func isBeside(_ other: Int) -> Bool {
                guard survey.tree.blocks.indices.contains(other), block.element >= 0 else {
                    return false
                }
                let element = survey.tree.blocks[other].element
                guard element >= 0 else { return false }
                return survey.tree.elements[element].parent
                    == survey.tree.elements[block.element].parent
            }
            let row: [Double] = [
                Double(kept[before(5)]), Double(index + 1 < count ? kept[after(5)] : 0),
                Double(good[before(5)]), Double(index + 1 < count ? good[after(5)] : 0),
                Double(kept[before(15)]), Double(index + 1 < count ? kept[after(15)] : 0),
                isBeside(index - 1) ? 1 : 0, isBeside(index + 1) ? 1 : 0,
                Double(keptWords[0..<index]) / all,
                Double(keptWords[index + 1..<count]) / all,
            ]
            for (column, number) in row.enumerated() {
                values[index * width + start + column] = Float(number)
            }
        }
    }
}

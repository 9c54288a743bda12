import Prose

/// Tells the name model what can be known of a token.
///
/// That is the word, its neighbours, the lists, the whole text and what the rules made of it.
/// Learning and reading share this.
struct NameFeatures {
    private let page: Page
    private let lists: NameLists
    private let rules: RuleNames
    private let surroundings: NameSurroundings
    /// A hash of each token's key.
    private let keys: [UInt64]
    /// How each token is written.
    private let shapes: [UInt64]
    /// What the lists hold at each token.
    private let listed: [UInt64]
    private(set) var features: [UInt32] = []

    init(_ page: Page, _ lists: NameLists, _ rules: RuleNames) {
        self.page = page
        self.lists = lists
        self.rules = rules
        surroundings = NameSurroundings(page, rules)
        keys = page.tokens.map { FeatureHash.hash($0.key.utf8) }
        shapes = page.tokens.map { NameShape.shape(of: $0, in: page.text) }
        listed = ListedNames(page, lists).marks
    }

    /// Appends what is known of each token of `chain` and the counts reached to `ends`.
    mutating func read(_ chain: Range<Int>, ends: inout [Int]) {
        let sentence = page.sentences[page.sentenceOfToken[chain.lowerBound]]
        for index in chain {
            word(index)
            neighbours(index, sentence.tokens)
            traits(index, sentence.tokens)
            run(index, chain, sentence)
            judged(index, sentence.tokens)
            text(index, sentence)
            ends.append(features.count)
        }
    }

    /// Forgets the features told so far.
    mutating func clear() { features.removeAll(keepingCapacity: true) }

    // MARK: Hashing

    private mutating func add(_ template: UInt64, _ value: UInt64) {
        features.append(FeatureHash.feature(template, value))
    }

    private mutating func add(_ template: UInt64, _ left: UInt64, _ right: UInt64) {
        add(template, FeatureHash.joined(left, right))
    }

    private func key(_ index: Int, _ limits: Range<Int>) -> UInt64 {
        if limits.contains(index) { return keys[index] }
        return index < limits.lowerBound ? 1 : 2
    }

    private func shape(_ index: Int, _ limits: Range<Int>) -> UInt64 {
        if limits.contains(index) { return shapes[index] }
        return index < limits.lowerBound ? 1 : 2
    }

    // MARK: The word

    private mutating func word(_ index: Int) {
        let token = page.tokens[index]
        add(1, keys[index])
        add(2, keys[index], UInt64(page.isStart[index] ? 1 : 0) << 8 | caseCode(token))
        add(3, shapes[index])
        let bytes = Array(token.key.utf8)
        for length in 2...4 where bytes.count > length {
            add(3 + UInt64(length), FeatureHash.hash(bytes.prefix(length)))
            add(7 + UInt64(length), FeatureHash.hash(bytes.suffix(length)))
        }
        add(12, UInt64(min(bytes.count, 12)), caseCode(token))
    }

    private func caseCode(_ token: Token) -> UInt64 {
        let kind: UInt64 = token.kind == .word ? 0 : (token.kind == .number ? 8 : 16)
        switch token.letterCase {
        case .none: return kind
        case .lower: return kind + 1
        case .capitalised: return kind + 2
        case .upper: return kind + 3
        case .mixed: return kind + (PersonKeys.withoutArticle(token.key) == nil ? 4 : 2)
        }
    }

    private mutating func neighbours(_ index: Int, _ limits: Range<Int>) {
        let before = key(index - 1, limits)
        let next = key(index + 1, limits)
        add(20, before)
        add(21, next)
        add(22, key(index - 2, limits))
        add(23, key(index + 2, limits))
        add(24, before, keys[index])
        add(25, keys[index], next)
        add(26, key(index - 2, limits), before)
        add(27, next, key(index + 2, limits))
        let shapeBefore = shape(index - 1, limits)
        let shapeNext = shape(index + 1, limits)
        add(28, shapeBefore, shapes[index])
        add(29, shapes[index], shapeNext)
        add(30, FeatureHash.joined(shapeBefore, shapes[index]), shapeNext)
        add(31, before, shapeBefore)
        add(32, next, shapeNext)
    }

    // MARK: The lists

    private static let asked: WordTraits = [
        .givenName, .familyName, .familyFirst, .burmese, .particle, .generation, .mononym,
        .demonym, .personNoun, .groupNoun, .speech, .stopword, .calendar, .titleWord,
        .organisationWord, .placeWord, .numeral, .common, .frequent,
    ]

    private func asked(_ index: Int, _ limits: Range<Int>) -> UInt64 {
        guard let token = page.token(index, in: limits) else { return 1 << 40 }
        return UInt64(token.traits.intersection(Self.asked).rawValue)
    }

    private mutating func traits(_ index: Int, _ limits: Range<Int>) {
        let own = asked(index, limits)
        add(40, own, caseCode(page.tokens[index]))
        add(41, asked(index - 1, limits))
        add(42, asked(index + 1, limits))
        bits(43, own)
        add(44, listed[index])
        bits(45, listed[index])
        for (offset, template) in [(-1, UInt64(46)), (1, 48)] {
            let other = index + offset
            guard limits.contains(other) else { continue }
            bits(template, listed[other])
            bits(template + 1, asked(other, limits) & ~UInt64(WordTraits.common.rawValue))
        }
        add(50, listed[index], own & UInt64(WordTraits.personal.rawValue))
    }

    private mutating func bits(_ template: UInt64, _ value: UInt64) {
        var rest = value
        while rest != 0 {
            add(template, UInt64(rest.trailingZeroBitCount), 7)
            rest &= rest - 1
        }
    }

    // MARK: The run of capitalised words

    private mutating func run(_ index: Int, _ chain: Range<Int>, _ sentence: Page.Sentence) {
        var start = index
        while start > chain.lowerBound, page.tokens[start - 1].isCapitalised { start -= 1 }
        var end = index + 1
        while end < chain.upperBound, page.tokens[end].isCapitalised { end += 1 }
        let place = UInt64(min(index - start, 4)) << 4 | UInt64(min(end - index, 5))
        add(60, place, sentence.isHeady ? 1 : 0)
        add(61, key(start - 1, sentence.tokens), UInt64(min(index - start, 2)))
        add(62, key(end, sentence.tokens), UInt64(min(end - index, 2)))
        add(63, asked(end, sentence.tokens), UInt64(min(end - index, 2)))
        add(64, asked(start - 1, sentence.tokens), UInt64(min(index - start, 2)))
        let chainPlace = UInt64(min(index - chain.lowerBound, 4)) << 4
        add(65, chainPlace | UInt64(min(chain.upperBound - index, 5)))
        guard end - start > 1, end - start < 12 else { return }
        var all: WordTraits = []
        for token in page.tokens[start..<end] { all.formUnion(token.traits) }
        let kept = all.intersection([.organisationWord, .placeWord, .titleWord, .givenName])
        add(66, UInt64(kept.rawValue), place)
        add(67, keys[end - 1], place)
        add(68, keys[start], place)
        add(69, asked(end - 1, sentence.tokens), UInt64(min(end - index, 3)))
        add(70, asked(start, sentence.tokens), UInt64(min(index - start, 3)))
    }

    // MARK: The rules

    private func judged(at index: Int, _ limits: Range<Int>) -> UInt64 {
        limits.contains(index) ? UInt64(rules.labels[index].rawValue) : 9
    }

    private mutating func judged(_ index: Int, _ limits: Range<Int>) {
        let own = judged(at: index, limits)
        let certainty = UInt64(rules.certainty[index])
        let before = judged(at: index - 1, limits)
        let next = judged(at: index + 1, limits)
        add(80, own)
        add(81, own << 4 | certainty)
        add(82, own << 4 | before)
        add(83, own << 4 | next)
        add(84, own << 8 | before << 4 | next)
        add(85, own, shapes[index])
        add(86, own, listed[index])
        add(87, own, asked(index, limits))
        add(88, own << 4 | certainty, asked(index, limits) & 0x0F00_0900)
        add(89, own, keys[index])
    }

    // MARK: The whole text

    private mutating func text(_ index: Int, _ sentence: Page.Sentence) {
        let marks = UInt64(surroundings.marks(of: page.tokens[index].number))
        let mode: UInt64 = sentence.isHeady ? 1 : (page.isStart[index] ? 2 : 0)
        add(90, mode, caseCode(page.tokens[index]))
        bits(91 + mode, marks)
        add(95, marks & 0x1_F003, mode)
        add(96, marks & 0x1_F003, UInt64(rules.labels[index].rawValue))
        add(97, marks, 0)
    }
}

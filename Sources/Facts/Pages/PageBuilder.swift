import Prose

/// Makes a ``Page`` of a reading.
struct PageBuilder {
    private let gazetteer: Gazetteer
    private let dates: DateFinder
    private var tokens: [Token] = []
    private var own: [String: Int32] = [:]

    init(_ gazetteer: Gazetteer, dates: DateFinder) {
        self.gazetteer = gazetteer
        self.dates = dates
    }

    /// The page of `reading`, whose parts `outline` tells, by an outlet of the country `home`.
    mutating func page(_ reading: Reading, _ outline: Outline, home: String?) -> Page {
        let outline = Outline(
            headline: outline.headline,
            captions: outline.captions.sorted(),
            body: outline.body.sorted()
        )
        var sentences: [Page.Sentence] = []
        var isDate: [Bool] = []
        for sentence in reading.sentences {
            let first = tokens.count
            for word in reading.words(of: sentence) { append(word, of: reading.text) }
            markDates(&isDate, in: reading, sentence, from: first)
            let zone = Self.zone(of: sentence.span, outline)
            sentences.append(
                Page.Sentence(
                    tokens: first..<tokens.count,
                    start: first + datelineCount(from: first, sentence, zone, before: sentences),
                    paragraph: sentence.paragraph,
                    zone: zone,
                    isHeady: isHeady(tokens[first...], zone)
                )
            )
        }
        var sentenceOfToken: [Int] = []
        var isStart: [Bool] = []
        var lowerKeys: Set<String> = []
        for (index, sentence) in sentences.enumerated() {
            for token in sentence.tokens {
                sentenceOfToken.append(index)
                isStart.append(starts(token, in: sentence.tokens))
                if tokens[token].letterCase == .lower { lowerKeys.insert(tokens[token].key) }
            }
        }
        return Page(
            text: reading.text,
            tokens: tokens,
            numbers: tokens.map(\.number),
            sentences: sentences,
            sentenceOfToken: sentenceOfToken,
            isDate: isDate,
            isStart: isStart,
            lowerKeys: lowerKeys,
            home: home
        )
    }

    private static func zone(of span: Span, _ outline: Outline) -> Page.Zone {
        if let headline = outline.headline, headline.overlaps(span) { return .headline }
        if holds(outline.body, span) { return .body }
        return holds(outline.captions, span) ? .caption : .outside
    }

    /// Whether one of `spans`, which are in order, overlaps `span`.
    private static func holds(_ spans: [Span], _ span: Span) -> Bool {
        var low = 0
        var high = spans.count
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].end > span.start { high = middle } else { low = middle + 1 }
        }
        return low < spans.count && spans[low].overlaps(span)
    }

    // MARK: Tokens

    private mutating func append(_ word: Word, of text: Text) {
        if word.kind == .word, word.isCapitalised, let hyphen = joint(of: word, text) {
            append(word, Span(word.span.start, hyphen), text)
            append(word, Span(hyphen, hyphen + 1), text)
            append(word, Span(hyphen + 1, word.span.end), text)
        } else {
            // The dot of "3.5" is no dot of an abbreviation.
            let key = word.kind == .word ? NameKey.part(word.key) : word.key
            append(word, key: key, span: word.span, word.letterCase, word.kind)
        }
    }

    /// A part of a compound.
    private mutating func append(_ word: Word, _ span: Span, _ text: Text) {
        let written = text[span]
        if written == "-" {
            append(word, key: "-", span: span, .none, .mark)
            return
        }
        let scalars = written.unicodeScalars
        let isUpper = scalars.count > 1 && scalars.allSatisfy { $0.properties.isUppercase }
        let isCapital = scalars.first?.properties.isUppercase ?? false
        append(
            word,
            key: NameKey.part(Folding.key(of: written)),
            span: span,
            isUpper ? .upper : (isCapital ? .capitalised : .lower),
            .word
        )
    }

    private mutating func append(
        _ word: Word,
        key: String,
        span: Span,
        _ letterCase: Word.Case,
        _ kind: Word.Kind
    ) {
        var number = gazetteer.vocabulary.number(of: key)
        let traits = gazetteer.vocabulary.traits(of: number)
        let uses = gazetteer.vocabulary.uses(of: number)
        if number < 0 {
            number = own[key] ?? Int32(gazetteer.vocabulary.count + own.count)
            own[key] = number
        }
        let isInitial =
            span.count <= 6 && key.unicodeScalars.count == 1
            && (word.key.hasSuffix(".") || letterCase == .capitalised) && kind == .word
        tokens.append(
            Token(
                span: span,
                key: key,
                number: number,
                traits: traits,
                uses: uses,
                kind: kind,
                letterCase: letterCase,
                stem: word.stem,
                isInitial: isInitial
            )
        )
    }

    /// Where a compound of a known name is cut ("Moscow-based", "US-China"); nil for other words.
    private func joint(of word: Word, _ text: Text) -> Int? {
        let bytes = text.bytes[word.span.start..<word.span.end]
        guard let hyphen = bytes.firstIndex(of: UInt8(ascii: "-")), hyphen + 1 < word.span.end,
            weight(word.key) == 0
        else { return nil }
        let head = Folding.key(of: text[Span(word.span.start, hyphen)])
        let tail = text[Span(hyphen + 1, word.span.end)]
        guard weight(NameKey.part(head)) >= 2.5, !tail.utf8.contains(UInt8(ascii: "-")) else {
            return nil
        }
        let isLower = tail.unicodeScalars.first?.properties.isLowercase ?? false
        if isLower {
            // "Cheung Man-yin" is no place and no compound.
            let number = gazetteer.vocabulary.number(of: tail)
            let isInName =
                tokens.last.map {
                    $0.kind == .word && $0.isCapitalised && !$0.traits.contains(.stopword)
                } ?? false
            return !isInName && gazetteer.vocabulary.traits(of: number).contains(.common)
                ? hyphen : nil
        }
        return weight(NameKey.part(Folding.key(of: tail))) >= 3.5 ? hyphen : nil
    }

    /// The weight of a one-word name of the lists; 0 for none.
    private func weight(_ key: String) -> Double {
        let number = gazetteer.vocabulary.number(of: key)
        guard number >= 0 else { return 0 }
        return gazetteer.names.matches([number], from: 0, limit: 1).first.map { match in
            match.values.map { gazetteer.entries[Int(gazetteer.forms[Int($0)].entry)].weight }
                .max() ?? 0
        } ?? 0
    }

    // MARK: Sentences

    /// The tokens of the dateline of a sentence that begins a paragraph of the body.
    private func datelineCount(
        from first: Int,
        _ sentence: Reading.Sentence,
        _ zone: Page.Zone,
        before: [Page.Sentence]
    ) -> Int {
        guard zone == .body, before.last?.paragraph != sentence.paragraph else { return 0 }
        return DatelineEnd(gazetteer: gazetteer).count(tokens[first...])
    }

    private func markDates(
        _ isDate: inout [Bool],
        in reading: Reading,
        _ sentence: Reading.Sentence,
        from first: Int
    ) {
        let found = dates.dates(in: reading.words(of: sentence), of: reading.text)
        var next = 0
        for token in tokens[first...] {
            while next < found.count, found[next].span.end <= token.span.start { next += 1 }
            isDate.append(next < found.count && found[next].span.contains(token.span))
        }
    }

    /// Headlines and other lines without a full stop whose words nearly all have capitals, and
    /// anything written in capitals only.
    private func isHeady(_ tokens: ArraySlice<Token>, _ zone: Page.Zone) -> Bool {
        let words = tokens.filter { $0.kind == .word && !$0.traits.contains(.stopword) }
        guard words.count >= 3 else { return zone == .headline }
        let upper = words.count { $0.letterCase == .upper }
        if upper * 10 >= words.count * 7 { return true }
        guard let last = tokens.last, zone == .headline || !Marks.terminators.contains(last.key),
            words.count >= 4
        else { return false }
        // A list of names is no headline.
        let personal = words.count { !$0.traits.isDisjoint(with: .personal) }
        guard zone == .headline || personal * 2 < words.count else { return false }
        let lower = words.count { $0.letterCase == .lower }
        return lower * 5 <= words.count
    }

    private func starts(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard index > sentence.lowerBound else { return true }
        let before = tokens[index - 1]
        guard before.kind == .mark else { return false }
        if before.isQuotationMark {
            return before.span.end == tokens[index].span.start
                && (index - 1 == sentence.lowerBound || !Marks.closingQuotes.contains(before.key)
                    || before.span.start > tokens[index - 2].span.end)
        }
        return Marks.terminators.contains(before.key) || before.is("•") || before.is(":")
            || index - 1 == sentence.lowerBound
            || Marks.dashes.contains(before.key)
                && before.span.end < tokens[index].span.start && index - sentence.lowerBound < 12
    }
}

import Prose

/// Finds the quotes of a page and their speakers.
struct QuoteFinder {
    private let page: Page
    private let names: NamedEntities
    private let pieces: [QuotePiece]
    private let cues: CueReader
    private let phrases: NounPhraseReader
    private var resolver: PronounResolver
    private let descriptions: DescriptionResolver
    private var drafts: [QuoteDraft] = []
    /// The tokens of each paragraph, by its index.
    ///
    /// A quotation may fill a paragraph of any length: it is told whole, and its speaker is looked
    /// for in a bounded number of words directly before and behind it.
    private let paragraphs: [Int: Range<Int>]

    init(_ page: Page, _ names: NamedEntities) {
        self.page = page
        self.names = names
        pieces = QuotationReader(page: page).pieces()
        let isQuoted = page.covered(by: pieces.map(\.content))
        var paragraphs: [Int: Range<Int>] = [:]
        for sentence in page.sentences {
            let first = paragraphs[sentence.paragraph]?.lowerBound ?? sentence.tokens.lowerBound
            paragraphs[sentence.paragraph] = first..<sentence.tokens.upperBound
        }
        self.paragraphs = paragraphs
        cues = CueReader(page: page, isQuoted: isQuoted)
        phrases = NounPhraseReader(page, names, isQuoted)
        resolver = PronounResolver(page, names, isQuoted)
        descriptions = DescriptionResolver(page: page, names: names)
    }

    private var tokens: [Token] { page.tokens }

    /// The quotes in order.
    func find() -> [Quote] {
        var finder = self
        return finder.read()
    }

    private mutating func read() -> [Quote] {
        join()
        attribute()
        attributeHeadlines()
        let reported = ReportedSpeechReader(page: page, cues: cues, phrases: phrases)
        var quotes = drafts.map { quote($0) }
        for report in reported.reports(besides: pieces) {
            quotes.append(quote(report))
        }
        return quotes.sorted { ($0.spans.first ?? Span(0, 0)) < ($1.spans.first ?? Span(0, 0)) }
    }

    // MARK: Joining

    /// Makes quotes of the pieces: those broken by an attribution or by paragraphs are one.
    private mutating func join() {
        let shapes = QuoteShape(page: page, cues: cues)
        var isOpen = false
        let titles = QuotedTitle(page: page, cues: cues)
        for piece in pieces where !titles.holds(piece) {
            let isNext = drafts.last.map { piece.paragraph == $0.last.paragraph + 1 } ?? false
            let startsParagraph =
                piece.open == 0
                || page.sentences[page.sentenceOfToken[piece.open - 1]].paragraph
                    != piece.paragraph
            let goesOn = drafts.last.map { shapes.continues($0.last, piece) } ?? false
            if isOpen && isNext && startsParagraph || goesOn {
                drafts[drafts.count - 1].pieces.append(piece)
            } else {
                drafts.append(QuoteDraft(pieces: [piece], form: shapes.form(of: piece)))
            }
            isOpen = !piece.isClosed
        }
    }

    // MARK: Attribution

    private mutating func attribute() {
        let attributor = QuoteAttributor(page: page, cues: cues, phrases: phrases)
        let shapes = QuoteShape(page: page, cues: cues)
        for index in drafts.indices {
            let paragraph = range(ofParagraphAt: drafts[index].first)
            let pieces = drafts[index].pieces
            let form = drafts[index].form
            var lead = attributor.lead(for: pieces[0], form, in: paragraph)
            if lead == nil, pieces.count > 1, let last = pieces.last {
                let range = range(ofParagraphAt: last.open)
                lead = attributor.lead(for: last, form, in: range)
            }
            if lead == nil, pieces[0].open == paragraph.lowerBound, paragraph.lowerBound > 0 {
                lead = attributor.colonLead(of: range(ofParagraphAt: paragraph.lowerBound - 1))
            }
            if shapes.isScare(drafts[index], isTold: lead?.cue != nil) {
                drafts[index].form = .scare
            } else if let lead {
                drafts[index].attribution = resolved(
                    lead.phrase,
                    cue: lead.cue,
                    lead.confidence
                )
            } else {
                drafts[index].attribution = continued(index, paragraph)
            }
            if let entity = drafts[index].attribution?.entity {
                resolver.note(entity, at: drafts[index].first)
            }
        }
    }

    /// A headline that repeats words of the body has their speaker, and is no scare quote.
    private mutating func attributeHeadlines() {
        let lone = drafts.indices.filter {
            drafts[$0].attribution == nil
                && page.sentences[page.sentenceOfToken[drafts[$0].first]].zone == .headline
        }
        // A headline holds few quotations.
        for index in lone.prefix(4) {
            let words = Self.words(of: drafts[index], page)
            guard words.count > 6,
                let source = drafts.first(where: {
                    $0.attribution != nil && Self.words(of: $0, page).contains(words)
                })?.attribution
            else { continue }
            if drafts[index].form == .scare { drafts[index].form = .fragment }
            drafts[index].attribution = Attribution(
                phrase: source.phrase,
                entity: source.entity,
                basis: .continuation,
                cue: nil,
                confidence: source.confidence * 0.9
            )
        }
    }

    /// The folded words of a quote, each between spaces.
    private static func words(of draft: QuoteDraft, _ page: Page) -> String {
        let keys = draft.pieces.flatMap { page.tokens[$0.content] }.filter(\.isContentWord)
        return " " + keys.map(\.key).joined(separator: " ") + " "
    }

    /// The tokens of the paragraph that holds the token at `index`.
    private func range(ofParagraphAt index: Int) -> Range<Int> {
        let sentence = page.sentences[page.sentenceOfToken[index]]
        return paragraphs[sentence.paragraph] ?? sentence.tokens
    }

    private func resolved(_ phrase: NounPhrase, cue: Range<Int>?, _ confidence: Double)
        -> Attribution
    {
        switch phrase.form {
        case .mention(let mention):
            return Attribution(
                phrase: phrase,
                entity: names.mentions[mention].entity,
                basis: .name,
                cue: cue,
                confidence: confidence
            )
        case .pronoun:
            var others: Set<Int> = []
            for index in phrase.tokens.upperBound..<min(phrase.tokens.upperBound + 6, tokens.count)
            {
                if tokens[index].kind == .mark { break }
                if let mention = phrases.mention(at: index) {
                    others.insert(names.mentions[mention].entity)
                }
            }
            let entity = resolver.person(of: phrase.tokens.lowerBound, besides: others)
            return Attribution(
                phrase: phrase,
                entity: entity,
                basis: .pronoun,
                cue: cue,
                confidence: confidence * (entity == nil ? 1 : 0.85)
            )
        case .description:
            let entity = descriptions.entity(of: phrase.tokens)
            return Attribution(
                phrase: phrase,
                entity: entity,
                basis: .description,
                cue: cue,
                confidence: confidence * (entity == nil ? 0.9 : 0.8)
            )
        }
    }

    /// Without words of its own a quote is said by who spoke before it in the same paragraph, or,
    /// where it is a paragraph of its own, in the one before.
    private func continued(_ index: Int, _ paragraph: Range<Int>) -> Attribution? {
        guard index > 0, let previous = drafts[index - 1].attribution,
            drafts[index].form == .direct
        else { return nil }
        let distance = drafts[index].pieces[0].paragraph - drafts[index - 1].last.paragraph
        let isWhole = drafts[index].pieces[0].open == paragraph.lowerBound
        guard distance == 0 || distance == 1 && isWhole else { return nil }
        return Attribution(
            phrase: previous.phrase,
            entity: previous.entity,
            basis: .continuation,
            cue: nil,
            confidence: distance == 0 ? 0.85 * previous.confidence : 0.6 * previous.confidence
        )
    }

    // MARK: Telling

    private func quote(_ draft: QuoteDraft) -> Quote {
        Quote(
            spans: draft.pieces.map { QuoteShape(page: page, cues: cues).span($0, draft.form) },
            form: draft.form,
            speaker: draft.attribution.map(speaker),
            cue: draft.attribution?.cue.map(page.span)
        )
    }

    private func quote(_ report: ReportedSpeechReader.Report) -> Quote {
        let attribution = resolved(report.phrase, cue: report.cue, report.confidence)
        return Quote(
            spans: [page.span(report.clause)],
            form: isDenial(report.cue) ? .denied : .reported,
            speaker: speaker(attribution),
            cue: page.span(report.cue)
        )
    }

    /// Whether the verb turns what follows into its opposite: "denied", not "countered".
    private func isDenial(_ cue: Range<Int>) -> Bool {
        cue.last.map { tokens[$0].uses.contains(.denial) } ?? false
    }

    private func speaker(_ attribution: Attribution) -> Speaker {
        Speaker(
            span: page.span(attribution.phrase.tokens),
            entity: attribution.entity,
            basis: attribution.basis,
            confidence: attribution.confidence
        )
    }
}

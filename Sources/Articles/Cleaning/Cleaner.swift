import Prose

/// Tells the article from what a page puts around it, line by line.
///
/// First the rules, each with a name: known wording, lines that recur in an outlet's articles,
/// credits, and the run of well-formed lines that is the body. Then, where there is a model of
/// lines, the model decides on the lines of which no rule is certain. A pure function of the draft
/// and of what recurs; time grows with the length of the text.
public struct Cleaner: Sendable {
    let lexicon: ArticleLexicon
    /// The model that judges the blocks of pages behind the rules; nil for rules alone.
    let bodyModel: BodyModel?
    /// The model that judges the lines of raw texts behind the rules; nil for rules alone.
    let lineModel: LineModel?
    private let stopwords: Set<UInt64>
    let addresses: Set<UInt64>
    /// The words of requests for consent as the vocabulary of a block has them.
    let consent: Set<UInt64>

    /// A cleaner that knows the cues, agencies and credits of `lexicon`, and its models.
    public init(_ lexicon: ArticleLexicon) {
        self.init(lexicon, bodyModel: lexicon.bodyModel, lineModel: lexicon.lineModel)
    }

    /// A cleaner that judges the blocks of pages with `bodyModel`; nil for rules alone.
    package init(_ lexicon: ArticleLexicon, bodyModel: BodyModel?) {
        self.init(lexicon, bodyModel: bodyModel, lineModel: lexicon.lineModel)
    }

    /// A cleaner that judges the lines of raw texts with `lineModel`; nil for rules alone.
    package init(_ lexicon: ArticleLexicon, lineModel: LineModel?) {
        self.init(lexicon, bodyModel: lexicon.bodyModel, lineModel: lineModel)
    }

    private init(_ lexicon: ArticleLexicon, bodyModel: BodyModel?, lineModel: LineModel?) {
        self.lexicon = lexicon
        self.bodyModel = bodyModel
        self.lineModel = lineModel
        stopwords = Set(lexicon.prose.stopwords.map { LineShape.hash($0.utf8) })
        addresses = Set(
            lexicon.lineWords.all(.address).map {
                LineShape.hash($0.utf8, limit: LineScanner.addressLimit)
            }
        )
        consent = Set(
            lexicon.lineWords.all(.consent).flatMap { BlockShape(Array($0.utf8)[...]).vocabulary }
        )
    }

    /// Judges the lines of `draft`; always gives an answer, for an empty text an empty one.
    ///
    /// `repetition` are the lines that recur in the articles of the draft's outlet.
    public func clean(_ draft: Draft, repetition: Repetition = .none) -> Cleaned {
        if draft.hints.isClean { return keepAll(of: draft) }
        if let tree = draft.blocks { return clean(draft, page: tree, repetition: repetition) }
        var judgement = judgement(on: draft, repetition)
        judgement.run()
        if let lineModel { judgement.revise(by: lineModel) }
        return Cleaned(raw: draft.raw, lines: judgement.judged)
    }

    private func judgement(on draft: Draft, _ repetition: Repetition) -> Judgement {
        let shapes = TextBlocks.split(draft.raw).map {
            LineShape($0, of: draft.raw, stopwords: stopwords, addresses: addresses)
        }
        return Judgement(
            text: draft.raw,
            lines: shapes,
            title: draft.hints.title.map(LineKey.fold),
            isBodyStated: draft.hints.isBodyStated,
            repetition: repetition,
            lexicon: lexicon
        )
    }

    /// What the line model is told of the lines of `draft`; nil for a page and for a text that
    /// the rules judge alone.
    package func lineLesson(of draft: Draft) -> LineLesson? {
        guard draft.blocks == nil else { return nil }
        var judgement = judgement(on: draft, .none)
        judgement.run()
        guard judgement.suitsModel else { return nil }
        return LineLesson(
            rows: LineFeatures(judgement).rows,
            width: LineFeatures.names.count,
            texts: judgement.lines.map { draft.raw[$0.span] },
            words: judgement.lines.map(\.words),
            isAsked: judgement.certainties().map { !$0 },
            isHead: judgement.verdicts.map { verdict in
                verdict?.role == .headline || verdict?.role == .byline
                    || verdict?.role == .timestamp
            }
        )
    }

    /// What `cleaned`, the cleaned form of `draft`, contributes to the count of recurring lines.
    func sample(_ cleaned: Cleaned, of draft: Draft) -> Repetition.Sample {
        var lines: Set<String> = []
        var body: Set<String> = []
        for line in cleaned.lines {
            let key = LineKey.withoutDigits(LineKey.fold(cleaned.raw.bytes[line.raw]))
            lines.insert(key)
            if line.role == .body { body.insert(key) }
        }
        return Repetition.Sample(lines: lines, body: body, names: names(of: cleaned, draft))
    }

    /// The fewest words of a headline that tells an article from others; those of columns are short.
    private static let headlineWords = 4

    /// What versions of the article have in common, each with a sign of its kind before it.
    private func names(of cleaned: Cleaned, _ draft: Draft) -> [String] {
        let hints = draft.hints
        let address = lexicon.addresses.canonical(url: hints.url, stated: hints.canonicalURL)
        let headline = cleaned.lines.first { $0.role == .headline }.map {
            LineKey.fold(cleaned.raw.bytes[$0.raw])
        }
        let title = headline ?? hints.title.map(LineKey.fold)
        let isTelling = title.map { $0.split(separator: " ").count >= Self.headlineWords }
        return [
            address.map { "@\($0)" }, hints.id.map { "#\($0)" },
            isTelling == true ? title.map { "\"\($0)" } : nil,
        ].compactMap { $0 }
    }
}

/// The lines of a raw text as the line model is to learn them.
package struct LineLesson: Sendable {
    /// What the model is told of the lines, one row behind the other.
    package let rows: [Float]
    /// How many numbers a row has.
    package let width: Int
    /// The text of each line.
    package let texts: [String]
    /// How many words each line has.
    package let words: [Int]
    /// Whether the model is asked about each line, or a rule has the last word.
    package let isAsked: [Bool]
    /// Whether the rules take each line for the headline, a byline or a time.
    package let isHead: [Bool]
}

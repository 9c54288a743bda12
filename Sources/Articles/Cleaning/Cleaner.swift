import Prose

/// Tells the article from what a page puts around it, line by line.
///
/// Rules only, each with a name: known wording, lines that recur in an outlet's articles, credits,
/// and the run of well-formed lines that is the body. A pure function of the draft and of what
/// recurs; time grows with the length of the text.
public struct Cleaner: Sendable {
    private let lexicon: ArticleLexicon
    private let stopwords: Set<UInt64>

    /// A cleaner that knows the cues, agencies and credits of `lexicon`.
    public init(_ lexicon: ArticleLexicon) {
        self.lexicon = lexicon
        stopwords = Set(lexicon.prose.stopwords.map { LineShape.hash($0.utf8) })
    }

    /// Judges the lines of `draft`; always gives an answer, for an empty text an empty one.
    ///
    /// `repetition` are the lines that recur in the articles of the draft's outlet.
    public func clean(_ draft: Draft, repetition: Repetition = .none) -> Cleaned {
        let shapes = TextBlocks.split(draft.raw).map {
            LineShape($0, of: draft.raw, stopwords: stopwords)
        }
        var judgement = Judgement(
            text: draft.raw,
            lines: shapes,
            title: draft.hints.title.map(LineKey.fold),
            repetition: repetition,
            lexicon: lexicon
        )
        judgement.run()
        return Cleaned(raw: draft.raw, lines: judgement.judged)
    }

    /// What `cleaned` contributes to the count of recurring lines.
    func sample(_ cleaned: Cleaned) -> Repetition.Sample {
        var lines: Set<String> = []
        var body: Set<String> = []
        for line in cleaned.lines {
            let key = LineKey.withoutDigits(LineKey.fold(cleaned.raw.bytes[line.raw]))
            lines.insert(key)
            if line.role == .body { body.insert(key) }
        }
        return Repetition.Sample(lines: lines, body: body)
    }
}

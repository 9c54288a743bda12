import Prose

/// The lines of one text while they are judged; the rules are in the extensions.
struct Judgement {
    /// What was decided about a line.
    struct Verdict {
        let role: Paragraph.Role?
        let rule: String
        let reason: String
    }

    let text: Text
    let lines: [LineShape]
    /// The folded headline that the file states.
    let title: String?
    /// Whether the file states the text as the body of the article.
    let isBodyStated: Bool
    let repetition: Repetition
    let lexicon: ArticleLexicon
    let bylines: BylineReader
    let timestamps: TimestampReader
    let captions: CaptionReader

    var verdicts: [Verdict?]
    /// The cue that each line shows.
    var cues: [Cue?]
    /// The paragraphs with which the body ends behind the titles of other texts.
    var closing: Set<Int> = []
    /// Whether each line shows a credit: 0 none, 1 one by its capitals alone, 2 a known one.
    var creditMarks: [Int]

    init(
        text: Text,
        lines: [LineShape],
        title: String?,
        isBodyStated: Bool = false,
        repetition: Repetition,
        lexicon: ArticleLexicon
    ) {
        self.text = text
        self.lines = lines
        self.title = title
        self.isBodyStated = isBodyStated
        self.repetition = repetition
        self.lexicon = lexicon
        bylines = BylineReader(lexicon)
        timestamps = TimestampReader(lexicon)
        captions = CaptionReader(lexicon)
        verdicts = Array(repeating: nil, count: lines.count)
        cues = lines.map { lexicon.cues.cue(in: $0.key) }
        creditMarks = Array(repeating: 0, count: lines.count)
    }

    mutating func run() {
        markStatedTitle()
        markSigns()
        markRepeated()
        markCues()
        markConsent()
        markBoxes()
        markRunningHeads()
        markCaptions()
        cutSections()
        let headline = chooseHeadline()
        fill(around: headline)
    }

    /// The lines with what became of them; each has been decided by the time this is asked.
    var judged: [JudgedLine] {
        zip(lines, verdicts).map { line, verdict in
            JudgedLine(
                raw: line.span,
                role: verdict?.role,
                rule: verdict?.rule ?? "undecided",
                reason: verdict?.reason ?? "no rule knows it"
            )
        }
    }

    mutating func keep(_ index: Int, _ role: Paragraph.Role, _ rule: String, _ reason: String) {
        verdicts[index] = Verdict(role: role, rule: rule, reason: reason)
    }

    mutating func drop(_ index: Int, _ rule: String, _ reason: String) {
        verdicts[index] = Verdict(role: nil, rule: rule, reason: reason)
    }

    /// A line that could be a paragraph of the body by its shape alone.
    func isGood(_ index: Int) -> Bool {
        verdicts[index] == nil && lines[index].endsSentence && lines[index].words >= 8
    }

    /// Whether a line was left out.
    func isDropped(_ index: Int) -> Bool {
        if let verdict = verdicts[index] { verdict.role == nil } else { false }
    }

    /// The indices of the good lines, in order.
    var good: [Int] { lines.indices.filter(isGood) }

    /// The longer words of the lines at `indices`.
    func vocabulary(of indices: some Sequence<Int>) -> Set<UInt64> {
        indices.reduce(into: Set()) { $0.formUnion(lines[$1].vocabulary) }
    }

    /// Whether the body itself speaks to its readers, as a column does, by its first lines.
    func bodyAddresses(_ good: [Int]) -> Bool {
        let sample = good.prefix(max(3, good.count / 3))
        let addressing = sample.count { lines[$0].addressing > 0 }
        return addressing * 3 > sample.count
    }
}

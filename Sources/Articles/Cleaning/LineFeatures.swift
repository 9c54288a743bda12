import Prose

/// The lines of a text as rows of numbers, for the model that tells the body from the rest.
///
/// Training and serving read the same rows. What the rules decided is among the numbers, so that
/// the model corrects the rules and need not find them again.
struct LineFeatures {
    /// What the numbers of a row stand for, in order.
    static let names: [String] =
        own + inText + run
        + offsets.flatMap { offset in around.map { "\($0)\(offset > 0 ? "+" : "")\(offset)" } }

    private static let own = [
        "words", "bytes", "sentence", "colon", "question", "commas", "stops", "capitalised",
        "numbers", "small", "word-length", "lower-start", "digit-start", "quotes", "capitals",
        "listed", "symbols", "links", "ellipses", "ellipsis-end", "cue", "addressing",
        "addressing-share", "credit", "rule", "role",
    ]
    private static let inText = [
        "position", "position-words", "from-first", "to-last", "inside", "cohesion", "vocabulary",
        "lines", "text-words", "long-lines", "long-share", "short-share", "title-share",
        "from-headline", "from-sign", "long-before", "long-after", "twin", "copies",
        "repeats-text", "body-addresses",
    ]
    private static let run = [
        "run-lines", "run-position", "run-words", "run-deviation", "run-capitalised",
        "run-sentences", "run-cues", "run-addressing", "run-after-colon", "run-to-end",
        "run-cohesion", "words-before-5", "words-after-5",
    ]
    private static let offsets = [-3, -2, -1, 1, 2, 3]
    private static let around = [
        "words", "sentence", "rule", "cue", "addressing", "cohesion", "capitalised", "numbers",
    ]

    /// The rows one behind the other.
    private(set) var rows: [Float] = []

    private let lines: [LineShape]
    private let judgement: Judgement
    private let context: LineContext

    /// Reads the rows of all lines of `judgement`, on which the rules have decided.
    init(_ judgement: Judgement) {
        self.judgement = judgement
        lines = judgement.lines
        context = LineContext(judgement)
        rows.reserveCapacity(lines.count * Self.names.count)
        for index in lines.indices {
            addOwn(index)
            addText(index)
            addRun(index)
            for offset in Self.offsets { addNeighbour(index + offset) }
        }
    }

    private mutating func addOwn(_ index: Int) {
        let line = lines[index]
        let counts = line.counts
        let bytes = judgement.text.bytes[line.span]
        let first = bytes.first ?? 0
        let verdict = judgement.verdicts[index]
        rows.append(Float(counts.words))
        rows.append(Float(bytes.count))
        rows.append(line.endsSentence)
        rows.append(line.endsInColon)
        rows.append(bytes.last == UInt8(ascii: "?"))
        rows.append(Float(counts.commas))
        rows.append(Float(counts.stops))
        rows.append(counts.share(counts.capitalised))
        rows.append(counts.share(counts.numbers))
        rows.append(counts.share(counts.small))
        rows.append(counts.share(counts.wordBytes))
        rows.append((UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first))
        rows.append((0x30...0x39).contains(first))
        rows.append(Float(counts.quotes))
        rows.append(line.isAllCapitals)
        rows.append(line.isListed)
        rows.append(Float(counts.symbols))
        rows.append(Float(counts.links))
        rows.append(Float(counts.ellipses))
        rows.append(bytes.hasSuffix([0xE2, 0x80, 0xA6]) || bytes.hasSuffix([0x2E, 0x2E, 0x2E]))
        rows.append(context.cue[index])
        rows.append(Float(counts.addressing))
        rows.append(counts.share(counts.addressing))
        rows.append(context.credit[index])
        rows.append(context.rank[index])
        rows.append(LineContext.number(of: verdict?.role))
    }

    private mutating func addText(_ index: Int) {
        let line = lines[index]
        let count = Float(lines.count)
        let first = context.long.first ?? 0
        let last = context.long.last ?? lines.count - 1
        rows.append(Float(index) / count)
        rows.append(context.wordsBefore[index] / max(1, context.words))
        rows.append(Float(max(-50, min(200, index - first))))
        rows.append(Float(max(-50, min(200, last - index))))
        rows.append(first <= index && index <= last)
        rows.append(context.cohesion[index])
        rows.append(Float(line.vocabulary.count))
        rows.append(count)
        rows.append(context.words)
        rows.append(Float(context.long.count))
        rows.append(context.longShare)
        rows.append(context.shortShare)
        rows.append(Float(line.share(in: context.titleWords)))
        rows.append(context.headline.map { Float(max(-30, min(60, index - $0))) } ?? -60)
        rows.append(Float(min(60, index - context.signBefore[index])))
        rows.append(Float(min(30, index - context.longBefore[index])))
        rows.append(Float(min(30, context.longAfter[index] - index)))
        rows.append(context.twin(of: index))
        rows.append(Float(min(9, context.copies(of: index) - 1)))
        rows.append(context.isCopy[index])
        rows.append(context.bodyAddresses)
    }

    private mutating func addRun(_ index: Int) {
        let run = context.runs[context.runOf[index]]
        let length = max(1, Float(run.range.count))
        rows.append(length)
        rows.append(Float(index - run.range.lowerBound))
        rows.append(run.words / length)
        rows.append(run.deviation)
        rows.append(run.capitalised / length)
        rows.append(run.sentences / length)
        rows.append(run.cues)
        rows.append(run.addressing)
        rows.append(run.followsColon)
        rows.append(run.range.upperBound == lines.count)
        rows.append(run.cohesion / length)
        rows.append(context.longWords(before: index))
        rows.append(context.longWords(behind: index))
    }

    private mutating func addNeighbour(_ index: Int) {
        guard lines.indices.contains(index) else {
            rows.append(contentsOf: Self.around.map { _ in -9 })
            return
        }
        let counts = lines[index].counts
        rows.append(Float(min(99, counts.words)))
        rows.append(lines[index].endsSentence)
        rows.append(context.rank[index])
        rows.append(context.cue[index])
        rows.append(counts.share(counts.addressing))
        rows.append(context.cohesion[index])
        rows.append(counts.share(counts.capitalised))
        rows.append(counts.share(counts.numbers))
    }
}

extension Array<Float> {
    /// Appends 1 for a yes and 0 for a no.
    fileprivate mutating func append(_ isSo: Bool) { append(isSo ? 1 : 0) }
}

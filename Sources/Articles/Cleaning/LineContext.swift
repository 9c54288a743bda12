/// What the rows of a text's lines have in common, worked out once.
struct LineContext {
    /// Neighbouring lines of one kind: paragraphs, or lines that are none.
    struct Run {
        var range: Range<Int>
        var words: Float = 0
        /// How much the number of words differs from line to line, on average.
        var deviation: Float = 0
        var capitalised: Float = 0
        var sentences: Float = 0
        var cues: Float = 0
        var addressing: Float = 0
        var cohesion: Float = 0
        var followsColon = false
    }

    /// The lines that are long sentences and no cues, in order.
    let long: [Int]
    /// Words of the whole text.
    let words: Float
    /// Words before each line.
    let wordsBefore: [Float]
    /// The rules' verdict on each line as a number, higher for what tends to be the body.
    let rank: [Float]
    /// What cue each line shows: 0 none, 1 anywhere, 2 as its beginning, 3 whole, 4 of a section.
    let cue: [Float]
    /// What credit each line shows: 0 none, 1 a weak one, 2 a known one.
    let credit: [Float]
    /// The share of each line's longer words that other long lines hold as well.
    let cohesion: [Float]
    let longShare: Float
    let shortShare: Float
    let headline: Int?
    let titleWords: Set<UInt64>
    /// The last byline or timestamp before each line; -1 where there is none.
    let signBefore: [Int]
    /// The last long line before each line; -30 before the first line where there is none.
    let longBefore: [Int]
    let longAfter: [Int]
    let runs: [Run]
    let runOf: [Int]
    /// Whether a line stood before, word for word.
    let isCopy: [Bool]
    let bodyAddresses: Bool

    private let keyOf: [Int]
    private let keyCounts: [Int]
    private let lines: [LineShape]
    private let longWordsBefore: [Float]

    init(_ judgement: Judgement) {
        let lines = judgement.lines
        self.lines = lines
        let long = lines.indices.filter { Self.isLong(judgement, $0) }
        self.long = long
        wordsBefore = Self.sums(lines.map { Float($0.words) })
        words = wordsBefore.last ?? 0
        rank = judgement.verdicts.map(Self.rank)
        cue = judgement.cues.map(Self.number)
        credit = judgement.creditMarks.map(Float.init)
        let cohesion = Self.cohesion(lines, long)
        self.cohesion = cohesion
        longShare = Float(long.count) / Float(max(1, lines.count))
        shortShare =
            Float(lines.count { $0.words < 6 && !$0.endsSentence }) / Float(max(1, lines.count))
        let headline = judgement.verdicts.firstIndex { $0?.role == .headline }
        self.headline = headline
        titleWords = headline.map { Set(lines[$0].vocabulary) } ?? []
        signBefore = Self.last(in: lines.count, startingAt: -1) {
            let verdict = judgement.verdicts[$0]
            return verdict?.role == .byline || verdict?.role == .timestamp
        }
        let isLong = Set(long)
        longBefore = Self.last(in: lines.count, startingAt: -30) { isLong.contains($0) }
        longAfter = Self.last(in: lines.count, startingAt: -30) {
            isLong.contains(lines.count - 1 - $0)
        }.reversed().map { lines.count - 1 - $0 }
        let runs = Self.runs(judgement, cohesion)
        self.runs = runs
        runOf = runs.indices.flatMap { run in runs[run].range.map { _ in run } }
        (keyOf, keyCounts, isCopy) = Self.keys(of: lines)
        longWordsBefore = Self.sums(
            lines.indices.map { isLong.contains($0) ? Float(lines[$0].words) : 0 }
        )
        bodyAddresses = judgement.bodyAddresses(long)
    }

    /// How many lines of the text are the same as the one at `index`, itself included.
    func copies(of index: Int) -> Int { keyCounts[keyOf[index]] }

    /// The words of long lines among the five lines before `index`.
    func longWords(before index: Int) -> Float {
        longWordsBefore[index] - longWordsBefore[max(0, index - 5)]
    }

    /// The words of long lines among the five lines behind `index`.
    func longWords(behind index: Int) -> Float {
        longWordsBefore[min(lines.count, index + 6)] - longWordsBefore[index + 1]
    }

    /// The share of the words of `index` with which a neighbour begins or ends likewise.
    func twin(of index: Int) -> Float {
        let key = lines[index].key.utf8
        guard !key.isEmpty else { return 0 }
        var best = 0
        for other in [index - 2, index - 1, index + 1, index + 2]
        where lines.indices.contains(other) {
            let shared = zip(key, lines[other].key.utf8).prefix { $0 == $1 }.count
            best = max(best, shared)
        }
        return Float(best) / Float(key.count)
    }

    private static func isLong(_ judgement: Judgement, _ index: Int) -> Bool {
        let line = judgement.lines[index]
        return line.words >= 15 && line.endsSentence && judgement.cues[index] == nil
            && judgement.creditMarks[index] == 0
            && judgement.verdicts[index]?.rule != "after-section-cue"
    }

    private static func rank(_ verdict: Judgement.Verdict?) -> Float {
        guard let verdict else { return 0 }
        if let rank = ranks[verdict.rule] { return rank }
        return number(of: verdict.role) > 0 ? 2 : -1
    }

    /// The rules by how often their lines are the body.
    private static let ranks: [String: Float] = [
        "good-line": 12, "long-line": 11, "before-list": 10, "heading": 9, "list": 8,
        "within-run": 7, "no-paragraphs": 6, "between-paragraphs": 5, "below-headline": 4,
        "headline": 3, "stated-headline": 3, "before-body": 0, "after-body": -2,
        "after-section-cue": -3, "repeated": -4,
    ]

    static func number(of role: Paragraph.Role?) -> Float {
        switch role {
        case nil: 0
        case .headline: 1
        case .byline: 2
        case .timestamp: 3
        case .caption: 4
        case .summary: 5
        case .heading: 6
        case .body: 7
        }
    }

    private static func number(_ cue: Cue?) -> Float {
        guard let cue else { return 0 }
        if cue.scope == .section { return 4 }
        switch cue.match {
        case .anywhere: return 1
        case .prefix: return 2
        case .whole: return 3
        }
    }

    /// The sums of all numbers before each index, and of all.
    private static func sums(_ numbers: [Float]) -> [Float] {
        var sums: [Float] = [0]
        sums.reserveCapacity(numbers.count + 1)
        var sum: Float = 0
        for number in numbers {
            sum += number
            sums.append(sum)
        }
        return sums
    }

    /// For each index the last one before it that `holds`.
    private static func last(in count: Int, startingAt start: Int, _ holds: (Int) -> Bool) -> [Int]
    {
        var last = start
        var found: [Int] = []
        found.reserveCapacity(count)
        for index in 0..<count {
            found.append(last)
            if holds(index) { last = index }
        }
        return found
    }

    private static func cohesion(_ lines: [LineShape], _ long: [Int]) -> [Float] {
        var holders: [UInt64: Int] = [:]
        for index in long {
            for word in lines[index].vocabulary { holders[word, default: 0] += 1 }
        }
        var isLong = Array(repeating: false, count: lines.count)
        for index in long { isLong[index] = true }
        return lines.indices.map { index in
            let words = lines[index].vocabulary
            guard !words.isEmpty else { return 0 }
            let own = isLong[index] ? 1 : 0
            return Float(words.count { holders[$0, default: 0] > own }) / Float(words.count)
        }
    }

    private static func keys(of lines: [LineShape]) -> (of: [Int], counts: [Int], copies: [Bool]) {
        var numbers: [String: Int] = [:]
        var of: [Int] = []
        var counts: [Int] = []
        var copies: [Bool] = []
        for line in lines {
            let number = numbers[line.key, default: counts.count]
            copies.append(number < counts.count)
            if number == counts.count {
                numbers[line.key] = number
                counts.append(0)
            }
            counts[number] += 1
            of.append(number)
        }
        return (of, counts, copies)
    }

    private static func runs(_ judgement: Judgement, _ cohesion: [Float]) -> [Run] {
        let lines = judgement.lines
        var runs: [Run] = []
        var wasParagraph: Bool?
        for index in lines.indices {
            let line = lines[index]
            let isParagraph = line.endsSentence && line.words >= 8
            if wasParagraph != isParagraph {
                var run = Run(range: index..<index)
                run.followsColon = index > 0 && lines[index - 1].endsInColon
                runs.append(run)
                wasParagraph = isParagraph
            }
            let last = runs.count - 1
            let words = Float(line.words)
            if !runs[last].range.isEmpty {
                runs[last].deviation += abs(words - Float(lines[index - 1].words))
            }
            runs[last].range = runs[last].range.lowerBound..<(index + 1)
            runs[last].words += words
            runs[last].capitalised += line.counts.share(line.counts.capitalised)
            runs[last].sentences += line.endsSentence ? 1 : 0
            runs[last].cues += judgement.cues[index] == nil ? 0 : 1
            runs[last].addressing += line.addressing > 0 ? 1 : 0
            runs[last].cohesion += cohesion[index]
        }
        for index in runs.indices {
            runs[index].deviation /= max(1, Float(runs[index].range.count - 1))
        }
        return runs
    }
}

import Prose

/// Reads lines that tell when an article was published or changed.
struct TimestampReader {
    /// What a time of such a line tells.
    enum Label { case published, modified }

    /// The moments of one line.
    struct Times: Equatable {
        /// When the article was published; nil where the line does not tell.
        var published: Moment?
        /// When it was changed last; nil where the line does not tell.
        var modified: Moment?
        /// Whether a word of the line says that `published` is the time of publication.
        fileprivate var isLabelled = false

        /// The moments of a line, so far none.
        init(published: Moment? = nil, modified: Moment? = nil) {
            self.published = published
            self.modified = modified
        }
    }

    let moments: MomentReader
    let calendar: [String: Lexicon.CalendarWord]
    private let lexicon: ArticleLexicon

    /// Longer lines are not read.
    private static let limit = 160

    /// A reader that knows the labels of many languages.
    init(_ lexicon: ArticleLexicon) {
        moments = MomentReader(lexicon)
        calendar = lexicon.prose.calendar
        self.lexicon = lexicon
    }

    /// As many words beyond ASCII that no list knows may stand beside a date with a time of day or
    /// a label: the lists lack most languages.
    private static let unknownWords = 2

    /// Whether the line gives a date and nothing else, also where the order of its numbers or the
    /// language that a month is named in is open.
    func isTimestamp(_ line: String) -> Bool {
        // No date is without a digit; those of other scripts begin with one of the higher bytes.
        guard line.utf8.contains(where: { $0 &- 0x30 < 10 || $0 >= 0xD9 }) else { return false }
        return moment(of: line) != nil || times(of: line, .any) != nil
    }

    /// How many words stand beside the date in `line` that say something else; nil without a date.
    func strangers(in line: String) -> Int? {
        guard line.utf8.count <= Self.limit, let moment = moments.moment(in: line, .any) else {
            return nil
        }
        return moment.others.count { !isFiller($0) }
    }

    /// The moment that the line states; nil where it says something else as well.
    ///
    /// Of several moments the one behind a word such as "published" counts, otherwise the first.
    func moment(of line: String) -> Moment? {
        guard let times = times(of: line) else { return nil }
        return times.published ?? times.modified
    }

    /// The moments that the line states; nil where it states none or says something else as well.
    ///
    /// A moment behind a word such as "updated" is that of a change, any other that of publication.
    /// With `isLoose` up to eight other words may stand in the line, such as the writer's name.
    func times(of line: String, _ style: DateStyle = .open, isLoose: Bool = false) -> Times? {
        guard line.utf8.count <= Self.limit else { return nil }
        let bytes = Array(line.utf8)
        var times = Times()
        var strangers: [String] = []
        var hasClock = false
        for segment in segments(bytes) {
            let text = String(decoding: bytes[segment.range], as: UTF8.self)
            guard var moment = moments.moment(in: text, style) else {
                strangers += others(text)
                continue
            }
            guard moment.others.count <= 14 else { return nil }
            strangers += moment.others.filter { !isFiller($0) }
            hasClock = hasClock || moment.precision != .day
            moment.others = []
            let start = segment.range.lowerBound
            moment.range = start + moment.range.lowerBound..<start + moment.range.upperBound
            if segment.label == .modified {
                times.modified = times.modified ?? moment
            } else if times.published == nil || segment.label == .published && !times.isLabelled {
                times.published = moment
                times.isLabelled = segment.label == .published
            }
        }
        guard times.published != nil || times.modified != nil else { return nil }
        if isLoose { return strangers.count <= 8 ? times : nil }
        guard strangers.isEmpty || mayBeLabels(strangers, bytes, hasClock: hasClock) else {
            return nil
        }
        return times
    }

    /// Whether unknown words beside a date can be labels of a language that no list knows: a few,
    /// none in ASCII, in a line that is no sentence and shows a time of day or a colon.
    private func mayBeLabels(_ words: [String], _ line: [UInt8], hasClock: Bool) -> Bool {
        guard words.count <= Self.unknownWords, !LineShape.endsSentence(line[...]),
            words.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x80 } })
        else { return false }
        return hasClock || Self.hasLabel(line)
    }

    /// Whether a word stands before a colon.
    private static func hasLabel(_ line: [UInt8]) -> Bool {
        let tokens = MomentToken.tokens(of: line)
        return tokens.indices.dropFirst().contains {
            (tokens[$0].key == ":" || tokens[$0].key == "：") && tokens[$0 - 1].kind == .word
        }
    }

    /// What the label in `text` says; nil where it holds none.
    func label(in text: String) -> Label? {
        segments(Array(text.utf8.prefix(Self.limit))).lazy.compactMap(\.label).first
    }

    private func others(_ text: String) -> [String] {
        MomentToken.tokens(of: Array(text.utf8)).filter { $0.kind == .word && !isFiller($0.key) }
            .map(\.key)
    }

    private struct Segment {
        var label: Label?
        var range: Range<Int>
    }

    /// The line cut at its labels, which are left out.
    private func segments(_ bytes: [UInt8]) -> [Segment] {
        let tokens = MomentToken.tokens(of: bytes)
        var segments = [Segment(label: nil, range: 0..<bytes.count)]
        var wasLabel = false
        var index = 0
        while index < tokens.count {
            let found = tokens[index].kind == .word ? label(at: index, in: tokens) : nil
            defer { index += found?.length ?? 1 }
            guard let found else {
                if tokens[index].kind != .mark { wasLabel = false }
                continue
            }
            let last = segments.count - 1
            let start = tokens[index + found.length - 1].end
            let end = segments[last].range.upperBound
            if wasLabel, segments[last].label != nil {
                // "Last updated", "First published": the word at the end decides.
                segments[last] = Segment(label: found.label, range: start..<end)
            } else {
                segments[last].range = segments[last].range.lowerBound..<tokens[index].start
                segments.append(Segment(label: found.label, range: start..<end))
            }
            wasLabel = true
        }
        return segments
    }

    private func label(at index: Int, in tokens: [MomentToken]) -> (label: Label, length: Int)? {
        // Most words open no label.
        guard lexicon.pageFields.opensTimeLabel(tokens[index].key) else { return nil }
        var key = ""
        var found: (label: Label, length: Int)?
        for end in index..<min(tokens.count, index + 3) {
            guard tokens[end].kind == .word else { break }
            key += key.isEmpty ? tokens[end].key : " " + tokens[end].key
            if let label = lexicon.pageFields.timeLabel(key) {
                found = (label, end - index + 1)
            }
        }
        return found
    }

    private func isFiller(_ word: String) -> Bool {
        if calendar[word] != nil || lexicon.zones.contains(word) { return true }
        return lexicon.calendarNames.contains(word) || lexicon.pageFields.has(word, .timeWord)
            || lexicon.pageFields.has(word, .publishedWord)
            || lexicon.pageFields.has(word, .modifiedWord)
    }
}

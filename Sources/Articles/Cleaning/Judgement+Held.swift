import Prose

// Lines of the body that the model drops only where it is sure.
extension Judgement {
    /// How far a line that opens with a place and a dash is one of the body.
    enum DatelineSign {
        /// A date, an agency or a place in capitals with its country stands before the dash.
        case certain
        /// Only words that may be a place do.
        case likely
    }

    /// Whether the line is a part of the body by its shape and place, and shows no sign against
    /// it: to lose one is worse than to keep one too many.
    ///
    /// Asked in the order of the lines, when all before it have been decided. `isRunning` where the
    /// text is a running report, whose entries may speak to the reader.
    func isHeld(_ index: Int, isRunning: Bool) -> Bool {
        guard let verdict = verdicts[index], verdict.role == .body || verdict.role == .heading
        else { return false }
        if isBodyStated { return true }
        let line = lines[index]
        guard cues[index] == nil, creditMarks[index] == 0, line.counts.links == 0 else {
            return false
        }
        if verdict.rule == "within-run" { return stands(amongParagraphs: index) }
        guard verdict.rule == "good-line" else { return false }
        if isRunning && isTimed(index) || closing.contains(index) { return true }
        return line.addressing == 0 && (lineBefore(index).map(isHeadOrBody) ?? true)
    }

    /// How far back the line is looked for that a paragraph goes on from.
    private static let heldReach = 5

    /// The nearest line before `index` that is not passed over; nil where none is near.
    private func lineBefore(_ index: Int) -> Int? {
        lines.indices[max(0, index - Self.heldReach)..<index].last { !isPassedOver($0) }
    }

    /// Whether a paragraph may follow the line: it is one itself, or stands in the head.
    private func isHeadOrBody(_ index: Int) -> Bool {
        switch verdicts[index]?.role {
        case .body, .heading, .headline, .summary: true
        case .byline: verdicts[index]?.rule != "closing-credit"
        default: false
        }
    }

    /// Whether the short line, such as "Few believe him.", stands between two paragraphs.
    private func stands(amongParagraphs index: Int) -> Bool {
        guard lines[index].addressing == 0, let before = lineBefore(index),
            verdicts[before]?.role == .body
        else { return false }
        let rest = lines.indices[(index + 1)..<min(lines.count, index + 1 + Self.heldReach)]
        return rest.first { !isPassedOver($0) }.map { verdicts[$0]?.role == .body } ?? false
    }

    /// Whether the line may stand between two paragraphs of one body: a picture's words, a time, a
    /// box that is known by its words, and what is printed on each page.
    private func isPassedOver(_ index: Int) -> Bool {
        guard let verdict = verdicts[index] else { return false }
        switch verdict.role {
        case .caption, .timestamp: return true
        case nil:
            return cues[index] != nil || verdict.rule == "running-head"
                || verdict.rule == "beside-cue" || lines[index].vocabulary.isEmpty
        default: return false
        }
    }

    // MARK: Datelines

    /// A dateline is no longer than this, in bytes.
    private static let datelineReach = 120
    /// A dateline opens one of the first paragraphs.
    private static let datelineLimit = 4

    /// The first paragraphs that open with a dateline.
    func datelines() -> [Int: DatelineSign] {
        let reader = DatelineReader(lexicon)
        var signs: [Int: DatelineSign] = [:]
        let paragraphs = lines.indices.lazy.filter { verdicts[$0]?.rule == "good-line" }
        for index in paragraphs.prefix(Self.datelineLimit) {
            guard cues[index] == nil, lines[index].addressing == 0 else { continue }
            signs[index] = sign(of: index, reader)
        }
        return signs
    }

    private func sign(of index: Int, _ reader: DatelineReader) -> DatelineSign? {
        let line = text.bytes[lines[index].span].prefix(Self.datelineReach)
        // No dateline without a dash, brackets or slashes.
        guard line.contains(where: { "-)/".utf8.contains($0) || $0 == 0xE2 }) else { return nil }
        let opening = Text(String(decoding: line, as: UTF8.self))
        let reading = Segmenter(lexicon.prose).read(opening)
        let span = Span(0, opening.bytes.count)
        guard let found = reader.opening(of: span, in: reading), let dateline = found.dateline
        else { return nil }
        if dateline.date != nil || found.credit != nil { return .certain }
        let parts = opening[dateline.place].split(separator: ",")
        let isSetInCapitals = parts.first.map { $0 == $0.uppercased() } ?? false
        return isSetInCapitals && parts.count == 2 ? .certain : .likely
    }
}

import Prose

// The body, and every line that is still open.
extension Judgement {
    /// Decides on all open lines, given the headline.
    mutating func fill(around headline: Int?) {
        let good = good.filter { index in headline.map { index > $0 } ?? true }
        guard let first = firstBodyLine(good, headline),
            let last = lastBodyLine(good.filter { $0 >= first })
        else {
            fillWithoutBody(headline)
            return
        }
        fillHead(headline, body: first)
        for index in first...max(first, last) where verdicts[index] == nil { fillBody(index, last) }
        for index in lines.indices[(max(first, last) + 1)...] {
            if let verdict = verdicts[index] {
                // A picture or a name behind the end belongs to something else.
                guard verdict.role != nil, verdict.rule != "closing-credit",
                    verdict.rule != "stated-headline",
                    index > last + 2
                else { continue }
            }
            drop(index, "after-body", reasonAfterBody(index))
        }
    }

    private func reasonAfterBody(_ index: Int) -> String {
        if lines[index].addressing > 0 { return "speaks to the reader behind the last paragraph" }
        return "stands behind the last paragraph"
    }

    /// The first line of the body: a short sentence directly before the first long one counts.
    private func firstBodyLine(_ good: [Int], _ headline: Int?) -> Int? {
        guard let first = good.first else { return nil }
        let lastSign = lines.indices[..<first].last {
            verdicts[$0]?.role == .byline || verdicts[$0]?.role == .timestamp
        }
        // A well-formed line before the byline is a summary where the body follows the byline.
        if let sign = signAhead(of: first, good), good.count > 2 { return sign }
        var start = first
        let floor = max(headline ?? -1, lastSign ?? -1)
        while start - 1 > floor, verdicts[start - 1] == nil, lines[start - 1].endsSentence,
            lines[start - 1].words >= 3, lines[start - 1].addressing == 0, floor >= 0
        {
            start -= 1
        }
        return start
    }

    /// The good line behind a byline or timestamp that directly follows the good line `first`.
    private func signAhead(of first: Int, _ good: [Int]) -> Int? {
        guard good.count > 1 else { return nil }
        for index in (first + 1)..<min(lines.count, first + 5) {
            guard let role = verdicts[index]?.role, role == .byline || role == .timestamp else {
                continue
            }
            guard verdicts[index]?.rule != "closing-credit" else { continue }
            guard let next = good.first(where: { $0 > index }), next <= index + 4,
                good.count(where: { $0 > first && $0 < index }) == 0
            else { return nil }
            return next
        }
        return nil
    }

    private mutating func fillBody(_ index: Int, _ last: Int) {
        let line = lines[index]
        if line.endsSentence {
            keep(
                index,
                .body,
                line.words >= 8 ? "good-line" : "within-run",
                line.words >= 8
                    ? "\(line.words) words and the end of a sentence"
                    : "a sentence among paragraphs"
            )
            return
        }
        if line.isNumbered, isHeading(index, last) {
            keep(index, .heading, "heading", "a short line with a number over a paragraph")
        } else if line.isListed || index > 0 && lines[index - 1].endsInColon && line.words >= 2 {
            keep(index, .body, "list", "an element of a list")
        } else if line.words >= 30 || line.words >= 12 && holdsSentence(index) {
            keep(index, .body, "long-line", "\(line.words) words among paragraphs")
        } else if line.endsInColon, line.words >= 3, line.addressing == 0 {
            keep(index, .body, "before-list", "introduces what follows")
        } else if isHeading(index, last) {
            keep(index, .heading, "heading", "a short line over a paragraph")
        } else {
            drop(index, "between-paragraphs", "no sentence, between two paragraphs")
        }
    }

    /// Whether a sentence ends inside a line that does not end in one, or it ends in a comma.
    private func holdsSentence(_ index: Int) -> Bool {
        let bytes = text.bytes[lines[index].span]
        if let last = bytes.last, ",;:".utf8.contains(last) { return true }
        return bytes.indices.dropFirst(20).dropLast().contains { position in
            bytes[position + 1] == 0x20 && LineShape.endsSentence(bytes[...position])
                && bytes[position] >= 0x21 && bytes[position - 1] >= 0x61
                && bytes[position - 2] >= 0x61
        }
    }

    private func isHeading(_ index: Int, _ last: Int) -> Bool {
        let line = lines[index]
        guard (1...10).contains(line.words), line.addressing == 0, index < last,
            !(line.isAllCapitals && line.words >= 5)
        else { return false }
        let next = verdicts[index + 1] == nil && lines[index + 1].endsSentence
        let previous = index == 0 || lines[index - 1].endsSentence
        return next && previous
    }

    /// A text without a single well-formed paragraph: what is left of it is the body.
    private mutating func fillWithoutBody(_ headline: Int?) {
        for index in lines.indices where verdicts[index] == nil {
            if lines[index].words >= 4 || lines[index].endsSentence && lines[index].words >= 2 {
                keep(index, .body, "no-paragraphs", "the text has no longer paragraph")
            } else {
                drop(index, "before-body", "too short for a paragraph")
            }
        }
    }
}

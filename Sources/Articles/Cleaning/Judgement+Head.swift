import Prose

// The headline and what stands around it.
extension Judgement {
    /// A headline is looked for among this many lines before the first paragraph.
    private static let headLimit = 24
    private static let headlineWords = 2...32
    /// A line of names by themselves is no longer.
    private static let nameWords = 8
    /// A line with a date and no more other words is no headline.
    private static let wordsBesideDay = 2

    /// The index of the headline; nil where no line can be it.
    mutating func chooseHeadline() -> Int? {
        if let stated = lines.indices.first(where: { verdicts[$0]?.role == .headline }) {
            return stated
        }
        let good = good
        let words = vocabulary(of: good)
        let limit = good.count > 1 ? good[1] : (good.first ?? min(lines.count, Self.headLimit))
        let start = max(0, (good.first ?? limit) - Self.headLimit)
        var candidates: [(index: Int, score: Double, share: Double)] = []
        for index in lines.indices[start..<max(start, limit)] where isCandidate(index) {
            let share = lines[index].share(in: words)
            if verdicts[index] != nil, share < 0.5 { continue }
            let passed = good.prefix { $0 < index }
            guard passed.allSatisfy({ mayPrecedeHeadline($0, headline: index) }) else { continue }
            candidates.append((index, score(index, share: share, passed: passed.count), share))
        }
        let top = candidates.map(\.score).max() ?? 0
        // A headline stands above the line that sums it up, which shares more with the body.
        let best = candidates.first {
            $0.score >= top
                || $0.score >= top - 0.7 && $0.share >= 0.4 && lines[$0.index].words >= 4
                    && !isScore(lines[$0.index])
        }
        guard var best else { return nil }
        // So does one that sums up at greater length, and the one right above it is the headline.
        if lines[best.index].words >= 10,
            let above = candidates.last(where: { $0.index < best.index }),
            above.index >= best.index - 2, above.score >= top - 1.3, above.share >= 0.25,
            (4...lines[best.index].words).contains(lines[above.index].words)
        {
            best = above
        }
        // A line that asks the reader for something and shares nothing with the body is none.
        if best.share == 0, lines[best.index].addressing > 0 { return nil }
        keep(
            best.index,
            .headline,
            "headline",
            "looks like a title and shares \(Int(best.share * 100)) % of its words with the body"
        )
        return best.index
    }

    private func isCandidate(_ index: Int) -> Bool {
        let line = lines[index]
        guard Self.headlineWords.contains(line.words), !line.isListed || line.isNumbered,
            !line.key.hasPrefix("http"), !line.key.hasPrefix("www.")
        else { return false }
        if let verdict = verdicts[index] {
            // A title may open as a link or button does: "Search for two sailors goes on".
            return verdict.role == nil && cues[index]?.match == .prefix && line.words >= 5
                && verdict.rule == cues[index]?.kind && line.addressing == 0 && !line.endsSentence
        }
        if isClock(index) || isDated(line) { return false }
        return !line.endsSentence || !LineShape.endsInFullStop(text.bytes[line.span])
    }

    /// A day with little beside it: "Lantern, 4 March 2025", "Jane Doe | News | 7 October 2023".
    ///
    /// A title may name a day as well, and says something of it.
    private func isDated(_ line: LineShape) -> Bool {
        guard line.words <= 12 else { return false }
        let words = text[line.span]
        guard let strangers = timestamps.strangers(in: words) else { return false }
        return strangers <= Self.wordsBesideDay || BylineText.segments(words).count > 1
    }

    private func score(_ index: Int, share: Double, passed: Int) -> Double {
        let line = lines[index]
        // A label of one or two words agrees with the body by chance.
        let weight = min(1, Double(line.vocabulary.count) / 4)
        var score = 3 * share * weight + Double(min(line.words, 12)) / 6
        if line.endsSentence { score -= 0.5 }
        if line.addressing > 0 { score -= share < 0.5 ? 1.5 : 0.3 }
        if line.words > 20 { score -= 1 }
        if line.endsInColon { score -= 1 }
        if verdicts[index] != nil { score -= 1.5 }
        if isTrail(line) { score -= 2 }
        if isScore(line) { score -= 1.5 }
        score -= 1.5 * Double(passed)
        return score
    }

    /// "Home » Travel » Why the ferry stopped": the way to the page, not its headline.
    private func isTrail(_ line: LineShape) -> Bool {
        let parts = line.key.split(separator: " ")
        return parts.contains { ["»", "›", ">", "→"].contains($0) }
            || parts.count { $0 == "/" } >= 2
    }

    /// "Ashby Town 0-1 Dunmere Rovers": a result between two names, not the report's headline.
    private func isScore(_ line: LineShape) -> Bool {
        let words = text[line.span].split(separator: " ")
        let isResult = { (word: Substring) in
            let parts = word.split(omittingEmptySubsequences: false) { "-–:".contains($0) }
            return parts.count == 2
                && parts.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy(\.isNumber) }
        }
        guard let result = words.firstIndex(where: isResult), result > 0, result + 1 < words.count
        else { return false }
        return words.allSatisfy { $0.first?.isLowercase != true }
    }

    /// A well-formed line before the headline is an appeal or a caption, not the first paragraph:
    /// the headline is then followed by a byline, a picture or a longer run than precedes it.
    private func mayPrecedeHeadline(_ index: Int, headline: Int) -> Bool {
        guard index <= 2, lines[headline].words >= 4 else { return false }
        let next = headline + 1
        guard next < lines.count else { return false }
        let isHead = verdicts[next]?.role.map { [.byline, .timestamp, .caption].contains($0) }
        return isHead == true
            || index == 0 && lines[index].words <= 30 && lines[headline].words >= 6
    }

    /// Decides on the lines before the body, `body` its first line.
    mutating func fillHead(_ headline: Int?, body: Int) {
        let words = vocabulary(of: good)
        let lastSign = lines.indices[..<body].last {
            verdicts[$0]?.role == .byline || verdicts[$0]?.role == .timestamp
        }
        for index in lines.indices[..<body] where verdicts[index] == nil {
            let line = lines[index]
            let isAbove = headline.map { index < $0 } ?? true
            if line.endsSentence, isCaptionLike(index) {
                keep(index, .caption, "caption-words", "says what a picture shows")
            } else if let headline, line.endsSentence, line.share(in: words) >= 0.3,
                line.words <= 60,
                index > headline
            {
                keep(index, .summary, "below-headline", "a sentence between headline and byline")
            } else if isAbove, let headline, line.endsSentence, line.share(in: words) >= 0.4 {
                keep(
                    index,
                    .caption,
                    "above-headline",
                    "a sentence \(headline - index) lines above the headline"
                )
            } else if let headline, (headline + 1...headline + 4).contains(index), isName(index) {
                keep(index, .byline, "name", "a name between headline and body")
            } else if isBesideTime(index), isName(index) {
                keep(index, .byline, "name", "a name beside the time of publication")
            } else if let headline, index > headline, line.words >= 5, line.words <= 40,
                line.addressing == 0, line.share(in: words) >= 0.4,
                lastSign.map({ index < $0 }) ?? true
            {
                keep(
                    index,
                    .summary,
                    "below-headline",
                    "a line below the headline on the same matter"
                )
            } else {
                drop(index, "before-body", "stands before the body and is no part of it")
            }
        }
    }

    private func isBesideTime(_ index: Int) -> Bool {
        [index - 1, index + 1].contains {
            lines.indices.contains($0) && verdicts[$0]?.role == .timestamp
        }
    }

    /// Names by themselves or with a place, where no other line names the writer.
    private func isName(_ index: Int) -> Bool {
        guard lines[index].words <= Self.nameWords,
            let parts = bylines.parts(of: text[lines[index].span]), !parts.authors.isEmpty,
            parts.authors.allSatisfy({ isKnownName($0, index) }), !namesWriter
        else { return false }
        // What is also written in lower case is a label, not a name.
        let words = parts.authors.flatMap { LineKey.fold($0).split(separator: " ") }
        return words.allSatisfy { word in
            !lexicon.prose.stopwords.contains(String(word)) && !lexicon.cues.isWhole(String(word))
                && !isWrittenSmall(String(word))
        }
    }

    /// Whether the first name is a known one; the lists hold names in Latin letters alone, so
    /// that of others two words beside the time of publication do.
    private func isKnownName(_ name: String, _ index: Int) -> Bool {
        if bylines.names.isKnown(name) { return true }
        return isBesideTime(index) && name.utf8.allSatisfy { $0 >= 0x80 || $0 == 0x20 }
            && name.splitAtSpaces().count == 2
    }

    /// Whether a line has been found that names a writer; one may name an agency alone.
    private var namesWriter: Bool {
        lines.indices.contains { index in
            switch verdicts[index]?.rule {
            case "name": true
            case "byline": bylines.parts(of: text[lines[index].span])?.authors.isEmpty != true
            default: false
            }
        }
    }

    private func isWrittenSmall(_ word: String) -> Bool {
        let pattern = Array(" \(word) ".utf8)
        let bytes = text.bytes.prefix(100_000)
        guard bytes.count >= pattern.count else { return false }
        return (0...(bytes.count - pattern.count)).contains { start in
            bytes[start] == 0x20 && bytes[start..<start + pattern.count].elementsEqual(pattern)
        }
    }

    /// Words that tell what a picture shows.
    private func isCaptionLike(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.words <= 40 else { return false }
        let padded = " \(line.key) "
        return lexicon.lineWords.all(.picture).contains { padded.contains(" \($0)") }
    }
}

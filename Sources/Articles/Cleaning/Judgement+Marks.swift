import Prose

// Lines that are recognised by themselves, wherever they stand.
extension Judgement {
    /// Longer lines are no bylines, timestamps or links.
    private static let signLimit = 25
    /// Longer lines say more than how long ago something was.
    private static let ageWords = 9
    private static let ageBytes = 120
    /// How many lines from the ends of a very long text are looked at for signs.
    private static let reach = 2_000

    mutating func markStatedTitle() {
        guard let title,
            let index = lines.indices.prefix(8).first(where: { lines[$0].key == title })
        else { return }
        keep(index, .headline, "stated-headline", "is the headline that the file states")
    }

    /// Bylines, closing credits and timestamps.
    mutating func markSigns() {
        let headEnd = headEnd
        for index in signIndices
        where verdicts[index] == nil && lines[index].words <= Self.signLimit {
            let line = text[lines[index].span]
            if timestamps.isTimestamp(line) {
                keep(index, .timestamp, "timestamp", "gives a date and nothing else")
            } else if index + 1 < lines.count, lines[index + 1].words <= 12,
                verdicts[index + 1] == nil, bylines.isOpening(line),
                bylines.parts(of: text[lines[index + 1].span], isOpened: true) != nil
            {
                keep(index, .byline, "byline-opening", "opens the byline in the next line")
                keep(index + 1, .byline, "byline", "names who wrote it, as the line before it says")
            } else if let parts = bylines.parts(of: line), parts.isExplicit {
                // Far below, a name with a function or a day is that of another text.
                let mayStand = parts.isOpened || parts.agency != nil || index <= headEnd
                if parts.isClosing {
                    keep(index, .byline, "closing-credit", "credits further work on the text")
                } else if mayStand, !lexicon.cues.isWhole(lines[index].key) {
                    keep(index, .byline, "byline", "names who wrote it")
                }
            }
        }
    }

    /// The lines that may be bylines, times or captions: all, or the first and last of a text
    /// with very many, so that time stays in bounds.
    var signIndices: [Int] {
        guard lines.count > LineModel.lineLimit else { return Array(lines.indices) }
        return Array(lines.indices.prefix(Self.reach) + lines.indices.suffix(Self.reach))
    }

    /// Behind this line a name without a word such as "By" is that of another text: two lines
    /// behind the third paragraph.
    private var headEnd: Int {
        var paragraphs = 0
        for index in lines.indices where lines[index].endsSentence && lines[index].words >= 15 {
            paragraphs += 1
            if paragraphs == 3 { return index + 2 }
        }
        return lines.count
    }

    mutating func markRepeated() {
        guard !repetition.isEmpty else { return }
        for index in lines.indices where verdicts[index] == nil {
            let line = lines[index]
            let count = repetition.count(of: line.key)
            guard count >= Repetition.leastArticles else { continue }
            // Background that a newsroom repeats is reporting; what stands nearly everywhere is not.
            let isParagraph = line.endsSentence && line.words >= 8
            guard !isParagraph || count * 10 >= repetition.articles * 3 else { continue }
            if captions.parts(of: line.span, in: text).map({ !$0.isWeak }) == true { continue }
            drop(index, "repeated", "also stands in \(count - 1) other articles of the outlet")
        }
    }

    mutating func markCues() {
        for index in lines.indices where verdicts[index] == nil {
            if let cue = cues[index], condemns(cue, index) {
                drop(index, cue.kind, cue.finding)
            } else if isLinkRow(index) {
                drop(index, "link-row", "holds nothing but links")
            } else if isAppeal(index) {
                drop(index, "appeal", "asks the reader for support")
            } else if isAge(index) {
                drop(index, "age", "tells how long ago something was published, and not when")
            }
        }
    }

    /// A long sentence of the body that happens to begin as a cue does is left alone.
    private func condemns(_ cue: Cue, _ index: Int) -> Bool {
        let line = lines[index]
        if cue.match == .whole || line.words < 25 || !line.endsSentence { return true }
        return line.addressing > 0
            || cue.kind == "legal" && cue.match == .prefix && index * 2 > lines.count
    }

    /// "Share  Copy link  WhatsApp": parts set apart that are all short and mostly known.
    private func isLinkRow(_ index: Int) -> Bool {
        guard lines[index].words <= Self.signLimit, !lines[index].endsSentence else { return false }
        let parts = Self.parts(of: text[lines[index].span])
        return isLinkRow(parts) || isLinkRow(parts.flatMap(Self.unglued))
    }

    private func isLinkRow(_ parts: [String]) -> Bool {
        guard parts.count >= 2 else { return false }
        let known = parts.count { lexicon.cues.isWhole(LineKey.fold($0)) }
        return known * 2 >= parts.count && known >= 2
    }

    /// "HomeUKWorld": the labels of a menu that scraping glued together, cut before each capital
    /// that follows a small letter or begins a word behind an abbreviation.
    private static func unglued(_ part: String) -> [String] {
        let bytes = Array(part.utf8)
        let isCapital = { (index: Int) in bytes.indices.contains(index) && bytes[index] &- 0x41 < 26
        }
        let isSmall = { (index: Int) in bytes.indices.contains(index) && bytes[index] &- 0x61 < 26 }
        let cuts = bytes.indices.dropFirst().filter { index in
            isCapital(index)
                && (isSmall(index - 1) || isCapital(index - 1) && isSmall(index + 1))
        }
        let borders = [0] + cuts + [bytes.count]
        return zip(borders, borders.dropFirst()).map {
            String(decoding: bytes[$0..<$1], as: UTF8.self)
        }
    }

    /// The parts of a line between bars, tabs, bullets and wide spaces.
    private static func parts(of line: String) -> [String] {
        var parts: [String] = []
        var current = ""
        var spaces = 0
        for character in line.unicodeScalars {
            switch character {
            case " ": spaces += 1
            case "|", "•", "·", "\t", "›", "»": spaces += 2
            default:
                if spaces >= 2, !current.isEmpty {
                    parts.append(current)
                    current = ""
                } else if spaces == 1 {
                    current += " "
                }
                spaces = 0
                current.unicodeScalars.append(character)
            }
        }
        if !current.isEmpty { parts.append(current) }
        return parts
    }

    /// "Updated 2 hours ago", "vor 5 Min.": nothing but a time that counts back from the day on
    /// which the page was read, which no text tells.
    private func isAge(_ index: Int) -> Bool {
        guard lines[index].words <= Self.ageWords, lines[index].span.count <= Self.ageBytes else {
            return false
        }
        let words = lexicon.lineWords
        var isBack = false
        var hasUnit = false
        for part in lines[index].key.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            let word = String(part.drop { $0.isASCII && $0.isNumber })
            let (isAge, isUnit) = (words.has(word, .age), words.has(word, .ageUnit))
            guard word.isEmpty || isAge || isUnit || words.has(word, .dateWord) else {
                return false
            }
            isBack = isBack || isAge
            hasUnit = hasUnit || isUnit
        }
        return isBack && hasUnit
    }

    /// "Support The Lantern!", "Subscribe to …": an imperative before a name, without a sentence
    /// of reporting in it.
    private func isAppeal(_ index: Int) -> Bool {
        let line = lines[index]
        let words = lexicon.lineWords
        guard line.words <= 20 else { return false }
        if words.all(.readers).contains(where: { line.key.contains($0) }) { return true }
        guard line.words <= 12, let verb = line.key.split(separator: " ").first,
            words.has(String(verb), .request)
        else { return false }
        if words.all(.asked).contains(where: { line.key.contains($0) }) { return true }
        return line.addressing > 0
            || text.bytes[line.span].last == UInt8(ascii: "!") && line.words <= 6
    }

    mutating func markCaptions() {
        let good = good
        var before = 0
        for index in signIndices where verdicts[index] == nil && lines[index].words <= 60 {
            guard let parts = captions.parts(of: lines[index].span, in: text) else { continue }
            while before < good.count, good[before] < index { before += 1 }
            let isEarly = before < 3
            guard isEarly || !parts.isWeak else { continue }
            // "… he said. (AFP)" closes the last paragraph and is no caption.
            let closes = (good.last ?? 0) <= index && before >= 2
            if !closes { creditMarks[index] = parts.isWeak ? 1 : 2 }
            let isShort = lines[index].words <= 45
            guard isEarly && !closes || isShort && !closes else { continue }
            if parts.isWeak, !followsHead(index) { continue }
            keep(index, .caption, "credit", "ends in the credit '\(text[parts.credit])'")
            if parts.description == parts.credit, !parts.isWeak { markDescription(above: index) }
        }
    }

    /// A line over a credit that stands by itself has no more words where it is its picture's.
    private static let describingWords = 7

    /// Takes the short line right above a line that is a credit alone for what the picture shows.
    private mutating func markDescription(above index: Int) {
        guard index > 0, verdicts[index - 1] == nil,
            (2...Self.describingWords).contains(lines[index - 1].words),
            lines[index - 1].endsSentence, lines[index - 1].addressing == 0,
            !lines[..<(index - 1)].isEmpty
        else { return }
        keep(index - 1, .caption, "above-credit", "a short line right above a picture's credit")
    }

    /// A credit that only its capitals show needs a line before it that can be a headline.
    private func followsHead(_ index: Int) -> Bool {
        index > 0 && index < 6
            && lines[..<index].contains { !$0.endsSentence && $0.words >= 3 }
    }
}

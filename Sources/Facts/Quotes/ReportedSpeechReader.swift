import Prose

/// Finds what is reported without quotation marks, behind "said that" or before "Orr said".
struct ReportedSpeechReader {
    let page: Page
    let cues: CueReader
    let phrases: NounPhraseReader

    /// A clause with its speaker.
    struct Report {
        let clause: Range<Int>
        let phrase: NounPhrase
        let cue: Range<Int>
        let confidence: Double
    }

    private var tokens: [Token] { page.tokens }

    /// The reports of the body, at most one a sentence, outside of the sentences of `pieces`.
    func reports(besides pieces: [QuotePiece]) -> [Report] {
        var quoting: Set<Int> = []
        for piece in pieces {
            for index in [piece.open, min(piece.close, tokens.count - 1)] {
                quoting.insert(page.sentenceOfToken[index])
            }
        }
        var reports: [Report] = []
        for (number, sentence) in page.sentences.enumerated()
        where sentence.zone == .body && !quoting.contains(number) && !sentence.isHeady {
            let range = trimmed(sentence)
            guard range.count > 4, !cues.isQuoted[range.lowerBound] else { continue }
            if let report = fronted(range) ?? trailing(range) ?? leading(range) {
                reports.append(report)
            }
        }
        return reports
    }

    /// A sentence without its full stop and without the dateline, which nobody says.
    private func trimmed(_ sentence: Page.Sentence) -> Range<Int> {
        var end = sentence.tokens.upperBound
        while end > sentence.start, tokens[end - 1].kind == .mark { end -= 1 }
        return sentence.start..<end
    }

    /// The clause behind "According to Orr,".
    private func fronted(_ range: Range<Int>) -> Report? {
        let start = range.lowerBound + 2
        guard tokens[range.lowerBound].is("according"), tokens[start - 1].is("to"),
            let comma = comma(from: start, in: range),
            let known = phrases.phrase(startingAt: start, limit: comma)
        else { return nil }
        var phrase = known
        var clause = comma + 1..<range.upperBound
        if let second = self.comma(from: comma + 1, in: range), second > comma + 1 {
            let aside = comma + 1..<second
            // "According to the mayor, Ann Orr, ..." and "According to Ann Orr, the mayor, ...".
            if let name = phrases.phrase(startingAt: aside.lowerBound, limit: second),
                case .mention = name.form, name.tokens == aside, case .description = known.form
            {
                phrase = name
                clause = second + 1..<range.upperBound
            } else if isAside(aside) {
                clause = second + 1..<range.upperBound
            }
        }
        guard clause.count > 2 else { return nil }
        let cue = range.lowerBound..<start
        return Report(clause: clause, phrase: phrase, cue: cue, confidence: 0.85)
    }

    /// The first comma at `start` or up to thirty tokens behind it.
    private func comma(from start: Int, in range: Range<Int>) -> Int? {
        (start..<max(start, min(range.upperBound, start + 30))).first { tokens[$0].is(",") }
    }

    /// Whether the words between two commas describe who stands before them.
    private func isAside(_ words: Range<Int>) -> Bool {
        let first = tokens[words.lowerBound]
        if first.is("who") || first.is("which") || first.is("whose") { return true }
        return words.count <= 15
            && words.contains { !tokens[$0].traits.isDisjoint(with: [.personNoun, .groupNoun]) }
            && !words.contains {
                tokens[$0].uses.contains(.auxiliary) || cues.isCue($0)
                    || tokens[$0].letterCase == .lower && tokens[$0].key.hasSuffix("ed")
            }
    }

    /// The clause before ", Orr said" or ", according to Orr".
    private func trailing(_ range: Range<Int>) -> Report? {
        for comma in range.reversed() where tokens[comma].is(",") && comma - range.lowerBound > 3 {
            if range.upperBound - comma > 40 { break }
            let tail = comma + 1..<range.upperBound
            // "The Tesk River Agency, or TRA, said": the aside is no subject.
            if let first = tail.first, ["or", "and", "who", "which"].contains(tokens[first].key) {
                continue
            }
            let clause = range.lowerBound..<comma
            if tail.count > 2, tokens[tail.lowerBound].is("according"),
                tokens[tail.lowerBound + 1].is("to"),
                let phrase = phrases.phrase(
                    startingAt: tail.lowerBound + 2,
                    limit: tail.upperBound
                )
            {
                let cue = tail.lowerBound..<tail.lowerBound + 2
                return Report(clause: clause, phrase: phrase, cue: cue, confidence: 0.85)
            }
            guard let verb = tail.first(where: { cues.isCue($0) }), isReporting(verb),
                !tokens[verb].key.hasSuffix("ing"), let phrase = speaker(at: verb, tail, range)
            else { continue }
            return Report(clause: clause, phrase: phrase, cue: verb..<verb + 1, confidence: 0.85)
        }
        return nil
    }

    /// Who speaks by the verb in `tail`: "Orr said", "said Orr", "insurers say".
    private func speaker(at verb: Int, _ tail: Range<Int>, _ range: Range<Int>) -> NounPhrase? {
        if verb == tail.lowerBound {
            guard cues.standsBefore(verb), verb + 1 < range.upperBound else { return nil }
            guard let phrase = phrases.phrase(startingAt: verb + 1, limit: range.upperBound),
                endsSubject(phrase, from: verb + 1, range)
            else { return nil }
            return phrase
        }
        guard endsClause(verb, range) else { return nil }
        let end = subjectEnd(verb, tail)
        if tokens[end - 1].is(",") { return phrases.subject(of: verb, from: tail.lowerBound) }
        if let phrase = phrases.phrase(endingAt: end, from: tail.lowerBound) { return phrase }
        let noun = tokens[tail.lowerBound]
        guard end == tail.lowerBound + 1, noun.kind == .word, noun.letterCase == .lower,
            noun.key.hasSuffix("s"), noun.traits.isDisjoint(with: [.stopword, .speech])
        else { return nil }
        return NounPhrase(tokens: tail.lowerBound..<end, form: .description)
    }

    /// Whether no verb follows a subject, which begins a clause in "Orr, the mayor, said it leaked".
    private func endsSubject(_ phrase: NounPhrase, from first: Int, _ range: Range<Int>) -> Bool {
        let clause = tokens[first..<range.upperBound].prefix { !$0.is(",") && !$0.is("who") }
        if clause.contains(where: { $0.uses.contains(.auxiliary) }) { return false }
        let index = phrase.tokens.upperBound
        guard index < range.upperBound else { return true }
        let next = tokens[index]
        return next.is(",") || next.uses.contains(.nounLink) || next.is("on") || next.is("who")
            || page.isDate[index] || Marks.dashes.contains(next.key)
    }

    private func subjectEnd(_ verb: Int, _ tail: Range<Int>) -> Int {
        var end = verb
        while end > tail.lowerBound + 1, page.isDate[end - 1] || tokens[end - 1].is("on") {
            end -= 1
        }
        return end
    }

    /// Whether the sentence ends with the verb or goes on with a comma or a time only.
    private func endsClause(_ verb: Int, _ range: Range<Int>) -> Bool {
        guard verb + 1 < range.upperBound else { return true }
        let next = tokens[verb + 1]
        return next.is(",") || next.is("on") || next.is("in") || page.isDate[verb + 1]
            || Marks.dashes.contains(next.key)
    }

    /// The clause behind "Orr said", with or without "that", and "Orr told the council that".
    private func leading(_ range: Range<Int>) -> Report? {
        for verb in range where cues.isCue(verb) && !tokens[verb].key.hasSuffix("ing") {
            guard verb > range.lowerBound, isReporting(verb),
                let start = clauseStart(behind: verb, in: range), range.upperBound - start > 2,
                let phrase = phrases.subject(of: verb, from: range.lowerBound)
            else { continue }
            return Report(
                clause: start..<range.upperBound,
                phrase: phrase,
                cue: verb..<verb + 1,
                confidence: 0.8
            )
        }
        return nil
    }

    private func isReporting(_ verb: Int) -> Bool {
        !tokens[verb].traits.contains(.judging)
    }

    /// Whether only the listener or time and place stand between the verb and "that": not in
    /// "demanded money for the nets that tore".
    private func isBridged(_ gap: Range<Int>) -> Bool {
        guard let first = gap.first else { return true }
        let token = tokens[first]
        let isAdverbial =
            token.uses.contains(.adverbial)
            || page.isDate[first] || token.key.hasSuffix("ly")
        return isAdverbial || tokens[first - 1].uses.contains(.listener)
    }

    /// Where the reported clause begins: behind "that", or directly behind "said".
    private func clauseStart(behind verb: Int, in range: Range<Int>) -> Int? {
        for index in verb + 1..<max(verb + 1, min(verb + 10, range.upperBound)) {
            if tokens[index].is("that") {
                if isBridged(verb + 1..<index) { return index + 1 }
                break
            }
            if tokens[index].kind == .mark { break }
        }
        guard tokens[verb].uses.contains(.bare) else { return nil }
        var start = verb + 1
        while start < range.upperBound, page.isDate[start] || tokens[start].is("on") { start += 1 }
        // In "the lock that fishermen say is open" the clause has begun before.
        guard start < range.upperBound, tokens[start].isContentWord,
            tokens[start].is("that") || !tokens[start].uses.contains(.auxiliary),
            !tokens[start].uses.contains(.clauseless)
        else { return nil }
        return start
    }
}

import Prose

/// Finds the speaker of a quotation from the words around it, rule by rule.
struct QuoteAttributor {
    let page: Page
    let cues: CueReader
    let phrases: NounPhraseReader

    private var tokens: [Token] { page.tokens }

    /// The words for a speaker before pronouns are resolved.
    struct Lead {
        let phrase: NounPhrase
        let cue: Range<Int>?
        let confidence: Double
    }

    /// What is found for the piece `first` of a quote in its paragraph `range`.
    func lead(for piece: QuotePiece, _ form: Quote.Form, in range: Range<Int>) -> Lead? {
        let before = window(before: piece, in: range)
        let after = window(behind: piece, in: range)
        let isLed = leadsIn(piece.open, before)
        if form == .fragment || isLed {
            return led(before, isDirect: isLed) ?? followed(after, of: piece)
                ?? accorded(before, after) ?? introduced(before) ?? signed(after)
                ?? worded(after, before) ?? claimed(before) ?? owned(before, piece)
        }
        let isOver = endsSentence(piece) && !isVerb(after.lowerBound, after)
        return (isOver ? nil : followed(after, of: piece)) ?? accorded(after, before)
            ?? led(before, isDirect: false) ?? introduced(before) ?? signed(after)
    }

    // MARK: Windows

    /// The words before a piece, back to the end of the sentence or quotation before.
    private func window(before piece: QuotePiece, in range: Range<Int>) -> Range<Int> {
        var start = piece.open
        let floor = max(range.lowerBound, piece.open - 60)
        while start > floor {
            let token = tokens[start - 1]
            if token.kind == .mark, Marks.terminators.contains(token.key) { break }
            if cues.isQuoted[start - 1], isComplete(start - 1) { break }
            start -= 1
        }
        return start..<piece.open
    }

    /// Whether the quoted token is the end of a sentence of its own: "A." Then the next begins.
    private func isComplete(_ index: Int) -> Bool {
        tokens[index].kind == .mark && Marks.terminators.contains(tokens[index].key)
    }

    /// The words behind a piece, up to the end of the sentence or the next quotation.
    private func window(behind piece: QuotePiece, in range: Range<Int>) -> Range<Int> {
        let start = min(piece.isClosed ? piece.close + 1 : piece.close, range.upperBound)
        var end = start
        let ceiling = min(range.upperBound, start + 45)
        while end < ceiling {
            let token = tokens[end]
            if token.kind == .mark, !cues.isQuoted[end],
                Marks.terminators.contains(token.key) || token.is(";")
            {
                break
            }
            end += 1
        }
        return start..<end
    }

    /// Whether the words before lead directly into the quotation: a colon, a comma, a verb.
    private func leadsIn(_ open: Int, _ before: Range<Int>) -> Bool {
        guard before.upperBound == open, let last = before.last else { return false }
        let token = tokens[last]
        return token.is(":") || token.is(",") || cues.isCue(last)
            || (token.is("that") || token.is("as")) && before.contains { cues.isCue($0) }
    }

    private func endsSentence(_ piece: QuotePiece) -> Bool {
        guard let last = piece.content.last else { return false }
        return tokens[last].is(".")
    }

    private func isVerb(_ index: Int, _ window: Range<Int>) -> Bool {
        window.contains(index) && cues.isCue(index)
    }

    // MARK: Rules

    /// "..." said Ann Orr; "...," Orr told the council.
    private func followed(_ window: Range<Int>, of piece: QuotePiece) -> Lead? {
        guard let verb = window.first(where: { cues.isCue($0) && !isPastClause($0, window) })
        else { return nil }
        let cue = verb..<verb + 1
        var start = window.lowerBound
        while start < verb, tokens[start].is(",") || tokens[start].is("–") || tokens[start].is("—")
        {
            start += 1
        }
        if verb - start <= 1, verb == start || tokens[start].key.hasSuffix("ly"),
            cues.standsBefore(verb),
            let phrase = phrases.phrase(startingAt: verb + 1, limit: window.upperBound)
        {
            return Lead(phrase: phrase, cue: cue, confidence: 0.95)
        }
        if tokens[verb].key.hasSuffix("ing") { return nil }
        guard verb > start, let phrase = phrases.subject(of: verb, from: lastClause(start, verb))
        else {
            return nil
        }
        let isNear = phrase.tokens.lowerBound - start < 4
        return Lead(phrase: phrase, cue: cue, confidence: isNear ? 0.95 : 0.8)
    }

    /// Whether a verb stands in a clause that begins anew behind "and", with no subject of ours.
    private func isPastClause(_ verb: Int, _ window: Range<Int>) -> Bool {
        verb - window.lowerBound > 30
    }

    /// Where the clause of the verb begins: behind the last comma, where its subject follows it.
    private func lastClause(_ start: Int, _ verb: Int) -> Int {
        guard let comma = (start..<verb).last(where: { tokens[$0].is(",") }), comma + 1 < verb,
            phrases.phrase(endingAt: verb, from: comma + 1) != nil
        else { return start }
        return comma + 1
    }

    /// Ann Orr said: "..."; Orr praised the plan as "...".
    private func led(_ window: Range<Int>, isDirect: Bool) -> Lead? {
        let near = max(window.lowerBound, window.upperBound - 40)
        guard near < window.upperBound else { return nil }
        for verb in (near..<window.upperBound).reversed() where cues.isCue(verb) {
            guard
                let phrase = cited(verb, window)
                    ?? phrases.subject(of: verb, from: window.lowerBound)
            else { continue }
            let distance = window.upperBound - verb
            let confidence = isDirect ? 0.9 : (distance <= 8 ? 0.85 : 0.7)
            return Lead(phrase: phrase, cue: verb..<verb + 1, confidence: confidence)
        }
        return nil
    }

    /// Ann Orr in "TASS quoted Ann Orr as saying"; nil for other clauses.
    private func cited(_ verb: Int, _ window: Range<Int>) -> NounPhrase? {
        guard verb > window.lowerBound + 2, tokens[verb].is("saying"), tokens[verb - 1].is("as"),
            let citing = (max(window.lowerBound + 1, verb - 20)..<verb - 1).last(where: {
                tokens[$0].uses.contains(.citing)
            }),
            !tokens[citing - 1].uses.contains(.passive)
        else { return nil }
        return phrases.phrase(startingAt: citing + 1, limit: verb - 1)
    }

    /// Words with "according to Ann Orr" before or behind them.
    private func accorded(_ first: Range<Int>, _ second: Range<Int>) -> Lead? {
        for window in [first, second] {
            guard let cue = cues.according(in: window),
                let phrase = phrases.phrase(startingAt: cue + 2, limit: window.upperBound)
            else { continue }
            return Lead(phrase: phrase, cue: cue..<cue + 2, confidence: 0.9)
        }
        return nil
    }

    /// Words with a dash and a name behind them.
    private func signed(_ window: Range<Int>) -> Lead? {
        guard let first = window.first, Marks.dashes.contains(tokens[first].key),
            let phrase = phrases.phrase(startingAt: first + 1, limit: window.upperBound),
            phrase.tokens.lowerBound - first < 3, phrase.tokens.upperBound == window.upperBound
        else { return nil }
        return Lead(phrase: phrase, cue: nil, confidence: 0.8)
    }

    /// Words with "in her words" or "in Ann Orr's words" behind or before them.
    private func worded(_ first: Range<Int>, _ second: Range<Int>) -> Lead? {
        for window in [first, second] {
            guard let noun = window.dropFirst(2).first(where: { tokens[$0].is("words") }),
                let start = (max(window.lowerBound, noun - 6)..<noun - 1).last(where: {
                    tokens[$0].is("in")
                })
            else { continue }
            let owner = start + 1..<noun
            let phrase: NounPhrase? =
                if tokens[noun - 1].kind == .clitic {
                    phrases.owner(endingAt: noun - 1, from: start + 1)
                } else if ["his", "her"].contains(tokens[start + 1].key),
                    owner.count == 1 || owner.count == 2 && tokens[noun - 1].is("own")
                {
                    NounPhrase(tokens: start + 1..<start + 2, form: .pronoun)
                } else {
                    nil
                }
            guard let phrase else { continue }
            return Lead(phrase: phrase, cue: start..<noun + 1, confidence: 0.85)
        }
        return nil
    }

    /// Ann Orr in "Ann Orr's claim that the lock was".
    private func claimed(_ window: Range<Int>) -> Lead? {
        for that in window.reversed() where tokens[that].is("that") {
            let floor = max(window.lowerBound, that - 4)
            guard let noun = (floor..<that).last(where: { tokens[$0].uses.contains(.speechNoun) }),
                let owner = (floor..<noun).last(where: { tokens[$0].kind == .clitic }),
                let phrase = phrases.owner(endingAt: owner, from: window.lowerBound)
            else { continue }
            return Lead(phrase: phrase, cue: noun..<noun + 1, confidence: 0.8)
        }
        return nil
    }

    /// A part of a sentence without a verb of speech: most likely the words of its subject, the more
    /// so behind "found" and "spoke of".
    private func owned(_ window: Range<Int>, _ piece: QuotePiece) -> Lead? {
        let near = max(window.lowerBound, window.upperBound - Self.wordingReach)
        if near < window.upperBound,
            let verb = (near..<window.upperBound).last(where: { isWording($0) }),
            let phrase = phrases.subject(of: verb, from: window.lowerBound)
        {
            return Lead(phrase: phrase, cue: verb..<verb + 1, confidence: 0.6)
        }
        guard piece.content.count > 2, let phrase = phrases.first(in: window) else { return nil }
        return Lead(phrase: phrase, cue: nil, confidence: 0.4)
    }

    private static let wordingReach = 12

    private func isWording(_ index: Int) -> Bool {
        tokens[index].uses.contains(.wording) && tokens[index].letterCase == .lower
            && !cues.isQuoted[index]
    }

    /// The subject of a paragraph that ends in a colon, as "Orr said" does.
    func colonLead(of range: Range<Int>) -> Lead? {
        guard let last = range.last, tokens[last].is(":") else { return nil }
        let window = max(range.lowerBound, last - 40)..<range.upperBound
        return led(window, isDirect: true) ?? introduced(window)
    }

    /// Words that end in a colon, without a verb of speech: the subject of their sentence.
    private func introduced(_ window: Range<Int>) -> Lead? {
        guard let last = window.last, tokens[last].is(":"),
            let phrase = phrases.first(in: window)
        else { return nil }
        return Lead(phrase: phrase, cue: nil, confidence: 0.6)
    }
}

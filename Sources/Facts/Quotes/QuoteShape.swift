import Prose

/// Tells what sort of quotation a piece is, by its words and the marks at its borders.
struct QuoteShape {
    let page: Page
    let cues: CueReader

    private var tokens: [Token] { page.tokens }

    /// A scare quote has at most so many words.
    private static let mostScareWords = 3
    static let ends: Set<String> = [",", ".", "!", "?", "…", "..."]

    /// How the piece is given: a sentence or more, or a part of one.
    func form(of piece: QuotePiece) -> Quote.Form {
        let words = piece.content.filter { tokens[$0].isContentWord }
        guard let first = words.first else { return .fragment }
        let isBeginning =
            tokens[first].letterCase != .lower && (words.count > 1 || endsInside(piece))
        let isFree = standsFree(piece)
        if isBeginning, isFree, words.count > 2 || endsInside(piece) { return .direct }
        // "She replied: “No”."
        if tokens[first].letterCase != .lower, words.count <= 2, piece.open > 0,
            tokens[piece.open - 1].is(":")
        {
            return .direct
        }
        return isFree && words.count > 7 && endsInside(piece) ? .direct : .fragment
    }

    /// Whether a mark inside ends its words.
    private func endsInside(_ piece: QuotePiece) -> Bool {
        piece.content.last.map { Self.ends.contains(tokens[$0].key) } ?? false
    }

    /// Whether it begins a sentence or follows a colon, a comma or a verb of speech.
    private func standsFree(_ piece: QuotePiece) -> Bool {
        guard piece.open > 0 else { return true }
        let before = tokens[piece.open - 1]
        let own = page.sentences[page.sentenceOfToken[piece.open]]
        if own.tokens.lowerBound == piece.open { return true }
        return before.kind == .mark || before.is("that") || cues.isCue(piece.open - 1)
    }

    /// Whether it is words kept at a distance or spoken of, and nobody's speech.
    ///
    /// That is a part of a sentence of one to three words of which no verb tells who says them, as
    /// `isTold` says, or any behind "so-called" and its like.
    func isScare(_ draft: QuoteDraft, isTold: Bool) -> Bool {
        guard draft.form == .fragment, draft.pieces.count == 1 else { return false }
        let piece = draft.pieces[0]
        // In “in the hope that ‘they go’” somebody says so, whoever it is.
        if piece.open > 0, tokens[piece.open - 1].is("that") { return false }
        let isDistant = piece.open > 0 && tokens[piece.open - 1].uses.contains(.distance)
        let words = piece.content.prefix(2 * Self.mostScareWords + 1)
            .count { tokens[$0].isContentWord }
        return words <= Self.mostScareWords && (isDistant || !isTold)
    }

    /// Whether `piece` goes on with the words of `previous` behind an attribution.
    ///
    /// Both stand in the same paragraph: "A," he said, "B."
    func continues(_ previous: QuotePiece, _ piece: QuotePiece) -> Bool {
        guard previous.paragraph == piece.paragraph, previous.isClosed,
            let end = previous.content.last, previous.close + 1 < piece.open
        else { return false }
        let gap = previous.close + 1..<piece.open
        guard gap.count <= 20, gap.contains(where: { cues.isCue($0) }), let last = gap.last,
            tokens[last].is(",") || tokens[last].is("–") || tokens[last].is("—")
        else { return false }
        let isBroken = tokens[end].is(",") || tokens[gap.lowerBound].is(",")
        let hasStop = gap.contains {
            tokens[$0].kind == .mark && Marks.terminators.contains(tokens[$0].key)
        }
        return isBroken && !hasStop
    }

    /// The quoted words: without the comma that belongs to the attribution, and for a part of a
    /// sentence without the full stop of the sentence around it.
    func span(_ piece: QuotePiece, _ form: Quote.Form) -> Span {
        var end = piece.content.upperBound
        if end - 1 > piece.content.lowerBound {
            let last = tokens[end - 1]
            if last.is(",") || form == .fragment && last.is(".") { end -= 1 }
        }
        return page.span(piece.content.lowerBound..<end)
    }
}

extension Token {
    /// Whether it is a word or a number.
    var isContentWord: Bool { kind == .word || kind == .number }
}

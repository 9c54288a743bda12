import Prose

/// Tells titles of works, programmes and named days in quotation marks from quotes: “Face the
/// Nation”, “Super Tuesday”.
///
/// All their words have capitals. Where the marks hold a comma or full stop too, as in American
/// print, or a verb of speech stands near, what stands before and behind decides.
struct QuotedTitle {
    let page: Page
    let cues: CueReader

    private var tokens: [Token] { page.tokens }

    /// A title has at most so many words.
    private static let mostWords = 10
    /// Behind a title so many words are asked for a verb of speech.
    private static let reach = 8

    /// Whether the words are a title.
    func holds(_ piece: QuotePiece) -> Bool {
        guard piece.isClosed, piece.content.count <= 2 * Self.mostWords else { return false }
        let words = piece.content.filter { tokens[$0].kind == .word }
        guard words.count <= Self.mostWords, isCapitalised(words) else { return false }
        let isEnded = piece.content.last.map { QuoteShape.ends.contains(tokens[$0].key) } ?? false
        if isEnded { return isNamed(piece, words: words.count) || isFree(piece, words.count) }
        guard piece.open > 0 else { return !isCommented(piece) }
        if isNaming(piece.open - 1) { return true }
        if isLed(piece) { return isSubject(piece, words: words.count) }
        return !isCommented(piece)
    }

    /// Whether the first word and all but small words have capitals.
    private func isCapitalised(_ words: [Int]) -> Bool {
        let heavy = words.filter { !tokens[$0].traits.contains(.stopword) }
        return !heavy.isEmpty && heavy.allSatisfy { tokens[$0].letterCase != .lower }
            && words.first.map { tokens[$0].letterCase != .lower } ?? false
    }

    /// Whether a colon or a verb of speech leads to the words; “told” leads to a listener.
    private func isLed(_ piece: QuotePiece) -> Bool {
        let before = tokens[piece.open - 1]
        if before.is(":") { return true }
        return cues.isCue(piece.open - 1) && !["told", "tells", "tell"].contains(before.key)
    }

    /// Whether the word, or the one before its "as", gives a name: "known as", "dubbed".
    private func isNaming(_ index: Int) -> Bool {
        if tokens[index].uses.contains(.naming) { return true }
        return index > 0 && tokens[index].is("as") && tokens[index - 1].uses.contains(.naming)
    }

    /// Whether a verb follows of which the words are the subject: said “Super Tuesday” was late.
    private func isSubject(_ piece: QuotePiece, words: Int) -> Bool {
        guard words > 1, !tokens[piece.open - 1].is(":"), piece.close + 1 < tokens.count else {
            return false
        }
        return tokens[piece.close + 1].uses.contains(.auxiliary)
            && !tokens[piece.close + 1].is("that")
    }

    /// Whether the words begin a sentence and a comma and a verb of speech follow.
    private func isCommented(_ piece: QuotePiece) -> Bool {
        guard piece.close + 1 < tokens.count, tokens[piece.close + 1].is(","),
            page.isStart[piece.open]
        else { return false }
        return hasCue(behind: piece.close + 1)
    }

    /// Whether a verb of speech follows before the next mark.
    private func hasCue(behind index: Int) -> Bool {
        for next in index + 1..<max(index + 1, min(tokens.count, index + 1 + Self.reach)) {
            if cues.isCue(next) { return true }
            if tokens[next].kind == .mark { return false }
        }
        return false
    }

    /// Whether the words before say that a name follows.
    ///
    /// They are an owner, a word for a work or one for where it runs: CBS's “Face the Nation.”
    private func isNamed(_ piece: QuotePiece, words: Int) -> Bool {
        guard piece.open > 0, !isHeady(piece) else { return false }
        let before = tokens[piece.open - 1]
        if isNaming(piece.open - 1) || before.uses.contains(.work) || before.kind == .clitic {
            return true
        }
        // Her album, “Long Lock,” was sold out.
        if before.is(","), piece.open > 1, tokens[piece.open - 2].uses.contains(.work) {
            return true
        }
        return words > 1 && before.letterCase == .lower && before.uses.contains(.venue)
    }

    /// Whether the words begin a sentence that goes on without a verb of speech: “Super Tuesday,”
    /// as the day is known, comes in March.
    private func isFree(_ piece: QuotePiece, _ words: Int) -> Bool {
        guard words > 1, !isHeady(piece), let last = piece.content.last, tokens[last].is(","),
            page.sentences[page.sentenceOfToken[piece.open]].start == piece.open,
            piece.close + 1 < tokens.count,
            page.sentenceOfToken[piece.close + 1] == page.sentenceOfToken[piece.open]
        else { return false }
        return !cues.isCue(piece.close + 1) && !hasCue(behind: piece.close + 1)
    }

    private func isHeady(_ piece: QuotePiece) -> Bool {
        page.sentences[page.sentenceOfToken[piece.open]].isHeady
    }
}

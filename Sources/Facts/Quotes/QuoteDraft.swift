import Prose

/// A quote while its pieces are joined and its speaker is looked for.
struct QuoteDraft {
    var pieces: [QuotePiece]
    var form: Quote.Form
    var attribution: Attribution?

    /// The first token of the first piece's content.
    var first: Int { pieces[0].content.lowerBound }
    /// The last piece.
    var last: QuotePiece { pieces[pieces.count - 1] }
}

/// Who is said to have said something, in tokens.
struct Attribution {
    let phrase: NounPhrase
    let entity: Int?
    let basis: Speaker.Basis
    /// The verb or "according to".
    let cue: Range<Int>?
    let confidence: Double
}

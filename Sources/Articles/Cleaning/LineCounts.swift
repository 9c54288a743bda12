/// What is counted in a line.
struct LineCounts: Sendable, Hashable {
    /// Words; where a script sets no spaces, half of its characters.
    var words = 0
    /// How many of them speak to or of the reader and the outlet, outside quotation marks.
    var addressing = 0
    /// Words that begin with a capital letter.
    var capitalised = 0
    /// Words that begin with a digit.
    var numbers = 0
    /// Words of at most four bytes that begin with a small letter.
    var small = 0
    /// Bytes of all words.
    var wordBytes = 0
    /// Commas.
    var commas = 0
    /// Ends of sentences, the last one included.
    var stops = 0
    /// Full stops between two letters, as in the name of a site.
    var links = 0
    /// Bars, slashes, number and at signs.
    var symbols = 0
    /// Quotation marks that open, and straight ones.
    var quotes = 0
    /// Signs of an ellipsis.
    var ellipses = 0

    /// `count` as a share of the words; 0 in a line without words.
    func share(_ count: Int) -> Float { words == 0 ? 0 : Float(count) / Float(words) }
}

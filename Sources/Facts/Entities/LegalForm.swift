import Prose

/// The legal forms that end the name of a firm: "Tesk Cable Ltd".
enum LegalForm {
    /// Whether the token can be one.
    static func contains(_ token: Token) -> Bool {
        token.isCapitalised && !token.isInitial && token.uses.contains(.legalForm)
    }

    /// The tokens of a name before its legal forms; nil for a name without one, or of nothing else.
    static func stem(of name: Range<Int>, in page: Page) -> Range<Int>? {
        var end = name.upperBound
        while end > name.lowerBound, contains(page.tokens[end - 1]) { end -= 1 }
        guard end < name.upperBound, end > name.lowerBound,
            page.tokens[end - 1].kind == .word
        else { return nil }
        return name.lowerBound..<end
    }
}

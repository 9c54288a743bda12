public import Formats
public import Prose

/// Decides in which language an article is written and how far it is read.
public struct LanguageJudge: Sendable {
    /// Tells the language of a text.
    public let identifier: LanguageIdentifier
    /// Reads stated languages.
    public let tags: LanguageTags

    /// Reads the word lists of languages in the directory `path`.
    public init(directory path: String) throws(TableError) {
        identifier = try LanguageIdentifier(directory: path)
        tags = try LanguageTags(directory: path)
    }

    /// The language of the article with the clean text `text` whose file states `stated`.
    ///
    /// The text wins where it is certain, since pages often state the language of their template.
    /// A stated tag of the same language is kept as it is, for it tells the region too.
    public func decide(_ text: Text, stated: String?) -> LanguageDecision {
        let stated = stated.flatMap(tags.tag)
        guard let guess = identifier.guess(text) else {
            let isEnglish =
                stated.map { LanguageTags.primary($0) == "en" } ?? identifier.readsAsEnglish(text)
            return LanguageDecision(
                tag: stated,
                basis: stated == nil ? nil : .stated,
                stated: stated,
                confidence: nil,
                analysis: isEnglish ? .full : .textOnly
            )
        }
        let tag: String
        let basis: LanguageDecision.Basis
        if let stated, agrees(stated, guess) {
            (tag, basis) = (stated, .text)
        } else if let stated, !guess.isCertain {
            (tag, basis) = (stated, .stated)
        } else {
            (tag, basis) = (guess.tag, .text)
        }
        return LanguageDecision(
            tag: tag,
            basis: basis,
            stated: stated,
            confidence: guess.confidence,
            analysis: LanguageTags.primary(tag) == "en" ? .full : .textOnly
        )
    }

    /// Whether the text shows what is stated; between near relatives the stated one is believed
    /// unless the text tells them apart.
    private func agrees(_ stated: String, _ guess: LanguageGuess) -> Bool {
        let primary = LanguageTags.primary(stated)
        if primary == guess.tag { return true }
        return guess.confidence < 0.999
            && LanguageIdentifier.relatives.contains { $0.isSuperset(of: [primary, guess.tag]) }
    }
}

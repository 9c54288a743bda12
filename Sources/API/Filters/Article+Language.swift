import Articles

extension Article {
    /// The language's tag in lower case; English where the article does not tell, as that is the
    /// language whose word lists read it.
    var languageTag: String {
        metadata.language?.lowercased() ?? "en"
    }

    /// Whether the article is in the language of `tag`, a region or script within it included.
    func isWritten(in tag: String) -> Bool {
        languageTag == tag || languageTag.hasPrefix(tag + "-")
    }
}

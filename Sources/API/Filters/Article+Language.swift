import Articles

extension Article {
    /// Whether the article is in the language of `tag`, a region or script within it included.
    func isWritten(in tag: String) -> Bool {
        languageTag == tag || languageTag.hasPrefix(tag + "-")
    }
}

extension Article {
    /// The tag of its language in lower case, for filters: `en` also where nothing tells but the
    /// article reads as English, else `und`, the tag of no language known.
    public var languageTag: String {
        let decision = metadata.languageDecision
        return decision.tag?.lowercased() ?? (decision.analysis == .full ? "en" : "und")
    }
}

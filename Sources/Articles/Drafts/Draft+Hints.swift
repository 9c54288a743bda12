import Prose

extension Draft.Hints {
    /// These hints, with what they do not state taken from `other`.
    func completed(by other: Draft.Hints) -> Draft.Hints {
        var hints = self
        hints.id = id ?? other.id
        if source == nil {
            hints.source = other.source
            hints.sourceBasis = other.sourceBasis
        }
        hints.url = url ?? other.url
        hints.canonicalURL = canonicalURL ?? other.canonicalURL
        hints.title = title ?? other.title
        hints.kicker = kicker ?? other.kicker
        hints.summary = summary ?? other.summary
        hints.section = section ?? other.section
        if keywords.isEmpty { hints.keywords = other.keywords }
        if published == nil {
            hints.published = other.published
            hints.publishedBasis = other.publishedBasis
        }
        if modified == nil {
            hints.modified = other.modified
            hints.modifiedBasis = other.modifiedBasis
        }
        if authors.isEmpty { hints.authors = other.authors }
        hints.agency = agency ?? other.agency
        hints.language = language ?? other.language
        if images.isEmpty { hints.images = other.images }
        hints.version = version ?? other.version
        hints.isExcerpt = isExcerpt || other.isExcerpt
        hints.isPaid = isPaid || other.isPaid
        hints.isClean = isClean || other.isClean
        hints.isBodyStated = isBodyStated || other.isBodyStated
        hints.extra = extra + other.extra
        return hints
    }

    /// These hints without what one article alone can have of several in a file.
    var ofSeveral: Draft.Hints {
        var hints = self
        hints.id = nil
        hints.version = nil
        hints.url = nil
        hints.canonicalURL = nil
        hints.title = nil
        hints.kicker = nil
        hints.summary = nil
        hints.images = []
        return hints
    }
}

extension Draft {
    /// This draft with what `stated` tells of it, which counts more than what its file tells.
    func adding(_ stated: Hints) -> Draft {
        let hints = stated.completed(by: hints)
        var raw = raw
        if blocks == nil, self.hints.title == nil, let title = stated.title {
            raw = Text(DraftMaker.headed(raw.string, title))
        }
        return Draft(origin: origin, raw: raw, hints: hints, blocks: blocks)
    }
}

extension PageReader {
    /// The draft of a whole page that stands in a record or an archive; nil where it shows no text.
    ///
    /// What `hints` state counts more than what the page tells. `charset` is the character set that
    /// the server named; nil where it named none.
    func draft(page bytes: [UInt8], charset: String?, origin: Origin, hints: Draft.Hints) -> Draft?
    {
        // Once it is UTF-8, what the page says of its encoding does not count any more.
        let stated = charset.flatMap { TextDecoder().decode(bytes, stated: $0)?.bytes }
        let sheet = read(SourceFile(path: origin.path, bytes: stated ?? bytes))
        guard let draft = sheet.drafts.first else { return nil }
        return Draft(
            origin: origin,
            raw: draft.raw,
            hints: hints.completed(by: draft.hints),
            blocks: draft.blocks
        )
    }
}

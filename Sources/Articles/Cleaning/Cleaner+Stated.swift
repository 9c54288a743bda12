import Prose

// Texts of which the file says that they are clean.
extension Cleaner {
    /// Keeps every line: the stated headline where it opens the text, and all else as the body.
    func keepAll(of draft: Draft) -> Cleaned {
        let spans = draft.blocks?.blocks.map(\.span) ?? TextBlocks.split(draft.raw)
        let title = draft.hints.title.map(LineKey.fold)
        let lines = spans.enumerated().map { index, span in
            let isTitle = index == 0 && title == LineKey.fold(draft.raw.bytes[span])
            return JudgedLine(
                raw: span,
                role: isTitle ? .headline : .body,
                rule: "stated-clean",
                reason: "the file says that the text is clean"
            )
        }
        return Cleaned(raw: draft.raw, lines: lines)
    }
}

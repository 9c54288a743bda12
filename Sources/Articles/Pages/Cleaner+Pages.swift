import Prose

// Texts that were delivered as pages.
extension Cleaner {
    /// Judges the blocks of a page.
    func clean(_ draft: Draft, page tree: BlockTree, repetition: Repetition) -> Cleaned {
        let verdicts = judgement(of: draft, tree, repetition).verdicts(model: bodyModel)
        let lines = zip(tree.blocks, verdicts).map { block, verdict in
            JudgedLine(
                raw: block.span,
                role: verdict.role,
                rule: verdict.rule,
                reason: verdict.reason
            )
        }
        return Cleaned(raw: draft.raw, lines: lines)
    }

    private func judgement(of draft: Draft, _ tree: BlockTree, _ repetition: Repetition)
        -> PageJudgement
    {
        let hints = draft.hints
        let outlet = hints.source.map(LineKey.fold)
        let bylines = BylineReader(lexicon)
        return PageJudgement(
            survey: PageSurvey(tree, of: draft.raw, lexicon: lexicon),
            title: hints.title.map(LineKey.fold),
            repetition: repetition,
            lexicon: lexicon,
            facts: PageTail.Facts(
                writers: hints.authors.map(LineKey.fold).filter { $0.contains(" ") },
                outlet: outlet.flatMap { $0.utf8.count >= 4 ? $0 : nil },
                addresses: addresses,
                consent: consent,
                noteWords: lexicon.pageFields.words(.noteWord),
                isByline: { bylines.parts(of: $0)?.isExplicit == true }
            ),
            isSigned: hints.published != nil || !hints.authors.isEmpty
        )
    }

    /// What the body model is told of the blocks of a page; nil for a text that is no page and
    /// for a page without a good paragraph.
    package func lesson(of draft: Draft) -> PageLesson? {
        guard let tree = draft.blocks else { return nil }
        let judgement = judgement(of: draft, tree, .none)
        guard let rows = judgement.rows() else { return nil }
        return PageLesson(
            rows: rows.values,
            width: rows.width,
            texts: tree.blocks.map { draft.raw[$0.span] },
            words: judgement.survey.shapes.map(\.words)
        )
    }
}

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
        PageJudgement(
            survey: PageSurvey(tree, of: draft.raw, lexicon: lexicon),
            title: draft.hints.title.map(LineKey.fold),
            repetition: repetition,
            lexicon: lexicon
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

import Prose

/// A page on its way to a judgement: rules first, then the body model over the same blocks.
struct PageJudgement {
    let survey: PageSurvey
    let title: String?
    let repetition: Repetition
    let lexicon: ArticleLexicon
    /// What tells text behind the article.
    let facts: PageTail.Facts
    /// Whether the page states a writer or a time of publication.
    let isSigned: Bool

    /// Where the rules with names leave fewer words than this, they are asked without names.
    private static let fewWords = 80

    /// What became of each block, in order.
    func verdicts(model: BodyModel?) -> [PageVerdict] {
        guard let (article, verdicts) = ruled() else { return withoutParagraphs() }
        var judged = verdicts
        if let model {
            let rows = BlockRows(
                survey,
                article,
                title: title,
                keeps: verdicts.map(\.isBody)
            )
            judged = decided(verdicts, model.probabilities(rows), model.threshold)
            // A page of a shape that the model has never seen is left to the rules.
            if !judged.contains(where: \.isBody) { judged = verdicts }
        }
        var tail = PageTail(survey, withoutDoubles(judged), facts)
        return finished(tail.cut())
    }

    /// What the body model is told of each block; nil for a page without a good paragraph.
    func rows() -> BlockRows? {
        guard let (article, verdicts) = ruled() else { return nil }
        return BlockRows(survey, article, title: title, keeps: verdicts.map(\.isBody))
    }

    /// The verdicts of the rules, without the names of elements where these leave almost nothing.
    private func ruled() -> (ArticleElement, [PageVerdict])? {
        let first = ruled(names: true)
        let sentences = survey.sentenceWords.total
        let kept = first.map { words(of: $0.1) } ?? 0
        guard kept < min(Self.fewWords, sentences / 5), let second = ruled(names: false) else {
            return first
        }
        return words(of: second.1) > kept ? second : first
    }

    private func ruled(names: Bool) -> (ArticleElement, [PageVerdict])? {
        guard let article = ArticleElement(survey, names: names) else { return nil }
        var rules = PageRules(
            survey,
            article,
            title: title,
            repetition: repetition,
            lexicon: lexicon
        )
        return (article, rules.decide())
    }

    /// What the page shows twice, as one of two forms for narrow and wide screens, is kept once.
    private func withoutDoubles(_ verdicts: [PageVerdict]) -> [PageVerdict] {
        var verdicts = verdicts
        var seen = HashTable()
        var isAgain = false
        for index in verdicts.indices where verdicts[index].isBody {
            let shape = survey.shapes[index]
            let isNew = seen[shape.hash] == nil
            if isNew { seen.set(shape.hash, index) }
            // A short line may well stand twice, unless it stands among others that do.
            if isNew || shape.words < 8 && !isAgain {
                if shape.words >= 8 { isAgain = false }
                continue
            }
            isAgain = true
            verdicts[index] = .drop("said-before", "stands in the article already")
        }
        return verdicts
    }

    private func words(of verdicts: [PageVerdict]) -> Int {
        verdicts.indices.reduce(0) { $0 + (verdicts[$1].isBody ? survey.words[$1] : 0) }
    }

    /// The rules' verdicts where the model agrees or has no say, the model's elsewhere.
    private func decided(_ verdicts: [PageVerdict], _ odds: [Double], _ threshold: Double)
        -> [PageVerdict]
    {
        zip(verdicts, odds).enumerated().map { index, pair in
            let (verdict, probability) = pair
            if verdict.isFinal || survey.tree.blocks[index].isStated { return verdict }
            let isBody = probability >= threshold
            if isBody == verdict.isBody { return verdict }
            let percent = Int((probability * 100).rounded())
            if isBody {
                return .keep(
                    .body,
                    "body-model",
                    "body with a probability of \(percent) %, against the rule '\(verdict.rule)'"
                )
            }
            return .drop(
                "body-model",
                "body with a probability of \(percent) %, against the rule '\(verdict.rule)'"
            )
        }
    }

    /// The stated body where the page shows much less than it; nil elsewhere.
    private func stated(in verdicts: [PageVerdict]) -> [PageVerdict]? {
        let blocks = survey.tree.blocks
        guard blocks.last?.isStated == true, survey.tree.statedWords > 0 else { return nil }
        let shown = words(of: verdicts)
        guard survey.tree.statedWords * 2 > shown * 3 else { return nil }
        return zip(blocks, verdicts).map { block, verdict in
            if block.isStated, block.element < 0, verdict.role != .headline {
                return .keep(
                    .body,
                    "stated-body",
                    "the page states it in its metadata and shows much less"
                )
            }
            guard verdict.isBody else { return verdict }
            return .drop("stated-body", "the body that the page states stands for it")
        }
    }

    /// A page without a good paragraph: its longer lines outside of links are the body.
    private func withoutParagraphs() -> [PageVerdict] {
        let key = title
        let verdicts = survey.shapes.enumerated().map { index, shape -> PageVerdict in
            if let key, shape.key == key {
                return .keep(.headline, "stated-headline", "is the headline that the page states")
            }
            if survey.tree.blocks[index].isStated {
                return .drop("stated-only", "the page states it and shows the text itself")
            }
            if shape.words >= 12, survey.linkShare(index) < 0.3, index != survey.tree.rest {
                return .keep(.body, "no-paragraphs", "the page has no good paragraph")
            }
            return .drop("no-paragraphs", "too short or a link, on a page without paragraphs")
        }
        return finished(verdicts)
    }

    /// The verdicts with the body that the page states where it shows less, and none on a page
    /// without an article.
    private func finished(_ verdicts: [PageVerdict]) -> [PageVerdict] {
        stated(in: verdicts)
            ?? PageAbsence(
                survey: survey,
                verdicts: verdicts,
                isSigned: isSigned,
                wording: facts
            ).judged
    }
}

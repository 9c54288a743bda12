import Markup
import Prose

/// Tells pages that hold no article from those that do, by what they say of their own kind and by
/// what was kept of them.
///
/// Only whole pages are asked: a piece of HTML in a record is said to be an article by the record.
struct PageAbsence {
    let survey: PageSurvey
    let verdicts: [PageVerdict]
    /// Whether the page states a writer or a time of publication.
    let isSigned: Bool
    /// The words by which a page speaks to its readers.
    let wording: PageTail.Facts

    /// Why a page holds no article.
    private struct Finding {
        let rule: String
        let reason: String
        /// Whether the headline stands all the same, so that an article without a body is left.
        var keepsHead = false
    }

    /// What was kept, in figures.
    private struct Kept {
        /// Every kept block of the body.
        var blocks: [Int] = []
        var words = 0
        /// Blocks that are sentences.
        var sentences: [Int] = []
        /// Most sentences in a row of one element that are no excerpts.
        var run = 0
        var teasers = 0
        /// Words of excerpts and their headlines.
        var teaserWords = 0
    }

    /// So many paragraphs in a row of one element make an article; twice as many on a page that
    /// says it is none.
    private static let run = 3
    /// So many of the kept words stand in excerpts on a page that only leads to articles, and on
    /// one that says so.
    private static let teaserShare = (unstated: 0.6, stated: 0.3)
    /// An error or a request has fewer words than this.
    private static let noticeWords = 250
    /// A page that says that it is no article, and shows fewer words than this, is none.
    private static let introWords = 120
    /// A list of authors' articles or of finds, however it is made, keeps fewer words than this.
    private static let listWords = 500
    /// So many words make a paragraph, whatever it ends in.
    private static let paragraphWords = 25
    /// So many elements around a block are asked whether they hold pictures.
    private static let depth = 16
    /// A caption, its credit with it, has no more blocks.
    private static let captionBlocks = 2
    /// Fewer words are a label or a hint to the reader.
    private static let leastWords = 10
    /// The kinds of names that tell a notice.
    private static let notices: Set<String> = ["notice", "paywall"]

    /// The names of the rules, each of which leaves nothing of the body.
    static let rules: Set<String> = [
        "no-body", "other-page", "list-of-articles", "notice-page", "pictures-only", "no-sentences",
    ]

    /// The verdicts, nothing kept where the page has no article.
    var judged: [PageVerdict] {
        guard let facts = survey.tree.facts, let finding = finding(facts) else { return verdicts }
        return verdicts.map { verdict in
            guard verdict.role != nil, verdict.isBody || !finding.keepsHead else { return verdict }
            return .drop(finding.rule, finding.reason)
        }
    }

    private func finding(_ facts: PageFacts) -> Finding? {
        let kept = kept
        if kept.words < Self.leastWords {
            guard !isSigned, !facts.isArticle else { return nil }
            return Finding(rule: "no-body", reason: "the page shows no paragraph of an article")
        }
        if let title = facts.title, holds(title, facts, kept) {
            return Finding(
                rule: "other-page",
                reason: "\(title.words) tells a page without an article"
            )
        }
        if let finding = list(facts.other, kept) { return finding }
        if let name = notice(facts, kept) {
            return Finding(
                rule: "notice-page",
                reason: "all that the page says stands in an element named '\(name)'"
            )
        }
        if isRequest(facts, kept) {
            return Finding(
                rule: "notice-page",
                reason: "what the page says speaks of consent, or asks to subscribe or log in"
            )
        }
        if isGallery(kept) {
            return Finding(
                rule: "pictures-only",
                reason: "all that the page says stands in a gallery",
                keepsHead: isSigned || facts.isArticle
            )
        }
        guard !isSigned, !facts.isArticle, kept.sentences.isEmpty else { return nil }
        return Finding(rule: "no-sentences", reason: "the page shows lists and labels alone")
    }

    // MARK: What was kept

    private var kept: Kept {
        var kept = Kept()
        var run = 0
        var holder = -2
        let isStated = survey.tree.facts?.other != nil
        for index in verdicts.indices where verdicts[index].isBody {
            guard !survey.tree.blocks[index].isStated else { continue }
            let shape = survey.shapes[index]
            kept.blocks.append(index)
            kept.words += shape.words
            if survey.isTeaser(index) || isStated && survey.isFollowedByLink(index) {
                kept.teasers += 1
                kept.teaserWords += shape.words
                run = 0
            } else if survey.isLinkedHead(index) {
                kept.teaserWords += shape.words
            } else if isSentence(index) {
                let own = survey.holder(of: index) ?? -1
                run = own == holder ? run + 1 : 1
                holder = own
                kept.run = max(kept.run, run)
            }
            if isSentence(index) { kept.sentences.append(index) }
        }
        return kept
    }

    private func isSentence(_ index: Int) -> Bool {
        let shape = survey.shapes[index]
        return shape.isSentence(least: 8) || shape.words >= Self.paragraphWords
    }

    // MARK: What the page says

    /// Whether a title that is none of an article may be believed.
    private func holds(_ title: PageFacts.Claim, _ facts: PageFacts, _ kept: Kept) -> Bool {
        switch title.rank {
        case 1:
            // An article may well be headed "Not found: the bikes stolen in town".
            !facts.isArticle && kept.words < Self.noticeWords
                && !(isSigned && kept.run >= Self.run)
        case 2: !facts.isArticle && !isSigned
        default: !facts.isArticle && !isSigned && kept.words < Self.noticeWords
        }
    }

    /// Whether nearly all kept blocks are excerpts under linked headlines of their own, or few
    /// words on a page that says it is no article.
    private func list(_ other: PageFacts.Claim?, _ kept: Kept) -> Finding? {
        let share = Double(kept.teaserWords) / Double(max(1, kept.words))
        let least = other == nil ? Self.teaserShare.unstated : Self.teaserShare.stated
        let longest = other == nil ? Self.run : 2 * Self.run
        if kept.teasers >= 2, share >= least, kept.run < longest {
            return Finding(
                rule: "list-of-articles",
                reason: "the page shows excerpts of articles and none of its own"
            )
        }
        if !isSigned, survey.tree.facts?.isArticle != true, leadsOn(kept) {
            return Finding(
                rule: "list-of-articles",
                reason: "the page shows headlines and excerpts, each with a link that leads on"
            )
        }
        guard let other else { return nil }
        let isShort = kept.words < Self.introWords && kept.run < Self.run && !isSigned
        let isFirm = other.rank == 1 && kept.words < Self.listWords
        guard isShort || isFirm && (kept.run < longest || !isSigned) else { return nil }
        return Finding(
            rule: "other-page",
            reason: "\(other.words) tells a page without an article"
        )
    }

    /// Whether nearly every kept sentence is followed by a link of the same words ("Read more").
    private func leadsOn(_ kept: Kept) -> Bool {
        guard kept.sentences.count >= Self.run else { return false }
        var counts: [UInt64: Int] = [:]
        for index in kept.sentences where survey.isFollowedByLink(index) {
            counts[survey.shapes[index + 1].hash, default: 0] += 1
        }
        let most = counts.values.max() ?? 0
        return most >= Self.run && most * 10 >= kept.sentences.count * 9
    }

    // MARK: Notices

    /// The name of a notice around all kept blocks of a page without writer and time.
    private func notice(_ facts: PageFacts, _ kept: Kept) -> String? {
        guard !isSigned, !facts.isArticle, kept.words < Self.noticeWords,
            let first = kept.blocks.first, let last = kept.blocks.last
        else { return nil }
        for index in survey.ancestors(of: first) {
            let element = survey.tree.elements[index]
            guard element.end > last, let name = survey.marks[index].against,
                element.tag != .body, element.tag != .html, Self.notices.contains(name.kind)
            else { continue }
            return name.words
        }
        return nil
    }

    /// Whether a sentence speaks to the reader.
    private func speaks(_ index: Int) -> Bool {
        let line = survey.text.bytes[survey.tree.blocks[index].span]
        return LineScanner(line, addresses: wording.addresses).counts.addressing > 0
    }

    /// Whether most kept sentences of a short page ask for consent, a password or money, all of
    /// them where none speaks to the reader.
    private func isRequest(_ facts: PageFacts, _ kept: Kept) -> Bool {
        guard !isSigned, !facts.isArticle, kept.words < Self.noticeWords else { return false }
        let asking = kept.sentences.count { index in
            survey.cues[index].count > 0
                || survey.shapes[index].vocabulary.contains { wording.consent.contains($0) }
        }
        if asking >= 2, asking == kept.sentences.count { return true }
        return asking * 2 > kept.sentences.count && kept.sentences.contains(where: speaks)
    }

    // MARK: Pictures

    /// Whether every kept block stands in a figure or in a small element named as a caption is,
    /// and in more than one of them.
    private func isGallery(_ kept: Kept) -> Bool {
        var figures: Set<Int> = []
        for index in kept.blocks where survey.shapes[index].words >= 4 {
            let figure = survey.ancestors(of: index).prefix(Self.depth).first { element in
                let holder = survey.tree.elements[element]
                if holder.tag == .figcaption || holder.tag == .figure { return true }
                return holder.end - holder.first <= Self.captionBlocks
                    && survey.marks[element].against?.kind == "picture"
            }
            guard let figure else { return false }
            figures.insert(figure)
        }
        return figures.count >= 2
    }
}

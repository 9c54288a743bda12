import Formats
import Markup
import Prose

/// Reads saved pages: one file is one article.
///
/// The raw text of the draft is the visible text of the page, a block a line.
public struct PageReader: Sendable {
    private let lexicon: ArticleLexicon

    /// A reader that finds metadata and characters by the lists of `lexicon`.
    public init(_ lexicon: ArticleLexicon) { self.lexicon = lexicon }

    /// Reads `file` as one draft with the metadata of the page as its hints.
    public func read(_ file: SourceFile) -> DraftSheet {
        var sheet = DraftSheet()
        guard let decoded = TextDecoder().decode(file.bytes) else {
            sheet.errors.append(.malformed(path: file.path, record: nil, reason: "is no text"))
            return sheet
        }
        sheet.notices = decoded.notices(path: file.path)
        let page = HTMLDocument(parsing: decoded.bytes, references: lexicon.references)
        let (hints, facts) = PageMetadata.read(page, lexicon: lexicon, url: nil)
        let draft = draft(
            of: page,
            origin: Origin(path: file.path),
            hints: hints,
            facts: facts,
            stated: StatedBody(of: page, title: hints.title, references: lexicon.references)
        )
        guard let draft else {
            sheet.errors.append(.empty(path: file.path, record: nil))
            return sheet
        }
        if draft.blocks?.rest != nil {
            sheet.notices.append(
                .ignored(
                    path: file.path,
                    reason: "shows more than \(BlockSplitter.blockLimit) blocks; what stands "
                        + "behind them is left out"
                )
            )
        }
        sheet.drafts = [draft]
        return sheet
    }

    /// A draft of a piece of HTML, such as the body of a feed's entry, with `hints` from outside.
    ///
    /// Nil where the piece shows no text.
    public func draft(fragment: String, origin: Origin, hints: Draft.Hints) -> Draft? {
        draft(
            of: HTMLDocument(parsing: Array(fragment.utf8), references: lexicon.references),
            origin: origin,
            hints: hints,
            facts: nil,
            stated: nil
        )
    }

    private func draft(
        of page: HTMLDocument,
        origin: Origin,
        hints: Draft.Hints,
        facts: PageFacts?,
        stated: StatedBody?
    ) -> Draft? {
        var (raw, tree) = BlockSplitter.split(page, names: lexicon.pages)
        tree.facts = facts
        guard !tree.blocks.isEmpty || stated != nil else { return nil }
        if let title = hints.title, !tree.shows(title, in: raw) {
            BlockSplitter.prepend(stated: title, to: &raw, &tree)
        }
        if let stated, stated.isSummary {
            if !Self.showsParagraph(tree, raw) { add(stated, to: &raw, &tree) }
        } else if let stated {
            tree.statedCover = stated.cover(of: tree.blocks, in: raw)
            let covered = zip(tree.blocks, tree.statedCover).filter { $1 > 60 }
            if stated.isOther, covered.isEmpty, Self.showsParagraph(tree, raw) {
                tree.statedCover = []
            }
            let isEvidence = !tree.statedCover.isEmpty || tree.blocks.isEmpty
            let shown = covered.reduce(0) { $0 + BlockShape(raw[$1.0.span]).words }
            if isEvidence, shown * 2 < stated.words {
                add(stated, to: &raw, &tree)
                tree.statedCover += Array(repeating: 100, count: stated.paragraphs.count)
            }
        }
        return Draft(
            origin: origin,
            raw: Text(raw),
            hints: hints,
            blocks: tree
        )
    }

    /// Puts the stated body behind the blocks of the page.
    private func add(_ stated: StatedBody, to raw: inout [UInt8], _ tree: inout BlockTree) {
        tree.statedWords = stated.words
        for paragraph in stated.paragraphs {
            BlockSplitter.append(stated: paragraph, to: &raw, &tree)
        }
    }

    /// Whether any block that is no link reads as a sentence.
    private static func showsParagraph(_ tree: BlockTree, _ raw: [UInt8]) -> Bool {
        tree.blocks.contains { block in
            !block.isStated && block.linkBytes * 2 < block.span.count
                && BlockShape(raw[block.span]).isSentence(least: 8)
        }
    }
}

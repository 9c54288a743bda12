import Markup
import Prose

/// Makes a draft of a text and what is stated about it, by the way that the text's form needs.
struct DraftMaker: Sendable {
    let pages: PageReader
    let sniff: MarkupSniff

    /// A headline is looked for in this many lines at the beginning of a text.
    private static let headLines = 5

    /// The draft of `body`; nil, and reported, where it holds no words.
    func draft(
        _ body: String,
        _ form: RecordKeys.Form,
        at origin: Origin,
        _ hints: Draft.Hints,
        _ tally: inout DraftTally
    ) -> Draft? {
        let isMarkup = form == .html || form == .page || form == .any && MarkupSniff.holdsTags(body)
        let draft: Draft?
        if isMarkup {
            draft = page(body, form, at: origin, hints)
        } else {
            let text = form == .any ? sniff.plain(body) : body
            draft = Draft(origin: origin, raw: raw(text, hints.title, &tally), hints: hints)
        }
        guard let draft, draft.raw.bytes.contains(where: { $0 > 0x20 }) else {
            tally.report(.empty(path: origin.path, record: origin.record))
            return nil
        }
        return draft
    }

    private func page(
        _ body: String,
        _ form: RecordKeys.Form,
        at origin: Origin,
        _ hints: Draft.Hints
    ) -> Draft? {
        let bytes = Array(body.utf8)
        return form == .page || MarkupSniff.isPage(bytes)
            ? pages.draft(page: bytes, charset: "utf-8", origin: origin, hints: hints)
            : pages.draft(fragment: body, origin: origin, hints: hints)
    }

    /// The text with the stated headline before it where its first lines do not hold it.
    private func raw(_ text: String, _ title: String?, _ tally: inout DraftTally) -> Text {
        guard text.utf8.contains(where: { $0 > 0x20 }) else { return Text("") }
        let whole = Self.headed(text, title)
        guard let decoded = TextDecoder().decode(Array(whole.utf8)) else { return Text("") }
        tally.note(removedControls: decoded.removedControls)
        return Text(String(decoding: decoded.bytes, as: UTF8.self))
    }

    /// `text` with `title` before it where its first lines do not hold that.
    static func headed(_ text: String, _ title: String?) -> String {
        guard let title, !opens(text, with: title) else { return text }
        return "\(title)\n\n\(text)"
    }

    private static func opens(_ text: String, with title: String) -> Bool {
        let key = LineKey.fold(title)
        var lines = 0
        for line in text.utf8.split(separator: 0x0A, maxSplits: 12) {
            let folded = LineKey.fold(
                String(decoding: line.prefix(4 * title.utf8.count + 64), as: UTF8.self)
            )
            if folded.isEmpty { continue }
            if folded == key { return true }
            lines += 1
            if lines == headLines { return false }
        }
        return false
    }
}

import Markup

/// Reads the entries of feeds in RSS 1.0, RSS 2.0 and Atom, each as an article.
///
/// An entry that has a short description alone or whose text ends in the mark of a cut is an
/// excerpt. An `.xml` file may also hold a page in XHTML.
struct FeedReader {
    private let drafts: DraftMaker
    /// Most entries of one feed.
    private let limit: Int

    /// A reader that reads markup by `drafts`.
    init(drafts: DraftMaker, limit: Int = .max) {
        self.drafts = drafts
        self.limit = limit
    }

    /// Reads `file`; where the XML breaks off, the entries before that stand.
    func read(_ file: SourceFile) -> DraftSheet {
        var tally = DraftTally(path: file.path)
        guard let decoded = TextDecoder().decode(file.bytes) else {
            tally.malformed(nil, "is no text")
            return tally.sheet()
        }
        let bytes = decoded.bytes
        tally.note(decoded)
        switch FeedParser.root(of: bytes) {
        case .rss, .rdf, .atom: read(bytes, into: &tally)
        case .page:
            return drafts.pages.read(file)
        case .other(let name):
            tally.malformed(nil, "is XML with the root '\(name.prefix(64))', and no feed or page")
        case nil:
            if MarkupSniff.isPage(bytes) { return drafts.pages.read(file) }
            if bytes.contains(where: { $0 > 0x20 }) {
                tally.malformed(nil, "is no XML")
            } else {
                tally.report(.empty(path: file.path, record: nil))
            }
        }
        return tally.sheet()
    }

    private func read(_ bytes: [UInt8], into tally: inout DraftTally) {
        let feed = FeedParser.feed(
            in: bytes,
            limit: limit,
            references: drafts.sniff.references
        )
        let channel = hints(of: feed.channel)
        let base = feed.channel.base.map {
            RelativeReference.resolved($0, from: feed.channel.link)
        }
        for (index, entry) in feed.entries.enumerated() {
            add(entry, record: index + 1, channel, base ?? feed.channel.link, into: &tally)
        }
        if let fault = feed.fault {
            tally.malformed(feed.entries.count + 1, fault)
        } else if feed.entries.isEmpty {
            tally.report(.empty(path: tally.path, record: nil))
        }
    }

    private func hints(of channel: Feed.Channel) -> Draft.Hints {
        var hints = Draft.Hints()
        hints.source = line(channel.title, .source) ?? channel.link.flatMap(OutletList.domain)
        hints.language = line(channel.language, .language)
        hints.authors = [line(channel.author, .author)].compactMap(\.self)
        return hints
    }

    private func add(
        _ entry: Feed.Entry,
        record: Int,
        _ channel: Draft.Hints,
        _ base: String?,
        into tally: inout DraftTally
    ) {
        var hints = hints(of: entry, base)
        hints.complete(by: channel)
        guard let content = entry.content ?? entry.summary else {
            tally.malformed(record, "the entry holds no text")
            return
        }
        var text = content.text
        let ending = ending(of: content)
        let whole = ExcerptMark.removed(from: ending)
        let isShort = text.utf8.count < ExcerptMark.shortLimit
        if whole != nil || (isShort || entry.content == nil) && ExcerptMark.endsInDots(ending) {
            hints.isExcerpt = true
            tally.note(excerpt: "the text is cut at its end")
            if let whole, !content.mayHoldMarkup { text = whole }
        } else if entry.content == nil, isShort {
            hints.isExcerpt = true
            tally.note(excerpt: "a short description and no content")
        }
        let origin = Origin(path: tally.path, record: record)
        let form: RecordKeys.Form = content.mayHoldMarkup ? .any : .text
        if let draft = drafts.draft(text, form, at: origin, hints, &tally) { tally.add(draft) }
    }

    /// The last words of a text, in which a mark of a cut would stand.
    private func ending(of content: Feed.Content) -> String {
        guard content.mayHoldMarkup else { return content.text }
        return drafts.sniff.plain(String(decoding: content.text.utf8.suffix(400), as: UTF8.self))
    }

    /// What `entry` states; its addresses lead from `base` where they are not whole.
    private func hints(of entry: Feed.Entry, _ base: String?) -> Draft.Hints {
        let base = entry.base.map { RelativeReference.resolved($0, from: base) } ?? base
        let whole = { (address: String?) in
            address.map { RelativeReference.resolved($0, from: base) }
        }
        var hints = Draft.Hints()
        hints.id = line(entry.id, .id)
        hints.url = line(whole(entry.link), .url)
        hints.title = line(entry.title, .title)
        hints.source = line(entry.source, .source)
        hints.published = line(entry.published, .published) ?? line(entry.updated, .modified)
        hints.modified = entry.published == nil ? nil : line(entry.updated, .modified)
        hints.language = line(entry.language, .language)
        hints.authors = entry.authors.prefix(RecordFields.authorLimit)
            .compactMap { line($0, .author) }
        hints.keywords = entry.keywords.compactMap { line($0, .keywords) }
        if entry.content != nil { hints.summary = line(entry.summary?.text, .summary) }
        hints.images = entry.images.compactMap { image in
            line(whole(image.url), .image).map {
                Draft.Image(
                    url: $0,
                    caption: line(image.caption, .summary),
                    credit: line(image.credit, .agency)
                )
            }
        }
        return hints
    }

    private func line(_ text: String?, _ field: RecordKeys.Field) -> String? {
        guard let line = text.flatMap(drafts.sniff.oneLine),
            line.utf8.count <= RecordFields.limit(of: field)
        else { return nil }
        return line
    }
}

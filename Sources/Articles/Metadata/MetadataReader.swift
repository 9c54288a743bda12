import Prose

/// Reads what a cleaned article says about itself.
struct MetadataReader {
    let lexicon: ArticleLexicon
    private let bylines: BylineReader
    private let captions: CaptionReader
    private let datelines: DatelineReader
    private let publications: PublicationReader

    /// An article that readers pay for is whole where it has so many words.
    private static let paidWords = 150

    init(_ lexicon: ArticleLexicon) {
        self.lexicon = lexicon
        bylines = BylineReader(lexicon)
        captions = CaptionReader(lexicon)
        datelines = DatelineReader(lexicon)
        publications = PublicationReader(lexicon)
    }

    /// The metadata of the article `reading`, whose paragraphs are `paragraphs`; `country` is that
    /// of its outlet.
    func metadata(
        of reading: Reading,
        _ paragraphs: [Paragraph],
        _ draft: Draft,
        country: String? = nil
    ) -> Metadata {
        var metadata = Metadata()
        let text = reading.text
        let heading = paragraphs.first { $0.role == .headline }?.span
        let split = heading.flatMap { Self.split($0, draft.hints, text) }
        metadata.headline = split?.headline ?? heading
        readFields(draft.hints, into: &metadata)
        // What readers pay for, pages open with a paragraph or two.
        let words = paragraphs.filter { $0.role == .body }
            .reduce(0) { $0 + reading.words(in: $1.span).count }
        if draft.hints.isPaid, words < Self.paidWords { metadata.isExcerpt = true }
        metadata.languageDecision = lexicon.languages.decide(text, stated: draft.hints.language)
        let summary = paragraphs.first { $0.role == .summary }?.span
        metadata.summary = Self.wording(draft.hints.summary, at: summary, paragraphs, text)
        metadata.kicker = Self.wording(draft.hints.kicker, at: split?.kicker, paragraphs, text)
        readByline(paragraphs, text, draft.hints, into: &metadata)
        readOpening(paragraphs, reading, into: &metadata)
        for paragraph in paragraphs where paragraph.role == .caption {
            readCaption(paragraph.span, text, into: &metadata)
        }
        readTagline(paragraphs, text, into: &metadata)
        metadata.agencies.sort {
            ($0.span?.start ?? -1, $0.agency.id) < ($1.span?.start ?? -1, $1.agency.id)
        }
        let times = publications.times(
            of: reading,
            paragraphs,
            draft,
            dateline: metadata.dateline,
            language: metadata.languageDecision,
            country: country
        )
        metadata.published = times.published
        metadata.modified = times.modified
        return metadata
    }

    /// Kicker and headline of a paragraph that opens with the one and ends with the other, as a
    /// page's main heading that holds both does ("Fire in Harstad: Two barns burn").
    private static func split(
        _ heading: Span,
        _ hints: Draft.Hints,
        _ text: Text
    ) -> (kicker: Span, headline: Span)? {
        guard let kicker = hints.kicker?.utf8, let title = hints.title?.utf8, !kicker.isEmpty,
            !title.isEmpty, kicker.count + title.count < heading.count
        else { return nil }
        let opening = Span(heading.start, heading.start + kicker.count)
        let rest = Span(heading.end - title.count, heading.end)
        guard text.bytes[opening].elementsEqual(kicker), text.bytes[rest].elementsEqual(title)
        else { return nil }
        return (opening, rest)
    }

    private func readFields(_ hints: Draft.Hints, into metadata: inout Metadata) {
        metadata.url = hints.url
        metadata.canonicalURL = lexicon.addresses.canonical(
            url: hints.url,
            stated: hints.canonicalURL
        )
        metadata.sourceID = hints.id
        metadata.section = hints.section
        metadata.keywords = hints.keywords
        metadata.images = hints.images.map {
            Picture(url: $0.url, caption: $0.caption, credit: $0.credit)
        }
        metadata.version = hints.version
        metadata.isExcerpt = hints.isExcerpt
        metadata.extra = hints.extra
    }

    /// The words at `span`, or else those that the file states, with their place where a paragraph
    /// consists of them.
    private static func wording(
        _ stated: String?,
        at span: Span?,
        _ paragraphs: [Paragraph],
        _ text: Text
    ) -> Wording? {
        if let span { return Wording(words: text[span], span: span) }
        guard let stated, !stated.isEmpty else { return nil }
        let words = stated.utf8
        let own = paragraphs.first {
            $0.span.count == words.count && text.bytes[$0.span].elementsEqual(words)
        }
        return Wording(words: stated, span: own?.span)
    }

    private func readByline(
        _ paragraphs: [Paragraph],
        _ text: Text,
        _ hints: Draft.Hints,
        into metadata: inout Metadata
    ) {
        let lines = bylineLines(paragraphs, text, into: &metadata)
        let named = lines.first { $0.parts.isOpened && !$0.parts.authors.isEmpty }
        let signed = named ?? lines.first { !$0.parts.authors.isEmpty }
        let found = signed ?? lines.first { $0.parts.isOpened } ?? lines.first
        let agency = found?.parts.agency ?? lines.lazy.compactMap(\.parts.agency).first
        let stated = stated(hints)
        guard found != nil || stated != nil else { return }
        let authors = stated?.authors ?? []
        metadata.byline = Byline(
            span: found?.span,
            authors: authors.isEmpty ? found?.parts.authors ?? [] : authors,
            agency: stated?.agencies.first ?? agency
        )
        let printed = Set(metadata.agencies.filter { $0.position == .byline }.map(\.agency))
        for agency in stated?.agencies ?? [] where !printed.contains(agency) {
            metadata.agencies.append(AgencyCredit(agency: agency, position: .byline, span: nil))
        }
    }

    /// The lines that name who wrote the article, those at its end and an agency's own there left
    /// out; every agency that one of them names is credited, each once.
    private func bylineLines(
        _ paragraphs: [Paragraph],
        _ text: Text,
        into metadata: inout Metadata
    ) -> [(span: Span, parts: BylineReader.Parts)] {
        var lines: [(span: Span, parts: BylineReader.Parts)] = []
        let end = paragraphs.last { $0.role == .body }?.span.end ?? .max
        var isOpened = false
        for paragraph in paragraphs where paragraph.role == .byline {
            let line = text[paragraph.span]
            defer { isOpened = bylines.isOpening(line) }
            guard let parts = bylines.parts(of: line, isOpened: isOpened) else { continue }
            let isBehind = paragraph.span.start >= end && parts.authors.isEmpty
            let closes = parts.isClosing || isBehind && parts.agency != nil
            if !closes { lines.append((paragraph.span, parts)) }
            let isKnown = !closes && metadata.agencies.contains { $0.agency == parts.agency }
            guard !isKnown else { continue }
            credit(parts.agency, closes ? .tagline : .byline, in: paragraph.span, text, &metadata)
        }
        return lines
    }

    /// The writers and agencies that fields of the file name.
    ///
    /// A field that is no list of names counts whole. Nil where no field names anybody.
    private func stated(_ hints: Draft.Hints) -> (authors: [String], agencies: [Agency])? {
        var authors: [String] = []
        var agencies: [Agency] = []
        if let name = hints.agency {
            // An agency that the table lacks is one all the same where the file says so.
            let known = lexicon.agencies.agency(signing: name)
            agencies.append(known ?? Agency(id: Slug.distinct(name, limit: 64), name: name))
        }
        for field in hints.authors {
            if let agency = lexicon.agencies.agency(signing: field) {
                agencies.append(agency)
            } else if let parts = bylines.parts(of: field) ?? bylines.parts(of: "By \(field)"),
                !parts.authors.isEmpty || parts.agency != nil
            {
                authors += parts.authors
                agencies += [parts.agency].compactMap(\.self)
            } else if field.utf8.count <= 120,
                !bylines.namesFunction(field) || bylines.namesDesk(field)
            {
                authors.append(field)
            }
        }
        var known: Set<String> = []
        agencies = agencies.filter { known.insert($0.id).inserted }
        return authors.isEmpty && agencies.isEmpty ? nil : (authors, agencies)
    }

    private func credit(
        _ agency: Agency?,
        _ position: AgencyCredit.Position,
        in span: Span,
        _ text: Text,
        _ metadata: inout Metadata
    ) {
        guard let agency else { return }
        let found = lexicon.agencies.first(in: text.bytes[span])
        let words =
            found?.agency == agency
            ? found.map { Span($0.range.lowerBound, $0.range.upperBound) } : span
        metadata.agencies.append(AgencyCredit(agency: agency, position: position, span: words))
    }

    private func readOpening(
        _ paragraphs: [Paragraph],
        _ reading: Reading,
        into metadata: inout Metadata
    ) {
        guard let body = paragraphs.first(where: { $0.role == .body }),
            let opening = datelines.opening(of: body.span, in: reading)
        else { return }
        metadata.dateline = opening.dateline
        if let credit = opening.credit { metadata.agencies.append(credit) }
    }

    private func readCaption(_ span: Span, _ text: Text, into metadata: inout Metadata) {
        guard let parts = captions.parts(of: span, in: text) else {
            metadata.captions.append(Caption(span: span, credit: nil))
            return
        }
        metadata.captions.append(Caption(span: parts.description, credit: parts.credit))
        if let found = lexicon.agencies.first(in: text.bytes[parts.credit]) {
            let words = Span(found.range.lowerBound, found.range.upperBound)
            metadata.agencies.append(
                AgencyCredit(agency: found.agency, position: .caption, span: words)
            )
        }
    }

    /// Reads the agency in brackets or slashes at the end of the last paragraph.
    private func readTagline(_ paragraphs: [Paragraph], _ text: Text, into metadata: inout Metadata)
    {
        guard let last = paragraphs.last(where: { $0.role == .body }),
            let mark = text.bytes[last.span].last, ")/".utf8.contains(mark),
            let parts = captions.parts(of: last.span, in: text),
            let agency = lexicon.agencies.agency(signing: text[parts.credit])
        else { return }
        metadata.agencies.append(
            AgencyCredit(agency: agency, position: .tagline, span: parts.credit)
        )
    }
}

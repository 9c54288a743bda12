import Prose

/// Reads what a cleaned article says about itself.
struct MetadataReader {
    let lexicon: ArticleLexicon
    private let bylines: BylineReader
    private let captions: CaptionReader
    private let datelines: DatelineReader
    private let publications: PublicationReader

    init(_ lexicon: ArticleLexicon) {
        self.lexicon = lexicon
        let prose = lexicon.prose
        bylines = BylineReader(agencies: lexicon.agencies, calendar: prose.calendar)
        captions = CaptionReader(agencies: lexicon.agencies, credits: lexicon.credits)
        datelines = DatelineReader(
            agencies: lexicon.agencies,
            dates: DateFinder(prose),
            cues: lexicon.cues,
            stopwords: prose.stopwords,
            calendar: prose.calendar
        )
        publications = PublicationReader(prose)
    }

    /// The metadata of the article `reading`, whose paragraphs are `paragraphs`.
    func metadata(of reading: Reading, _ paragraphs: [Paragraph], _ draft: Draft) -> Metadata {
        var metadata = Metadata()
        let text = reading.text
        metadata.headline = paragraphs.first { $0.role == .headline }?.span
        metadata.url = draft.hints.url
        metadata.language = draft.hints.language
        metadata.sourceID = draft.hints.id
        readByline(paragraphs, text, draft.hints, into: &metadata)
        readOpening(paragraphs, reading, into: &metadata)
        for paragraph in paragraphs where paragraph.role == .caption {
            readCaption(paragraph.span, text, into: &metadata)
        }
        readTagline(paragraphs, text, into: &metadata)
        metadata.agencies.sort {
            ($0.span?.start ?? -1, $0.agency.id) < ($1.span?.start ?? -1, $1.agency.id)
        }
        metadata.published = publications.publication(
            of: reading,
            paragraphs,
            draft,
            dateline: metadata.dateline
        )
        return metadata
    }

    private func readByline(
        _ paragraphs: [Paragraph],
        _ text: Text,
        _ hints: Draft.Hints,
        into metadata: inout Metadata
    ) {
        var found: (span: Span, parts: BylineReader.Parts)?
        for paragraph in paragraphs where paragraph.role == .byline {
            guard let parts = bylines.parts(of: text[paragraph.span]) else { continue }
            if parts.isClosing {
                credit(parts.agency, .tagline, in: paragraph.span, text, into: &metadata)
            } else if found == nil {
                found = (paragraph.span, parts)
                credit(parts.agency, .byline, in: paragraph.span, text, into: &metadata)
            }
        }
        let stated = stated(hints.authors)
        guard found != nil || stated != nil else { return }
        metadata.byline = Byline(
            span: found?.span,
            authors: stated?.authors ?? found?.parts.authors ?? [],
            agency: stated?.agency ?? found?.parts.agency
        )
        if found?.parts.agency == nil, let agency = stated?.agency {
            metadata.agencies.append(AgencyCredit(agency: agency, position: .byline, span: nil))
        }
    }

    /// The writers that fields of the file name; a field that is no list of names counts whole.
    private func stated(_ fields: [String]) -> BylineReader.Parts? {
        guard !fields.isEmpty else { return nil }
        var all = BylineReader.Parts()
        for field in fields {
            if let agency = lexicon.agencies.agency(signing: field) {
                all.agency = all.agency ?? agency
            } else if let parts = bylines.parts(of: field) ?? bylines.parts(of: "By \(field)") {
                all.authors += parts.authors
                all.agency = all.agency ?? parts.agency
            } else if !BylineReader.namesFunction(field), field.utf8.count <= 120 {
                all.authors.append(field)
            }
        }
        return all
    }

    private func credit(
        _ agency: Agency?,
        _ position: AgencyCredit.Position,
        in span: Span,
        _ text: Text,
        into metadata: inout Metadata
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

    /// Reads the agency in brackets at the end of the last paragraph.
    private func readTagline(_ paragraphs: [Paragraph], _ text: Text, into metadata: inout Metadata)
    {
        guard let last = paragraphs.last(where: { $0.role == .body }),
            text.bytes[last.span].last == UInt8(ascii: ")"),
            let parts = captions.parts(of: last.span, in: text),
            let agency = lexicon.agencies.agency(signing: text[parts.credit])
        else { return }
        metadata.agencies.append(
            AgencyCredit(agency: agency, position: .tagline, span: parts.credit)
        )
    }
}

import Prose

/// Reads when an article was published and changed, from the strongest sign that there is.
struct PublicationReader {
    /// The times of an article.
    struct Times {
        /// When it was published; nil where nothing tells.
        var published: Publication?
        /// When it was last changed; nil where nothing tells.
        var modified: Publication?
    }

    private let moments: MomentReader
    private let timestamps: TimestampReader
    private let tags: LanguageTags

    init(_ lexicon: ArticleLexicon) {
        tags = lexicon.languages.tags
        moments = MomentReader(lexicon)
        timestamps = TimestampReader(lexicon)
    }

    /// The times that a field, a line, the address, the path or the dateline gives, in this order;
    /// where all are silent on the publication, the time of the last change bounds it.
    ///
    /// The order of day and month follows the decided `language`. The outlet's `country` tells what some abbreviations
    /// of zones mean.
    func times(
        of reading: Reading,
        _ paragraphs: [Paragraph],
        _ draft: Draft,
        dateline: Dateline?,
        language: LanguageDecision = .undecided,
        country: String? = nil
    ) -> Times {
        let hints = draft.hints
        let domain = (hints.url ?? hints.canonicalURL).flatMap { OutletList.domain(of: $0) }
        let style = DateStyle(
            language: language.tag ?? hints.language,
            domain: domain,
            country: country,
            tags
        )
        var times = Times()
        times.published = stated(hints.published, hints.publishedBasis, style)
        times.modified = stated(hints.modified, hints.modifiedBasis, style)
        if times.published == nil || times.modified == nil {
            let printed = printed(paragraphs, reading.text, style)
            times.published = times.published ?? printed.published
            times.modified = times.modified ?? printed.modified
        }
        times.published =
            times.published
            ?? (hints.url ?? hints.canonicalURL).flatMap { AddressDate(url: $0) }
            .map { Self.named($0, .url) }
            ?? AddressDate(in: draft.origin.path).map { Self.named($0, .path) }
            ?? opening(dateline, reading.text) ?? times.modified.map(Self.bounded)
        return times
    }

    private func stated(_ field: String?, _ basis: Publication.Basis, _ style: DateStyle)
        -> Publication?
    {
        guard let field, let moment = moments.stated(field, style) else { return nil }
        return Publication(moment, basis: basis, words: [field])
    }

    private func printed(_ paragraphs: [Paragraph], _ text: Text, _ style: DateStyle) -> Times {
        var times = Times()
        for paragraph in paragraphs where paragraph.role == .timestamp || paragraph.role == .byline
        {
            let line = text[paragraph.span]
            let found: TimestampReader.Times?
            if paragraph.role == .timestamp {
                found = timestamps.times(of: line, style)
            } else {
                found =
                    timestamps.times(of: line, style, isLoose: true)
                    ?? moments.moment(in: line, style).map { TimestampReader.Times(published: $0) }
            }
            guard let found else { continue }
            let publication = { (moment: Moment) -> Publication in
                let start = paragraph.span.start
                let span = Span(start + moment.range.lowerBound, start + moment.range.upperBound)
                return Publication(moment, basis: .timestamp, words: [text[span]], spans: [span])
            }
            times.published = times.published ?? found.published.map(publication)
            times.modified = times.modified ?? found.modified.map(publication)
        }
        return times
    }

    /// The time of a change as a bound of the time of publication.
    private static func bounded(_ modified: Publication) -> Publication {
        Publication(
            seconds: modified.seconds,
            precision: modified.precision,
            basis: .modified,
            hasZone: modified.hasZone,
            offset: modified.offset,
            words: modified.words,
            spans: modified.spans
        )
    }

    private static func named(_ date: AddressDate, _ basis: Publication.Basis) -> Publication {
        Publication(
            seconds: date.day.ordinal * 86_400,
            precision: .day,
            basis: basis,
            words: [date.words]
        )
    }

    private func opening(_ dateline: Dateline?, _ text: Text) -> Publication? {
        guard let date = dateline?.date, case .day(let year?, let month, let number) = date.value,
            let day = Day(year: year, month: month, day: number)
        else { return nil }
        return Publication(
            seconds: day.ordinal * 86_400,
            precision: .day,
            basis: .dateline,
            words: [text[date.span]],
            spans: [date.span]
        )
    }
}

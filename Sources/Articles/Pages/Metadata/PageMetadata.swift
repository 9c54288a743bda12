import Formats
import Markup

/// Reads what a page states about itself.
///
/// Sources, the strongest first: JSON-LD, the properties of the head, microdata, and the elements
/// around the headline. Each field is taken from the first source that gives it.
struct PageMetadata {
    typealias Marked = [(index: Int, marks: PageFields.Marks)]

    // Most bytes of what a page states; a longer value is no such thing.
    private static let nameLimit = 256
    private static let kickerLimit = 120
    private static let addressLimit = 2_048
    private static let headlineLimit = 1_000
    private static let summaryLimit = 4_000
    private static let keywordLimit = 64
    // So many nodes around the headline may hold kicker and summary, byline and time.
    private static let near = 100
    private static let before = 400
    private static let behind = 1_200

    private let lexicon: ArticleLexicon
    private let scan: PageScan
    private let data: LinkedData
    private let article: JSON?

    private init(_ document: HTMLDocument, _ lexicon: ArticleLexicon) {
        self.lexicon = lexicon
        scan = PageScan(document, lexicon)
        data = LinkedData(scan.scripts, fields: lexicon.pageFields)
        let title = scan.values(.headlineMeta).first ?? scan.title
        article = data.article(like: title.map { TitleKey($0) })
    }

    /// The metadata of `document` and what it says of its own kind; `url` is the address it was
    /// read from, nil where unknown.
    ///
    /// The page's own name goes into `source`, with the basis `page`.
    static func read(_ document: HTMLDocument, lexicon: ArticleLexicon, url: String?)
        -> (hints: Draft.Hints, facts: PageFacts)
    {
        let metadata = PageMetadata(document, lexicon)
        let hints = metadata.hints(url)
        let facts = PageFacts(
            metadata.scan,
            metadata.data,
            titles: [metadata.scan.title, hints.title],
            canonical: hints.canonicalURL
        )
        return (hints, facts)
    }

    private func hints(_ url: String?) -> Draft.Hints {
        var hints = Draft.Hints()
        readAddresses(url, into: &hints)
        let domain = (hints.url ?? hints.canonicalURL).flatMap { OutletList.domain(of: $0) }
        let names = siteNames
        let sites = SiteNames(names, domain: domain)
        hints.source = names.first ?? domain
        hints.sourceBasis = .page
        readLabels(into: &hints)
        let title = PageTitle(
            scan: scan,
            sites: sites,
            stated: field(article?["headline"], Self.headlineLimit)
                ?? field(article?["name"], Self.headlineLimit),
            sections: scan.values(.sectionMeta) + [hints.section].compactMap(\.self)
        )
        readTitle(title, into: &hints)
        let dates = PageDates(
            scan: scan,
            moments: MomentReader(lexicon),
            timestamps: TimestampReader(lexicon),
            style: DateStyle(language: hints.language, domain: domain),
            anchor: title.anchor,
            title: hints.title.map { TitleKey($0) }
        )
        var surroundings: Marked?
        let marked = {
            let found = surroundings ?? self.surroundings(of: title.anchor)
            surroundings = found
            return found
        }
        readWriters(sites, dates, marked, into: &hints)
        readDates(dates.times(data, article: article, marked: marked), into: &hints)
        hints.images = PageImages(
            scan: scan,
            credits: lexicon.credits,
            site: hints.url.flatMap(Self.site)
        ).images(article, data)
        return hints
    }

    /// The marked elements in which byline and time may stand.
    private func surroundings(of anchor: Int?) -> Marked {
        guard let anchor else {
            return scan.marked(in: scan.body..<scan.body + Self.before + Self.behind)
        }
        return scan.marked(in: anchor - Self.before..<anchor + Self.behind)
    }

    /// The words of a stated value; nil for none and for more than `limit` bytes.
    private func words(_ text: String?, _ limit: Int) -> String? {
        text.flatMap { scan.plain($0) }.flatMap { $0.utf8.count <= limit ? $0 : nil }
    }

    /// The words of a value of JSON-LD.
    private func field(_ value: JSON?, _ limit: Int) -> String? {
        words(LinkedData.text(value), limit)
    }

    // MARK: Addresses and names

    /// An absolute address; nil for anything else.
    private static func address(_ text: String?) -> String? {
        guard let text = text.flatMap(PageText.line), text.utf8.count <= addressLimit,
            text.hasPrefix("https://") || text.hasPrefix("http://"), !text.utf8.contains(0x20)
        else { return nil }
        return text
    }

    /// Scheme and host of an address.
    private static func site(_ url: String) -> String? {
        guard let scheme = url.firstRange(of: "://") else { return nil }
        let host = url[scheme.upperBound...].prefix { !"/?#".contains($0) }
        return host.isEmpty ? nil : String(url[..<scheme.upperBound] + host)
    }

    private func readAddresses(_ url: String?, into hints: inout Draft.Hints) {
        let stated = [
            scan.values(.addressMeta).lazy.compactMap { Self.address($0) }.first,
            Self.address(LinkedData.text(article?["mainEntityOfPage"])),
            Self.address(LinkedData.text(article?["url"])),
        ]
        hints.canonicalURL = Self.address(scan.canonical) ?? stated.lazy.compactMap(\.self).first
        hints.url = url ?? hints.canonicalURL
    }

    private var siteNames: [String] {
        let names = scan.values(.siteMeta) + data.names(article?["publisher"])
        return names.compactMap { words($0, Self.nameLimit) }.filter { Self.address($0) == nil }
    }

    /// Whether a statement denies: false, "False" and "https://schema.org/False".
    private static func isFalse(_ statement: JSON?) -> Bool {
        if let bool = statement?.bool { return !bool }
        return LinkedData.text(statement)?.lowercased().hasSuffix("false") ?? false
    }

    private func readLabels(into hints: inout Draft.Hints) {
        let languages =
            [scan.language, LinkedData.text(article?["inLanguage"])].compactMap(\.self)
            + scan.values(.languageMeta)
        hints.language = languages.lazy.compactMap(Self.tag).first
        hints.section =
            words(scan.values(.sectionMeta).first, Self.nameLimit)
            ?? field(article?["articleSection"], Self.nameLimit)
        hints.summary =
            field(article?["description"], Self.summaryLimit)
            ?? scan.values(.summaryMeta).lazy.compactMap { words($0, Self.summaryLimit) }.first
        hints.kicker = words(scan.values(.kickerMeta).first, Self.nameLimit)
        hints.keywords = keywords
        hints.version = field(article?["version"], Self.nameLimit)
        hints.isPaid = Self.isFalse(article?["isAccessibleForFree"])
        hints.id =
            words(scan.values(.idMeta).first, Self.nameLimit)
            ?? field(article?["identifier"], Self.nameLimit)
    }

    /// A language tag of letters, digits and hyphens; nil for anything else.
    private static func tag(_ text: String) -> String? {
        let tag = text.replacing("_", with: "-").prefix { $0 != "," && $0 != ";" && $0 != "." }
        let primary = tag.prefix { $0 != "-" }
        let isPlain = tag.utf8.allSatisfy {
            $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0)
                || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
        }
        guard isPlain, (2...3).contains(primary.utf8.count), tag.utf8.count <= 35,
            primary.utf8.allSatisfy({ $0 >= UInt8(ascii: "A") })
        else { return nil }
        return String(tag)
    }

    private var keywords: [String] {
        let linked = article?["keywords"]
        var fields = linked?.array?.prefix(256).compactMap { $0.string ?? $0["name"]?.string } ?? []
        if fields.isEmpty { fields = [linked?.string].compactMap(\.self) }
        if fields.isEmpty, let first = scan.ranked(.keywordsMeta).first {
            fields = scan.metas.filter { $0.name == first.name }.map(\.content)
        }
        var keywords: [String] = []
        var keys: Set<String> = []
        for part in fields.flatMap({ $0.split { ",;".contains($0) } })
        where keywords.count < Self.keywordLimit {
            guard let word = words(String(part), Self.nameLimit),
                keys.insert(word.lowercased()).inserted
            else { continue }
            keywords.append(word)
        }
        return keywords
    }

    // MARK: Headline, writers and times

    private func readTitle(_ title: PageTitle, into hints: inout Draft.Hints) {
        let marked = title.anchor.map {
            scan.marked(in: $0 - Self.near..<scan.document.nodes[$0].end + Self.near)
        }
        let found = title.found(marked ?? [])
        hints.title = found.flatMap {
            $0.headline.utf8.count <= Self.headlineLimit ? $0.headline : nil
        }
        hints.kicker = found?.kicker ?? hints.kicker
        guard let anchor = title.anchor, let marked else { return }
        if hints.kicker == nil {
            // What stands above the headline; the kicker of a teaser stands further down.
            let above = marked.last { $0.marks.contains(.kicker) && $0.index < anchor }
            hints.kicker = above.flatMap { line($0.index, Self.kickerLimit) }
        }
        if hints.kicker == hints.title { hints.kicker = nil }
        let below = marked.first {
            $0.marks.contains(.summary) && !$0.marks.contains(.noByline) && $0.index > anchor
        }
        if let below, let words = line(below.index, Self.summaryLimit),
            TitleKey(words).words.count >= 6
        {
            hints.summary = words
        }
    }

    /// The words of an element; nil for none and for more than `limit` bytes.
    private func line(_ index: Int, _ limit: Int) -> String? {
        scan.line(of: index).flatMap { $0.utf8.count <= limit ? $0 : nil }
    }

    private func readWriters(
        _ sites: SiteNames,
        _ dates: PageDates,
        _ marked: () -> Marked,
        into hints: inout Draft.Hints
    ) {
        let reader = WriterNames(lexicon, sites: sites)
        let stated = data.names(article?["author"]) + data.names(article?["creator"])
        var found = PageWriters(scan: scan, reader: reader, dates: dates)
            .found(stated: stated, marked: marked)
        let named = [
            scan.values(.agencyMeta).first, LinkedData.text(article?["creditText"]),
            data.names(article?["sourceOrganization"]).first,
        ].compactMap(\.self)
        for name in named where reader.agencies.agency(signing: name) != nil {
            found.add(WriterNames.Found(agencies: [name]))
        }
        hints.agency = found.agencies.first
        // Further agencies sign as writers do.
        let names = found.authors + found.agencies.dropFirst()
        hints.authors = Array(names.prefix(WriterNames.limit))
    }

    private func readDates(_ times: PageDates.Times, into hints: inout Draft.Hints) {
        if let published = times.published {
            hints.published = published.words
            hints.publishedBasis = published.basis
        }
        if let modified = times.modified {
            hints.modified = modified.words
            hints.modifiedBasis = modified.basis
        }
    }
}

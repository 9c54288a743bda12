import Formats
import Markup
import Prose

/// Finds when a page was published and changed.
struct PageDates {
    /// A time as the page writes it, and what kind of place it stands in.
    struct Found: Equatable {
        let words: String
        let basis: Publication.Basis
    }

    /// The times of one page.
    struct Times: Equatable {
        var published: Found?
        var modified: Found?
    }

    let scan: PageScan
    let moments: MomentReader
    let timestamps: TimestampReader
    let style: DateStyle
    /// The heading of the article; nil where unknown.
    let anchor: Int?
    /// The headline of the page; nil where unknown.
    let title: TitleKey?

    /// A time stands at most this many nodes before or behind the headline.
    private static let reach = 300
    private static let textLimit = 160
    /// Statements of JSON-LD that are asked.
    private static let statementLimit = 50
    /// Elements that may state a time of which no more are asked.
    private static let candidateLimit = 200

    /// The times that `data` and the page state.
    func times(
        _ data: LinkedData,
        article: JSON?,
        marked: () -> [(index: Int, marks: PageFields.Marks)]
    )
        -> Times
    {
        var times = Times()
        times.published =
            linked(own(data, article), ["datePublished", "dateCreated"])
            ?? head(.publishedMeta)
        times.modified = linked(own(data, article), ["dateModified"]) ?? head(.modifiedMeta)
        if times.published == nil { fill(&times, from: microdata()) }
        if times.published == nil { fill(&times, from: elements()) }
        if times.published == nil { fill(&times, from: printed(marked())) }
        // A page that states another article only may well call its own otherwise.
        if times.published == nil {
            let others = data.statements.prefix(Self.statementLimit).filter { $0.rank != nil }
            times.published = linked(others.map(\.value), ["datePublished", "dateCreated"])
        }
        if let published = times.published, let modified = times.modified,
            isBefore(modified, published)
        {
            times.modified = nil
        }
        return times
    }

    /// Whether one time is of an earlier day than another: it is none of the same article.
    private func isBefore(_ one: Found, _ other: Found) -> Bool {
        guard let first = moments.stated(one.words, style),
            let second = moments.stated(other.words, style)
        else { return false }
        return first.seconds + 86_400 <= second.seconds
    }

    private func fill(_ times: inout Times, from other: Times) {
        times.published = times.published ?? other.published
        times.modified = times.modified ?? other.modified
    }

    private func isTime(_ words: String) -> Bool {
        guard words.utf8.count <= Self.textLimit, let moment = moments.stated(words, style) else {
            return false
        }
        return Self.isLikely(moment)
    }

    /// Whether a page can be of that day: the web is not older, and software writes the first day
    /// of its reckoning where it knows none.
    private static func isLikely(_ moment: Moment) -> Bool {
        (7_670..<29_220).contains(moment.seconds / 86_400)
    }

    /// Whether `line` tells a time and little else.
    func isTimeLine(_ line: String) -> Bool {
        line.utf8.count <= Self.textLimit && Self.holdsNumber(line)
            && timestamps.times(of: line, style) != nil
    }

    /// Whether digits may stand in `line`.
    private static func holdsNumber(_ line: String) -> Bool {
        line.utf8.contains { (0x30...0x39).contains($0) || $0 >= 0x80 }
    }

    // MARK: Fields

    /// The statements on the page: that on its article, and those of its headline and of pages.
    private func own(_ data: LinkedData, _ article: JSON?) -> [JSON] {
        let others = data.statements.prefix(Self.statementLimit).filter { statement in
            guard let rank = statement.rank else { return false }
            let name = LinkedData.text(statement.value["headline"] ?? statement.value["name"])
            guard let title, let name else { return rank > LinkedData.lastArticleRank }
            return TitleKey(name).matches(title)
        }
        return [article].compactMap(\.self) + others.map(\.value)
    }

    private func linked(_ values: [JSON], _ names: [String]) -> Found? {
        for value in values {
            for name in names {
                if let words = LinkedData.text(value[name]), isTime(words) {
                    return Found(words: words, basis: .jsonLD)
                }
            }
        }
        return nil
    }

    private func head(_ kind: PageFields.Kind) -> Found? {
        for meta in scan.ranked(kind) where isTime(meta.content) {
            let isGraph = meta.name.hasPrefix("article:") || meta.name.hasPrefix("og:")
            return Found(words: meta.content, basis: isGraph ? .openGraph : .meta)
        }
        return nil
    }

    private static let property = AttributeNames(["itemprop"])

    /// Elements with `itemprop="datePublished"`, which are no `meta` of the head.
    private func microdata() -> Times {
        var times = Times()
        var asked = 0
        for (index, node) in scan.document.nodes.enumerated()
        where node.tag != .text && node.tag != .meta {
            var cursor = HTMLDocument.AttributeCursor(over: node)
            guard cursor.advance(in: scan.document, to: Self.property) != nil else { continue }
            let value = scan.document.value(at: cursor.value)
            let name = String(decoding: value, as: UTF8.self).lowercased()
            guard name == "datepublished" || name == "datemodified" || name == "datecreated"
            else { continue }
            asked += 1
            if asked > Self.candidateLimit || times.published != nil && times.modified != nil {
                break
            }
            guard let words = self.value(of: index) else { continue }
            let found = Found(words: words, basis: .microdata)
            if name == "datemodified" {
                times.modified = times.modified ?? found
            } else {
                times.published = times.published ?? found
            }
        }
        return times
    }

    /// The time that an element states in an attribute or its words; nil for none.
    private func value(of index: Int) -> String? {
        for name in ["datetime", "content", "title"] {
            if let value = scan.document.attribute(name, of: index).flatMap(PageText.line),
                isTime(value)
            {
                return value
            }
        }
        return scan.line(of: index).flatMap { isTime($0) ? $0 : nil }
    }

    // MARK: Times of the page

    /// The `time` element nearest to the headline, those behind it first.
    private func elements() -> Times {
        var times = Times()
        var surroundings = TimeSurroundings(scan: scan, anchor: anchor)
        for index in ordered(scan.times).prefix(Self.candidateLimit) {
            if times.published != nil, times.modified != nil { break }
            guard !surroundings.areAside(of: index), let words = value(of: index) else { continue }
            let found = Found(words: words, basis: .timeElement)
            if isModified(index) {
                times.modified = times.modified ?? found
            } else if times.published == nil {
                times.published = found
            }
        }
        return times
    }

    /// `indices` by their distance from the headline; what stands before it counts twice as far.
    private func ordered(_ indices: [Int]) -> [Int] {
        guard let anchor else { return Array(indices.prefix(10)) }
        let distances = indices.map { index in
            (index: index, distance: index >= anchor ? index - anchor : 2 * (anchor - index))
        }
        return distances.filter { $0.distance <= Self.reach * 2 }
            .sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.map(\.index)
    }

    /// Whether the name of the element or the words before it say that it tells a change.
    private func isModified(_ index: Int) -> Bool {
        let names = ["itemprop", "class"].compactMap { scan.document.attribute($0, of: index) }
        if names.contains(where: { isChange(PageText.line($0.replacing("-", with: " ")) ?? "") }) {
            return true
        }
        var before = index - 1
        let least = max(0, index - 6)
        while before >= least {
            if scan.document.nodes[before].tag == .text, let words = scan.line(of: before) {
                return words.utf8.count <= 60 && isChange(words)
            }
            before -= 1
        }
        return false
    }

    private func isChange(_ words: String) -> Bool {
        timestamps.label(in: words) == .modified
    }

    /// Short lines near the headline that tell a time and little else.
    private func printed(_ marked: [(index: Int, marks: PageFields.Marks)]) -> Times {
        var times = Times()
        let named = marked.filter {
            $0.marks.contains(.date) && !$0.marks.contains(.noDate)
                && scan.document.nodes[$0.index].tag != .time
        }.map(\.index)
        var surroundings = TimeSurroundings(scan: scan, anchor: anchor)
        for index in ordered(named)
        where times.published == nil && !surroundings.areAside(of: index) {
            fill(&times, from: lines(index, isLoose: true))
        }
        guard times.published == nil, let anchor else { return times }
        let end = min(scan.document.nodes.count, anchor + Self.reach / 2)
        for index in anchor..<end where times.published == nil {
            guard scan.document.nodes[index].tag == .text, let line = scan.line(of: index) else {
                continue
            }
            // "Ada Brook | 4 March 2025"
            let isParted = line.utf8.count <= 80 && line.contains { "|•·".contains($0) }
            let read = lines(index, isLoose: isParted)
            guard read != Times(), !surroundings.areAside(of: index), !isInTime(index) else {
                continue
            }
            if isModified(index) {
                fill(&times, from: Times(modified: read.published ?? read.modified))
            } else {
                fill(&times, from: read)
            }
        }
        return times
    }

    /// Whether a text stands in a `time` element, which is read as such.
    private func isInTime(_ index: Int) -> Bool {
        scan.document.ancestors(of: index).prefix(3).contains {
            scan.document.nodes[$0].tag == .time
        }
    }

    /// What the line of a node says; `isLoose` lets names stand beside the time.
    private func lines(_ index: Int, isLoose: Bool) -> Times {
        guard let line = scan.line(of: index), line.utf8.count <= Self.textLimit,
            Self.holdsNumber(line),
            let read = timestamps.times(of: line, style, isLoose: isLoose)
        else { return Times() }
        let words = { (moment: Moment?) -> Found? in
            guard let moment, Self.isLikely(moment) else { return nil }
            let bytes = Array(line.utf8)[moment.range]
            return Found(words: String(decoding: bytes, as: UTF8.self), basis: .timestamp)
        }
        return Times(published: words(read.published), modified: words(read.modified))
    }
}

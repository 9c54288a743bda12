import Markup

/// Finds the headline of a page, and the line above it.
struct PageTitle {
    /// A headline with what stands above it.
    struct Found: Equatable {
        var headline: String
        var kicker: String?
    }

    let scan: PageScan
    let sites: SiteNames
    /// The headline that JSON-LD states; nil for none.
    let stated: String?
    /// The sections that the page says it belongs to.
    let sections: Set<TitleKey>

    /// The main heading; nil where no heading agrees with what else is stated.
    let anchor: Int?
    private let shared: String?

    init(scan: PageScan, sites: SiteNames, stated: String?, sections: [String]) {
        self.scan = scan
        self.sections = Set(sections.map { TitleKey($0) })
        self.sites = sites
        self.stated = stated
        shared = scan.values(.headlineMeta).lazy.compactMap { scan.plain($0) }.first
        anchor = Self.anchor(scan, sites, references: [shared, stated, scan.title])
    }

    /// The heading that shares the most words with the first reference that any agrees with;
    /// failing that the only long one.
    private static func anchor(_ scan: PageScan, _ sites: SiteNames, references: [String?]) -> Int?
    {
        let headings = scan.headings.prefix(50).compactMap { index in
            scan.line(of: index).map { (index: index, text: $0, key: TitleKey($0)) }
        }.filter { !$0.key.words.isEmpty && !sites.include($0.text) }
        for reference in references.compactMap(\.self) {
            let key = TitleKey(reference)
            let words = Set(key.words)
            let found = headings.filter { $0.key.matches(key) }
                .map { (index: $0.index, shared: words.intersection($0.key.words).count) }
                .min { ($1.shared, $0.index) < ($0.shared, $1.index) }
            if let found { return found.index }
        }
        let long = headings.filter { $0.key.words.count >= 5 }
        return long.count == 1 || references.allSatisfy { $0 == nil } ? long.first?.index : nil
    }

    /// So many parts of a heading may be its kicker.
    private static let partLimit = 8

    /// The headline; nil where the page has none.
    func found(_ marked: [(index: Int, marks: PageFields.Marks)]) -> Found? {
        if let anchor, let heading = heading(anchor, marked) { return heading }
        let candidates = [stated, shared.map { withoutSite($0, isOfWindow: false) }]
        if let found = candidates.compactMap(\.self).first(where: { !sites.include($0) }) {
            return Found(headline: found, kicker: nil)
        }
        if let heading = scan.headings.lazy.compactMap({ scan.line(of: $0) }).first(where: {
            !sites.include($0)
        }) {
            return Found(headline: heading, kicker: nil)
        }
        return scan.title.map { Found(headline: withoutSite($0, isOfWindow: true), kicker: nil) }
    }

    private func heading(_ anchor: Int, _ marked: [(index: Int, marks: PageFields.Marks)])
        -> Found?
    {
        let end = scan.document.nodes[anchor].end
        let inside = marked.filter {
            $0.index > anchor && $0.index < end && $0.marks.contains(.kicker)
        }
        for part in inside.prefix(Self.partLimit) {
            guard let kicker = scan.line(of: part.index),
                let rest = scan.line(of: anchor, without: [part.index])
            else { continue }
            let headline = Self.trimmed(rest)
            if isStatedWhole(kicker) { break }
            if TitleKey(headline).words.count >= 2 {
                return Found(headline: headline, kicker: Self.trimmed(kicker))
            }
        }
        guard let text = scan.line(of: anchor) else { return nil }
        for other in [shared, stated].compactMap(\.self) {
            if let split = split(text, before: other) { return split }
        }
        return Found(headline: withoutSite(text, isOfWindow: false), kicker: nil)
    }

    /// Whether the page opens its headline with `kicker` where it states it elsewhere.
    private func isStatedWhole(_ kicker: String) -> Bool {
        let words = TitleKey(kicker).words
        return [shared, stated].compactMap(\.self).contains {
            TitleKey($0).words.starts(with: words)
        }
    }

    /// "Fire: Two barns burn" where the page calls itself "Two barns burn" elsewhere.
    private func split(_ text: String, before other: String) -> Found? {
        guard text.utf8.count > other.utf8.count, TitleKey(other).words.count >= 3,
            text.hasSuffix(other)
        else { return nil }
        let before = String(text.dropLast(other.count))
        guard let mark = before.last(where: { $0 != " " }), ":-–—.|•/»".contains(mark) else {
            return nil
        }
        let kicker = Self.trimmed(before)
        return kicker.isEmpty ? nil : Found(headline: other, kicker: kicker)
    }

    /// Without the marks that join kicker and headline.
    private static func trimmed(_ text: String) -> String {
        let marks: Set<Character> = [" ", ":", "-", "–", "—", "|", "•", "/", "·"]
        var part = text[...]
        while let first = part.first, marks.contains(first) { part.removeFirst() }
        while let last = part.last, marks.contains(last) { part.removeLast() }
        return String(part)
    }

    private static let firmMarks = [" | ", " :: ", " » ", "ㅣ", " • ", " · ", " / "]
    private static let softMarks = [" - ", " – ", " — ", "-"]

    /// `title` without the name of the site at its end or beginning.
    ///
    /// What stands behind a mark at the end of the title of the window, `isOfWindow`, is mostly
    /// the name, also an unknown one. Elsewhere it is a part of the headline, unless another place
    /// of the page states the headline without it.
    func withoutSite(_ title: String, isOfWindow: Bool) -> String {
        var title = title
        for _ in 0..<3 {
            guard let cut = cut(title, isOfWindow: isOfWindow) else { break }
            title = cut
        }
        return title
    }

    /// Whether the page states `headline` somewhere as it is.
    private func isStated(_ headline: String) -> Bool {
        let key = TitleKey(headline)
        let heading = anchor.flatMap { scan.line(of: $0) }
        return [shared, stated, heading].contains { $0.map { TitleKey($0) == key } == true }
    }

    private func cut(_ title: String, isOfWindow: Bool) -> String? {
        for (index, mark) in (Self.firmMarks + Self.softMarks).enumerated() {
            // Most titles hold none, and whole characters are slow to look for.
            guard title.holds(mark), let range = title.ranges(of: mark).last else { continue }
            let head = String(title[..<range.lowerBound])
            let tail = String(title[range.upperBound...])
            let known = sites.include(tail) || sections.contains(TitleKey(tail))
            let isFirm = index < Self.firmMarks.count
            let words = TitleKey(tail).words.count
            let isSpaced = mark.hasPrefix(" ") || mark == "ㅣ"
            let isLikely =
                words <= 4 && TitleKey(head).words.count >= 3 && isSpaced
                && (isOfWindow ? mark.hasSuffix(" ") || isFirm : isFirm && isStated(head))
            if isFirm, !known, let first = title.ranges(of: mark).first,
                sites.include(String(title[..<first.lowerBound]))
            {
                return PageText.line(String(title[first.upperBound...]))
            }
            if !head.isEmpty, known || isLikely { return PageText.line(head) }
        }
        return nil
    }
}

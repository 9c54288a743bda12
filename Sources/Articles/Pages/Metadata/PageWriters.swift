import Formats
import Markup

/// Finds who wrote a page.
struct PageWriters {
    let scan: PageScan
    let reader: WriterNames
    let dates: PageDates

    /// Names stand this close to each other where they sign one article.
    private static let spread = 120
    /// So many parts of a byline are left out of it.
    private static let partLimit = 32

    /// The writers that the strongest source names.
    ///
    /// The sources are `stated`, the names in JSON-LD, then the head, then the byline among the
    /// elements `marked`. The outlet itself counts where it alone signs.
    func found(
        stated: [String],
        marked: () -> [(index: Int, marks: PageFields.Marks)]
    ) -> WriterNames.Found {
        var found = names(stated, isLine: false)
        if found.authors.isEmpty { found.add(head()) }
        if found.authors.isEmpty { found.add(byline(marked())) }
        if found.authors.isEmpty, let name = besideDate { found.authors = [name] }
        if found.authors.isEmpty { found.authors = Array(found.outlets.prefix(1)) }
        return found
    }

    private func names(_ texts: [String], isLine: Bool) -> WriterNames.Found {
        var found = WriterNames.Found()
        for text in texts.prefix(WriterNames.limit) {
            found.add(reader.names(in: text, isLine: isLine))
        }
        return found
    }

    /// The first property that names somebody, with all its repetitions.
    private func head() -> WriterNames.Found {
        let metas = scan.ranked(.authorMeta)
        var all = WriterNames.Found()
        var tried: Set<String> = []
        for meta in metas where tried.insert(meta.name).inserted {
            let found = names(metas.filter { $0.name == meta.name }.map(\.content), isLine: false)
            if !found.authors.isEmpty { return found }
            all.add(found)
        }
        all.add(labelled())
        return all
    }

    /// "twitter:label1" with "Written by", "twitter:data1" with the name.
    private func labelled() -> WriterNames.Found {
        for label in scan.metas.prefix(200) where label.name.hasPrefix("twitter:label") {
            guard scan.fields.has(label.content.lowercased(), .writerLabel) else { continue }
            let name = "twitter:data" + label.name.dropFirst("twitter:label".count)
            let values = scan.metas.filter { $0.name == name }.map(\.content)
            let found = names(values, isLine: false)
            if !found.isEmpty { return found }
        }
        return WriterNames.Found()
    }

    private func byline(_ marked: [(index: Int, marks: PageFields.Marks)]) -> WriterNames.Found {
        let clean = marked.filter { !$0.marks.contains(.noByline) }
        let groups = [
            clean.filter { $0.marks.contains(.bylineName) },
            clean.filter { $0.marks.contains(.byline) },
        ]
        var agencies = WriterNames.Found()
        for group in groups {
            var found = WriterNames.Found()
            var last: Int?
            for item in group.prefix(40) {
                if let last, item.index > last + Self.spread { break }
                let end = scan.document.nodes[item.index].end
                // A time stands beside the name, often with no space but the style sheet's.
                let others = marked.filter {
                    $0.index > item.index && $0.index < end
                        && !$0.marks.isDisjoint(with: [.date, .noByline])
                }.prefix(Self.partLimit)
                guard let text = scan.line(of: item.index, without: others.map(\.index)),
                    text.utf8.count <= 200
                else { continue }
                let names = reader.names(in: text, isLine: true)
                found.add(names)
                if !names.authors.isEmpty { last = end }
            }
            if !found.authors.isEmpty { return found }
            agencies.add(found)
        }
        return agencies
    }

    /// A name that stands right before a time below the headline ("Ada Brook | 4 March 2025"),
    /// where no element is marked as a byline; nil for none.
    private var besideDate: String? {
        guard let anchor = dates.anchor else { return nil }
        let nodes = scan.document.nodes
        var last: String?
        let end = min(nodes.count, nodes[anchor].end + Self.spread)
        for index in nodes[anchor].end..<end where nodes[index].tag == .text {
            guard let line = scan.line(of: index) else { continue }
            if let name = last, dates.isTimeLine(line) {
                let names = reader.names(in: name, isLine: true).authors
                return names.count == 1 && reader.people.isShaped(names[0]) ? names[0] : nil
            }
            last = line.utf8.count <= 60 ? line : nil
        }
        return nil
    }
}

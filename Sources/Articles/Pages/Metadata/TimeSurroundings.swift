import Markup

/// Tells the times beside an article from its own by the elements around them.
///
/// Of the entries of lists around a time only the nearest are asked, each once and in a bounded
/// number of nodes, so that the cost of all times grows with their number alone.
struct TimeSurroundings {
    let scan: PageScan
    /// The heading of the article; nil where unknown.
    let anchor: Int?

    /// What the entries of lists were found to be, by their node.
    private var teasers: [Int: Bool] = [:]
    /// Nodes that were looked at for it.
    private(set) var steps = 0

    /// So many entries of lists around a time are asked.
    private static let entryLimit = 3
    /// So many nodes of an entry are looked at, and of a link.
    private static let nodeLimit = 60
    /// A link of so many words is a headline.
    private static let headlineWords = 4

    /// Takes the parts of a page and the place of its headline.
    init(scan: PageScan, anchor: Int?) {
        self.scan = scan
        self.anchor = anchor
    }

    /// Whether a time belongs to a menu, a teaser, a comment or another thing beside the article.
    mutating func areAside(of time: Int) -> Bool {
        var level = 0
        var entries = 0
        var isLinked = false
        for ancestor in scan.document.ancestors(of: time) {
            level += 1
            if level <= 2, scan.marks(of: ancestor).contains(.noDate), !holdsAnchor(ancestor) {
                return true
            }
            switch scan.document.nodes[ancestor].tag {
            case .nav, .aside, .footer: return true
            case .a where saysMore(ancestor, than: time): return !holdsAnchor(ancestor)
            case .a: isLinked = !holdsAnchor(ancestor)
            // A list of days leads to what was published on them.
            case .li where isLinked: return !holdsAnchor(ancestor)
            case .li where entries < Self.entryLimit:
                entries += 1
                if isTeaser(ancestor) { return true }
            default: continue
            }
        }
        return false
    }

    /// Whether a link holds words beside a time: the address of the article itself often stands
    /// on its time alone.
    private mutating func saysMore(_ link: Int, than time: Int) -> Bool {
        words(of: link, without: [time])?.contains { $0.isLetter || $0.isNumber } == true
    }

    /// The words of the first nodes of an element.
    private mutating func words(of element: Int, without left: [Int] = []) -> String? {
        let (words, count) = scan.line(of: element, without: left, nodes: Self.nodeLimit)
        steps += count
        return words
    }

    /// Whether an entry of a list holds a link of many words, and not the headline.
    private mutating func isTeaser(_ entry: Int) -> Bool {
        if let known = teasers[entry] { return known }
        let isTeaser = !holdsAnchor(entry) && holdsHeadline(entry)
        teasers[entry] = isTeaser
        return isTeaser
    }

    private mutating func holdsHeadline(_ entry: Int) -> Bool {
        let nodes = scan.document.nodes
        for index in entry + 1..<min(nodes[entry].end, entry + Self.nodeLimit) {
            steps += 1
            guard nodes[index].tag == .a, let line = words(of: index) else { continue }
            if TitleKey(line).words.count >= Self.headlineWords { return true }
        }
        return false
    }

    private func holdsAnchor(_ index: Int) -> Bool {
        anchor.map { $0 > index && $0 < scan.document.nodes[index].end } ?? false
    }
}

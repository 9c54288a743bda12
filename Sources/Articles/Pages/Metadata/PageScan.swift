import Formats
import Markup

/// The parts of a page in which metadata stand, found in one walk over its nodes.
struct PageScan {
    /// One statement of the head: a property and its value.
    struct Meta {
        /// The name, property or itemprop, lower case.
        let name: String
        /// The value, with single spaces.
        let content: String
    }

    let document: HTMLDocument
    let fields: PageFields
    private let references: CharacterReferences
    private(set) var metas: [Meta] = []
    /// The ranks and places of the known ones by their kind.
    private var known: [[(rank: Int, index: Int)]]
    private(set) var scripts: [[UInt8]] = []
    private(set) var title: String?
    private(set) var canonical: String?
    private(set) var language: String?
    /// First-rank headings, times and figures, in order.
    private(set) var headings: [Int] = []
    private(set) var times: [Int] = []
    private(set) var figures: [Int] = []
    /// The first node of the body.
    private(set) var body = 0

    /// Most of each kind that are kept.
    private static let limit = 1_000
    /// Most bytes of the value of one property.
    private static let contentLimit = 20_000

    init(_ document: HTMLDocument, _ lexicon: ArticleLexicon) {
        self.document = document
        fields = lexicon.pageFields
        references = lexicon.references
        known = Array(repeating: [], count: PageFields.Kind.allCases.count)
        for (index, node) in document.nodes.enumerated() {
            switch node.tag {
            case .html: language = language ?? filled("lang", index) ?? filled("xml:lang", index)
            case .body: body = body == 0 ? index : body
            case .title where title == nil && !isInDrawing(index): title = line(of: index)
            case .meta: addMeta(index)
            case .link: addLink(index)
            case .script: addScript(index)
            case .h1 where headings.count < Self.limit: headings.append(index)
            case .time where times.count < Self.limit: times.append(index)
            case .figure where figures.count < Self.limit: figures.append(index)
            default: break
            }
        }
    }

    /// Drawings have titles of their own.
    private func isInDrawing(_ index: Int) -> Bool {
        document.ancestors(of: index).contains { document.nodes[$0].tag == .svg }
    }

    private func filled(_ name: String, _ index: Int) -> String? {
        document.attribute(name, of: index).flatMap(PageText.line)
    }

    /// The attributes of a statement: its value, and what it is about.
    private static let metaAttributes = AttributeNames([
        "content", "property", "name", "itemprop", "http-equiv",
    ])

    private mutating func addMeta(_ index: Int) {
        guard metas.count < Self.limit else { return }
        var ranges = [Range<Int>?](repeating: nil, count: Self.metaAttributes.count)
        var cursor = HTMLDocument.AttributeCursor(over: document.nodes[index])
        while let place = cursor.advance(in: document, to: Self.metaAttributes) {
            ranges[place] = ranges[place] ?? cursor.value
        }
        guard let content = ranges[0].map({ document.value(at: $0) }),
            content.count <= Self.contentLimit, let content = PageText.line(Array(content))
        else { return }
        var names: [String] = []
        for range in ranges.dropFirst() {
            guard let value = range.map({ document.value(at: $0) }),
                let name = PageText.line(Array(value))?.lowercased(), !names.contains(name)
            else { continue }
            names.append(name)
            for (kind, rank) in fields.properties(named: name) {
                known[kind.rawValue].append((rank, metas.count))
            }
            metas.append(Meta(name: name, content: content))
        }
    }

    private mutating func addLink(_ index: Int) {
        guard canonical == nil, let rel = document.attribute("rel", of: index)?.lowercased(),
            rel.split(separator: " ").contains("canonical")
        else { return }
        canonical = filled("href", index)
    }

    private mutating func addScript(_ index: Int) {
        guard scripts.count < Self.limit,
            document.attribute("type", of: index)?.lowercased().holds("ld+json") == true
        else { return }
        var bytes: [UInt8] = []
        document.appendText(of: index, to: &bytes)
        scripts.append(bytes)
    }

    /// The words of a value in which tags and references may stand; nil for none.
    func plain(_ value: String) -> String? { PageText.plain(value, references) }

    /// The values of the properties of `kind`, those of the first rank first.
    func values(_ kind: PageFields.Kind) -> [String] { ranked(kind).map(\.content) }

    /// The properties of `kind`, those of the first rank first.
    func ranked(_ kind: PageFields.Kind) -> [Meta] {
        known[kind.rawValue].sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
            .map { metas[$0.index] }
    }

    /// Most bytes of a line.
    private static let lineLimit = 4_000
    /// Most nodes over which a line goes.
    static let nodeLimit = 2_000

    /// The visible words below the node at `index` with single spaces, without the subtree of the
    /// nodes `left`; nil for none.
    func line(of index: Int, without left: [Int] = []) -> String? {
        line(of: index, without: left, nodes: Self.nodeLimit).words
    }

    /// The words as ``line(of:without:)`` gives them from at most `nodes` nodes, and at how many
    /// nodes was looked for them.
    func line(of index: Int, without left: [Int] = [], nodes limit: Int)
        -> (words: String?, steps: Int)
    {
        var bytes: [UInt8] = []
        var next = index
        var steps = 0
        let end = document.nodes[index].end
        while next < end, bytes.count < Self.lineLimit, steps < limit {
            steps += 1
            let node = document.nodes[next]
            let isLeft = node.tag.isHidden && next != index || left.contains(next)
            if isLeft || node.tag.breaksLine && !bytes.isEmpty { bytes.append(0x20) }
            if isLeft {
                next = node.end
                continue
            }
            if node.tag == .text { document.appendText(of: next, to: &bytes) }
            next += 1
        }
        return (PageText.line(bytes), steps)
    }

    /// The attributes that say something of an element.
    private enum Use: Int {
        case address
        // The words of those from here on name the element.
        case relation, kind, property, identifier, test
    }

    /// Those attributes in the order of their uses.
    private static let attributes = AttributeNames([
        "href", "rel", "class", "itemprop", "id", "data-testid",
    ])

    /// What class, id and property of the element at `index` say of it.
    func marks(of index: Int) -> PageFields.Marks {
        let node = document.nodes[index]
        if node.source.isEmpty { return [] }
        var marks: PageFields.Marks = []
        var leadsToWriter = false
        var seen: UInt8 = 0
        var cursor = HTMLDocument.AttributeCursor(over: node)
        while let place = cursor.advance(in: document, to: Self.attributes) {
            guard let use = Use(rawValue: place), seen & 1 << use.rawValue == 0,
                use != .address || node.tag == .a
            else { continue }
            seen |= 1 << use.rawValue
            let value = document.value(at: cursor.value)
            if use == .address {
                leadsToWriter = leadsToWriter || fields.leadsToWriter(value)
                continue
            }
            if use == .relation, node.tag == .a, Self.isAuthor(value) { leadsToWriter = true }
            marks.formUnion(fields.marks(in: value))
        }
        return leadsToWriter ? marks.union(.bylineName).subtracting(.noByline) : marks
    }

    private static func isAuthor(_ relation: ArraySlice<UInt8>) -> Bool {
        relation.lazy.map { $0 | 0x20 }.elementsEqual("author".utf8)
    }

    /// The elements of `range` that are marked, without those in menus, footers and side columns.
    func marked(in range: Range<Int>) -> [(index: Int, marks: PageFields.Marks)] {
        var found: [(index: Int, marks: PageFields.Marks)] = []
        var index = max(range.lowerBound, body)
        while index < min(range.upperBound, document.nodes.count) {
            let node = document.nodes[index]
            switch node.tag {
            case .text, .root, .br, .img, .source, .input: break
            case .nav, .footer, .aside, .form, .select, .iframe, .svg, .script, .style, .noscript,
                .template, .head:
                index = node.end
                continue
            default:
                let marks = marks(of: index)
                if !marks.isEmpty { found.append((index, marks)) }
            }
            index += 1
        }
        return found
    }
}

import Markup
import Prose

/// Cuts a page into the blocks that a reader sees, one line of text each.
///
/// One walk over the nodes in the order of the page; what is open is kept in a stack that the
/// tree's own depth bounds.
struct BlockSplitter {
    private struct Open {
        let node: Int
        let tag: HTMLDocument.Tag
        let end: Int
        /// Where its name stands among those of the open elements.
        let name: Range<Int>
        /// Its index among the elements of the tree; -1 until it holds a block.
        var element = -1
    }

    private(set) var bytes: [UInt8] = []
    private(set) var tree = BlockTree()

    private var open: [Open] = []
    private var linkEnds: [Int] = []
    /// The names of the open elements, one behind the other.
    private var openNames: [UInt8] = []
    /// The places of the names of the tree by their hash.
    private var names = HashTable()
    private var line = LineBuffer()
    private let pageNames: PageNames?

    private init(names: PageNames?) { pageNames = names }

    /// The most blocks of a page; what stands behind them is one more.
    ///
    /// Each block costs about a kilobyte while it is judged, and the longest pages of news have
    /// some thousands.
    static let blockLimit = 30_000

    /// The visible text of `page`, a block a line, with its blocks.
    ///
    /// Of the words that `names` tells to be unseen none is read; nil knows none.
    static func split(_ page: HTMLDocument, names: PageNames?) -> (raw: [UInt8], tree: BlockTree) {
        var splitter = BlockSplitter(names: names)
        splitter.run(page)
        return (splitter.bytes, splitter.tree)
    }

    /// Puts a block before all others that the page states without showing it.
    static func prepend(stated text: String, to raw: inout [UInt8], _ tree: inout BlockTree) {
        var line = LineBuffer()
        line.take(Array(text.utf8)[...], isLink: false)
        guard !line.isEmpty else { return }
        let shift = line.bytes.count + 1
        let own = Block(
            span: Span(0, line.bytes.count),
            element: -1,
            linkBytes: 0,
            links: 0,
            isStated: true
        )
        raw = line.bytes + (raw.isEmpty ? [] : [0x0A]) + raw
        tree.blocks = [own] + tree.blocks.map { $0.shifted(by: shift) }
        tree.elements = tree.elements.map { $0.shifted(by: 1) }
        tree.rest = tree.rest.map { $0 + 1 }
    }

    /// Appends a block that the page states without showing it.
    static func append(stated text: String, to raw: inout [UInt8], _ tree: inout BlockTree) {
        var line = LineBuffer()
        line.take(Array(text.utf8)[...], isLink: false)
        guard !line.isEmpty else { return }
        if !raw.isEmpty { raw.append(0x0A) }
        let start = raw.count
        raw += line.bytes
        tree.blocks.append(
            Block(
                span: Span(start, raw.count),
                element: -1,
                linkBytes: 0,
                links: 0,
                isStated: true
            )
        )
    }

    // The page is handed on instead of kept, for what is kept is copied to be read from here.
    private mutating func run(_ page: HTMLDocument) {
        // Looked at without counting a reference for each node.
        let nodes = page.nodes.span
        var index = 0
        while index < nodes.count {
            close(before: index)
            let node = nodes[index]
            index = node.tag == .text ? takeText(index, page) : enter(index, node, page)
        }
        close(before: nodes.count)
        endBlock()
        guard tree.rest != nil else { return }
        // What is left of a page of too many blocks stands in no element of it.
        if line.isEmpty { tree.rest = nil } else { addBlock() }
    }

    private mutating func takeText(_ index: Int, _ page: HTMLDocument) -> Int {
        line.take(page.textBytes(at: index), isLink: !linkEnds.isEmpty)
        return index + 1
    }

    /// Opens an element; gives the index of the node to go on with.
    private mutating func enter(
        _ index: Int,
        _ node: HTMLDocument.Node,
        _ page: HTMLDocument
    ) -> Int {
        let tag = node.tag
        if tag.isUnread { return node.end }
        if tag == .br {
            takeBreak()
            return node.end
        }
        let isBlock = tag.isBlockLevel || Self.isCustomBlock(index, node, page)
        if node.end == index + 1 && !isBlock { return node.end }
        let start = openNames.count
        let facts = ElementFacts(node, of: page, names: pageNames, addingNameTo: &openNames)
        // The page's own frame is often hidden until a script has run.
        if facts.isHidden, tag != .html, tag != .body, !Self.isFrame(index, node, page),
            !HiddenText.goesOn(index, page)
        {
            openNames.removeLast(openNames.count - start)
            return node.end
        }
        // An anchor without an address is a place to be led to, often around a whole paragraph.
        if facts.isLink {
            line.links += 1
            linkEnds.append(node.end)
        }
        if isBlock {
            endBlock()
            if tag == .other { openNames += page.name(of: index).utf8 }
            let name = start..<openNames.count
            open.append(Open(node: index, tag: tag, end: node.end, name: name))
        }
        return index + 1
    }

    /// Whether the element is one that the page made up itself, with a hyphen in its name, and
    /// stands in a part of the page without text beside it.
    private static func isCustomBlock(
        _ index: Int,
        _ node: HTMLDocument.Node,
        _ page: HTMLDocument
    ) -> Bool {
        guard node.tag == .other, node.parent >= 0 else { return false }
        let parent = page.nodes[node.parent]
        switch parent.tag {
        case .body, .main, .article, .section, .div, .header, .footer, .aside, .other: break
        default: return false
        }
        let isBeside = { (other: Int) in
            page.nodes[other].tag == .text && page.nodes[other].parent == node.parent
                && page.text(of: other).utf8.contains { $0 > 0x20 }
        }
        guard !isBeside(index - 1), node.end >= parent.end || !isBeside(node.end) else {
            return false
        }
        return page.name(of: index).utf8.contains(UInt8(ascii: "-"))
    }

    /// Whether the element holds most of the page.
    private static func isFrame(_ index: Int, _ node: HTMLDocument.Node, _ page: HTMLDocument)
        -> Bool
    {
        (node.end - index) * 2 > page.nodes.count
    }

    /// A line break is a space; two in a row end the block.
    private mutating func takeBreak() {
        if line.isBroken { endBlock() } else { line.isBroken = true }
    }

    private mutating func close(before index: Int) {
        while let end = linkEnds.last, end <= index { linkEnds.removeLast() }
        while let last = open.last, last.end <= index {
            endBlock()
            open.removeLast()
            openNames.removeLast(openNames.count - last.name.lowerBound)
            if last.element >= 0 { tree.elements[last.element].end = tree.blocks.count }
        }
    }

    /// Makes a block of the text since the last one.
    private mutating func endBlock() {
        if tree.rest != nil {
            line.isBroken = true
            return
        }
        if !line.isEmpty { addBlock() }
        line.clear()
        if tree.blocks.count == Self.blockLimit { tree.rest = tree.blocks.count }
    }

    private mutating func addBlock() {
        materialise()
        if !bytes.isEmpty { bytes.append(0x0A) }
        let start = bytes.count
        bytes += line.bytes
        tree.blocks.append(
            Block(
                span: Span(start, bytes.count),
                element: open.last?.element ?? -1,
                linkBytes: line.linkBytes,
                links: line.links,
                isStated: false
            )
        )
    }

    /// Gives all open elements their place in the tree.
    private mutating func materialise() {
        // An element has its place only where all around it have theirs.
        guard let last = open.last, last.element < 0 else { return }
        for level in open.indices where open[level].element < 0 {
            let element = BlockTree.Element(
                tag: open[level].tag,
                parent: level > 0 ? open[level - 1].element : -1,
                depth: level,
                name: place(of: open[level].name),
                first: tree.blocks.count,
                end: tree.blocks.count
            )
            open[level].element = tree.elements.count
            tree.elements.append(element)
        }
    }

    /// The place of an open element's name among those of the tree; -1 for none.
    private mutating func place(of name: Range<Int>) -> Int {
        if name.isEmpty { return -1 }
        let name = Array(openNames[name])
        let hash = BlockShape.hash(name)
        if let index = names[hash], tree.names[index] == name { return index }
        names.set(hash, tree.names.count)
        tree.names.append(name)
        return tree.names.count - 1
    }
}

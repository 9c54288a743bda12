/// Builds the tree of a page from its tags and texts, in one pass.
struct TreeBuilder {
    typealias Node = HTMLDocument.Node
    typealias Tag = HTMLDocument.Tag

    /// The nodes so far.
    private(set) var nodes: [Node] = []
    /// The elements that are open.
    private(set) var open = OpenElements()
    private(set) var hasHead = false
    private(set) var hasBody = false
    /// Steps that took more than a look at a fixed number of open elements; for tests.
    private(set) var steps = 0

    /// A builder that expects so many nodes.
    init(expectedNodes: Int) {
        nodes.reserveCapacity(expectedNodes)
        push(.root, 0..<0)
    }

    /// Reads the page.
    mutating func build(_ bytes: Span<UInt8>) {
        var tokenizer = HTMLTokenizer(end: min(bytes.count, HTMLDocument.maximumBytes))
        while let token = tokenizer.next(bytes, isForeign: isForeign) {
            switch token {
            case .text(let range): addText(bytes, range)
            case .start(let tag): start(tag, bytes, &tokenizer)
            case .end(let tag): end(tag, bytes)
            }
        }
        while open.count > 0 { pop() }
    }

    // MARK: Changing the tree

    /// Adds a node under the innermost open element.
    @discardableResult
    mutating func add(_ tag: Tag, _ source: Range<Int>) -> Int {
        let holder = min(open.count, HTMLDocument.maximumDepth) - 1
        return add(tag, source, under: holder < 0 ? -1 : Int(open.entries[holder].node))
    }

    private mutating func add(_ tag: Tag, _ source: Range<Int>, under parent: Int) -> Int {
        let index = nodes.count
        nodes.append(
            Node(
                tag: tag,
                parentIndex: Int32(truncatingIfNeeded: parent),
                endIndex: Int32(truncatingIfNeeded: index + 1),
                low: Int32(truncatingIfNeeded: source.lowerBound),
                high: Int32(truncatingIfNeeded: source.upperBound)
            )
        )
        return index
    }

    /// Adds an element and opens it.
    mutating func push(_ tag: Tag, _ source: Range<Int>) {
        open.push(tag, node: add(tag, source))
    }

    /// Adds an element that holds nothing but a text, which stays with it at any depth.
    mutating func addLeaf(_ tag: Tag, _ source: Range<Int>, text: Range<Int>) {
        let index = add(tag, source)
        guard !text.isEmpty else { return }
        nodes[index].endIndex = Int32(truncatingIfNeeded: add(.text, text, under: index) + 1)
    }

    /// Gives an element that no tag stood for the attributes of a tag that comes later.
    mutating func adopt(_ source: Range<Int>, _ position: Int) {
        guard position >= 0 else { return }
        let node = Int(open.entries[position].node)
        guard nodes[node].low == nodes[node].high else { return }
        nodes[node].low = Int32(truncatingIfNeeded: source.lowerBound)
        nodes[node].high = Int32(truncatingIfNeeded: source.upperBound)
    }

    /// Closes the innermost open element.
    mutating func pop() {
        guard let node = open.pop() else { return }
        steps += 1
        // An element below the greatest depth holds nothing: what lies in it stands beside it.
        if open.count < HTMLDocument.maximumDepth {
            nodes[node].endIndex = Int32(truncatingIfNeeded: nodes.count)
        }
    }

    /// Closes the open element at `position` and all in it.
    mutating func close(_ position: Int) {
        guard position > 0 else { return }
        while open.count > position { pop() }
        while open.isCurrentEnded { pop() }
    }

    mutating func markEnded(_ tag: Tag) { open.endWithNext(tag) }

    mutating func openHead(_ source: Range<Int>) {
        hasHead = true
        push(.head, source)
    }

    mutating func openBody(_ source: Range<Int>) {
        hasBody = true
        push(.body, source)
    }

    mutating func count(_ steps: Int) { self.steps += steps }
}

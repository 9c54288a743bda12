extension HTMLDocument {
    /// The elements named `tag`, as indices in document order.
    public func elements(_ tag: Tag) -> LazyFilterSequence<Range<Int>> {
        let nodes = nodes
        return nodes.indices.lazy.filter { nodes[$0].tag == tag }
    }

    /// The children of the node at `index`, as indices in document order.
    public func children(of index: Int) -> Children {
        Children(nodes: nodes, following: index + 1, end: nodes[index].end)
    }

    /// The elements that hold the node at `index`, from its parent to the root: at most
    /// ``maximumDepth`` and two.
    public func ancestors(of index: Int) -> Ancestors {
        Ancestors(nodes: nodes, following: nodes[index].parent)
    }

    /// The children of a node, as indices.
    public struct Children: Sequence, IteratorProtocol, Sendable {
        let nodes: [Node]
        var following: Int
        let end: Int

        /// The index of the following child; nil after the last.
        public mutating func next() -> Int? {
            guard following < end else { return nil }
            defer { following = nodes[following].end }
            return following
        }
    }

    /// The elements around a node, as indices.
    public struct Ancestors: Sequence, IteratorProtocol, Sendable {
        let nodes: [Node]
        var following: Int

        /// The index of the element around the last one; nil after the root.
        public mutating func next() -> Int? {
            guard following >= 0 else { return nil }
            defer { following = nodes[following].parent }
            return following
        }
    }
}

extension HTMLDocument {
    /// A place in the tree: the root, an element or a text.
    ///
    /// The first child of the node at `index` is `index + 1` where that is below `end`; the sibling
    /// after it stands at its `end` where that is below the `end` of its parent.
    public struct Node: Sendable, Hashable {
        /// What it is.
        public let tag: Tag
        /// Index of the element that holds it; -1 for the root.
        public var parent: Int { Int(parentIndex) }
        /// Index after the last node that it holds; its own index and one for a text.
        public var end: Int { Int(endIndex) }
        /// Offsets into the bytes read: of a text all of it, of an element its attributes; empty for
        /// an element that no tag stands for.
        public var source: Range<Int> { Int(low)..<Int(high) }

        let parentIndex: Int32
        var endIndex: Int32
        var low: Int32
        var high: Int32
    }
}

/// A page of HTML as a flat tree of elements and texts over its bytes.
///
/// Reading never fails and takes time and memory that grow with the number of bytes, whatever they
/// are. Element names, raw text, implied ends and omitted tags follow the WHATWG HTML standard as
/// far as text and its place need it. It differs where that would move nodes: nothing is taken out
/// of a table, and formatting that is closed out of order ends with the block it stands in instead
/// of being opened again. Comments and document types leave no node.
public struct HTMLDocument: Sendable {
    /// The nodes in document order, an element before what it holds; the first is the root.
    ///
    /// Each node is known by its index. What a node holds has the indices from the next one to
    /// before its `end`.
    public let nodes: [Node]
    /// The bytes that were read.
    let source: [UInt8]
    /// What names of characters mean.
    let references: CharacterReferences

    /// Levels of elements that are told apart; what lies deeper becomes a sibling on the last.
    public static let maximumDepth = 512
    /// Bytes that are read; what follows is left out.
    public static let maximumBytes = 1 << 30

    /// Reads a page from its bytes in UTF-8.
    ///
    /// The `references` give the characters for names such as `&eacute;`; a name they lack stays as
    /// it is written. Numbers such as `&#233;` need no table.
    public init(parsing bytes: [UInt8], references: CharacterReferences = .basic) {
        source = bytes
        self.references = references
        var builder = TreeBuilder(expectedNodes: bytes.count / 24 + 16)
        builder.build(bytes.span)
        nodes = builder.nodes
    }
}

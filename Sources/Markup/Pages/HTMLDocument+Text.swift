extension HTMLDocument {
    /// All text below the node at `index`, references read, white space as it stands.
    ///
    /// Script, style and what else is hidden is text too: leave it out by its tag. Nothing is put
    /// between blocks.
    public func text(of index: Int) -> String {
        var output: [UInt8] = []
        appendText(of: index, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Appends all text below the node at `index` to `output`, as ``text(of:)`` gives it.
    ///
    /// The bytes are UTF-8 where those of the page are.
    public func appendText(of index: Int, to output: inout [UInt8]) {
        for node in index..<nodes[index].end where nodes[node].tag == .text {
            let range = nodes[node].source
            if nodes[nodes[node].parent].tag.holdsRawText {
                output.append(contentsOf: source[range])
            } else {
                references.decode(source, range, .text, into: &output)
            }
        }
    }

    /// The text at `index`, a node of that kind, as ``appendText(of:to:)`` gives it.
    ///
    /// Most texts hold no reference and are not copied.
    public func textBytes(at index: Int) -> ArraySlice<UInt8> {
        let node = nodes[index]
        return nodes[node.parent].tag.holdsRawText
            ? source[node.source] : decoded(node.source, .text)
    }

    /// The name of the element at `index` in lower case, with its prefix; empty for the root and a
    /// text.
    public func name(of index: Int) -> String {
        let node = nodes[index]
        guard node.tag == .other else { return node.tag.name }
        var start = Int(node.low)
        while start > 0, source[start - 1] != .lessThan { start -= 1 }
        return String(decoding: source[start..<Int(node.low)].map(\.lowercased), as: UTF8.self)
    }
}

// modules: Markup

@testable import Markup

/// Pages: the tree is sound, its texts stand in the bytes in order, and what is read twice is alike.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let page = HTMLDocument(parsing: bytes)
    precondition(page.nodes.first?.tag == .root && page.nodes.first?.end == page.nodes.count)
    var texts = 0
    for (index, node) in page.nodes.enumerated().dropFirst() {
        let parent = page.nodes[node.parent]
        precondition(node.parent < index && parent.tag != .text, "a node stands under no element")
        precondition(node.end > index && node.end <= parent.end, "a node reaches over its parent")
        precondition(node.source.lowerBound >= 0 && node.source.upperBound <= bytes.count)
        if node.tag == .text {
            precondition(node.end == index + 1 && node.source.lowerBound >= texts)
            texts = node.source.upperBound
        } else {
            check(page, index)
        }
    }
    precondition(page.text(of: 0).utf8.count <= 3 * bytes.count + 16, "a text grows")
    precondition(HTMLDocument(parsing: bytes).nodes == page.nodes, "read otherwise")
    return 0
}

private func check(_ page: HTMLDocument, _ index: Int) {
    var depth = 0
    for _ in page.ancestors(of: index) { depth += 1 }
    precondition(depth <= HTMLDocument.maximumDepth + 2, "an element lies too deep")
    var names: Set<String> = []
    for (name, value) in page.attributes(of: index) {
        precondition(names.insert(name).inserted, "an attribute stands there twice")
        // A name that is no UTF-8 cannot be asked for.
        if name.unicodeScalars.contains("\u{FFFD}") { continue }
        precondition(page.attribute(name, of: index) == value, "an attribute is not found")
    }
    precondition(
        page.nodes[index].tag == .other || page.name(of: index) == page.nodes[index].tag.name
    )
}

import Markup

/// Tells the rest of an article, hidden until a reader asks for more, from other hidden text.
enum HiddenText {
    /// So many paragraphs stand before it, and so many in it.
    private static let paragraphs = 2
    /// So many elements beside it and in it are looked at.
    private static let limit = 40
    /// A paragraph has so many bytes.
    private static let leastBytes = 60

    /// Whether the hidden element at `index` goes on with paragraphs where those before it end.
    static func goesOn(_ index: Int, _ page: HTMLDocument) -> Bool {
        let node = page.nodes[index]
        guard node.tag == .div || node.tag == .section, node.parent >= 0,
            count(from: index + 1, to: node.end, page) >= paragraphs
        else { return false }
        return count(from: node.parent + 1, to: index, page) >= paragraphs
    }

    /// How many paragraphs stand next to each other among the first elements of a range.
    private static func count(from start: Int, to end: Int, _ page: HTMLDocument) -> Int {
        var index = start
        var count = 0
        for _ in 0..<limit {
            guard index < end, count < paragraphs else { break }
            let node = page.nodes[index]
            if node.tag == .p, isSentence(index, page) { count += 1 }
            index = node.end
        }
        return count
    }

    /// Whether the text that opens a paragraph is as long as that of a sentence, and no link.
    private static func isSentence(_ index: Int, _ page: HTMLDocument) -> Bool {
        var bytes = 0
        let end = min(page.nodes[index].end, index + limit)
        for inner in index + 1..<max(index + 1, end) {
            let tag = page.nodes[inner].tag
            if tag == .text, page.nodes[page.nodes[inner].parent].tag != .a {
                bytes += page.nodes[inner].source.count
            }
        }
        return bytes >= leastBytes
    }
}

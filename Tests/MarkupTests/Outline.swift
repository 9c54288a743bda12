import Markup

/// A page as one line: `div(p("text") br)`, without the three elements that every page has.
struct Outline: CustomStringConvertible {
    let description: String

    /// The outline of what stands in the body of `html`.
    init(_ html: String) { self.init(HTMLDocument(parsing: Array(html.utf8)), of: .body) }

    /// The outline of the whole of `html`, the root left out.
    init(whole html: String) { self.init(HTMLDocument(parsing: Array(html.utf8)), of: .root) }

    private init(_ page: HTMLDocument, of tag: HTMLDocument.Tag) {
        let top = page.elements(tag).first(where: { _ in true })
        description = top.map { Self.children(page, $0) } ?? ""
    }

    private static func children(_ page: HTMLDocument, _ index: Int) -> String {
        page.children(of: index).map { node($0, page) }.joined(separator: " ")
    }

    private static func node(_ index: Int, _ page: HTMLDocument) -> String {
        guard page.nodes[index].tag != .text else { return "\"\(page.text(of: index))\"" }
        let content = children(page, index)
        return content.isEmpty ? page.name(of: index) : "\(page.name(of: index))(\(content))"
    }
}

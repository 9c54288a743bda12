import Markup

/// What the attributes of one element say about its text.
struct ElementFacts {
    /// The class, id, role and the like, separated by spaces; empty for none.
    private(set) var name = ""
    /// Whether the element is not shown.
    private(set) var isHidden = false

    /// The attributes whose words name an element.
    private static let naming: Set<String> = [
        "class", "id", "role", "itemprop", "data-component", "data-testid", "data-component-name",
        "data-type",
    ]
    /// The most bytes of a name that are kept.
    private static let nameLimit = 400

    /// Whether it is a piece of a page that is sent in pieces.
    private var isPiece = false

    /// Reads the attributes of the element at `index`.
    init(_ index: Int, of page: HTMLDocument) {
        // Most elements have none.
        if page.nodes[index].source.isEmpty { return }
        for (attribute, value) in page.attributes(of: index) {
            // Pages that are sent in pieces bring them hidden, and a script puts them in place.
            if attribute == "id", value.hasPrefix("S:") { isPiece = true }
            if attribute == "id", Self.isSlug(value) || page.nodes[index].tag.isHeadingOfPage {
                continue
            }
            if Self.naming.contains(attribute) {
                if !name.isEmpty { name += " " }
                name += value
            } else if hides(attribute, value) {
                isHidden = true
            }
        }
        if isPiece { isHidden = false }
        if name.utf8.count > Self.nameLimit {
            name = String(decoding: name.utf8.prefix(Self.nameLimit), as: UTF8.self)
        }
    }

    /// Whether an id is made of the words of a heading: it tells what is written, not what it is.
    private static func isSlug(_ id: String) -> Bool {
        id.utf8.count { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") } >= 3
    }

    private func hides(_ attribute: String, _ value: String) -> Bool {
        switch attribute {
        case "hidden": value != "until-found"
        case "aria-hidden": value == "true"
        case "type": value == "hidden"
        case "style": Self.isInvisible(value)
        default: false
        }
    }

    /// Whether a style takes the element from view.
    static func isInvisible(_ style: String) -> Bool {
        let plain = style.utf8.filter { $0 > 0x20 }.map { byte in
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
        }
        return plain.split(separator: UInt8(ascii: ";")).contains { declaration in
            declaration.starts(with: "display:none".utf8)
                || declaration.starts(with: "visibility:hidden".utf8)
        }
    }
}

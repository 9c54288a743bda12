import Markup

/// What the attributes of one element say about its text.
struct ElementFacts {
    /// Whether the element is not shown.
    private(set) var isHidden = false
    /// Whether the element leads somewhere: one of no address does so by a script, unless it is
    /// but named as a place to be led to.
    private(set) var isLink = false

    /// What an attribute is good for here.
    private enum Use: Int {
        case style, hidden, cover, kind
        case address, place
        case identifier
        // Those from here on name the element as an id does.
        case label, role, property, component, test, componentName, dataKind
    }

    /// The attributes that are read, in the order of their uses.
    private static let attributes = AttributeNames([
        "style", "hidden", "aria-hidden", "type", "href", "name", "id", "class", "role", "itemprop",
        "data-component", "data-testid", "data-component-name", "data-type",
    ])
    /// The most bytes of a name that are kept.
    private static let nameLimit = 400

    /// Reads the attributes of `node`, an element of `page`; appends its class, id, role and the
    /// like to `names`, separated by spaces, where it is block-level.
    ///
    /// Words within a line whose class `known` knows as unseen are hidden.
    init(
        _ node: HTMLDocument.Node,
        of page: HTMLDocument,
        names known: PageNames?,
        addingNameTo names: inout [UInt8]
    ) {
        isLink = node.tag == .a
        // Most elements have no attributes.
        if node.source.isEmpty { return }
        let start = names.count
        var seen: UInt16 = 0
        var isPiece = false
        var cursor = HTMLDocument.AttributeCursor(over: node)
        while let place = cursor.advance(in: page, to: Self.attributes) {
            guard let use = Use(rawValue: place), seen & 1 << use.rawValue == 0 else { continue }
            seen |= 1 << use.rawValue
            if use == .address || use == .place { continue }
            let value = page.value(at: cursor.value)
            if use.rawValue < Use.identifier.rawValue {
                if Self.hides(use, value) { isHidden = true }
                continue
            }
            if use == .identifier {
                // Pages that are sent in pieces bring them hidden, and a script puts them in place.
                if value.starts(with: "S:".utf8) { isPiece = true }
                if Self.isSlug(value) || node.tag.isHeading { continue }
            }
            guard node.tag.isBlockLevel else {
                if use == .label, known?.hides(value) == true { isHidden = true }
                continue
            }
            if names.count > start { names.append(0x20) }
            names += value
        }
        let has = { (use: Use) in seen & 1 << use.rawValue != 0 }
        isLink =
            node.tag == .a && (has(.address) || has(.label) || !has(.place) && !has(.identifier))
        names.removeLast(max(0, names.count - start - Self.nameLimit))
        if isPiece { isHidden = false }
    }

    /// Whether an id is made of the words of a heading: it tells what is written, not what it is.
    private static func isSlug(_ id: ArraySlice<UInt8>) -> Bool {
        id.count { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") } >= 3
    }

    private static func hides(_ use: Use, _ value: ArraySlice<UInt8>) -> Bool {
        switch use {
        case .hidden: !value.elementsEqual("until-found".utf8)
        case .cover: value.elementsEqual("true".utf8)
        case .kind: value.elementsEqual("hidden".utf8)
        case .style: isInvisible(value)
        default: false
        }
    }

    /// The declarations that take an element from view.
    private static let hiding = ["display:none", "visibility:hidden"].map { Array($0.utf8) }

    /// Whether a style takes the element from view.
    static func isInvisible(_ style: ArraySlice<UInt8>) -> Bool {
        hiding.contains { declares($0, style) }
    }

    /// Whether a declaration of `style` begins as `opening` does, white space and case left aside.
    private static func declares(_ opening: [UInt8], _ style: ArraySlice<UInt8>) -> Bool {
        // How much of it the declaration has shown so far; nil once it is another.
        var matched: Int? = 0
        for byte in style where byte > 0x20 {
            if byte == UInt8(ascii: ";") {
                matched = 0
            } else if let count = matched {
                let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
                matched = opening[count] == small ? count + 1 : nil
                if matched == opening.count { return true }
            }
        }
        return false
    }
}

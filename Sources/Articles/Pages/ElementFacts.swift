import Markup

/// What the attributes of one element say about its text.
struct ElementFacts {
    /// The class, id, role and the like, separated by spaces; empty for none.
    private(set) var name: [UInt8] = []
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

    /// Reads the attributes of the element at `index`.
    ///
    /// Words within a line whose class `names` knows as unseen are hidden.
    init(_ index: Int, of page: HTMLDocument, names: PageNames?) {
        // Most elements have none.
        let node = page.nodes[index]
        isLink = node.tag == .a
        if node.source.isEmpty { return }
        var seen: UInt16 = 0
        var isPiece = false
        var cursor = page.cursor(over: index)
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
                if use == .label, names?.hides(value) == true { isHidden = true }
                continue
            }
            if !name.isEmpty { name.append(0x20) }
            name += value
        }
        let has = { (use: Use) in seen & 1 << use.rawValue != 0 }
        isLink =
            node.tag == .a && (has(.address) || has(.label) || !has(.place) && !has(.identifier))
        if isPiece { isHidden = false }
        if name.count > Self.nameLimit { name.removeLast(name.count - Self.nameLimit) }
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

    /// Whether a style takes the element from view.
    static func isInvisible(_ style: some Sequence<UInt8>) -> Bool {
        let plain = style.filter { $0 > 0x20 }.map { byte in
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
        }
        return plain.split(separator: UInt8(ascii: ";")).contains { declaration in
            declaration.starts(with: "display:none".utf8)
                || declaration.starts(with: "visibility:hidden".utf8)
        }
    }
}

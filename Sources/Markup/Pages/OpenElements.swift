/// The elements that are open at a place of the page, outermost first.
///
/// Each open element knows the one of its name before it, so that no question about them takes
/// longer where more are open. That keeps reading linear, however deep elements are nested.
struct OpenElements {
    /// An open element.
    struct Entry {
        /// Its index in the tree.
        let node: Int32
        /// What it is.
        let tag: HTMLDocument.Tag
        /// Whether it ends with the element that was opened after it.
        fileprivate(set) var endsWithNext = false
        /// What the positions were before it was opened.
        fileprivate let before: Positions
        /// The open element of the same name before it; -1 for none.
        fileprivate let previous: Int32
    }

    /// The innermost open elements of some kinds; -1 for none.
    struct Positions {
        /// Over which an end tag of words does not reach.
        fileprivate(set) var special: Int32 = -1
        /// Over which an end tag of a block does not reach.
        fileprivate(set) var scope: Int32 = -1
        /// Where the search for the end of an entry of a list ends.
        fileprivate(set) var entry: Int32 = -1
    }

    /// The open elements, outermost first.
    private(set) var entries: [Entry] = []
    private var positions = Positions()
    private var innermost = [Int32](repeating: -1, count: HTMLDocument.Tag.allCases.count)

    /// The number of open elements.
    var count: Int { entries.count }
    /// What the innermost open element is.
    var current: HTMLDocument.Tag { entries.last?.tag ?? .root }
    /// The innermost element over which an end tag of words does not reach.
    var special: Int { Int(positions.special) }
    /// The innermost element over which an end tag of a block does not reach.
    var scope: Int { Int(positions.scope) }
    /// The innermost element where the search for the end of an entry of a list ends.
    var entryBarrier: Int { Int(positions.entry) }

    /// The position of the innermost open element named `tag`; -1 for none.
    func position(of tag: HTMLDocument.Tag) -> Int { Int(innermost[Int(tag.rawValue)]) }

    /// The position of the open element of the same name before the one at `position`; -1 for none.
    ///
    /// Elements of unknown names have one name in common.
    func position(before position: Int) -> Int { Int(entries[position].previous) }

    /// Opens an element.
    mutating func push(_ tag: HTMLDocument.Tag, node: Int) {
        let position = Int32(truncatingIfNeeded: entries.count)
        let slot = Int(tag.rawValue)
        entries.append(
            Entry(
                node: Int32(truncatingIfNeeded: node),
                tag: tag,
                before: positions,
                previous: innermost[slot]
            )
        )
        innermost[slot] = position
        if tag.isSpecial { positions.special = position }
        if tag.isScope { positions.scope = position }
        if tag.endsSearchForEntry { positions.entry = position }
    }

    /// Closes the innermost element and gives its index in the tree.
    mutating func pop() -> Int? {
        guard let entry = entries.popLast() else { return nil }
        if !entry.endsWithNext { innermost[Int(entry.tag.rawValue)] = entry.previous }
        positions = entry.before
        return Int(entry.node)
    }

    /// Whether the innermost element has no more than to be closed.
    var isCurrentEnded: Bool { entries.last?.endsWithNext ?? false }

    /// Lets the innermost element named `tag` end when all that was opened in it has ended.
    mutating func endWithNext(_ tag: HTMLDocument.Tag) {
        let position = position(of: tag)
        guard position >= 0 else { return }
        // No later element of this name is open, so that it can be taken out of their row.
        innermost[Int(tag.rawValue)] = entries[position].previous
        entries[position].endsWithNext = true
    }
}

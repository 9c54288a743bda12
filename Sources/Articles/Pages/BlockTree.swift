import Markup
import Prose

/// The blocks of a page and the block-level elements that hold them.
///
/// An element holds a run of blocks, so that sums over any element are differences of running
/// sums; elements without a block are left out.
struct BlockTree: Sendable, Hashable {
    /// A block-level element that holds blocks.
    struct Element: Sendable, Hashable {
        /// Its tag.
        let tag: HTMLDocument.Tag
        /// The element around it, always smaller than its own index; -1 for none.
        let parent: Int
        /// How many elements are around it.
        let depth: Int
        /// What its class, id and role say, as an index into ``BlockTree/names``; -1 for nothing.
        let name: Int
        /// The first block that it holds.
        let first: Int
        /// The block behind the last that it holds.
        var end: Int

        /// The element where `blocks` blocks are put before it.
        func shifted(by blocks: Int) -> Element {
            Element(
                tag: tag,
                parent: parent,
                depth: depth,
                name: name,
                first: first + blocks,
                end: end + blocks
            )
        }
    }

    /// The blocks in the order of the page, one for each line of the raw text.
    var blocks: [Block] = []
    /// The elements, parents before children.
    var elements: [Element] = []
    /// The distinct classes, ids and roles of elements, each as written.
    var names: [[UInt8]] = []
    /// How much of each block the article body covers that the metadata state, 0 to 100; empty
    /// where they state none.
    var statedCover: [UInt8] = []
    /// How many words the stated article body has; 0 where there is none.
    var statedWords = 0
    /// The block that holds all that stands behind the most blocks a page may have; nil for none.
    var rest: Int?
    /// What the page says of its own kind; nil for a piece of a page.
    var facts: PageFacts?

    /// Whether a block of `raw` is `title`, or a heading of the first order with half its words.
    func shows(_ title: String, in raw: [UInt8]) -> Bool {
        let key = LineKey.folded(Array(title.utf8)[...])
        let words = Set(BlockShape(Array(title.utf8)[...]).vocabulary)
        return blocks.contains { block in
            let line = raw[block.span]
            // Most blocks are told apart by their length, before anything is folded.
            if line.count <= 2 * title.utf8.count + 16, LineKey.isSame(LineKey.folded(line), key) {
                return true
            }
            guard isHeading(block, .h1) else { return false }
            let shared = Set(BlockShape(line).vocabulary).intersection(words).count
            return words.isEmpty || shared * 2 >= words.count
        }
    }

    /// Whether `block` stands in a heading, of the kind `tag` or of any, or in an element that
    /// directly stands in one.
    func isHeading(_ block: Block, _ tag: HTMLDocument.Tag?) -> Bool {
        guard block.element >= 0 else { return false }
        let own = elements[block.element]
        let outer = own.parent >= 0 ? elements[own.parent].tag : own.tag
        guard let tag else { return own.tag.isHeading || outer.isHeading }
        return own.tag == tag || outer == tag
    }
}

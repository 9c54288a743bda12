/// The blocks of a page as the body model is to learn them.
package struct PageLesson: Sendable {
    /// What the model is told of the blocks, one row behind the other.
    package let rows: [Float]
    /// How many numbers a row has.
    package let width: Int
    /// The text of each block.
    package let texts: [String]
    /// How many words each block has.
    package let words: [Int]
}

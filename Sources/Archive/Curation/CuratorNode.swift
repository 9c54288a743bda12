/// A value of a curator file, whichever of the two formats it has.
struct CuratorNode {
    /// What stands there.
    indirect enum Value {
        /// A word or a line of words.
        case text(String)
        /// Values in order.
        case list([CuratorNode])
        /// Names with their values, in order; a name may stand there twice.
        case object([(name: String, node: CuratorNode)])
        /// Nothing.
        case none
        /// Something that no key takes, in words ("a number").
        case other(String)
    }

    /// What stands there.
    let value: Value
    /// The line of the file, from 1; nil where the parser does not tell.
    let line: Int?

    /// What the value is, in words.
    var kind: String {
        switch value {
        case .text: "a text"
        case .list: "a list"
        case .object: "an object"
        case .none: "nothing"
        case .other(let words): words
        }
    }
}

/// Why a curator file cannot be used at all, in a sentence without a full stop.
struct CuratorSyntaxError: Error, Equatable {
    let reason: String
}

extension String {
    /// Whether the string stands before `other` in the order of their UTF-8 bytes.
    ///
    /// The operator `<` takes letters that are written in two ways for one, so that it leaves the
    /// order of two different names to chance.
    public func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}

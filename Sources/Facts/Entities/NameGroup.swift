/// All candidates of one text that are written alike.
struct NameGroup {
    /// The folded form that they share.
    let key: String
    /// Their indices, in order.
    var candidates: [Int]
    /// What speaks for each sort in all of them together.
    var evidence = Evidence()
    /// The forms of the lists that the name matches.
    var forms: [Int32] = []
    /// How many tokens the name has.
    let length: Int
    /// Whether all of them are first words of sentences.
    var isWeak = true

    /// The sort of the name; nil where nothing tells it.
    func kind() -> EntityKind? {
        let (kind, weight) = evidence.best
        let needed = (length == 1 ? 1.7 : 1.0) + (isWeak ? 1.0 : 0)
        return weight >= needed ? kind : nil
    }
}

/// What was decided about a block of a page.
struct PageVerdict: Sendable, Hashable {
    /// The part it plays; nil for a block that is no part of the article.
    let role: Paragraph.Role?
    /// The name of the rule that decided.
    let rule: String
    /// Why, in a few words.
    let reason: String
    /// Whether the block is what its rule says whatever the body model finds.
    let isFinal: Bool

    /// A block that plays the part `role`.
    static func keep(
        _ role: Paragraph.Role,
        _ rule: String,
        _ reason: String,
        isFinal: Bool = false
    ) -> PageVerdict {
        PageVerdict(role: role, rule: rule, reason: reason, isFinal: isFinal)
    }

    /// A block that is no part of the article.
    static func drop(_ rule: String, _ reason: String, isFinal: Bool = false) -> PageVerdict {
        PageVerdict(role: nil, rule: rule, reason: reason, isFinal: isFinal)
    }

    /// Whether the block is read as a part of the body.
    var isBody: Bool { role == .body || role == .heading }
}

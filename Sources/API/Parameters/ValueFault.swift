/// Why a parameter's value is refused, with what would be right, for a person.
struct ValueFault: Error, Sendable, Equatable {
    let detail: String

    init(_ detail: String) {
        self.detail = detail
    }

    /// Says that `value` is not what is `allowed`, a noun phrase.
    init(_ value: String, allowed: String) {
        detail = "'\(value.shortened)' is not \(allowed)"
    }
}

extension String {
    /// The first 60 characters: enough to recognise a value in a message.
    var shortened: String {
        count > 60 ? String(prefix(60)) + "…" : self
    }
}

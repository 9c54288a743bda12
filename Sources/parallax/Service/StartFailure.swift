/// The service or a command cannot do its work though it was asked correctly.
struct StartFailure: Error, Sendable, Equatable, CustomStringConvertible {
    /// One line that says what failed and what helps.
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

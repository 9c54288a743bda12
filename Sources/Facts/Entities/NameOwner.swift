/// Whom a name stands for that leans on the full names of its text.
enum NameOwner: Equatable {
    /// Nobody whom the text names in full.
    case nobody
    /// One entity.
    case one(Int)
    /// Any of several people, ascending.
    case several([Int])
}

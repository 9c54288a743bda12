import Formats

extension JSON {
    /// An object of the members that say something: without nulls, empty texts and empty lists.
    static func filled(_ members: KeyValuePairs<String, JSON>) -> JSON {
        .object(
            members.compactMap { name, value -> Member? in
                switch value {
                case .null: nil
                case .string(let text) where text.isEmpty: nil
                case .array(let elements) where elements.isEmpty: nil
                case .object(let inner) where inner.isEmpty: nil
                default: Member(name, value)
                }
            }
        )
    }
}

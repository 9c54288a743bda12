/// The fields that the objects of a route have, whether or not an object fills them.
///
/// It is written as names with blanks between them; braces hold the fields of an object, brackets
/// those of the objects of a list: `id title source{id name} spans[start end text]`.
struct Shape: Sendable {
    /// What stands behind a name.
    enum Kind: Sendable {
        case value, object, list
    }

    /// One name.
    struct Field: Sendable {
        let name: String
        let kind: Kind
        let shape: Shape
    }

    let fields: [Field]

    /// Reads a shape as written in code; a mistake in it traps.
    init(_ text: String) {
        var rest = Substring(text)
        fields = Self.fields(&rest)
        precondition(rest.isEmpty, "a bracket of the shape closes nothing: \(rest)")
    }

    init(fields: [Field]) {
        self.fields = fields
    }

    private static func fields(_ rest: inout Substring) -> [Field] {
        var fields: [Field] = []
        while true {
            rest = rest.drop { $0 == " " }
            guard let first = rest.first, first != "}", first != "]" else { return fields }
            let name = rest.prefix { !" {}[]".contains($0) }
            precondition(!name.isEmpty, "a name is missing before: \(rest)")
            rest = rest.dropFirst(name.count)
            guard let bracket = rest.first, bracket == "{" || bracket == "[" else {
                fields.append(Field(name: String(name), kind: .value, shape: Shape(fields: [])))
                continue
            }
            rest = rest.dropFirst()
            let inner = Self.fields(&rest)
            precondition(rest.first == (bracket == "{" ? "}" : "]"), "\(name) is not closed")
            rest = rest.dropFirst()
            fields.append(
                Field(
                    name: String(name),
                    kind: bracket == "{" ? .object : .list,
                    shape: Shape(fields: inner)
                )
            )
        }
    }

    /// The field of that name; nil for none.
    func field(_ name: some StringProtocol) -> Field? {
        fields.first { $0.name == name }
    }

    var names: [String] { fields.map(\.name) }
}

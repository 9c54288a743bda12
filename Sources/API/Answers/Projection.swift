import Formats

/// The fields of an object that a client asked for: `id,source.name`.
struct Projection: Sendable {
    /// What is wanted of one field: everything, or a part of its object.
    private enum Wish: Sendable {
        case whole
        case part(Projection)
    }

    private var wishes: [String: Wish] = [:]

    private init() {}

    /// Reads names separated by commas, with a full stop before the field of an object within.
    ///
    /// - Throws: A fault that names the unknown field and lists those that are known there.
    init(_ text: String, of shape: Shape) throws(ValueFault) {
        for path in text.split(separator: ",", omittingEmptySubsequences: false) {
            let names = path.split(separator: ".", omittingEmptySubsequences: false)
            try Self.check(names, path: String(path), in: shape)
            add(names.map(String.init)[...])
        }
    }

    private static func check(_ names: [Substring], path: String, in shape: Shape)
        throws(ValueFault)
    {
        var shape = shape
        var before = ""
        for name in names {
            guard let field = shape.field(name) else {
                let known = shape.names.map { before + $0 }
                let list = known.isEmpty ? "no fields" : known.joined(separator: ", ")
                let hint = Nearness.hint(for: before + name, in: known)
                throw ValueFault("'\(path.shortened)' is no field; known here: \(list)\(hint)")
            }
            shape = field.shape
            before += "\(name)."
        }
    }

    private mutating func add(_ names: ArraySlice<String>) {
        guard let name = names.first else { return }
        let rest = names.dropFirst()
        if rest.isEmpty {
            wishes[name] = .whole
            return
        }
        var inner = Projection()
        switch wishes[name] {
        case .whole: return
        case .part(let projection): inner = projection
        case nil: break
        }
        inner.add(rest)
        wishes[name] = .part(inner)
    }

    /// The wanted fields of an object, in its own order; the same for each element of a list.
    func applied(to value: JSON) -> JSON {
        switch value {
        case .array(let elements): return .array(elements.map(applied))
        case .object(let members):
            return .object(
                members.compactMap { member in
                    switch wishes[member.name] {
                    case .whole: member
                    case .part(let inner): JSON.Member(member.name, inner.applied(to: member.value))
                    case nil: nil
                    }
                }
            )
        default: return value
        }
    }

    /// What is left of a shape.
    func applied(to shape: Shape) -> Shape {
        Shape(
            fields: shape.fields.compactMap { field in
                switch wishes[field.name] {
                case .whole: field
                case .part(let inner):
                    Shape.Field(
                        name: field.name,
                        kind: field.kind,
                        shape: inner.applied(to: field.shape)
                    )
                case nil: nil
                }
            }
        )
    }
}

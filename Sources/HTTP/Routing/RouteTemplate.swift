/// A path with names in place of some segments, such as `/v1/articles/{id}`.
public struct RouteTemplate: Sendable, Hashable, CustomStringConvertible {
    /// One segment of a template.
    enum Part: Sendable, Hashable {
        case literal(String)
        case parameter(String)
    }

    /// The template as written.
    public let description: String
    let parts: [Part]

    /// Reads a template.
    ///
    /// It begins with a slash and has no empty segment but for `/` alone; a name in braces fills
    /// its segment and stands once. Anything else traps, as templates are code.
    public init(_ text: String) {
        precondition(text.hasPrefix("/"), "a template begins with a slash")
        description = text
        let segments =
            text == "/"
            ? [] : text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        parts = segments.map { segment in
            precondition(!segment.isEmpty, "a template has no empty segment: \(text)")
            guard segment.hasPrefix("{"), segment.hasSuffix("}") else {
                precondition(!segment.contains { "{}%".contains($0) }, "a name fills its segment")
                return .literal(String(segment))
            }
            return .parameter(String(segment.dropFirst().dropLast()))
        }
        let names = parameterNames
        precondition(Set(names).count == names.count, "a name stands once: \(text)")
    }

    /// The names in braces, in order.
    public var parameterNames: [String] {
        parts.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
    }

    /// What the path's segments are for the template's names; nil when the path does not fit.
    func match(_ segments: [String]) -> PathParameters? {
        guard segments.count == parts.count else { return nil }
        var pairs: [(name: String, value: String)] = []
        for (part, segment) in zip(parts, segments) {
            switch part {
            case .literal(let text):
                guard text == segment else { return nil }
            case .parameter(let name):
                guard !segment.isEmpty else { return nil }
                pairs.append((name, segment))
            }
        }
        return PathParameters(pairs)
    }

    /// Whether this template answers where both fit: the first difference is a literal here.
    func precedes(_ other: RouteTemplate) -> Bool {
        for (mine, theirs) in zip(parts, other.parts) {
            switch (mine, theirs) {
            case (.literal, .parameter): return true
            case (.parameter, .literal): return false
            default: continue
            }
        }
        return false
    }
}

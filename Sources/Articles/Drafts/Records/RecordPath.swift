import Formats

/// A way into a JSON record: names joined by dots, lists entered by brackets.
///
/// `source.title` is a member of a member; `authors[].name` is that member of every element, and
/// of the value itself where it is no list; `headlines[role=main].value` is that of the elements
/// whose member `role` is the string `main`. Of several conditions, with commas between, all hold.
struct RecordPath: Sendable, Hashable {
    enum Step: Sendable, Hashable {
        case member(String)
        case each
        case matching([Condition])
    }

    /// What an element must hold: the string `value` as its member `name`.
    struct Condition: Sendable, Hashable {
        let name: String
        let value: String
    }

    /// The member of the record where it begins.
    let head: String
    let steps: [Step]

    /// Most elements of a list that are looked at.
    static let listLimit = 256

    /// Reads a path as it is written; nil where it is none.
    init?(_ text: String) {
        var steps: [Step] = []
        var rest = text[...]
        while !rest.isEmpty {
            if rest.first == "[" {
                guard let end = rest.firstIndex(of: "]") else { return nil }
                let inner = rest[rest.index(after: rest.startIndex)..<end]
                guard let step = Self.step(inner) else { return nil }
                steps.append(step)
                rest = rest[rest.index(after: end)...]
                continue
            }
            if !steps.isEmpty {
                guard rest.first == "." else { return nil }
                rest = rest.dropFirst()
            }
            let name = rest.prefix { $0 != "." && $0 != "[" }
            guard !name.isEmpty else { return nil }
            steps.append(.member(String(name)))
            rest = rest.dropFirst(name.count)
        }
        guard case .member(let head)? = steps.first else { return nil }
        self.head = head
        self.steps = Array(steps.dropFirst())
    }

    /// The step that `inner` between brackets tells; nil where it is none.
    private static func step(_ inner: Substring) -> Step? {
        if inner.isEmpty { return .each }
        var conditions: [Condition] = []
        for part in inner.split(separator: ",", omittingEmptySubsequences: false) {
            let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard sides.count == 2 else { return nil }
            conditions.append(Condition(name: sides[0], value: sides[1]))
        }
        return .matching(conditions)
    }

    /// What stands at the end of the way, `value` being the member ``head``; null values left out.
    ///
    /// Of each list `limit` elements are looked at.
    func leaves(of value: JSON, limit: Int = listLimit) -> [JSON] {
        if steps.isEmpty { return value == .null ? [] : [value] }
        var values = [value]
        for step in steps {
            switch step {
            case .member(let name): values = values.compactMap { $0[name] }
            case .each:
                values = Array(values.flatMap { Self.elements(of: $0, limit) }.prefix(limit))
            case .matching(let conditions):
                values = values.flatMap { Self.elements(of: $0, limit) }.filter { element in
                    conditions.allSatisfy { element[$0.name]?.string == $0.value }
                }
            }
            if values.isEmpty { return [] }
        }
        return values.filter { $0 != .null }
    }

    private static func elements(of value: JSON, _ limit: Int) -> [JSON] {
        value.array.map { Array($0.prefix(limit)) } ?? [value]
    }
}

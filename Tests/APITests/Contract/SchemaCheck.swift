import Formats

/// Checks values against the part of JSON Schema 2020-12 that the contract uses.
struct SchemaCheck {
    let contract: Contract

    /// What is wrong with `value`, each with its place; empty for a value that the schema describes.
    func faults(_ value: JSON, _ schema: JSON, at place: String = "") -> [String] {
        let schema = contract.resolve(schema)
        return choiceFaults(value, schema, place) + typeFaults(value, schema, place)
            + valueFaults(value, schema, place)
            + memberFaults(value, schema, place) + elementFaults(value, schema, place)
    }

    private func choiceFaults(_ value: JSON, _ schema: JSON, _ place: String) -> [String] {
        guard let choices = schema["oneOf"]?.array ?? schema["anyOf"]?.array else { return [] }
        let results = choices.map { faults(value, $0, at: place) }
        return results.contains(where: \.isEmpty)
            ? [] : ["\(place): fits none of \(choices.count)"] + (results.first ?? [])
    }

    private func typeFaults(_ value: JSON, _ schema: JSON, _ place: String) -> [String] {
        let named = schema["type"]
        guard let types = named?.array?.compactMap(\.string) ?? named?.string.map({ [$0] }) else {
            return []
        }
        return types.contains { fits(value, $0) }
            ? [] : ["\(place): \(value.text.prefix(40)) is no \(types.joined(separator: " or "))"]
    }

    private func fits(_ value: JSON, _ type: String) -> Bool {
        switch value {
        case .null: type == "null"
        case .bool: type == "boolean"
        case .integer: type == "integer" || type == "number"
        case .number: type == "number"
        case .string: type == "string"
        case .array: type == "array"
        case .object: type == "object"
        }
    }

    private func valueFaults(_ value: JSON, _ schema: JSON, _ place: String) -> [String] {
        var faults: [String] = []
        if let allowed = schema["enum"]?.array, !allowed.contains(value) {
            faults.append("\(place): \(value.text) is not listed")
        }
        if let wanted = schema["const"], wanted != value {
            faults.append("\(place): \(value.text) is not \(wanted.text)")
        }
        if let number = value.double {
            if let least = schema["minimum"]?.double, number < least {
                faults.append("\(place): \(number) is below \(least)")
            }
            if let most = schema["maximum"]?.double, number > most {
                faults.append("\(place): \(number) is above \(most)")
            }
        }
        return faults
    }

    private func memberFaults(_ value: JSON, _ schema: JSON, _ place: String) -> [String] {
        guard let members = value.members else { return [] }
        let properties = schema["properties"]
        let missing = (schema["required"]?.array ?? []).compactMap(\.string)
            .filter { value[$0] == nil }
            .map { "\(place): lacks \($0)" }
        return missing
            + members.flatMap { member in
                let inner = "\(place)/\(member.name)"
                if let described = properties?[member.name] {
                    return faults(member.value, described, at: inner)
                }
                switch schema["additionalProperties"] {
                case .some(.bool(false)): return ["\(inner): is not described"]
                case .some(let other) where other.members != nil:
                    return faults(member.value, other, at: inner)
                default: return []
                }
            }
    }

    private func elementFaults(_ value: JSON, _ schema: JSON, _ place: String) -> [String] {
        guard let elements = value.array, let described = schema["items"] else { return [] }
        return elements.enumerated().flatMap { index, element in
            faults(element, described, at: "\(place)/\(index)")
        }
    }
}

import HTTP

/// The query of one request, held to what its route declares.
struct ParameterValues: Sendable {
    private let values: [String: String]

    /// Checks `query` against `rules`.
    ///
    /// - Throws: A problem with status 400 that names every parameter that is unknown, repeated or
    ///   missing or has a bad value, in the order of the query.
    init(_ query: [QueryParameter], rules: [ParameterRule]) throws(Problem) {
        var values: [String: String] = [:]
        var faults: [Problem.Item] = []
        for parameter in query {
            guard let rule = rules.first(where: { $0.name == parameter.name }) else {
                faults.append(Self.unknown(parameter.name, known: rules.map(\.name)))
                continue
            }
            if values.updateValue(parameter.value, forKey: parameter.name) != nil {
                faults.append(Self.repeated(parameter.name))
            } else if let fault = rule.fault(parameter.value) {
                faults.append(.invalid(parameter.name, fault.detail))
            }
        }
        for rule in rules where rule.isRequired && values[rule.name] == nil {
            faults.append(
                Problem.Item(
                    .parameter(rule.name),
                    code: "missing_parameter",
                    detail: "the parameter is required"
                )
            )
        }
        guard faults.isEmpty else { throw .parameters(faults) }
        self.values = values
    }

    /// The value of a parameter that the route declares; nil where the query does not give it.
    subscript<Value>(parameter: Parameter<Value>) -> Value? {
        guard let value = values[parameter.name] else { return nil }
        // Every value given was read once without a fault.
        return try? parameter.read(value)
    }

    private static func unknown(_ name: String, known: [String]) -> Problem.Item {
        let list = known.isEmpty ? "takes none" : "takes: \(known.sorted().joined(separator: ", "))"
        return Problem.Item(
            .parameter(name.shortened),
            code: "unknown_parameter",
            detail: "the route \(list)\(Nearness.hint(for: name, in: known))"
        )
    }

    private static func repeated(_ name: String) -> Problem.Item {
        Problem.Item(
            .parameter(name),
            code: "repeated_parameter",
            detail: "the parameter stands twice; where several values are taken, commas part them"
        )
    }
}

extension Problem.Item {
    /// A parameter whose value cannot be.
    static func invalid(_ name: String, _ detail: String) -> Problem.Item {
        Problem.Item(.parameter(name), code: "invalid_value", detail: detail)
    }

    /// A parameter whose value is no identifier of the edition.
    static func unknownID(_ name: String, _ id: String, what: String, hint: String = "")
        -> Problem.Item
    {
        Problem.Item(
            .parameter(name),
            code: "unknown_id",
            detail: "'\(id.shortened)' is no \(what) of this edition\(hint)"
        )
    }
}

extension Problem {
    /// The problem of parameters that do not hold.
    static func parameters(_ items: [Item]) -> Problem {
        let names = items.compactMap { item -> String? in
            if case .parameter(let name) = item.place { name } else { nil }
        }
        let verb = items.count == 1 ? "parameter does" : "parameters do"
        return Problem(
            .invalidParameter,
            detail: "\(items.count) \(verb) not hold: \(names.joined(separator: ", "))",
            errors: items
        )
    }
}

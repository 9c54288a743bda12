import Prose

/// A query parameter: its name and how its value is read.
struct Parameter<Value: Sendable>: Sendable {
    let name: String
    let read: @Sendable (String) throws(ValueFault) -> Value

    /// The parameter as a route declares it.
    var rule: ParameterRule {
        ParameterRule(name: name, isRequired: false, fault: fault)
    }

    /// The parameter of a route that cannot do without.
    var required: ParameterRule {
        ParameterRule(name: name, isRequired: true, fault: fault)
    }

    private func fault(_ value: String) -> ValueFault? {
        do throws(ValueFault) {
            _ = try read(value)
            return nil
        } catch {
            return error
        }
    }
}

extension Parameter where Value == Int {
    /// A whole number, written in digits alone.
    static func integer(_ name: String, in range: ClosedRange<Int>) -> Parameter {
        Parameter(name: name) { value throws(ValueFault) in
            guard let number = DecimalDigits.value(value.utf8), range.contains(number) else {
                throw ValueFault(
                    value,
                    allowed: "a whole number from \(range.lowerBound) to \(range.upperBound)"
                )
            }
            return number
        }
    }
}

extension Parameter where Value == Bool {
    /// `true` or `false`.
    static func flag(_ name: String) -> Parameter {
        Parameter(name: name) { value throws(ValueFault) in
            switch value {
            case "true": return true
            case "false": return false
            default: throw ValueFault(value, allowed: "one of: true, false")
            }
        }
    }
}

extension Parameter where Value == String {
    /// Any text of at most `longest` bytes that is not empty.
    static func text(_ name: String, longest: Int = 4_096) -> Parameter {
        Parameter(name: name) { value throws(ValueFault) in
            guard !value.isEmpty else { throw ValueFault("the value is empty") }
            guard value.utf8.count <= longest else {
                throw ValueFault("the value is longer than \(longest) bytes")
            }
            return value
        }
    }

    /// An identifier as this service gives them.
    static func identifier(_ name: String) -> Parameter {
        text(name, longest: 200)
    }

    /// A language tag (BCP 47) whose first part is a code of ISO 639.
    static func language(_ name: String) -> Parameter {
        Parameter(name: name) { value throws(ValueFault) in
            guard LanguageTag.isTag(value) else {
                throw ValueFault(value, allowed: "a language tag such as 'en' or 'zh-Hant'")
            }
            return value.lowercased()
        }
    }
}

extension Parameter where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of the cases of an enumeration.
    static func choice(_ name: String) -> Parameter {
        Parameter(name: name) { value throws(ValueFault) in
            if let found = Value(rawValue: value) { return found }
            throw ValueFault.noChoice(value, of: Value.allCases.map(\.rawValue))
        }
    }
}

extension Parameter {
    /// Several cases of an enumeration, separated by commas, each once.
    static func choices<Choice>(_ name: String) -> Parameter
    where
        Value == Set<Choice>, Choice: RawRepresentable & CaseIterable & Hashable & Sendable,
        Choice.RawValue == String
    {
        Parameter(name: name) { value throws(ValueFault) in
            var found: Set<Choice> = []
            for word in value.split(separator: ",", omittingEmptySubsequences: false) {
                guard let choice = Choice(rawValue: String(word)) else {
                    throw ValueFault.noChoice(
                        String(word),
                        of: Choice.allCases.map(\.rawValue),
                        isList: true
                    )
                }
                guard found.insert(choice).inserted else {
                    throw ValueFault("'\(word)' stands twice")
                }
            }
            return found
        }
    }

    /// Words of a list that the route knows, separated by commas, each once and in the order asked.
    static func words(_ name: String, of known: [String]) -> Parameter where Value == [String] {
        Parameter(name: name) { value throws(ValueFault) in
            var found: [String] = []
            for word in value.split(separator: ",", omittingEmptySubsequences: false) {
                guard known.contains(String(word)) else {
                    throw ValueFault.noChoice(String(word), of: known, isList: true)
                }
                guard !found.contains(String(word)) else {
                    throw ValueFault("'\(word)' stands twice")
                }
                found.append(String(word))
            }
            return found
        }
    }
}

extension ValueFault {
    /// Says that `value` is none of `known`, and which was meant.
    static func noChoice(_ value: String, of known: [String], isList: Bool = false) -> ValueFault {
        let allowed = (isList ? "among: " : "one of: ") + known.joined(separator: ", ")
        return ValueFault(
            ValueFault(value, allowed: allowed).detail + Nearness.hint(for: value, in: known)
        )
    }
}

/// A JSON value (RFC 8259) whose objects keep the order of their members.
///
/// Answers are built from it and input files are read into it. Order is kept so that the same
/// value always gives the same bytes.
public enum JSON: Sendable, Hashable {
    /// The literal `null`.
    case null
    /// The literals `true` and `false`.
    case bool(Bool)
    /// A number without fraction and exponent that fits an `Int`.
    case integer(Int)
    /// Any other finite number.
    case number(Double)
    /// A string; always well-formed Unicode.
    case string(String)
    /// Values in order.
    case array([JSON])
    /// Members in the order in which they were written.
    case object([Member])

    /// One name and its value in an object.
    public struct Member: Sendable, Hashable {
        /// The member's name, unescaped.
        public let name: String
        /// The member's value.
        public let value: JSON

        /// Pairs a name with a value.
        public init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }
}

extension JSON {
    /// The value of the member `name`; the last one where a name is repeated, nil where there is
    /// none or this is no object.
    public subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.name == name }?.value
    }

    /// The element at `index`; nil outside the array or where this is no array.
    public subscript(index: Int) -> JSON? {
        guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    /// The string, where this is one.
    public var string: String? {
        guard case .string(let value) = self else { return nil }
        return value
    }

    /// The whole number, where this is one.
    public var integer: Int? {
        guard case .integer(let value) = self else { return nil }
        return value
    }

    /// The number as a floating point value, where this is one.
    public var double: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    /// The truth value, where this is one.
    public var bool: Bool? {
        guard case .bool(let value) = self else { return nil }
        return value
    }

    /// The elements of an array; nil where this is none.
    public var array: [JSON]? {
        guard case .array(let value) = self else { return nil }
        return value
    }

    /// The members of an object; nil where this is none.
    public var members: [Member]? {
        guard case .object(let value) = self else { return nil }
        return value
    }

    /// A string, or `null` for nil.
    public static func optional(_ value: String?) -> JSON { value.map(JSON.string) ?? .null }

    /// A whole number, or `null` for nil.
    public static func optional(_ value: Int?) -> JSON { value.map(JSON.integer) ?? .null }

    /// An array of strings.
    public static func strings(_ values: some Sequence<String>) -> JSON {
        .array(values.map(JSON.string))
    }

    /// This object with `members` after its own; another kind of value is returned as it is.
    public func adding(_ members: Member...) -> JSON {
        guard case .object(let own) = self else { return self }
        return .object(own + members)
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
    ExpressibleByFloatLiteral, ExpressibleByNilLiteral
{
    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }
    /// A whole number.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// A truth value.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// A number.
    public init(floatLiteral value: Double) { self = .number(value) }
    /// The literal `null`.
    public init(nilLiteral: ()) { self = .null }
    /// An array.
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    /// An object with its members in the written order.
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
}

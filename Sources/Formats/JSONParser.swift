/// Why a text is not JSON, and where.
public enum JSONError: Error, Sendable, Equatable {
    /// Something else stands at the byte `offset` than JSON allows there.
    case unexpected(offset: Int, expected: String)
    /// The text ends inside a value; `offset` is its length in bytes.
    case truncated(offset: Int)
    /// Arrays and objects are nested deeper than `limit`.
    case tooDeep(offset: Int, limit: Int)
    /// A number too large for a 64-bit floating point value.
    case numberOutOfRange(offset: Int)
}

extension JSONError: CustomStringConvertible {
    static let endOfText = "the end of the text"

    /// Whether the text goes on after a whole value.
    public var isTrailing: Bool {
        guard case .unexpected(_, Self.endOfText) = self else { return false }
        return true
    }

    /// The byte at which the text stops being JSON.
    public var offset: Int {
        switch self {
        case .unexpected(let offset, _), .truncated(let offset), .tooDeep(let offset, _),
            .numberOutOfRange(let offset):
            offset
        }
    }

    /// What is wrong, in one sentence without a full stop.
    public var description: String {
        switch self {
        case .unexpected(let offset, let expected): "expected \(expected) at byte \(offset)"
        case .truncated(let offset): "the text ends inside a value, at byte \(offset)"
        case .tooDeep(let offset, let limit):
            "nested deeper than \(limit) levels at byte \(offset)"
        case .numberOutOfRange(let offset): "a number out of range at byte \(offset)"
        }
    }
}

extension JSON {
    /// Arrays and objects nested deeper than this are refused.
    public static let maximumDepth = 64

    /// Reads one JSON text (RFC 8259), surrounded by nothing but white space.
    ///
    /// Bytes that are no UTF-8 and escaped lone surrogates become U+FFFD, so that one bad character
    /// does not lose an article. Strict otherwise: no trailing commas, comments or leading zeros.
    public init(parsing bytes: [UInt8]) throws(JSONError) {
        var parser = JSONParser(bytes: bytes)
        self = try parser.text()
    }

    /// Reads one JSON text as it comes out of an export, and counts in `remarks` what was changed.
    ///
    /// As ``init(parsing:)``, but a number beyond all bounds loses nobody an article: a whole one
    /// that fits no `Int` becomes the string of its digits, any other one `null`. Control characters
    /// may stand in strings without an escape.
    public init(parsing bytes: [UInt8], remarks: inout JSONRemarks) throws(JSONError) {
        var parser = JSONParser(bytes: bytes)
        parser.remarks = JSONRemarks()
        self = try parser.text()
        remarks.add(parser.remarks)
    }
}

/// What was changed in a JSON text while it was read.
public struct JSONRemarks: Sendable, Hashable {
    /// Escaped surrogates without their other half, each of which became U+FFFD.
    public var loneSurrogates = 0
    /// Numbers that no 64-bit value holds.
    public var unboundedNumbers = 0

    /// Remarks on nothing.
    public init() {}

    /// Adds the counts of `other`; nil adds nothing.
    mutating func add(_ other: JSONRemarks?) {
        loneSurrogates += other?.loneSurrogates ?? 0
        unboundedNumbers += other?.unboundedNumbers ?? 0
    }
}

/// A recursive descent over bytes, its depth bounded by ``JSON/maximumDepth``.
struct JSONParser {
    let bytes: [UInt8]
    var position = 0
    /// What was changed; nil where the text is read strictly.
    var remarks: JSONRemarks?

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The value of the whole text.
    mutating func text() throws(JSONError) -> JSON {
        skipWhiteSpace()
        let value = try value(depth: 0)
        skipWhiteSpace()
        guard position == bytes.count else {
            throw .unexpected(offset: position, expected: JSONError.endOfText)
        }
        return value
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func skipWhiteSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            position += 1
        }
    }

    mutating func value(depth: Int) throws(JSONError) -> JSON {
        guard let byte = current else { throw .truncated(offset: position) }
        switch byte {
        case UInt8(ascii: "{"): return try object(depth: depth + 1)
        case UInt8(ascii: "["): return try array(depth: depth + 1)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw .unexpected(offset: position, expected: "a value")
        }
    }

    private mutating func literal(_ word: String, _ value: JSON) throws(JSONError) -> JSON {
        for byte in word.utf8 {
            guard let found = current else { throw .truncated(offset: position) }
            guard found == byte else { throw .unexpected(offset: position, expected: word) }
            position += 1
        }
        return value
    }

    private func checkDepth(_ depth: Int) throws(JSONError) {
        guard depth <= JSON.maximumDepth else {
            throw .tooDeep(offset: position, limit: JSON.maximumDepth)
        }
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSON {
        try checkDepth(depth)
        position += 1
        var members: [JSON.Member] = []
        skipWhiteSpace()
        if try take(UInt8(ascii: "}")) { return .object(members) }
        while true {
            skipWhiteSpace()
            guard let quote = current else { throw .truncated(offset: position) }
            guard quote == UInt8(ascii: "\"") else {
                throw .unexpected(offset: position, expected: "a member name")
            }
            let name = try string()
            skipWhiteSpace()
            guard try take(UInt8(ascii: ":")) else {
                throw .unexpected(offset: position, expected: "':'")
            }
            skipWhiteSpace()
            members.append(JSON.Member(name, try value(depth: depth)))
            skipWhiteSpace()
            if try take(UInt8(ascii: "}")) { return .object(members) }
            guard try take(UInt8(ascii: ",")) else {
                throw .unexpected(offset: position, expected: "',' or '}'")
            }
        }
    }

    private mutating func array(depth: Int) throws(JSONError) -> JSON {
        try checkDepth(depth)
        position += 1
        var elements: [JSON] = []
        skipWhiteSpace()
        if try take(UInt8(ascii: "]")) { return .array(elements) }
        while true {
            skipWhiteSpace()
            elements.append(try value(depth: depth))
            skipWhiteSpace()
            if try take(UInt8(ascii: "]")) { return .array(elements) }
            guard try take(UInt8(ascii: ",")) else {
                throw .unexpected(offset: position, expected: "',' or ']'")
            }
        }
    }

    private mutating func take(_ byte: UInt8) throws(JSONError) -> Bool {
        guard let found = current else { throw .truncated(offset: position) }
        guard found == byte else { return false }
        position += 1
        return true
    }
}

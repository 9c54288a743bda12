extension JSON {
    /// The value as JSON text in UTF-8, without white space.
    public var bytes: [UInt8] {
        var writer = JSONWriter(pretty: false)
        writer.write(self, depth: 0)
        return writer.output
    }

    /// The value as JSON text in UTF-8, indented by two spaces and ending in a line feed.
    public var prettyBytes: [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.write(self, depth: 0)
        writer.output.append(UInt8(ascii: "\n"))
        return writer.output
    }

    /// The value as JSON text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Writes JSON values as text; the recursion is as deep as the value.
struct JSONWriter {
    var output: [UInt8] = []
    let pretty: Bool

    init(pretty: Bool) { self.pretty = pretty }

    mutating func write(_ value: JSON, depth: Int) {
        switch value {
        case .null: output.append(contentsOf: "null".utf8)
        case .bool(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
        case .integer(let number): output.append(contentsOf: String(number).utf8)
        case .number(let number): write(number)
        case .string(let string): write(string)
        case .array(let elements): write(elements, depth: depth)
        case .object(let members): write(members, depth: depth)
        }
    }

    /// A number in the shortest form that reads back as the same value; not-a-number and
    /// infinities, which JSON cannot hold, become `null`.
    private mutating func write(_ number: Double) {
        guard number.isFinite else {
            output.append(contentsOf: "null".utf8)
            return
        }
        if let whole = Int(exactly: number) {
            output.append(contentsOf: String(whole).utf8)
        } else {
            output.append(contentsOf: String(number).utf8)
        }
    }

    private mutating func write(_ elements: [JSON], depth: Int) {
        output.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            separate(index, depth: depth)
            write(element, depth: depth + 1)
        }
        close(UInt8(ascii: "]"), isEmpty: elements.isEmpty, depth: depth)
    }

    private mutating func write(_ members: [JSON.Member], depth: Int) {
        output.append(UInt8(ascii: "{"))
        for (index, member) in members.enumerated() {
            separate(index, depth: depth)
            write(member.name)
            output.append(UInt8(ascii: ":"))
            if pretty { output.append(UInt8(ascii: " ")) }
            write(member.value, depth: depth + 1)
        }
        close(UInt8(ascii: "}"), isEmpty: members.isEmpty, depth: depth)
    }

    private mutating func separate(_ index: Int, depth: Int) {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        breakLine(depth: depth + 1)
    }

    private mutating func close(_ bracket: UInt8, isEmpty: Bool, depth: Int) {
        if !isEmpty { breakLine(depth: depth) }
        output.append(bracket)
    }

    private mutating func breakLine(depth: Int) {
        guard pretty else { return }
        output.append(UInt8(ascii: "\n"))
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    }

    /// A string with the escapes RFC 8259 §7 demands and no others.
    private mutating func write(_ string: String) {
        output.append(UInt8(ascii: "\""))
        var copy = string
        copy.withUTF8 { buffer in
            let bytes = unsafe buffer.span
            for index in bytes.indices { escape(bytes[index]) }
        }
        output.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): output.append(contentsOf: #"\""#.utf8)
        case UInt8(ascii: "\\"): output.append(contentsOf: #"\\"#.utf8)
        case 0x0A: output.append(contentsOf: #"\n"#.utf8)
        case 0x0D: output.append(contentsOf: #"\r"#.utf8)
        case 0x09: output.append(contentsOf: #"\t"#.utf8)
        case 0..<0x20:
            output.append(contentsOf: #"\u00"#.utf8)
            output.append(Self.hexDigits[Int(byte >> 4)])
            output.append(Self.hexDigits[Int(byte & 15)])
        default: output.append(byte)
        }
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)
}

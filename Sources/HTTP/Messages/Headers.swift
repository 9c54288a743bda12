/// Header fields in their order, held as the bytes that stand on the wire.
///
/// Names compare without regard to ASCII case, and to nothing else: a KELVIN SIGN is no `k`.
/// A field may stand several times. Source: RFC 9110 §5.
public struct Headers: Sendable {
    /// The field lines, each `Name: value` and CR LF.
    private(set) var bytes: [UInt8] = []
    private(set) var places: [Place] = []

    /// Where one field stands in the bytes, as offsets from their start.
    struct Place: Sendable {
        let nameStart: Int32
        let nameEnd: Int32
        let valueStart: Int32
        let valueEnd: Int32
    }

    /// Makes a set without fields.
    public init() {}

    /// Takes over parsed field lines.
    init(bytes: [UInt8], places: [Place]) {
        self.bytes = bytes
        self.places = places
    }

    /// How many field lines there are.
    public var count: Int {
        places.count
    }

    /// The value of the first field of that name; nil without one.
    ///
    /// Setting replaces every field of the name by one, and setting nil removes them.
    /// Controls in a value become spaces, so that no value can begin a line of its own.
    public subscript(name: String) -> String? {
        get {
            guard let place = place(of: name) else { return nil }
            return value(at: place)
        }
        set {
            remove(name)
            guard let newValue else { return }
            add(name, newValue)
        }
    }

    /// The values of every field of that name, in order; empty without one.
    public func all(_ name: String) -> [String] {
        places.filter { matches($0, name) }.map(value(at:))
    }

    /// Whether a field of that name is there.
    public func contains(_ name: String) -> Bool {
        place(of: name) != nil
    }

    /// Appends a field, leaving others of its name alone.
    ///
    /// - Parameters:
    ///   - name: A token of RFC 9110 §5.6.2; anything else traps.
    ///   - value: Controls in it become spaces, so that it cannot begin a line of its own.
    public mutating func add(_ name: String, _ value: String) {
        precondition(!name.isEmpty && name.utf8.allSatisfy(\.isTokenByte), "a name is a token")
        let nameStart = bytes.count
        bytes.append(contentsOf: name.utf8)
        let nameEnd = bytes.count
        bytes.append(contentsOf: [UInt8(ascii: ":"), UInt8(ascii: " ")])
        let valueStart = bytes.count
        for byte in value.utf8 { bytes.append(byte.isFieldByte ? byte : .space) }
        let valueEnd = bytes.count
        bytes.append(contentsOf: [UInt8.carriageReturn, UInt8.lineFeed])
        places.append(
            Place(
                nameStart: Int32(nameStart),
                nameEnd: Int32(nameEnd),
                valueStart: Int32(valueStart),
                valueEnd: Int32(valueEnd)
            )
        )
    }

    /// Removes every field of that name.
    public mutating func remove(_ name: String) {
        guard contains(name) else { return }
        let kept = fields.filter { !$0.name.utf8.matchesIgnoringCase(name.utf8) }
        self = Headers()
        for field in kept { add(field.name, field.value) }
    }

    /// Every field in order, as text.
    public var fields: [(name: String, value: String)] {
        places.map { (text(Int($0.nameStart), Int($0.nameEnd)), value(at: $0)) }
    }

    /// The value's bytes of the first field of that name; nil without one.
    func valueBytes(_ name: String) -> ArraySlice<UInt8>? {
        guard let place = place(of: name) else { return nil }
        return bytes[Int(place.valueStart)..<Int(place.valueEnd)]
    }

    /// The values' bytes of every field of that name, in order.
    func allBytes(_ name: String) -> [ArraySlice<UInt8>] {
        places.filter { matches($0, name) }.map { bytes[Int($0.valueStart)..<Int($0.valueEnd)] }
    }

    private func place(of name: String) -> Place? {
        places.first { matches($0, name) }
    }

    private func matches(_ place: Place, _ name: String) -> Bool {
        guard Int(place.nameEnd - place.nameStart) == name.utf8.count else { return false }
        return bytes[Int(place.nameStart)..<Int(place.nameEnd)].matchesIgnoringCase(name.utf8)
    }

    private func value(at place: Place) -> String {
        text(Int(place.valueStart), Int(place.valueEnd))
    }

    private func text(_ start: Int, _ end: Int) -> String {
        String(decoding: bytes[start..<end], as: UTF8.self)
    }
}

extension Headers: Equatable {
    /// Whether both hold the same fields in the same order, names compared without case.
    public static func == (left: Headers, right: Headers) -> Bool {
        left.places.count == right.places.count
            && zip(left.fields, right.fields).allSatisfy { one, other in
                one.name.utf8.matchesIgnoringCase(other.name.utf8) && one.value == other.value
            }
    }
}

extension Headers: ExpressibleByDictionaryLiteral {
    /// Takes the fields of a literal in their order; a name may stand several times.
    public init(dictionaryLiteral elements: (String, String)...) {
        for (name, value) in elements { add(name, value) }
    }
}

/// What a client takes, from its `Accept-Encoding`.
///
/// Source: RFC 9110 §12.4.2 and §12.5.3.
struct Negotiation {
    private var gzip: Int?
    private var identity: Int?
    private var any: Int?

    /// Whether gzip is wanted: it has a weight above zero, and not one below that of `identity`.
    ///
    /// Every field noted counts; none means no coding.
    var wantsGzip: Bool {
        let wanted = gzip ?? any ?? 0
        return wanted > 0 && wanted >= identity ?? 0
    }

    /// Whether gzip is wanted by these fields together.
    static func acceptsGzip(_ values: [String]) -> Bool {
        var negotiation = Negotiation()
        for value in values {
            let bytes = Array(value.utf8)
            negotiation.note(bytes.span, 0..<bytes.count)
        }
        return negotiation.wantsGzip
    }

    /// Reads one field.
    mutating func note(_ bytes: Span<UInt8>, _ value: Range<Int>) {
        var start = value.lowerBound
        while start < value.upperBound {
            var end = start
            while end < value.upperBound, bytes[end] != UInt8(ascii: ",") { end += 1 }
            noteElement(bytes, start..<end)
            start = end + 1
        }
    }

    private mutating func noteElement(_ bytes: Span<UInt8>, _ element: Range<Int>) {
        var mark = element.lowerBound
        while mark < element.upperBound, bytes[mark] != UInt8(ascii: ";") { mark += 1 }
        var weight = 1_000
        if mark < element.upperBound {
            let parameter = bytes.trimmed((mark + 1)..<element.upperBound)
            guard let given = Self.weight(bytes, parameter) else { return }
            weight = given
        }
        let name = bytes.trimmed(element.lowerBound..<mark)
        if bytes.matches(name, "gzip") || bytes.matches(name, "x-gzip") {
            gzip = max(gzip ?? 0, weight)
        } else if bytes.matches(name, "identity") {
            identity = weight
        } else if bytes.matches(name, "*") {
            any = weight
        }
    }

    /// The weight in thousandths; nil when it is malformed.
    private static func weight(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        let start = range.lowerBound
        guard range.count >= 3, range.count <= 7, bytes.matches(start..<(start + 2), "q="),
            bytes[start + 2] == UInt8(ascii: "0") || bytes[start + 2] == UInt8(ascii: "1"),
            range.count == 3 || bytes[start + 3] == UInt8(ascii: ".")
        else { return nil }
        var weight = Int(bytes[start + 2] - UInt8(ascii: "0")) * 1_000
        var unit = 100
        for index in range.dropFirst(4) {
            guard bytes[index].isDigit else { return nil }
            weight += Int(bytes[index] - UInt8(ascii: "0")) * unit
            unit /= 10
        }
        return weight <= 1_000 ? weight : nil
    }
}

/// Writes lines of the log in one form, fact by fact.
///
/// A line is `begin`, any number of `fact`s sorted by key, and `end`. What is usual costs one look
/// at each byte: text that needs no escape is copied while it is checked.
struct LogLineWriter: Sendable {
    /// The lines so far, in UTF-8.
    var bytes: [UInt8] = []

    private let format: LogFormat
    /// The second since 1970 that `stamp` is for; nil before the first line.
    private var second: Int?
    /// The moment up to the point before the milliseconds, as most lines share their second.
    private var stamp: [UInt8] = []

    /// Longest message or fact, in scalars; the rest is cut.
    static let limit = 4096
    /// Bytes of the marks around one fact, at most.
    private static let marks = 6
    /// Digits of the greatest number, with its sign and a point.
    private static let digits = 22

    /// A writer of `format` without lines.
    init(_ format: LogFormat) {
        self.format = format
    }

    /// Begins a line with what each one has: names of level and logger, and what happened.
    mutating func begin(_ time: UTCStamp, level: String, logger: String, message: String) {
        switch format {
        case .text:
            append(time)
            bytes.append(0x20)
            bytes.append(contentsOf: level.utf8)
            bytes.append(0x20)
            if !appendPlain(message, orSpace: true) {
                bytes.append(contentsOf: message.clipped(to: Self.limit).visible.utf8)
            }
        case .json:
            bytes.append(contentsOf: #"{"time":""#.utf8)
            append(time)
            bytes.append(contentsOf: #"","level":"#.utf8)
            appendJSONString(level)
            bytes.append(contentsOf: #","logger":"#.utf8)
            appendJSONString(logger)
            bytes.append(contentsOf: #","message":"#.utf8)
            appendJSONString(message)
        }
    }

    /// Adds a fact.
    mutating func fact(_ key: String, _ value: String) {
        let length = value.utf8.count
        let isPlain =
            1...Self.limit ~= length
            && appendFact(key, upTo: length) { span, mayHoldSpace in
                Self.put(value, to: &span, orSpace: mayHoldSpace)
            }
        if !isPlain { appendEscapedFact(key, value) }
    }

    /// Adds a whole number.
    mutating func fact(_ key: String, _ number: Int) {
        let isPlain = appendFact(key, upTo: Self.digits) { span, _ in
            Self.put(number, to: &span)
            return true
        }
        if !isPlain { appendEscapedFact(key, String(number)) }
    }

    /// Adds a number of thousandths that is not negative, written with three decimals; `key` needs
    /// no escape and is none of the event's own fields.
    mutating func fact(_ key: String, thousandths: Int) {
        _ = appendFact(key, upTo: Self.digits) { span, _ in
            Self.put(thousandths / 1000, to: &span)
            span.append(UInt8(ascii: "."))
            Self.putThree(thousandths % 1000, to: &span)
            return true
        }
    }

    /// Ends the line.
    mutating func end() {
        if format == .json { bytes.append(UInt8(ascii: "}")) }
        bytes.append(0x0A)
    }
}

// What most lines are made of.
extension LogLineWriter {
    private mutating func append(_ time: UTCStamp) {
        if second != time.second {
            second = time.second
            stamp.removeAll(keepingCapacity: true)
            time.appendSecond(to: &stamp)
        }
        bytes.append(contentsOf: stamp)
        bytes.append(addingCapacity: 4) { span in
            Self.putThree(time.millisecond, to: &span)
            span.append(UInt8(ascii: "Z"))
        }
    }

    /// Appends a fact whose value has at most `count` bytes, and tells whether it could be copied
    /// as it is; nothing is appended otherwise.
    @inline(__always)
    private mutating func appendFact(
        _ key: String,
        upTo count: Int,
        _ putValue: (inout OutputSpan<UInt8>, _ mayHoldSpace: Bool) -> Bool
    ) -> Bool {
        let length = key.utf8.count
        guard 1...Self.limit ~= length else { return false }
        let isText = format == .text
        if !isText, Self.isTaken(key) { return false }
        var isPlain = false
        bytes.append(addingCapacity: length + count + Self.marks) { span in
            span.append(isText ? 0x20 : UInt8(ascii: ","))
            if !isText { span.append(0x22) }
            guard Self.put(key, to: &span, orSpace: !isText) else { return span.removeAll() }
            if isText {
                span.append(UInt8(ascii: "="))
            } else {
                span.append(0x22)
                span.append(UInt8(ascii: ":"))
                span.append(0x22)
            }
            guard putValue(&span, !isText) else { return span.removeAll() }
            if !isText { span.append(0x22) }
            isPlain = true
        }
        return isPlain
    }

    /// Appends `text` when it needs no escape, and tells whether it did.
    private mutating func appendPlain(_ text: String, orSpace: Bool) -> Bool {
        let length = text.utf8.count
        guard 1...Self.limit ~= length else { return false }
        var isPlain = false
        bytes.append(addingCapacity: length) { span in
            isPlain = Self.put(text, to: &span, orSpace: orSpace)
            if !isPlain { span.removeAll() }
        }
        return isPlain
    }

    /// Copies `text` up to the first byte that needs to be escaped, and tells whether there was
    /// none: plain is printable ASCII but for a few marks.
    @inline(__always)
    private static func put(
        _ text: String,
        to span: inout OutputSpan<UInt8>,
        orSpace: Bool
    ) -> Bool {
        let least: UInt8 = orSpace ? 0x20 : 0x21
        let source = text.utf8Span.span
        for index in source.indices {
            let byte = source[index]
            guard byte >= least, byte <= 0x7E, byte != UInt8(ascii: "\""),
                byte != UInt8(ascii: "\\"), byte != UInt8(ascii: "=")
            else { return false }
            span.append(byte)
        }
        return true
    }

    private static func put(_ number: Int, to span: inout OutputSpan<UInt8>) {
        if number < 0 { span.append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        var digits: InlineArray<20, UInt8> = .init(repeating: 0)
        var count = 0
        repeat {
            digits[count] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
            count += 1
        } while rest > 0
        for index in (0..<count).reversed() { span.append(digits[index]) }
    }

    private static func putThree(_ number: Int, to span: inout OutputSpan<UInt8>) {
        let number = UInt16(number.magnitude % 1000)
        span.append(UInt8(ascii: "0") + UInt8(number / 100))
        span.append(UInt8(ascii: "0") + UInt8(number / 10 % 10))
        span.append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}

// What is rare.
extension LogLineWriter {
    /// A fact must not stand in for the event's own fields: of two equal keys readers take either.
    private static func isTaken(_ key: String) -> Bool {
        4...7 ~= key.utf8.count && ["time", "level", "logger", "message"].contains(key)
    }

    private mutating func appendEscapedFact(_ key: String, _ value: String) {
        switch format {
        case .text:
            bytes.append(0x20)
            appendBare(key)
            bytes.append(UInt8(ascii: "="))
            appendBare(value)
        case .json:
            bytes.append(UInt8(ascii: ","))
            appendJSONString(Self.isTaken(key) ? "fact_" + key : key)
            bytes.append(UInt8(ascii: ":"))
            appendJSONString(value)
        }
    }

    /// `value`, or `"two words"` where it would not read as one.
    private mutating func appendBare(_ value: String) {
        if appendPlain(value, orSpace: false) { return }
        let shown = value.clipped(to: Self.limit).visible
        let needsQuotes =
            shown.isEmpty || shown.utf8.contains { $0 == 0x20 || $0 == 0x22 || $0 == 0x3D }
        let quoted = needsQuotes ? "\"\(shown.replacing("\"", with: "\\\""))\"" : shown
        bytes.append(contentsOf: quoted.utf8)
    }

    /// A JSON string (RFC 8259 §7) with the scalars escaped that could forge a line in a terminal
    /// as well.
    private mutating func appendJSONString(_ text: String) {
        bytes.append(0x22)
        defer { bytes.append(0x22) }
        if appendPlain(text, orSpace: true) { return }
        for scalar in text.clipped(to: Self.limit).unicodeScalars {
            switch scalar {
            case "\"": bytes.append(contentsOf: #"\""#.utf8)
            case "\\": bytes.append(contentsOf: #"\\"#.utf8)
            case "\n": bytes.append(contentsOf: #"\n"#.utf8)
            case "\r": bytes.append(contentsOf: #"\r"#.utf8)
            case "\t": bytes.append(contentsOf: #"\t"#.utf8)
            case _ where scalar.isTreacherous:
                let digits = String(scalar.value, radix: 16)
                let zeros = String(repeating: "0", count: 4 - digits.utf8.count)
                bytes.append(contentsOf: "\\u\(zeros)\(digits)".utf8)
            default: bytes.append(contentsOf: String(scalar).utf8)
            }
        }
    }
}

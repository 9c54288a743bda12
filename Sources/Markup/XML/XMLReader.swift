/// Reads XML piece by piece, as a feed has it (XML 1.0, fifth edition).
///
/// Nothing outside of the bytes is ever looked at, and no entity that they declare: the bytes of
/// all events together are at most three times those of the input, which a byte that is none of
/// UTF-8 takes as U+FFFD. A text that is not well-formed is
/// refused with the offset where that shows. Names keep their prefixes. Comments, processing
/// instructions and the document type are passed over.
public struct XMLReader: Sendable {
    /// A piece of the text.
    public enum Event: Sendable, Hashable {
        /// An element begins; its attributes in the order they are written.
        case start(name: String, attributes: [Attribute])
        /// An element ends.
        case end(name: String)
        /// The text up to the next tag, references and sections read; never empty.
        case text(String)
    }

    /// An attribute.
    public struct Attribute: Sendable, Hashable {
        /// Its name, with its prefix.
        public let name: String
        /// Its value, references read and white space as single spaces for each of its characters.
        public let value: String
    }

    /// What is read at most.
    public struct Limits: Sendable, Hashable {
        /// Bytes of the whole.
        public var bytes = 256 << 20
        /// Elements inside of each other.
        public var depth = 256
        /// Attributes of a tag.
        public var attributes = 256
        /// Bytes of a name.
        public var name = 1_024
        /// Bytes of the value of an attribute, as written.
        public var value = 1 << 20

        /// The limits that no honest feed reaches.
        public init() {}
    }

    /// Where the last event stands in the bytes; empty for the end that `<a/>` implies.
    public internal(set) var range = 0..<0

    let bytes: [UInt8]
    let references: CharacterReferences
    let limits: Limits
    var position = 0
    /// The names of the elements that are open, as they stand in the bytes.
    var open: [Range<Int>] = []
    var hasRoot = false
    var hasDocumentType = false
    private var endsAtOnce = false
    private var failure: XMLError?

    /// A reader of bytes in UTF-8; what is none becomes U+FFFD.
    ///
    /// The `references` give names their characters: the five of XML at least, and all of HTML for
    /// feeds that use them without declaring them. A byte order mark is passed over.
    public init(
        _ bytes: [UInt8],
        references: CharacterReferences = .basic,
        limits: Limits = Limits()
    ) {
        self.bytes = bytes
        self.references = references
        self.limits = limits
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        if bytes.count > limits.bytes {
            failure = .excessive(offset: limits.bytes, what: .bytes, limit: limits.bytes)
        }
    }

    /// The next piece; nil after the last.
    ///
    /// After an error each call throws it again.
    public mutating func next() throws(XMLError) -> Event? {
        if let failure { throw failure }
        do throws(XMLError) {
            return try advance()
        } catch {
            failure = error
            throw error
        }
    }

    private mutating func advance() throws(XMLError) -> Event? {
        if endsAtOnce {
            endsAtOnce = false
            range = position..<position
            return closeElement()
        }
        let start = position
        if let text = try readText() {
            range = start..<position
            return .text(text)
        }
        guard position < bytes.count else {
            guard hasRoot else { throw malformed(.root) }
            guard open.isEmpty else { throw malformed(.unfinished) }
            return nil
        }
        let tagStart = position
        defer { range = tagStart..<position }
        return byte(1) == .slash ? try readEnd() : try readStart()
    }

    // MARK: Elements

    private mutating func readStart() throws(XMLError) -> Event {
        if open.isEmpty, hasRoot { throw malformed(.root) }
        guard open.count < limits.depth else { throw excessive(.depth, limits.depth) }
        position += 1
        let name = try readName()
        let attributes = try readAttributes()
        if byte() == .slash {
            position += 1
            endsAtOnce = true
        }
        guard byte() == .greaterThan else {
            throw malformed(position < bytes.count ? .tag : .unfinished)
        }
        position += 1
        open.append(name)
        hasRoot = true
        return .start(name: string(name), attributes: attributes)
    }

    private mutating func readEnd() throws(XMLError) -> Event {
        let start = position
        position += 2
        let name = try readName()
        skipSpace()
        guard byte() == .greaterThan else {
            throw malformed(position < bytes.count ? .tag : .unfinished)
        }
        guard let expected = open.last, bytes[expected] == bytes[name] else {
            throw .malformed(offset: start, reason: .endTag)
        }
        position += 1
        return closeElement()
    }

    private mutating func closeElement() -> Event {
        .end(name: open.popLast().map(string) ?? "")
    }

    private mutating func readAttributes() throws(XMLError) -> [Attribute] {
        var attributes: [Attribute] = []
        var names: Set<String> = []
        while true {
            let hasSpace = skipSpace()
            guard let next = byte(), next != .slash, next != .greaterThan else { break }
            guard hasSpace else { throw malformed(.attribute) }
            guard attributes.count < limits.attributes else {
                throw excessive(.attributes, limits.attributes)
            }
            let start = position
            let name = string(try readName())
            guard names.insert(name).inserted else {
                throw .malformed(offset: start, reason: .repeatedAttribute)
            }
            skipSpace()
            guard byte() == .equals else { throw malformed(.attribute) }
            position += 1
            skipSpace()
            attributes.append(Attribute(name: name, value: try readValue()))
        }
        return attributes
    }

    private mutating func readValue() throws(XMLError) -> String {
        guard let quote = byte(), quote == .quote || quote == .apostrophe else {
            throw malformed(.attribute)
        }
        position += 1
        let start = position
        var output: [UInt8] = []
        while let next = byte(), next != quote {
            guard position - start < limits.value else { throw excessive(.value, limits.value) }
            switch next {
            case .lessThan: throw malformed(.value)
            case .ampersand: try readReference(into: &output)
            default:
                output.append(next.isSpace ? 0x20 : next)
                position += 1
            }
        }
        guard position < bytes.count else { throw malformed(.unfinished) }
        position += 1
        return String(decoding: output, as: UTF8.self)
    }

    // MARK: Bytes

    func byte(_ distance: Int = 0) -> UInt8? {
        position + distance < bytes.count ? bytes[position + distance] : nil
    }

    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    func malformed(_ reason: XMLError.Reason) -> XMLError {
        .malformed(offset: position, reason: reason)
    }

    func excessive(_ what: XMLError.Measure, _ limit: Int) -> XMLError {
        .excessive(offset: position, what: what, limit: limit)
    }

    /// Passes over white space and tells whether there was any.
    @discardableResult
    mutating func skipSpace() -> Bool {
        let start = position
        while let next = byte(), next.isSpace { position += 1 }
        return position > start
    }

    /// Passes over a name: letters, digits, `_ : - .` and all beyond ASCII, no digit, hyphen or full
    /// stop in front.
    mutating func readName() throws(XMLError) -> Range<Int> {
        let start = position
        guard let first = byte() else { throw malformed(.unfinished) }
        guard first.beginsXMLName else { throw malformed(.name) }
        while let next = byte(), next.isXMLNameByte {
            guard position - start < limits.name else { throw excessive(.name, limits.name) }
            position += 1
        }
        return start..<position
    }

    /// Whether `text` stands at the position.
    func stands(_ text: String) -> Bool {
        position + text.utf8.count <= bytes.count
            && zip(position..., text.utf8).allSatisfy { bytes[$0] == $1 }
    }
}

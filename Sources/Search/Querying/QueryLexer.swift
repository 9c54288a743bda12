import Formats
import Prose

/// Cuts a query into tokens.
struct QueryLexer {
    private let scalars: [Unicode.Scalar]
    private let fields: [String]
    private let segmenter: Segmenter
    private var position = 0
    private var terms = 0

    init(_ scalars: [Unicode.Scalar], fields: [String], segmenter: Segmenter) {
        self.scalars = scalars
        self.fields = fields.sorted { $0.precedes($1) }
        self.segmenter = segmenter
    }

    /// The tokens in order; marks that mean nothing are left out.
    mutating func tokens() throws(QueryError) -> [QueryToken] {
        var tokens: [QueryToken] = []
        while position < scalars.count {
            let start = position
            if scalars[start].properties.isWhitespace {
                position += 1
            } else if let kind = try token() {
                tokens.append(QueryToken(kind: kind, position: start))
            }
        }
        return tokens
    }

    private mutating func token() throws(QueryError) -> QueryToken.Kind? {
        switch scalars[position] {
        case "(":
            position += 1
            return .open
        case ")":
            position += 1
            return .close
        case "-" where excludes(at: position):
            position += 1
            return .not
        case let scalar where scalar.closingQuotes != nil:
            return .operand(.text(try phrase(.anywhere)))
        default:
            if let field = try fieldName() { return .operand(try value(of: field)) }
            return try chunkToken()
        }
    }

    /// Whether the hyphen at `offset` stands directly before a word, phrase or group and behind
    /// none; it is a dash otherwise.
    private func excludes(at offset: Int) -> Bool {
        guard offset + 1 < scalars.count else { return false }
        if offset > 0, scalars[offset - 1] != "(", !scalars[offset - 1].properties.isWhitespace {
            return false
        }
        let next = scalars[offset + 1]
        if next == "(" || next.closingQuotes != nil { return true }
        let end = scalars[(offset + 1)...].firstIndex(where: \.endsChunk) ?? scalars.count
        return next != "-" && !atoms(of: string(offset + 1..<end)).isEmpty
    }

    private mutating func chunkToken() throws(QueryError) -> QueryToken.Kind? {
        let start = position
        let chunk = chunk()
        switch chunk {
        case "AND": return .and
        case "OR": return .or
        case "NOT": return .not
        default: return try words(of: chunk, .anywhere, at: start).map { .operand(.text($0)) }
        }
    }

    /// The characters up to the next space, parenthesis or quotation mark.
    private mutating func chunk() -> String {
        let start = position
        while position < scalars.count, !scalars[position].endsChunk { position += 1 }
        return string(start..<position)
    }

    private func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    // MARK: Words and phrases

    private func atoms(of text: String) -> [Atom] {
        segmenter.read(Text(text)).words.flatMap(\.atoms)
    }

    private mutating func count(_ added: Int, at position: Int) throws(QueryError) {
        terms += added
        if terms > QueryLimits.terms { throw QueryError(.tooManyTerms, at: position) }
    }

    /// The words of `chunk`, which stand together as in "anti-war"; nil where it holds none.
    private mutating func words(of chunk: String, _ scope: TextPattern.Scope, at start: Int)
        throws(QueryError) -> TextPattern?
    {
        let atoms = atoms(of: chunk)
        guard let last = atoms.last else { return nil }
        try count(atoms.count, at: start)
        var elements = atoms.map { TextPattern.Element.word(key: $0.key, stem: $0.stem) }
        if chunk.hasSuffix("*") {
            guard last.key.unicodeScalars.count >= QueryLimits.prefix else {
                throw QueryError(.shortPrefix, at: start)
            }
            elements[elements.count - 1] = .prefix(last.key)
        }
        return TextPattern(elements: elements, arrangement: .sequence, scope: scope)
    }

    /// The phrase that the quotation mark at the current position opens.
    private mutating func phrase(_ scope: TextPattern.Scope) throws(QueryError) -> TextPattern {
        let start = position
        let atoms = atoms(of: try quotedText())
        guard !atoms.isEmpty else { throw QueryError(.emptyPhrase, at: start) }
        try count(atoms.count, at: start)
        if let distance = try distance() {
            return TextPattern(
                elements: atoms.map { .word(key: $0.key, stem: $0.stem) },
                arrangement: atoms.count == 1 ? .sequence : .near(distance),
                scope: scope
            )
        }
        return TextPattern(
            elements: atoms.map { .form($0.key) },
            arrangement: .sequence,
            scope: scope
        )
    }

    /// What stands between the quotation mark at the current position and the one that closes it.
    private mutating func quotedText() throws(QueryError) -> String {
        let start = position
        let closing = scalars[start].closingQuotes ?? []
        guard let end = scalars[(start + 1)...].firstIndex(where: closing.contains) else {
            throw QueryError(.unclosedQuote, at: start)
        }
        position = end + 1
        return string(start + 1..<end)
    }

    /// The number behind a tilde; nil where no tilde stands at the current position.
    private mutating func distance() throws(QueryError) -> Int? {
        guard position < scalars.count, scalars[position] == "~" else { return nil }
        let start = position + 1
        position = start
        while position < scalars.count, !scalars[position].endsChunk { position += 1 }
        guard let distance = DecimalDigits.value(string(start..<position).utf8),
            distance <= QueryLimits.distance
        else { throw QueryError(.badDistance, at: start) }
        return distance
    }

    // MARK: Fields

    /// The name of the field that begins at the current position, which moves behind the colon;
    /// nil for other text, as where a space follows the colon of an unknown name.
    private mutating func fieldName() throws(QueryError) -> String? {
        var end = position
        while end < scalars.count, scalars[end].isNameLetter { end += 1 }
        guard end > position, end < scalars.count, scalars[end] == ":" else { return nil }
        let name = string(position..<end).lowercased()
        let hasValue = end + 1 < scalars.count && !scalars[end + 1].isGapOrParenthesis
        if fields.contains(name) {
            position = end + 1
            if !hasValue { throw QueryError(.missingValue(field: name), at: position) }
            return name
        }
        if hasValue { throw QueryError(.unknownField(name, known: fields), at: position) }
        return nil
    }

    private mutating func value(of field: String) throws(QueryError) -> Query.Node {
        let start = position
        let isQuoted = scalars[start].closingQuotes != nil
        if field == "title" {
            if isQuoted { return .text(try phrase(.title)) }
            guard let pattern = try words(of: chunk(), .title, at: start) else {
                throw QueryError(.missingValue(field: field), at: start)
            }
            return .text(pattern)
        }
        let value = isQuoted ? try quotedText() : chunk()
        try count(1, at: start)
        if field == "date" {
            guard let range = DateRange(value) else { throw QueryError(.badDate, at: start) }
            return .date(range)
        }
        let key = Folding.key(of: value)
        guard !key.isEmpty else { throw QueryError(.missingValue(field: field), at: start) }
        return .field(name: field, key: key)
    }
}

extension Unicode.Scalar {
    /// The marks that close a quotation that this mark opens; nil where it is no quotation mark.
    fileprivate var closingQuotes: Set<Unicode.Scalar>? {
        switch self {
        case "\"": ["\""]
        case "“", "”", "„": ["“", "”"]
        case "«": ["»"]
        case "»": ["«"]
        default: nil
        }
    }

    fileprivate var isGapOrParenthesis: Bool {
        properties.isWhitespace || self == "(" || self == ")"
    }

    fileprivate var endsChunk: Bool { isGapOrParenthesis || closingQuotes != nil }

    /// Whether a field's name may hold the letter, in small letters.
    var isFieldLetter: Bool { ("a"..."z").contains(self) || self == "_" }

    fileprivate var isNameLetter: Bool { isFieldLetter || ("A"..."Z").contains(self) }
}

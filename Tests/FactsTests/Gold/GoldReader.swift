import Facts
import Prose

/// Turns a marked file into a text and what is marked in it.
struct GoldReader {
    private enum Mark {
        case name(EntityKind, start: Int)
        case quote(Int, start: Int)
    }

    private let file: String
    private let input: [UInt8]
    private var index = 0
    private var line = 1
    private var output: [UInt8] = []
    private var open: [Mark] = []
    private var names: [GoldArticle.Name] = []
    private var quotes: [GoldArticle.Quote] = []

    private init(_ input: [UInt8], file: String) {
        self.input = input
        self.file = file
    }

    /// The article in `bytes`, the content of the file called `name`.
    static func read(_ bytes: [UInt8], name: String) throws(GoldError) -> GoldArticle {
        var reader = GoldReader(bytes, file: name)
        return try reader.article()
    }

    private mutating func article() throws(GoldError) -> GoldArticle {
        guard take("% "), let shape = field(until: "\n") else { throw fault("no shape") }
        let hasHeadline = take("# ")
        var headline: Span?
        while index < input.count {
            let byte = input[index]
            switch byte {
            case UInt8(ascii: "["): try openName()
            case UInt8(ascii: "{"): try openQuote()
            case UInt8(ascii: "]"), UInt8(ascii: "}"): try close(byte)
            case UInt8(ascii: "\n"):
                guard open.isEmpty else { throw fault("a mark is open at the end of a line") }
                if hasHeadline, headline == nil { headline = Span(0, output.count) }
                keep(byte)
                line += 1
            case UInt8(ascii: "\\"):
                index += 1
                guard index < input.count else { throw fault("nothing behind the backslash") }
                keep(input[index])
            default: keep(byte)
            }
        }
        guard open.isEmpty else { throw fault("a mark is open at the end") }
        while output.last == UInt8(ascii: "\n") { output.removeLast() }
        return GoldArticle(
            name: file,
            shape: shape,
            text: Text(String(decoding: output, as: UTF8.self)),
            headline: headline,
            names: names.sorted { $0.span < $1.span },
            quotes: quotes
        )
    }

    // MARK: Marks

    private mutating func openName() throws(GoldError) {
        let kinds: [(String, EntityKind)] = [
            ("[PER ", .person), ("[ORG ", .organisation), ("[LOC ", .place),
        ]
        for (mark, kind) in kinds where take(mark) {
            if case .name = open.last { throw fault("a name inside a name") }
            open.append(.name(kind, start: output.count))
            return
        }
        throw fault("no such kind of name")
    }

    private mutating func openQuote() throws(GoldError) {
        index += 1
        guard let form = field(until: "|") else { throw fault("no form") }
        if form == "+" {
            guard !quotes.isEmpty else { throw fault("no quote to go on with") }
            open.append(.quote(quotes.count - 1, start: output.count))
            return
        }
        guard let form = GoldArticle.Quote.Form(rawValue: form) else { throw fault("no \(form)") }
        var speaker: GoldArticle.Speaker?
        var cue: String?
        if form != .scare, form != .title {
            guard let told = field(until: "|"), let verb = field(until: "|") else {
                throw fault("no speaker or no verb")
            }
            speaker = Self.speaker(told)
            cue = verb.isEmpty ? nil : verb
        }
        open.append(.quote(quotes.count, start: output.count))
        quotes.append(GoldArticle.Quote(form: form, spans: [], speaker: speaker, cue: cue))
    }

    private mutating func close(_ byte: UInt8) throws(GoldError) {
        index += 1
        switch (open.popLast(), byte) {
        case (.name(let kind, let start), UInt8(ascii: "]")) where start < output.count:
            names.append(GoldArticle.Name(span: Span(start, output.count), kind: kind))
        case (.quote(let quote, let start), UInt8(ascii: "}")) where start < output.count:
            quotes[quote].spans.append(Span(start, output.count))
        default: throw fault("a mark is closed that is not open, or is empty")
        }
    }

    /// "Ann Orr", "she = Ann Orr", "a spokesman =", "+ Ann Orr"; nothing for nobody.
    private static func speaker(_ field: String) -> GoldArticle.Speaker? {
        if field.isEmpty { return nil }
        if field.hasPrefix("+ ") {
            let rest = speaker(String(field.dropFirst(2)))
            return GoldArticle.Speaker(
                basis: .continuation,
                phrase: rest?.phrase,
                name: rest?.name
            )
        }
        guard let sign = field.firstIndex(of: "=") else {
            return GoldArticle.Speaker(basis: .name, phrase: nil, name: field)
        }
        let phrase = field[..<sign].trimming(while: { $0 == " " })
        let name = field[field.index(after: sign)...].trimming(while: { $0 == " " })
        return GoldArticle.Speaker(
            basis: pronouns.contains(phrase.lowercased()) ? .pronoun : .description,
            phrase: phrase,
            name: name.isEmpty ? nil : name
        )
    }

    private static let pronouns: Set<String> = ["he", "she", "it", "they", "i", "we"]

    // MARK: Bytes

    private mutating func keep(_ byte: UInt8) {
        output.append(byte)
        index += 1
    }

    private mutating func take(_ prefix: String) -> Bool {
        let bytes = Array(prefix.utf8)
        guard input[index...].starts(with: bytes) else { return false }
        index += bytes.count
        return true
    }

    /// The bytes up to the mark on the same line, which are passed over with it.
    private mutating func field(until mark: Character) -> String? {
        guard let end = input[index...].firstIndex(where: { $0 == mark.asciiValue }) else {
            return nil
        }
        let field = String(decoding: input[index..<end], as: UTF8.self)
        guard mark == "\n" || !field.contains("\n") else { return nil }
        index = end + 1
        if mark == "\n" { line += 1 }
        return field
    }

    private func fault(_ reason: String) -> GoldError {
        GoldError(file: file, line: line, reason: reason)
    }
}

extension Substring {
    /// The characters between those at both ends of which `isOuter` holds.
    fileprivate func trimming(while isOuter: (Character) -> Bool) -> String {
        var rest = drop(while: isOuter)
        while let last = rest.last, isOuter(last) { rest.removeLast() }
        return String(rest)
    }
}

import Formats
import Foundation
import Prose

/// A labelled corpus of one token a line, made into plain texts with the names' spans.
struct NameCorpus: Sendable {
    /// One name.
    struct Name: Sendable {
        let span: Span
        /// "PER", "LOC", "ORG" or "MISC".
        let kind: String
    }

    /// One text, a sentence a line.
    struct Document: Sendable {
        let text: Text
        /// The names in order.
        let names: [Name]
    }

    let documents: [Document]

    /// A line of the file.
    typealias Row = (token: String, label: String)

    /// Reads the file at `path`, gzipped or not.
    ///
    /// `copies` adds a headline made of the first sentence to most documents: the sentence in
    /// capitals or with a capital to each word. `mending` sees each sentence first.
    ///
    /// - Throws: An error where the file cannot be read.
    init(path: String, copies: Bool, mending: NameMending?) throws {
        var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        if Gunzip.isGzip(bytes) {
            bytes = try Inflation.inflate(bytes, .gzip, limits: .init(total: 1 << 28, ratio: 1_000))
        }
        var random = SplitMix(state: 3)
        var documents: [Document] = []
        for document in Self.documents(in: bytes) {
            var sentences = document
            if let mending { sentences = sentences.map(mending.mended) }
            if copies, let headline = Self.headline(sentences[0], &random) {
                sentences.insert(headline, at: 0)
            }
            documents.append(Self.document(sentences))
        }
        self.documents = documents
    }

    private static func documents(in bytes: [UInt8]) -> [[[Row]]] {
        var documents: [[[Row]]] = []
        var document: [[Row]] = []
        var sentence: [Row] = []
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let isBreak = line.starts(with: Array("-DOCSTART-".utf8))
            if line.isEmpty || isBreak {
                if !sentence.isEmpty { document.append(sentence) }
                sentence = []
                if isBreak, !document.isEmpty {
                    documents.append(document)
                    document = []
                }
                continue
            }
            let columns = line.split(separator: 0x09)
            guard columns.count > 1 else { continue }
            sentence.append(
                (
                    String(decoding: columns[0], as: UTF8.self),
                    String(decoding: columns[columns.count - 1], as: UTF8.self)
                )
            )
        }
        if !sentence.isEmpty { document.append(sentence) }
        if !document.isEmpty { documents.append(document) }
        return documents
    }

    // MARK: Headlines

    private static let small: Set<String> = [
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "with", "by",
        "from", "as", "into", "over", "after",
    ]

    private static func headline(_ sentence: [Row], _ random: inout SplitMix) -> [Row]? {
        let draw = random.next() % 100
        guard (5...40).contains(sentence.count), draw < 60 else { return nil }
        var rows = sentence
        if let last = rows.last, [".", "!", "?"].contains(last.token) { rows.removeLast() }
        return rows.enumerated().map { index, row in
            if draw < 20 { return (row.token.uppercased(), row.label) }
            if index > 0, small.contains(row.token.lowercased()) { return row }
            return (row.token.prefix(1).uppercased() + row.token.dropFirst(), row.label)
        }
    }

    // MARK: Plain text

    private static let brackets = ["-LRB-": "(", "-RRB-": ")", "``": "\"", "''": "\""]
    private static let leaning: Set<String> = [
        ".", ",", ";", ":", "!", "?", ")", "]", "}", "%", "'s", "’s", "n't", "n’t", "'re", "'ve",
        "'ll", "'m", "'d", "’re", "’ve", "’ll", "’m", "’d", "”", "...",
    ]
    private static let opening: Set<String> = ["(", "[", "{", "$", "#", "“", "‘"]

    private static func document(_ sentences: [[Row]]) -> Document {
        var bytes: [UInt8] = []
        var names: [Name] = []
        for sentence in sentences { append(sentence, &bytes, &names) }
        return Document(text: Text(String(decoding: bytes, as: UTF8.self)), names: names)
    }

    private static func append(
        _ sentence: [Row],
        _ bytes: inout [UInt8],
        _ names: inout [Name]
    ) {
        var isGlued = true
        var isQuoted = false
        for (index, row) in sentence.enumerated() {
            let token = brackets[row.token] ?? row.token
            var isFree = !isGlued && !leaning.contains(token)
            isGlued = opening.contains(token)
            if token == "\"" {
                if isQuoted { isFree = false } else { isGlued = true }
                isQuoted.toggle()
            } else if token == "'", index > 0, sentence[index - 1].token.hasSuffix("s") {
                isFree = false
            } else if token == "-" || token == "/",
                row.label.hasPrefix("I-")
                    || isCompound(index, sentence)
            {
                isFree = false
                isGlued = true
            }
            if isFree { bytes.append(0x20) }
            let start = bytes.count
            bytes += Array(token.utf8)
            note(row.label, Span(start, bytes.count), &names)
        }
        bytes.append(0x0A)
    }

    /// Whether the hyphen at `index` stands in a compound, not for a dash.
    private static func isCompound(_ index: Int, _ sentence: [Row]) -> Bool {
        guard index > 0, index + 1 < sentence.count else { return false }
        let before = sentence[index - 1].token
        let next = sentence[index + 1].token
        return before.last?.isLetter == true && next.first?.isLetter == true
            && (sentence[index - 1].label != "O" && next.first?.isLowercase == true
                || before.first?.isUppercase == true && next.first?.isUppercase == true)
    }

    private static func note(_ label: String, _ span: Span, _ names: inout [Name]) {
        guard label != "O" else { return }
        let kind = String(label.dropFirst(2))
        if label.hasPrefix("I-"), let last = names.last, last.kind == kind {
            names[names.count - 1] = Name(span: Span(last.span.start, span.end), kind: kind)
        } else {
            names.append(Name(span: span, kind: kind))
        }
    }
}

/// A generator of fixed seed (splitmix64, Vigna 2015).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

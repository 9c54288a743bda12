public import Prose

/// What became of one line of a raw text.
public struct JudgedLine: Sendable, Hashable {
    /// Where it stands in the raw text; a hard-wrapped paragraph is one line.
    public let raw: Span
    /// The part it plays; nil for a line that is no part of the article.
    public let role: Paragraph.Role?
    /// The name of the rule that decided ("line-before-body").
    public let rule: String
    /// Why, in a few words that name the cue or count ("begins with 'sign up for'").
    public let reason: String

    /// Describes a judged line.
    public init(raw: Span, role: Paragraph.Role?, rule: String, reason: String) {
        self.raw = raw
        self.role = role
        self.rule = rule
        self.reason = reason
    }
}

/// A raw text, judged line by line.
public struct Cleaned: Sendable {
    /// The raw text.
    public let raw: Text
    /// Its lines in order, each with what became of it.
    public let lines: [JudgedLine]
    /// The clean text: headline, then the kept lines in order, an empty line between them.
    public let text: Text
    /// The kept lines, in the order of the clean text.
    public let paragraphs: [Paragraph]

    /// The lines that were left out.
    public var dropped: [DroppedParagraph] {
        lines.filter { $0.role == nil }.map {
            DroppedParagraph(raw: $0.raw, rule: $0.rule, reason: $0.reason)
        }
    }

    /// Puts the clean text together from judged lines.
    public init(raw: Text, lines: [JudgedLine]) {
        self.raw = raw
        self.lines = lines
        let headline = lines.filter { $0.role == .headline }
        let rest = lines.filter { $0.role != nil && $0.role != .headline }
        var bytes: [UInt8] = []
        var paragraphs: [Paragraph] = []
        for line in headline + rest {
            guard let role = line.role else { continue }
            if !bytes.isEmpty { bytes.append(contentsOf: [0x0A, 0x0A]) }
            let span = Span(bytes.count, bytes.count + line.raw.count)
            bytes += raw.bytes[line.raw]
            // A line feed inside a hard-wrapped paragraph would end a sentence.
            for index in span.start..<span.end where bytes[index] == 0x0A { bytes[index] = 0x20 }
            paragraphs.append(
                Paragraph(
                    role: role,
                    span: span,
                    raw: line.raw,
                    rule: line.rule,
                    reason: line.reason
                )
            )
        }
        text = Text(bytes)
        self.paragraphs = paragraphs
    }
}

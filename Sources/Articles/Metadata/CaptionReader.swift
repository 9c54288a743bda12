import Prose

/// Tells the words below a picture from their credit.
struct CaptionReader {
    /// A line with a credit.
    struct Parts: Equatable {
        /// The description without the credit; the credit where there is no description.
        let description: Span
        /// Whose picture it is, without brackets and labels.
        let credit: Span
        /// Whether only capital letters speak for the credit, so that its place must as well.
        let isWeak: Bool
    }

    let agencies: AgencyList
    let credits: CreditForms

    private let lineWords: LineWords

    init(_ lexicon: ArticleLexicon) {
        agencies = lexicon.agencies
        credits = lexicon.credits
        lineWords = lexicon.lineWords
    }

    /// The parts of the line at `line` of `text`; nil where it has no credit.
    func parts(of line: Span, in text: Text) -> Parts? {
        guard line.count <= LineKey.limit else { return nil }
        return bracketed(line, text) ?? labelled(line, text) ?? fragment(line, text)
            ?? separated(line, text)
    }

    /// Reads what ends in an agency in brackets or slashes ("(AFP)", "/TASS/").
    private func bracketed(_ line: Span, _ text: Text) -> Parts? {
        var end = line.end
        if text.bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        guard end - 1 > line.start,
            let open = Self.opening(of: text.bytes[end - 1]),
            let start = text.bytes[line.start..<(end - 1)].lastIndex(of: open),
            open != UInt8(ascii: "/") || start > line.start && text.bytes[start - 1] == 0x20
        else { return nil }
        let inner = text.trimmed(Span(start + 1, end - 1))
        guard !inner.isEmpty else { return nil }
        // Behind a full stop a name in brackets is a credit, known or not.
        let head = text.trimmed(Span(line.start, start))
        let words = text[inner].split(separator: " ")
        let isSigned =
            end == line.end && LineShape.endsSentence(text.bytes[head]) && words.count <= 4
            && words.allSatisfy { Self.isProper(String($0)) }
        guard isSigned || names(text[inner]) else { return nil }
        return parts(line, description: head, credit: inner, text)
    }

    private static func opening(of bracket: UInt8) -> UInt8? {
        switch bracket {
        case UInt8(ascii: ")"): UInt8(ascii: "(")
        case UInt8(ascii: "]"): UInt8(ascii: "[")
        case UInt8(ascii: "/"): UInt8(ascii: "/")
        default: nil
        }
    }

    /// "… on November 20. Photo: The Lantern"
    private func labelled(_ line: Span, _ text: Text) -> Parts? {
        let bytes = text.bytes
        var position = line.end - 1
        while position >= line.start {
            if Self.isBorder(bytes, line, before: position),
                let label = credits.labels.first(where: {
                    Self.matches(bytes, position, line.end, $0)
                })
            {
                let credit = text.trimmed(Span(position + label.count, line.end))
                let limit = position == line.start ? 5 : 8
                if !credit.isEmpty, text[credit].split(separator: " ").count <= limit {
                    return parts(
                        line,
                        description: Span(line.start, position),
                        credit: credit,
                        text
                    )
                }
            }
            position -= 1
        }
        return nil
    }

    /// Whether a credit can begin at `position`: at the start or behind the end of a sentence.
    private static func isBorder(_ bytes: [UInt8], _ line: Span, before position: Int) -> Bool {
        if position == line.start { return true }
        guard bytes[position - 1] == 0x20 || bytes[position - 1] == UInt8(ascii: "(") else {
            return false
        }
        var back = position - 1
        while back > line.start, bytes[back] == 0x20 { back -= 1 }
        return ".!?|)(/-\"'".utf8.contains(bytes[back]) || bytes[back] >= 0x80
    }

    private static func matches(_ bytes: [UInt8], _ start: Int, _ limit: Int, _ label: [UInt8])
        -> Bool
    {
        guard start + label.count <= limit else { return false }
        for (offset, byte) in label.enumerated() {
            let found = bytes[start + offset]
            let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(found)
            guard (isCapital ? found | 0x20 : found) == byte else { return false }
        }
        guard let last = label.last, last != UInt8(ascii: ":") else { return true }
        return start + label.count < limit && bytes[start + label.count] == 0x20 || last >= 0x80
    }

    /// Reads "Protesters in Yangon | AFP".
    private func separated(_ line: Span, _ text: Text) -> Parts? {
        let bytes = text.bytes[line]
        for index in bytes.indices.dropFirst().dropLast().reversed()
        where bytes[index] == UInt8(ascii: "|") || bytes[index] == UInt8(ascii: "/") {
            guard bytes[index - 1] == 0x20, bytes[index + 1] == 0x20 else { continue }
            let credit = text.trimmed(Span(index + 1, line.end))
            let words = text[credit].split(separator: " ").count
            guard words <= 5, !credit.isEmpty, names(text[credit]) else { return nil }
            let head = text.trimmed(Span(line.start, index))
            guard text[head].split(separator: " ").count >= 4 else { return nil }
            return parts(line, description: head, credit: credit, text)
        }
        return nil
    }

    /// Reads the site, agency or name that stands behind the last full stop.
    private func fragment(_ line: Span, _ text: Text) -> Parts? {
        guard !LineShape.endsSentence(text.bytes[line]) else { return nil }
        let bytes = text.bytes
        var position = line.end - 1
        while position > line.start {
            if bytes[position] == 0x20, ".!?".utf8.contains(bytes[position - 1]) { break }
            position -= 1
        }
        guard position > line.start else { return nil }
        var credit = text.trimmed(Span(position, line.end))
        let words = text[credit].split(separator: " ").map(String.init)
        guard (1...7).contains(words.count), let last = words.last, !words.contains("|"),
            !words.contains("/") || words.allSatisfy(Self.isProper)
        else { return nil }
        // "Gazette photo" names the Gazette, "Getty Images" all of itself.
        let isPhoto = last.lowercased().hasPrefix("photo")
        let closes =
            lineWords.has(last.lowercased(), .pictureCredit) && (isPhoto || !names(text[credit]))
        if closes, words.count > 1 {
            credit = text.trimmed(Span(credit.start, credit.end - last.utf8.count))
        }
        let isNamed = closes || names(text[credit])
        let isWeak = !isNamed && words.count <= 5 && words.allSatisfy { Self.isProper($0) }
        guard isNamed || isWeak else { return nil }
        return parts(
            line,
            description: Span(line.start, position),
            credit: credit,
            text,
            isWeak: isWeak
        )
    }

    private static func isProper(_ word: String) -> Bool {
        word == "/" || word == "of" || word == "via"
            || word.unicodeScalars.first?.properties.isUppercase == true
    }

    /// Whether `credit` names an agency, a site or a known form.
    private func names(_ credit: String) -> Bool {
        guard credit.utf8.count <= 100 else { return false }
        return agencies.first(in: Array(credit.utf8)[...]) != nil || credits.marks(credit)
            || Self.isDomain(credit)
    }

    /// Whether `text` is the name of a site ("lantern.example").
    static func isDomain(_ text: String) -> Bool {
        let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.count >= 2, let top = labels.last, top.count >= 2 else { return false }
        let isTop = top.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
        return isTop
            && labels.allSatisfy { label in
                !label.isEmpty
                    && label.allSatisfy {
                        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
                            || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
                    }
            }
    }

    private func parts(
        _ line: Span,
        description: Span,
        credit: Span,
        _ text: Text,
        isWeak: Bool = false
    ) -> Parts? {
        var description = text.trimmed(description)
        while description.count > 1, "|/-(".utf8.contains(text.bytes[description.end - 1]) {
            description = text.trimmed(Span(description.start, description.end - 1))
        }
        var credit = credit
        let bytes = text.bytes
        if let label = credits.labels.first(where: {
            Self.matches(bytes, credit.start, credit.end, $0)
        }), label.count < credit.count {
            credit = text.trimmed(Span(credit.start + label.count, credit.end))
        }
        while credit.count > 1, ".)]".utf8.contains(bytes[credit.end - 1]) {
            credit = Span(credit.start, credit.end - 1)
        }
        guard !credit.isEmpty else { return nil }
        return Parts(
            description: description.isEmpty ? credit : description,
            credit: credit,
            isWeak: isWeak
        )
    }
}

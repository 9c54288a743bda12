/// Cuts a page into tags and texts (WHATWG HTML §13.2.5).
///
/// Comments, document types and processing instructions are passed over.
struct HTMLTokenizer {
    /// A piece of the page.
    enum Token {
        /// Text, references not read.
        case text(Range<Int>)
        /// A start tag.
        case start(TagToken)
        /// An end tag.
        case end(TagToken)
    }

    /// A tag.
    struct TagToken {
        /// What it names.
        let tag: HTMLDocument.Tag
        /// Its name as it is written.
        let name: Range<Int>
        /// All after the name up to the end of the tag.
        let attributes: Range<Int>
        /// Whether it ends with a slash.
        let isSelfClosing: Bool
    }

    private let end: Int
    private let table = TagTable.standard
    private var position = 0
    private var pending: Token?

    /// A tokenizer of the bytes before `end`.
    init(end: Int) {
        self.end = end
    }

    /// The next piece; nil at the end.
    ///
    /// Inside a drawing or formula (`isForeign`) a CDATA section is text, elsewhere a comment.
    mutating func next(_ bytes: Span<UInt8>, isForeign: Bool) -> Token? {
        if let token = pending {
            pending = nil
            return token
        }
        var start = position
        var index = position
        while index < end {
            index = bytes.place(of: .lessThan, from: index, to: end)
            guard index < end, let found = markup(bytes, at: index, isForeign) else {
                index += 1
                continue
            }
            position = found.end
            if start < index {
                pending = found.token
                return .text(start..<index)
            }
            if let token = found.token { return token }
            index = found.end
            start = index
        }
        position = end
        return start < end ? .text(start..<end) : nil
    }

    /// Leaves out a line feed at the current position.
    mutating func skipLineFeed(_ bytes: Span<UInt8>) {
        if position < end, bytes[position] == .lineFeed { position += 1 }
    }

    /// The text up to the end tag of `tag`, which alone can end it; the end tag is passed over.
    mutating func rawText(_ bytes: Span<UInt8>, of tag: HTMLDocument.Tag) -> Range<Int> {
        let start = position
        if tag == .plaintext {
            position = end
        } else if tag == .script {
            position = scriptEnd(bytes)
        } else {
            let name = Array(tag.name.utf8)
            position = bytes.place(of: .lessThan, from: position, to: end)
            while position < end, !isTag(bytes, at: position, isEnd: true, name) {
                position = bytes.place(of: .lessThan, from: position + 1, to: end)
            }
        }
        let text = start..<position
        if position < end {
            position = markup(bytes, at: position, false)?.end ?? end
        }
        return text
    }

    // MARK: Script

    /// Where the end tag of a script stands; inside of a comment that opens a script of its own, an
    /// end tag belongs to that (§13.2.5.15 to 31).
    private func scriptEnd(_ bytes: Span<UInt8>) -> Int {
        let name = Array("script".utf8)
        var isInComment = false
        var isNested = false
        var index = position
        while index < end {
            if !isInComment, bytes[index] != .lessThan {
                index = bytes.place(of: .lessThan, from: index, to: end)
                continue
            }
            let byte = bytes[index]
            if byte == .lessThan {
                if isTag(bytes, at: index, isEnd: true, name) {
                    guard isNested else { return index }
                    isNested = false
                } else if isInComment, isTag(bytes, at: index, isEnd: false, name) {
                    isNested = true
                } else if !isInComment, opensComment(bytes, at: index) {
                    isInComment = true
                    // Both hyphens may already be those of the end.
                    index += 1
                }
            } else if isInComment, byte == .hyphen, closesComment(bytes, at: index) {
                isInComment = false
                isNested = false
            }
            index += 1
        }
        return end
    }

    private func isTag(_ bytes: Span<UInt8>, at index: Int, isEnd: Bool, _ name: [UInt8]) -> Bool {
        guard bytes[index] == .lessThan else { return false }
        var position = index + 1
        if isEnd {
            guard position < end, bytes[position] == .slash else { return false }
            position += 1
        }
        guard position + name.count < end else { return false }
        for byte in name {
            guard bytes[position].lowercased == byte else { return false }
            position += 1
        }
        return bytes[position].endsTagName
    }

    private func opensComment(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        index + 3 < end && bytes[index + 1] == .exclamation && bytes[index + 2] == .hyphen
            && bytes[index + 3] == .hyphen
    }

    private func closesComment(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        index + 2 < end && bytes[index + 1] == .hyphen && bytes[index + 2] == .greaterThan
    }

    // MARK: Markup

    /// What begins at the `<` at `index`, and where it ends; nil where that is text.
    private func markup(_ bytes: Span<UInt8>, at index: Int, _ isForeign: Bool)
        -> (token: Token?, end: Int)?
    {
        let next = index + 1
        guard next < end else { return nil }
        let byte = bytes[next]
        if byte.isLetter { return tag(bytes, name: next, isEnd: false) }
        switch byte {
        case .slash:
            guard next + 1 < end else { return nil }
            if bytes[next + 1].isLetter { return tag(bytes, name: next + 1, isEnd: true) }
            return (nil, declarationEnd(bytes, next + 1))
        case .exclamation:
            if opensComment(bytes, at: index) { return (nil, commentEnd(bytes, index + 4)) }
            if isForeign, isSection(bytes, next + 1) {
                // References in it are read too, which no reader of a drawing will notice.
                let start = next + 8
                let close = sectionEnd(bytes, start)
                return (.text(start..<close), min(close + 3, end))
            }
            return (nil, declarationEnd(bytes, next + 1))
        case .questionMark:
            return (nil, declarationEnd(bytes, next + 1))
        default:
            return nil
        }
    }

    private func tag(_ bytes: Span<UInt8>, name start: Int, isEnd: Bool) -> (Token?, Int) {
        var index = start
        var key = TagKey()
        while index < end, !bytes[index].endsTagName {
            key.append(bytes[index])
            index += 1
        }
        var scanner = AttributeScanner(from: index, to: end)
        while scanner.next(bytes) != nil {}
        // A tag that the page breaks off is none.
        guard scanner.position < end else { return (nil, end) }
        let token = TagToken(
            tag: table.tag(of: key),
            name: start..<index,
            attributes: index..<scanner.position,
            isSelfClosing: scanner.isSelfClosing
        )
        return (isEnd ? .end(token) : .start(token), scanner.position + 1)
    }

    /// After the `>` that ends a comment whose text begins at `start`.
    private func commentEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        // `<!-->` and `<!--->` are whole.
        if start < end, bytes[start] == .greaterThan { return start + 1 }
        if start + 1 < end, bytes[start] == .hyphen, bytes[start + 1] == .greaterThan {
            return start + 2
        }
        var index = start
        while index + 2 < end {
            if bytes[index] == .hyphen, bytes[index + 1] == .hyphen {
                if bytes[index + 2] == .greaterThan { return index + 3 }
                if bytes[index + 2] == .exclamation, index + 3 < end,
                    bytes[index + 3] == .greaterThan
                {
                    return index + 4
                }
            }
            index += 1
        }
        return end
    }

    private func declarationEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < end, bytes[index] != .greaterThan { index += 1 }
        return min(index + 1, end)
    }

    private func isSection(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
        let opening = "[CDATA["
        return start + opening.utf8.count <= end
            && zip(start..., opening.utf8).allSatisfy { bytes[$0] == $1 }
    }

    private func sectionEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        var index = start
        while index + 2 < end {
            if bytes[index] == .closeBracket, bytes[index + 1] == .closeBracket,
                bytes[index + 2] == .greaterThan
            {
                return index
            }
            index += 1
        }
        return end
    }
}

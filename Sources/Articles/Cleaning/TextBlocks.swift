import Prose

/// Cuts a raw text into its lines, those of a hard-wrapped paragraph taken together.
struct TextBlocks {
    /// Lines wider than this are no hard-wrapped ones, in characters.
    private static let widestWrap = 120

    private struct Row {
        let span: Span
        let width: Int
        /// Width of the first word.
        let firstWord: Int
        /// Whether the next line follows without an empty one between.
        var touchesNext = false
    }

    /// The stretches of `text` that are lines or hard-wrapped paragraphs, without white space at
    /// their ends, in order; empty lines give none.
    static func split(_ text: Text) -> [Span] {
        let rows = rows(of: text)
        guard let width = wrapWidth(rows, text) else { return rows.map(\.span) }
        var blocks: [Span] = []
        var isOpen = false
        for (index, row) in rows.enumerated() {
            if isOpen, let last = blocks.popLast() {
                blocks.append(last.union(row.span))
            } else {
                blocks.append(row.span)
            }
            isOpen = row.touchesNext && row.width + 1 + rows[index + 1].firstWord > width
        }
        return blocks
    }

    private static func rows(of text: Text) -> [Row] {
        var rows: [Row] = []
        var start = 0
        var isAfterEmpty = true
        for offset in 0...text.count where offset == text.count || text.bytes[offset] == 0x0A {
            let span = TextBlocks.trimmed(Span(start, offset), text.bytes)
            start = offset + 1
            if span.isEmpty {
                isAfterEmpty = true
                continue
            }
            if !isAfterEmpty, !rows.isEmpty { rows[rows.count - 1].touchesNext = true }
            let line = text.bytes[span.start..<span.end]
            rows.append(
                Row(span: span, width: width(line), firstWord: width(line.prefix { $0 > 0x20 }))
            )
            isAfterEmpty = false
        }
        return rows
    }

    private static func width(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    /// The width at which the text was wrapped; nil where it was not.
    private static func wrapWidth(_ rows: [Row], _ text: Text) -> Int? {
        let touching = rows.indices.filter { rows[$0].touchesNext }
        guard touching.count >= 3 else { return nil }
        let widest = touching.reduce(0) { max($0, rows[$1].width) }
        guard (40...widestWrap).contains(widest) else { return nil }
        let full = touching.filter { rows[$0].width + 20 >= widest }
        let open = full.filter { !LineShape.endsSentence(text.bytes[rows[$0].span]) }
        return full.count * 10 >= touching.count * 6 && open.count * 10 >= full.count * 5
            ? widest : nil
    }

    /// `span` without the white space at its ends, that beyond ASCII included.
    static func trimmed(_ span: Span, _ bytes: [UInt8]) -> Span {
        var start = span.start
        var end = span.end
        while start < end, let length = space(bytes, at: start, limit: end) { start += length }
        while end > start {
            if bytes[end - 1] <= 0x20 {
                end -= 1
            } else if end - start >= 2, space(bytes, at: end - 2, limit: end) == 2 {
                end -= 2
            } else if end - start >= 3, space(bytes, at: end - 3, limit: end) == 3 {
                end -= 3
            } else {
                break
            }
        }
        return Span(start, end)
    }

    /// The length of the white space at `position`; nil for anything else.
    private static func space(_ bytes: [UInt8], at position: Int, limit: Int) -> Int? {
        let byte = bytes[position]
        if byte <= 0x20 { return 1 }
        if byte == 0xC2, position + 1 < limit, bytes[position + 1] == 0xA0 { return 2 }
        guard position + 2 < limit else { return nil }
        switch (byte, bytes[position + 1], bytes[position + 2]) {
        case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80),
            (0xEF, 0xBB, 0xBF):
            return 3
        default: return nil
        }
    }
}

extension Array<UInt8> {
    /// The bytes of `span`.
    subscript(_ span: Span) -> ArraySlice<UInt8> { self[span.start..<span.end] }
}

import Prose

/// One stretch between quotation marks.
struct QuotePiece {
    /// The opening mark, as a token.
    let open: Int
    /// The closing mark, as a token; the end of the paragraph where the text gives none.
    let close: Int
    /// Whether the text closes it in the same paragraph.
    let isClosed: Bool
    /// Its paragraph.
    let paragraph: Int

    /// The quoted tokens.
    var content: Range<Int> { open + 1..<close }
}

/// Pairs the quotation marks of a page.
///
/// Marks of another style inside a quotation belong to its words. A quotation that its paragraph
/// opens and does not close goes on in the next one; any other mark without a partner is dropped.
struct QuotationReader {
    let page: Page

    private enum Style {
        case double, single, corner
    }

    private var tokens: [Token] { page.tokens }

    /// The stretches of the page in order, without overlap.
    func pieces() -> [QuotePiece] {
        var pieces: [QuotePiece] = []
        var index = 0
        while index < page.sentences.count {
            let first = page.sentences[index]
            var end = index + 1
            while end < page.sentences.count, page.sentences[end].paragraph == first.paragraph {
                end += 1
            }
            if first.zone != .outside {
                let range = first.tokens.lowerBound..<page.sentences[end - 1].tokens.upperBound
                pieces += self.pieces(
                    in: range,
                    paragraph: first.paragraph,
                    goesOn: opens(paragraphAt: end)
                )
            }
            index = end
        }
        return pieces
    }

    /// Whether the paragraph of the sentence `index` begins with an opening mark.
    private func opens(paragraphAt index: Int) -> Bool {
        guard index < page.sentences.count else { return false }
        let range = page.sentences[index].tokens
        return style(of: range.lowerBound).map { isOpening(range.lowerBound, $0, in: range) }
            ?? false
    }

    private func pieces(in range: Range<Int>, paragraph: Int, goesOn: Bool) -> [QuotePiece] {
        var pieces: [QuotePiece] = []
        var open: (index: Int, style: Style)?
        let lastSingle = range.last { closesSingle($0, in: range) } ?? range.lowerBound
        for index in range where tokens[index].isQuotationMark {
            guard let style = style(of: index) else { continue }
            if let current = open {
                guard current.style == style,
                    closes(index, opened: current.index, in: range, last: lastSingle)
                else {
                    // A second opening mark: the first one was never closed.
                    if current.style == style, isOpening(index, style, in: range),
                        tokens[index].key != "\""
                    {
                        open = (index, style)
                    }
                    continue
                }
                if index > current.index + 1 {
                    pieces.append(
                        QuotePiece(
                            open: current.index,
                            close: index,
                            isClosed: true,
                            paragraph: paragraph
                        )
                    )
                }
                open = nil
            } else if isOpening(index, style, in: range) {
                open = (index, style)
            }
        }
        if let open, open.index == range.lowerBound || goesOn, open.index + 1 < range.upperBound {
            pieces.append(
                QuotePiece(
                    open: open.index,
                    close: range.upperBound,
                    isClosed: false,
                    paragraph: paragraph
                )
            )
        }
        return pieces
    }

    private func style(of index: Int) -> Style? {
        switch tokens[index].key {
        case "\"", "“", "”", "„", "«", "»": .double
        case "'", "‘", "’", "‹", "›": .single
        case "「", "」": .corner
        default: nil
        }
    }

    private func isGlued(before index: Int, in range: Range<Int>) -> Bool {
        index > range.lowerBound && tokens[index - 1].span.end == tokens[index].span.start
    }

    private func isGlued(behind index: Int, in range: Range<Int>) -> Bool {
        index + 1 < range.upperBound && tokens[index + 1].span.start == tokens[index].span.end
    }

    private func isOpening(_ index: Int, _ style: Style, in range: Range<Int>) -> Bool {
        let key = tokens[index].key
        if key == "»" || key == "›" {
            // German books open with these, French ones close with them.
            return isGlued(behind: index, in: range) && !isGlued(before: index, in: range)
        }
        if ["”", "’", "」"].contains(key) { return false }
        if style == .single {
            // An apostrophe stands at a letter on its left, or begins a word cut short.
            return isGlued(behind: index, in: range)
                && (!isGlued(before: index, in: range) || tokens[index - 1].kind == .mark)
        }
        return key != "\"" || isGlued(behind: index, in: range)
            || !isGlued(before: index, in: range)
    }

    private func closesSingle(_ index: Int, in range: Range<Int>) -> Bool {
        (tokens[index].is("'") || tokens[index].is("’") || tokens[index].is("›"))
            && isGlued(before: index, in: range)
            && !(isGlued(behind: index, in: range) && tokens[index + 1].kind == .word)
    }

    /// Whether the mark at `index` closes what the one at `start`, of the same style, opened.
    private func closes(_ index: Int, opened start: Int, in range: Range<Int>, last: Int) -> Bool {
        switch tokens[start].key {
        case "»": return tokens[index].is("«")
        case "›": return tokens[index].is("‹")
        case "„": return ["“", "”", "\""].contains(tokens[index].key)
        default: break
        }
        switch style(of: start) {
        case .double: return ["\"", "”", "»"].contains(tokens[index].key)
        case .corner: return tokens[index].is("」")
        case .single, nil:
            guard closesSingle(index, in: range) else { return false }
            // "the workers' rights": a plural, where a better mark follows.
            let isPlural =
                tokens[index - 1].key.hasSuffix("s") && tokens[index - 1].kind == .word
                && index + 1 < range.upperBound && tokens[index + 1].letterCase == .lower
            return !isPlural || index == last
        }
    }
}

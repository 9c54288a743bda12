extension TreeBuilder {
    /// Open elements of unknown names that the end tag of one is compared with.
    private static let maximumComparisons = 64

    /// Takes up an end tag.
    mutating func end(_ token: HTMLTokenizer.TagToken, _ bytes: Span<UInt8>) {
        let tag = token.tag
        if isForeign, endForeign(token, bytes) { return }
        let position = open.position(of: tag)
        switch tag {
        case .html, .body:
            // What follows still belongs to the body.
            return
        case .head:
            if !hasBody { close(position) }
        case .br:
            prepare(for: .br)
            add(.br, 0..<0)
        case .p:
            endParagraph(position)
        case .h1, .h2, .h3, .h4, .h5, .h6:
            endHeading()
        case .li:
            let lists = max(open.position(of: .ul), open.position(of: .ol))
            if position > max(open.scope, lists) { close(position) }
        case .form:
            guard position > open.scope else { return }
            if position == open.count - 1 { close(position) } else { markEnded(.form) }
        case .template:
            close(position)
        case .table:
            if position > open.position(of: .template) { close(position) }
        case .other:
            endUnknown(token, bytes, above: open.special)
        default:
            endElement(tag, position)
        }
    }

    private mutating func endElement(_ tag: Tag, _ position: Int) {
        if tag.isTablePart {
            if position > tableBarrier { close(position) }
        } else if tag.closesContent {
            if position >= open.scope { close(position) }
        } else if tag.isFormatting {
            endFormatting(tag)
        } else if position >= open.special {
            close(position)
        }
    }

    /// Ends the innermost element of words named `tag`, unless a cell stands between.
    ///
    /// Where a block was opened in it that is still open, it ends with that block.
    mutating func endFormatting(_ tag: Tag) {
        let position = open.position(of: tag)
        if position > open.special {
            close(position)
        } else if position > open.scope {
            markEnded(tag)
        }
    }

    private mutating func endParagraph(_ position: Int) {
        guard position > max(open.scope, open.position(of: .button)) else {
            // An end without a beginning is an empty paragraph.
            if hasBody { add(.p, 0..<0) }
            return
        }
        close(position)
    }

    private mutating func endHeading() {
        var innermost = -1
        for tag in [Tag.h1, .h2, .h3, .h4, .h5, .h6] {
            innermost = max(innermost, open.position(of: tag))
        }
        if innermost > open.scope { close(innermost) }
    }

    /// Ends an element of a drawing or formula; false where none is meant.
    private mutating func endForeign(_ token: HTMLTokenizer.TagToken, _ bytes: Span<UInt8>) -> Bool
    {
        let root = foreignRoot
        guard token.tag != .other else { return endUnknown(token, bytes, above: root) }
        let position = open.position(of: token.tag)
        guard position >= root else { return false }
        close(position)
        return true
    }

    /// Ends the innermost element of the same unknown name above the position `barrier`.
    @discardableResult
    private mutating func endUnknown(
        _ token: HTMLTokenizer.TagToken,
        _ bytes: Span<UInt8>,
        above barrier: Int
    ) -> Bool {
        var position = open.position(of: .other)
        for _ in 0..<Self.maximumComparisons where position > barrier {
            count(1)
            if isNamed(token.name, position, bytes) {
                close(position)
                return true
            }
            position = open.position(before: position)
        }
        return false
    }

    /// Whether the open element at `position` has the name that stands at `name`.
    private func isNamed(_ name: Range<Int>, _ position: Int, _ bytes: Span<UInt8>) -> Bool {
        let node = nodes[Int(open.entries[position].node)]
        let start = Int(node.low) - name.count
        guard start > 0, bytes[start - 1] == .lessThan else { return false }
        return zip(name, start...).allSatisfy { bytes[$0].lowercased == bytes[$1].lowercased }
    }
}

extension TreeBuilder {
    /// Whether the innermost element belongs to a drawing or formula, not to the page.
    var isForeign: Bool {
        let root = foreignRoot
        guard root >= 0 else { return false }
        return root > open.position(of: .foreignobject) && root > open.position(of: .desc)
            && root > open.position(of: .title)
    }

    /// The position of the innermost drawing or formula; -1 for none.
    var foreignRoot: Int { max(open.position(of: .svg), open.position(of: .math)) }

    /// Takes up a text.
    mutating func addText(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        if !hasBody {
            switch open.current {
            case .root, .html, .head:
                guard range.contains(where: { !bytes[$0].isSpace }) else { return }
                prepare(for: .text)
            default: break
            }
        }
        add(.text, range)
    }

    /// Takes up a start tag.
    mutating func start(
        _ token: HTMLTokenizer.TagToken,
        _ bytes: Span<UInt8>,
        _ tokenizer: inout HTMLTokenizer
    ) {
        if isForeign {
            guard token.tag.endsForeign else { return startForeign(token) }
            while isForeign { close(foreignRoot) }
        }
        let tag = token.tag == .image ? .img : token.tag
        switch tag {
        case .html, .head, .body:
            return startPart(tag, token.attributes)
        case .form where open.position(of: .form) > open.position(of: .template):
            return
        default: break
        }
        prepare(for: tag)
        closeImplied(by: tag)
        if tag.isVoid {
            add(tag, token.attributes)
        } else if tag.holdsOnlyText {
            if tag == .textarea { tokenizer.skipLineFeed(bytes) }
            addLeaf(tag, token.attributes, text: tokenizer.rawText(bytes, of: tag))
        } else if tag == .other, token.isSelfClosing {
            // Nobody who writes `<fb:like/>` means what follows to stand in it.
            add(tag, token.attributes)
        } else {
            push(tag, token.attributes)
            if tag == .pre || tag == .listing { tokenizer.skipLineFeed(bytes) }
        }
    }

    /// Opens the parts of a page that a node of `tag` needs and that no tag has opened.
    mutating func prepare(for tag: Tag) {
        guard !hasBody else { return }
        if open.current == .root { push(.html, 0..<0) }
        if open.current == .head, !tag.isHeadContent { close(open.count - 1) }
        guard open.current == .html, tag != .frameset else { return }
        if !tag.isHeadContent {
            openBody(0..<0)
        } else if !hasHead {
            openHead(0..<0)
        }
    }

    private mutating func startForeign(_ token: HTMLTokenizer.TagToken) {
        if token.isSelfClosing {
            add(token.tag, token.attributes)
        } else {
            push(token.tag, token.attributes)
        }
    }

    /// Opens the page, its head or its body; a second tag only adds the attributes that are missing.
    private mutating func startPart(_ tag: Tag, _ attributes: Range<Int>) {
        guard tag != .html else {
            guard open.position(of: .html) >= 0 else { return push(.html, attributes) }
            return adopt(attributes, open.position(of: .html))
        }
        if hasBody {
            if tag == .body { adopt(attributes, open.position(of: .body)) }
            return
        }
        if open.current == .root { push(.html, 0..<0) }
        if tag == .head {
            if !hasHead, open.current == .html { openHead(attributes) }
            return
        }
        close(open.position(of: .head))
        if open.current == .html { openBody(attributes) }
    }

    // MARK: Ends that a start tag implies

    private mutating func closeImplied(by tag: Tag) {
        if tag.closesParagraph { closeParagraph() }
        switch tag {
        case .h1, .h2, .h3, .h4, .h5, .h6:
            if open.current.isHeading { close(open.count - 1) }
        case .li:
            closeEntry(open.position(of: .li))
        case .dd, .dt:
            closeEntry(max(open.position(of: .dd), open.position(of: .dt)))
        case .a, .nobr:
            endFormatting(tag)
        case .option, .optgroup:
            if open.current == .option { close(open.count - 1) }
            if tag == .optgroup, open.current == .optgroup { close(open.count - 1) }
        case .button:
            if open.position(of: .button) > open.scope { close(open.position(of: .button)) }
        case .select, .input, .textarea, .keygen:
            if open.position(of: .select) > open.scope { close(open.position(of: .select)) }
        case .rb, .rt, .rp, .rtc:
            switch open.current {
            case .rb, .rt, .rp: close(open.count - 1)
            default: break
            }
        default:
            closeTableParts(for: tag)
        }
    }

    /// Closes an open paragraph, unless a cell or a button stands between.
    mutating func closeParagraph() {
        let position = open.position(of: .p)
        if position > max(open.scope, open.position(of: .button)) { close(position) }
    }

    private mutating func closeEntry(_ position: Int) {
        if position >= open.entryBarrier { close(position) }
    }

    private mutating func closeTableParts(for tag: Tag) {
        switch tag {
        case .td, .th:
            closeOutermost(.td, .th, .caption, .colgroup)
        case .tr:
            closeOutermost(.tr, .td, .th, .caption, .colgroup)
        case .tbody, .thead, .tfoot:
            closeOutermost(.tbody, .thead, .tfoot, .tr, .td, .th, .caption, .colgroup)
        case .caption, .colgroup:
            closeOutermost(.caption, .colgroup)
        case .table:
            switch open.current {
            case .table, .tbody, .thead, .tfoot, .tr: close(open.position(of: .table))
            default: break
            }
        default: break
        }
    }

    /// Closes the outermost of these parts of the innermost table.
    private mutating func closeOutermost(_ parts: Tag...) {
        let barrier = tableBarrier
        var outermost = open.count
        for part in parts where open.position(of: part) > barrier {
            outermost = min(outermost, open.position(of: part))
        }
        if outermost < open.count { close(outermost) }
    }

    /// Over which no end of a part of a table is looked for.
    var tableBarrier: Int { max(open.position(of: .table), open.position(of: .template)) }
}

extension HTMLDocument.Tag {
    /// The name of the element in lower case; empty for the root, a text and ``other``.
    public var name: String { TagTable.names[Int(rawValue)] }

    /// Stands on lines of its own: a paragraph, a heading, a list entry, a cell, an option.
    public var isBlock: Bool {
        switch self {
        case .html, .body, .title, .article, .section, .main, .aside, .nav, .header, .footer,
            .address, .hgroup, .search, .p, .div, .blockquote, .pre, .hr, .figure, .figcaption,
            .center, .details, .summary, .dialog, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .li, .dl,
            .dt, .dd, .menu, .dir, .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .form,
            .fieldset, .legend, .optgroup, .option, .listing, .xmp, .plaintext, .frameset:
            true
        default: false
        }
    }

    /// Ends a line before and after it: a block or `br`.
    public var breaksLine: Bool { self == .br || isBlock }

    /// Holds nothing and has no end tag.
    public var isVoid: Bool {
        switch self {
        case .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .img, .image,
            .input, .keygen, .link, .meta, .param, .source, .track, .wbr:
            true
        default: false
        }
    }

    /// Is not shown to a reader whose browser runs scripts, with all that it holds.
    public var isHidden: Bool {
        switch self {
        case .head, .title, .script, .style, .noscript, .template, .iframe, .noembed, .noframes,
            .datalist, .svg, .math, .object, .applet, .audio, .video, .canvas:
            true
        default: false
        }
    }

    /// Holds text in which a reference stands for itself and only its own end tag is a tag.
    var holdsRawText: Bool {
        switch self {
        case .script, .style, .xmp, .iframe, .noembed, .noframes, .plaintext: true
        default: false
        }
    }

    /// Holds text in which only its own end tag is a tag.
    var holdsOnlyText: Bool { holdsRawText || self == .title || self == .textarea }

    /// Belongs into the head where no body has begun.
    var isHeadContent: Bool {
        switch self {
        case .title, .meta, .link, .base, .basefont, .bgsound, .style, .script, .noscript,
            .template, .noframes:
            true
        default: false
        }
    }

    /// An end tag of words in a line does not reach over it (WHATWG HTML §13.2.4.2, "special").
    var isSpecial: Bool {
        switch self {
        case .root, .text, .other: false
        case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u:
            false
        case .span, .kbd, .samp, .cite, .q, .time, .abbr, .acronym, .mark, .sub, .sup, .del, .ins,
            .dfn, .data, .bdi, .bdo, .var, .ruby, .rb, .rt, .rp, .rtc, .label, .legend, .datalist,
            .output, .progress, .meter, .picture, .video, .audio, .canvas, .map, .svg, .math,
            .slot, .optgroup, .option, .dialog, .image:
            false
        default: true
        }
    }

    /// An end tag of a block does not reach over it (§13.2.4.2, "in scope").
    var isScope: Bool {
        switch self {
        case .root, .html, .table, .td, .th, .caption, .template, .applet, .marquee, .object,
            .foreignobject, .desc:
            true
        default: false
        }
    }

    /// The end of an entry of a list is not looked for above it (§13.2.6.4.7, "li").
    var endsSearchForEntry: Bool {
        isSpecial && self != .address && self != .div && self != .p
    }

    /// Marks words, and may be closed out of order.
    var isFormatting: Bool {
        switch self {
        case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u:
            true
        default: false
        }
    }

    /// Its beginning ends a paragraph.
    var closesParagraph: Bool {
        switch self {
        case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl,
            .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol,
            .p, .search, .section, .summary, .ul, .h1, .h2, .h3, .h4, .h5, .h6, .pre, .listing,
            .form, .table, .hr, .xmp, .plaintext, .li, .dd, .dt:
            true
        default: false
        }
    }

    /// Its end tag closes whatever is left open in it.
    var closesContent: Bool {
        switch self {
        case .address, .article, .aside, .blockquote, .button, .center, .details, .dialog, .dir,
            .div, .dl, .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .listing, .main,
            .menu, .nav, .ol, .pre, .search, .section, .select, .summary, .ul, .dd, .dt, .applet,
            .marquee, .object, .noscript, .svg, .math, .foreignobject, .desc:
            true
        default: false
        }
    }

    /// A part of a table, whose end is looked for up to the table.
    var isTablePart: Bool {
        switch self {
        case .caption, .colgroup, .thead, .tbody, .tfoot, .tr, .td, .th: true
        default: false
        }
    }

    /// A heading of any level.
    public var isHeading: Bool { Self.h1.rawValue <= rawValue && rawValue <= Self.h6.rawValue }

    /// Ends a drawing or formula that was left open (§13.2.6.5).
    var endsForeign: Bool {
        switch self {
        case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed,
            .h1, .h2, .h3, .h4, .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr,
            .ol, .p, .pre, .ruby, .s, .small, .span, .strong, .strike, .sub, .sup, .table, .tt, .u,
            .ul, .var:
            true
        default: false
        }
    }
}

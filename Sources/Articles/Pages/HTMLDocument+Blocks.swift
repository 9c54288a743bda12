import Markup

// What the kinds of elements mean for the blocks of a page.
extension HTMLDocument.Tag {
    /// Whether a block of its own begins and ends with the element.
    var isBlockLevel: Bool {
        switch self {
        case .html, .body, .p, .div, .blockquote, .pre, .hr, .figure, .figcaption, .center,
            .details, .summary, .dialog, .article, .section, .main, .aside, .nav, .header,
            .footer, .address, .hgroup, .search, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .li,
            .dl, .dt, .dd, .menu, .dir, .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th,
            .form, .fieldset, .legend, .listing, .xmp, .plaintext, .marquee:
            true
        default: false
        }
    }

    /// Whether what the element holds is never text of the page.
    var isUnread: Bool {
        switch self {
        case .head, .title, .style, .script, .noscript, .template, .iframe, .embed, .object,
            .applet, .svg, .math, .canvas, .video, .audio, .map, .select, .datalist, .textarea,
            .button, .input, .noembed, .noframes, .option, .optgroup, .progress, .meter:
            true
        default: false
        }
    }

    /// Whether by its kind it stands beside the article.
    var isAside: Bool {
        switch self {
        case .nav, .aside, .footer, .form, .menu, .dialog, .search: true
        default: false
        }
    }
}

extension HTMLDocument {
    /// What a node is: the root, a text, or an element by its name.
    ///
    /// Elements without a case here are ``other``; `name(of:)` tells how they are written.
    public enum Tag: UInt8, Sendable, Hashable, CaseIterable {
        /// The root of the tree, and a text.
        case root, text
        /// An element of another name.
        case other
        /// The page and its two parts.
        case html, head, body
        /// Facts about the page.
        case title, meta, link, base, style, script, noscript, template
        /// Parts of a page.
        case article, section, main, aside, nav, header, footer, address, hgroup, search
        /// Blocks.
        case p, div, blockquote, pre, hr, figure, figcaption, center, details, summary, dialog
        /// Headings.
        case h1, h2, h3, h4, h5, h6
        /// Lists.
        case ul, ol, li, dl, dt, dd, menu, dir
        /// Tables.
        case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
        /// Forms.
        case form, fieldset, legend, label, input, button, select, optgroup, option, textarea
        /// More of forms.
        case datalist, output, progress, meter
        /// Words in a line.
        case a, span, em, strong, b, i, u, s, small, big, strike, font, tt, code, kbd, samp, nobr
        /// More words in a line.
        case cite, q, time, abbr, acronym, mark, sub, sup, del, ins, dfn, data, bdi, bdo, `var`
        /// Ends and chances of ends of a line.
        case br, wbr
        /// Readings beside words.
        case ruby, rb, rt, rp, rtc
        /// Pictures, sound and film.
        case img, picture, source, video, audio, track, canvas, map, area
        /// What is put in from elsewhere.
        case iframe, embed, object, param, applet, frame, frameset, noframes, slot
        /// Drawings and formulas.
        case svg, math, foreignobject, desc
        /// Names that are out of use.
        case marquee, listing, xmp, plaintext, noembed, bgsound, basefont, keygen, image
    }
}

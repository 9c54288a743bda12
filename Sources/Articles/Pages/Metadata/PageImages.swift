import Formats
import Markup

/// Finds the pictures of a page with their captions and credits.
struct PageImages {
    let scan: PageScan
    let credits: CreditForms
    /// Scheme and host of the page, to complete addresses with; nil where unknown.
    let site: String?

    /// Most pictures of a page.
    private static let limit = 32
    private static let addressLimit = 2_048
    private static let captionLimit = 1_000
    /// Most nodes of one figure.
    static let figureLimit = 1_000

    /// The pictures that `article` states, those of the figures, and those of the head.
    ///
    /// Of one picture in several places the first address counts, with the words of all places.
    func images(_ article: JSON?, _ data: LinkedData) -> [Draft.Image] {
        var images: [Draft.Image] = []
        add(linked(article?["image"], data), to: &images)
        add(figures(), areFigures: true, to: &images)
        if let url = scan.values(.imageMeta).first {
            let words = scan.values(.imageWordsMeta).first
            add([image(url, words, nil)].compactMap(\.self), to: &images)
        }
        return Array(images.prefix(Self.limit))
    }

    /// Adds pictures of one place to those of the places before it.
    ///
    /// Two addresses with one name of a file are mostly one picture in two sizes. Figures with
    /// words of their own are two all the same: "/101/original.jpg", "/202/original.jpg".
    private func add(
        _ more: [Draft.Image],
        areFigures: Bool = false,
        to images: inout [Draft.Image]
    ) {
        let before = images.count
        let addresses = Set(more.map(\.url))
        var names = images.map { Self.name($0.url) }
        var found: Set<Int> = []
        for image in more.prefix(Self.limit) {
            let name = Self.name(image.url)
            let same =
                images.firstIndex { $0.url == image.url }
                ?? images.indices.first { index in
                    guard names[index] == name else { return false }
                    if !areFigures || Self.mayAgree(images[index], image) { return true }
                    return index < before && !found.contains(index)
                        && !addresses.contains(images[index].url)
                }
            guard let same else {
                images.append(image)
                names.append(name)
                continue
            }
            found.insert(same)
            images[same] = Draft.Image(
                url: images[same].url,
                caption: images[same].caption ?? image.caption,
                credit: images[same].credit ?? image.credit
            )
        }
    }

    /// Whether the words of two figures may be those of one picture.
    private static func mayAgree(_ one: Draft.Image, _ other: Draft.Image) -> Bool {
        guard let first = one.caption, let second = other.caption else { return false }
        return first == second
    }

    /// The name of the file, which stays when only its size changes.
    private static func name(_ url: String) -> String {
        let path = url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let name = path.split(separator: UInt8(ascii: "/")).last ?? path
        return String(decoding: name, as: UTF8.self)
    }

    private func linked(_ value: JSON?, _ data: LinkedData) -> [Draft.Image] {
        guard let value else { return [] }
        let items = value.array.map { Array($0.prefix(Self.limit)) } ?? [value]
        return items.compactMap { item in
            if let url = item.string { return image(url, nil, nil) }
            let object = data.resolved(item)
            let url = LinkedData.text(object["url"] ?? object["contentUrl"] ?? object["@id"])
            let credit =
                LinkedData.text(object["creditText"] ?? object["copyrightNotice"])
                ?? data.names(object["author"] ?? object["creator"]).first
            let caption = LinkedData.text(object["caption"] ?? object["description"])
            return url.flatMap { image($0, caption, credit) }
        }
    }

    private func figures() -> [Draft.Image] {
        let nodes = scan.document.nodes
        return scan.figures.prefix(200).compactMap { figure -> Draft.Image? in
            guard !isAside(figure) else { return nil }
            let inside = self.nodes(in: figure)
            guard let picture = inside.first(where: { nodes[$0].tag == .img }),
                let url = address(of: picture)
            else { return nil }
            guard let words = inside.first(where: { nodes[$0].tag == .figcaption }) else {
                return nil
            }
            let credit = self.nodes(in: words).dropFirst().first {
                nodes[$0].tag != .text && scan.marks(of: $0).contains(.credit)
            }
            guard let credit else { return labelled(url, scan.line(of: words)) }
            return image(url, scan.line(of: words, without: [credit]), scan.line(of: credit))
        }
    }

    /// The nodes of an element that are looked at: no more than of one figure, as figures may stand
    /// in each other.
    func nodes(in element: Int) -> Range<Int> {
        element..<min(scan.document.nodes[element].end, element + Self.figureLimit)
    }

    private func isAside(_ index: Int) -> Bool {
        scan.document.ancestors(of: index).contains {
            switch scan.document.nodes[$0].tag {
            case .nav, .aside, .footer: true
            default: false
            }
        }
    }

    /// A picture whose words may end with a credit in brackets or behind a label.
    private func labelled(_ url: String, _ words: String?) -> Draft.Image? {
        guard let words else { return image(url, nil, nil) }
        if words.last == ")", let open = words.lastIndex(of: "(") {
            let credit = String(words[words.index(after: open)...].dropLast())
            if credits.marks(credit) { return image(url, String(words[..<open]), credit) }
        }
        guard let credit = credit(in: words) else { return image(url, words, nil) }
        let bytes = Array(words.utf8)
        return image(
            url,
            String(decoding: bytes[..<credit.lowerBound], as: UTF8.self),
            String(decoding: bytes[credit.upperBound...], as: UTF8.self)
        )
    }

    /// Most bytes of a label and the credit behind it.
    private static let creditLimit = 120

    /// The last label of a credit in `words`, such as "Photo:"; nil for none.
    private func credit(in words: String) -> Range<Int>? {
        let bytes = Array(words.lowercased().utf8)
        guard bytes.count == words.utf8.count else { return nil }
        for start in (max(0, bytes.count - Self.creditLimit)..<bytes.count).reversed()
        where start == 0 || " .([".utf8.contains(bytes[start - 1]) {
            let label = credits.labels.first {
                $0.first == bytes[start] && bytes[start...].starts(with: $0)
            }
            if let label { return start..<start + label.count }
        }
        return nil
    }

    private func address(of picture: Int) -> String? {
        // Where a script brings the picture, `src` is but a stand-in.
        let values = ["data-src", "data-original", "data-lazy-src", "src", "srcset", "data-srcset"]
            .compactMap { scan.document.attribute($0, of: picture).flatMap(PageText.line) }
            .filter { !$0.hasPrefix("data:") && !$0.utf8.contains(UInt8(ascii: "{")) }
            .map { String(decoding: $0.utf8.prefix { $0 != 0x20 }, as: UTF8.self) }
        return values.first { !Self.isDrawing($0) } ?? values.first
    }

    /// Whether an address is of a kind in which stand-ins are kept, and hardly a photograph.
    private static func isDrawing(_ url: String) -> Bool {
        let path = url.lowercased().prefix { $0 != "?" && $0 != "#" }
        return path.hasSuffix(".gif") || path.hasSuffix(".svg")
    }

    private func image(_ url: String, _ caption: String?, _ credit: String?) -> Draft.Image? {
        guard let url = complete(url) else { return nil }
        let caption = caption.flatMap { scan.plain($0) }.flatMap {
            $0.utf8.count <= Self.captionLimit ? $0 : nil
        }
        let credit = credit.flatMap { scan.plain($0) }.map(Self.trimmed).flatMap {
            $0.isEmpty || $0.utf8.count > 200 ? nil : $0
        }
        return Draft.Image(url: url, caption: caption, credit: credit)
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while let first = text.first, " ([|–—-:".contains(first) { text.removeFirst() }
        while let last = text.last, " )]|".contains(last) { text.removeLast() }
        return String(text)
    }

    /// The address with scheme and host; nil where they are unknown or it is none.
    private func complete(_ url: String) -> String? {
        guard let url = PageText.line(url), url.utf8.count <= Self.addressLimit,
            !url.utf8.contains(0x20)
        else { return nil }
        if url.hasPrefix("https://") || url.hasPrefix("http://") { return url }
        if url.hasPrefix("//") { return "https:" + url }
        return url.hasPrefix("/") ? site.map { $0 + url } : nil
    }
}

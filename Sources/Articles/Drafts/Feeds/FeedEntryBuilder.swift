import Markup

/// Puts an entry of a feed together, element by element.
struct FeedEntryBuilder {
    /// What was found so far.
    private(set) var entry = Feed.Entry()
    /// What stands inside of the medium that is still open.
    private var inner: (caption: String?, credit: String?) = (nil, nil)
    /// What stands beside the pictures and before the first of them.
    private var pending: (caption: String?, credit: String?) = (nil, nil)

    /// Endings of addresses of pictures.
    private static let imageEndings: Set<Substring> = ["jpg", "jpeg", "png", "gif", "webp", "avif"]

    /// An entry of which its own tag states `id`, `language` and `base`.
    init(id: String?, language: String?, base: String?) {
        entry.id = id
        entry.language = language
        entry.base = base
    }

    /// Takes up one element of an entry.
    mutating func set(
        _ path: String,
        _ attributes: [XMLReader.Attribute],
        _ text: String?,
        isMarkup: Bool
    ) {
        switch path {
        case "title": entry.title = text ?? entry.title
        case "guid", "id":
            entry.id = text ?? entry.id
            let isLink = attributes.value("isPermaLink") != "false"
            if entry.link == nil, isLink, path == "guid", text?.hasPrefix("http") == true {
                entry.link = text
            }
        case "link": setLink(attributes, text)
        case "feedburner:origLink": entry.link = text ?? entry.link
        case "pubDate", "published", "issued": entry.published = text ?? entry.published
        case "dc:date", "dcterms:created": entry.published = entry.published ?? text
        case "updated", "modified", "dcterms:modified": entry.updated = text ?? entry.updated
        case "author/name", "dc:creator", "author": add(author: text)
        case "category", "dc:subject": add(keyword: attributes.value("term") ?? text)
        case "source", "source/title": entry.source = text ?? entry.source
        case "dc:language": entry.language = text ?? entry.language
        case "content:encoded":
            entry.content = text.map { Feed.Content(text: $0, mayHoldMarkup: true) }
        case "content", "summary", "description":
            setText(path, attributes, text, isMarkup: isMarkup)
        default: setMedia(path, attributes, text)
        }
    }

    private mutating func setLink(_ attributes: [XMLReader.Attribute], _ text: String?) {
        guard let address = attributes.value("href") else {
            entry.link = text ?? entry.link
            return
        }
        let relation = attributes.value("rel") ?? "alternate"
        if relation == "alternate" { entry.link = address }
        if relation == "enclosure", attributes.value("type")?.hasPrefix("image/") == true {
            add(image: Feed.Image(url: address))
        }
    }

    private mutating func setText(
        _ path: String,
        _ attributes: [XMLReader.Attribute],
        _ text: String?,
        isMarkup: Bool
    ) {
        guard let text else { return }
        let type = attributes.value("type")
        // RFC 4287 §4.1.3: without a type it is text; in RSS a description may hold markup.
        let isText = type == "text" || type == "text/plain" || type == nil && path != "description"
        let content = Feed.Content(text: text, mayHoldMarkup: isMarkup || !isText)
        if path == "content" {
            if entry.content == nil { entry.content = content }
        } else if entry.summary == nil || path == "description" {
            entry.summary = content
        }
    }

    private mutating func setMedia(
        _ path: String,
        _ attributes: [XMLReader.Attribute],
        _ text: String?
    ) {
        let parts = path.split(separator: "/")
        guard let last = parts.last else { return }
        // An element inside of a medium ends before that does.
        let isInside = parts.dropLast().contains("media:content")
        switch last {
        case "media:content":
            let found = inner
            inner = (nil, nil)
            guard let url = Self.image(attributes) else { return }
            add(image: Feed.Image(url: url, caption: found.caption, credit: found.credit))
        case "media:thumbnail":
            if let url = attributes.value("url") { add(image: Feed.Image(url: url)) }
        case "enclosure":
            guard attributes.value("type")?.hasPrefix("image/") == true else { return }
            if let url = attributes.value("url") { add(image: Feed.Image(url: url)) }
        case "media:description", "media:text":
            if isInside { inner.caption = text } else { setCaption(text) }
        case "media:credit":
            if isInside { inner.credit = text } else { setCredit(text) }
        default: break
        }
    }

    /// The address of a medium that is a picture by its type or, without one, by its address; nil
    /// for another one.
    private static func image(_ attributes: [XMLReader.Attribute]) -> String? {
        guard let url = attributes.value("url") else { return nil }
        if let type = attributes.value("type"), !type.isEmpty {
            return type.hasPrefix("image/") ? url : nil
        }
        if let medium = attributes.value("medium"), !medium.isEmpty {
            return medium == "image" ? url : nil
        }
        let name = url.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last ?? ""
        let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...] }
        if let ending { return imageEndings.contains(Substring(ending.lowercased())) ? url : nil }
        let hasSize = attributes.value("width") != nil || attributes.value("height") != nil
        return hasSize && attributes.value("duration") == nil ? url : nil
    }

    /// Gives `caption`, which stands beside the pictures, to the last one that has none.
    private mutating func setCaption(_ caption: String?) {
        if entry.images.isEmpty {
            pending.caption = caption
        } else if entry.images[entry.images.count - 1].caption == nil {
            entry.images[entry.images.count - 1].caption = caption
        }
    }

    /// Gives `credit`, which stands beside the pictures, to the last one that has none.
    private mutating func setCredit(_ credit: String?) {
        if entry.images.isEmpty {
            pending.credit = credit
        } else if entry.images[entry.images.count - 1].credit == nil {
            entry.images[entry.images.count - 1].credit = credit
        }
    }

    private mutating func add(image: Feed.Image) {
        guard entry.images.count < Feed.listLimit else { return }
        entry.images.append(
            Feed.Image(
                url: image.url,
                caption: image.caption ?? pending.caption,
                credit: image.credit ?? pending.credit
            )
        )
        pending = (nil, nil)
    }

    private mutating func add(author: String?) {
        guard let author, entry.authors.count < Feed.listLimit else { return }
        // RSS 2.0 gives "jane@lantern.example (Jane Doe)".
        var name = author
        if author.contains("@"), author.hasSuffix(")"), let open = author.firstIndex(of: "(") {
            name = String(author[author.index(after: open)...].dropLast())
        }
        if !entry.authors.contains(name) { entry.authors.append(name) }
    }

    private mutating func add(keyword: String?) {
        guard let keyword, entry.keywords.count < Feed.listLimit else { return }
        entry.keywords.append(keyword)
    }
}

extension [XMLReader.Attribute] {
    /// The value of the attribute `name`; nil where there is none.
    func value(_ name: String) -> String? { first { $0.name == name }?.value }
}

import Markup

/// Reads a feed event by event; time and memory grow with the number of bytes.
struct FeedParser {
    private typealias Attributes = [XMLReader.Attribute]

    private var feed = Feed()
    private var names = FeedNames()
    /// The open elements below the entry or, outside of entries, below the root.
    private var open: [(name: String, attributes: Attributes, text: String)] = []
    private var entry: FeedEntryBuilder?
    /// Markup of a content in XHTML and how many elements are open in it; nil outside.
    private var markup: (text: String, depth: Int)?
    private let limit: Int

    private init(limit: Int) { self.limit = limit }

    /// What stands at the root of `bytes`; nil where they are no XML.
    static func root(of bytes: [UInt8]) -> Feed.Root? {
        var reader = XMLReader(bytes)
        do throws(XMLError) {
            while let event = try reader.next() {
                guard case .start(let name, _) = event else { continue }
                switch FeedNames.local(name) {
                case "rss": return .rss
                case "RDF": return .rdf
                case "feed": return .atom
                case "html", "HTML": return .page
                default: return .other(name)
                }
            }
        } catch {
            return nil
        }
        return nil
    }

    /// The feed in `bytes`, which must be UTF-8; at most `limit` entries.
    ///
    /// After a fault in the XML the entries before it stand.
    static func feed(
        in bytes: [UInt8],
        limit: Int,
        references: CharacterReferences = .basic
    ) -> Feed {
        var parser = FeedParser(limit: limit)
        var reader = XMLReader(bytes, references: references)
        do throws(XMLError) {
            while parser.feed.entries.count < limit, let event = try reader.next() {
                parser.take(event)
            }
        } catch {
            parser.feed.fault = error.description
        }
        return parser.feed
    }

    private mutating func take(_ event: XMLReader.Event) {
        switch event {
        case .start(let name, let attributes): start(name, attributes)
        case .end(let name): end(name)
        case .text(let text):
            if markup != nil {
                markup?.text += Self.escaped(text)
            } else if !open.isEmpty {
                open[open.count - 1].text += text
            }
        }
    }

    private mutating func start(_ raw: String, _ attributes: Attributes) {
        names.learn(attributes)
        let name = names.common(raw)
        if markup != nil {
            markup?.text += Self.tag(name, attributes)
            markup?.depth += 1
            return
        }
        if entry == nil, name == "item" || name == "entry" {
            entry = FeedEntryBuilder(
                id: attributes.value("rdf:about"),
                language: attributes.value("xml:lang"),
                base: attributes.value("xml:base")
            )
            open = []
            return
        }
        if entry == nil, open.isEmpty {
            feed.channel.language = feed.channel.language ?? attributes.value("xml:lang")
            feed.channel.base = feed.channel.base ?? attributes.value("xml:base")
        }
        open.append((name, attributes, ""))
        if entry != nil, open.count == 1, attributes.value("type") == "xhtml" {
            markup = ("", 0)
        }
    }

    private mutating func end(_ raw: String) {
        let name = names.common(raw)
        if let found = markup, found.depth > 0 {
            markup?.text += "</\(FeedNames.local(name))>"
            markup?.depth -= 1
            return
        }
        if let found = markup, !open.isEmpty { open[open.count - 1].text = found.text }
        let isMarkup = markup != nil
        markup = nil
        if open.isEmpty, let whole = entry {
            feed.entries.append(whole.entry)
            entry = nil
            return
        }
        let path = open.map(\.name).joined(separator: "/")
        guard let element = open.popLast() else { return }
        if entry != nil {
            let text = Self.trimmed(element.text)
            entry?.set(path, element.attributes, text, isMarkup: isMarkup)
        } else {
            setChannel(path, element.attributes, Self.trimmed(element.text))
        }
    }

    private mutating func setChannel(_ path: String, _ attributes: Attributes, _ text: String?) {
        let parts = path.split(separator: "/").drop { ["rss", "rdf:RDF", "feed"].contains($0) }
            .drop { $0 == "channel" }
        switch parts.joined(separator: "/") {
        case "title": feed.channel.title = feed.channel.title ?? text
        case "language", "dc:language": feed.channel.language = text ?? feed.channel.language
        case "author/name", "dc:creator": feed.channel.author = feed.channel.author ?? text
        case "link":
            let relation = attributes.value("rel") ?? "alternate"
            let address = text ?? attributes.value("href")
            if relation == "alternate" { feed.channel.link = feed.channel.link ?? address }
        default: break
        }
    }

    private static func trimmed(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
            let last = bytes.lastIndex(where: { $0 > 0x20 })
        else { return nil }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }

    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
            case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
            case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
            case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func tag(_ name: String, _ attributes: Attributes) -> String {
        let pairs = attributes.filter { !$0.name.hasPrefix("xmlns") }
            .map { " \($0.name)=\"\(escaped($0.value))\"" }
        return "<\(FeedNames.local(name))\(pairs.joined())>"
    }
}

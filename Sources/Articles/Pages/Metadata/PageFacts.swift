import Markup

/// What a page says of its own kind, beside its text.
struct PageFacts: Sendable, Hashable {
    /// What a page names itself that is no article.
    struct Claim: Sendable, Hashable {
        /// The claim, in words ("the class 'error404'").
        let words: String
        /// How far it holds: 1 for the most.
        let rank: Int
    }

    /// Whether the page says that it is an article.
    var isArticle = false
    /// Whether the page says that it is a running report, with signed entries below headings.
    var isRunning = false
    /// What says that it is a list, a profile or the like; nil for nothing.
    var other: Claim?
    /// A title by which pages call themselves that report an error, ask for a password or state
    /// terms; nil for none.
    var title: Claim?

    /// Takes nothing for granted.
    init() {}

    /// Reads the statements of a page and its titles.
    init(_ scan: PageScan, _ data: LinkedData, titles: [String?], canonical: String?) {
        let fields = scan.fields
        let articles = data.articleCount
        let type = scan.metas.first { $0.name == "og:type" }?.content.lowercased()
        // A page that states many articles leads to them.
        isArticle = (1...2).contains(articles) || articles == 0 && type == "article"
        isRunning = data.types.contains("liveblogposting")
        title = titles.lazy.compactMap { $0.flatMap { Self.claim(in: $0, fields) } }.first
        guard articles == 0 || articles > 2 else { return }
        let claims = [
            data.types.lazy.compactMap { Self.claim("the type", $0, fields) }.first,
            type.flatMap { Self.claim("the type", $0, fields) },
            Self.claim(ofBody: scan, fields),
            canonical.flatMap(Self.isRoot) == true
                ? Claim(words: "the address of the site", rank: 2) : nil,
        ].compactMap(\.self)
        other = claims.min { $0.rank < $1.rank }
        if other != nil { isArticle = false }
    }

    private static func claim(_ what: String, _ name: String, _ fields: PageFields) -> Claim? {
        fields.rank(name, .otherMeta).map { Claim(words: "\(what) '\(name)'", rank: $0) }
    }

    private static func claim(ofBody scan: PageScan, _ fields: PageFields) -> Claim? {
        guard scan.body > 0, scan.document.nodes[scan.body].tag == .body,
            let names = scan.document.attribute("class", of: scan.body)?.lowercased()
        else { return nil }
        return names.split(separator: " ").prefix(64).compactMap { name in
            fields.rank("body.\(name)", .otherMeta).map {
                Claim(words: "the class '\(name)'", rank: $0)
            }
        }.min { $0.rank < $1.rank }
    }

    /// Whether an address is that of a site itself.
    private static func isRoot(_ address: String) -> Bool {
        guard let scheme = address.firstRange(of: "://") else { return false }
        let path = address[scheme.upperBound...].drop { $0 != "/" && $0 != "?" && $0 != "#" }
        return path.isEmpty || path == "/"
    }

    /// Whether a part of a title ends at `character`.
    private static func endsPart(_ character: Unicode.Scalar) -> Bool {
        switch character {
        case "|", "-", "–", "—", "·", "•", "»", "/", "!", ".", "…": true
        default: false
        }
    }

    /// The claim of a title: what any part between its marks says of an error, and what else the
    /// first part says; behind it sections are named, too, and before a colon topics are.
    private static func claim(in title: String, _ fields: PageFields) -> Claim? {
        guard title.utf8.count <= 200 else { return nil }
        let parts = title.unicodeScalars.split(whereSeparator: endsPart).prefix(8)
        for (index, part) in parts.enumerated() {
            let pieces = part.split(separator: ":").prefix(4)
            for (place, piece) in pieces.enumerated() {
                let words = TitleKey(String(piece)).words
                guard (1...8).contains(words.count) else { continue }
                let key = words.joined(separator: " ")
                guard let rank = fields.rank(key, .otherTitle) else { continue }
                let isFirst = index == 0 && place == 0
                guard rank == 1 || isFirst && (pieces.count == 1 || rank == 4) else { continue }
                return Claim(words: "the title '\(key)'", rank: rank)
            }
        }
        return nil
    }
}

extension LinkedData {
    /// How many articles are stated.
    var articleCount: Int {
        statements.prefix(200).count { ($0.rank ?? .max) <= Self.lastArticleRank }
    }

    /// The types of all that is stated.
    var types: [String] { statements.prefix(200).flatMap { LinkedData.types($0.value) } }
}

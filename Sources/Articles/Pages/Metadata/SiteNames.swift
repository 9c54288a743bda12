/// The names that a page gives the outlet, by which they are told apart from writers and titles.
struct SiteNames {
    private let keys: Set<String>
    private let longest: Int

    /// Most names that are taken.
    private static let limit = 16

    init(_ names: [String], domain: String?) {
        var keys = Set(names.prefix(Self.limit).map { TitleKey($0).compact })
        if let domain {
            keys.insert(TitleKey(domain).compact)
            if let label = Self.label(of: domain) { keys.insert(label) }
        }
        for key in keys where key.hasPrefix("the") && key.utf8.count > 5 {
            keys.insert(String(key.dropFirst(3)))
        }
        keys = keys.filter { $0.utf8.count >= 2 }
        self.keys = keys
        longest = keys.reduce(0) { max($0, $1.utf8.count) }
    }

    /// The part of a domain that names the site: "lantern" of "news.lantern.co.uk".
    static func label(of domain: String) -> String? {
        var parts = domain.split(separator: ".").map(String.init)
        guard parts.count > 1 else { return nil }
        parts.removeLast()
        // "co.uk", "com.au", "or.jp"
        if parts.count > 1, let last = parts.last, last.utf8.count <= 3 { parts.removeLast() }
        return parts.last.map { TitleKey($0).compact }
    }

    /// Whether `text` is a name of the site, or one with a word more ("Lantern News").
    func include(_ text: String) -> Bool {
        let key = TitleKey(text)
        let compact = key.compact
        guard !compact.isEmpty else { return false }
        if keys.contains(compact) { return true }
        if compact.hasPrefix("the"), keys.contains(String(compact.dropFirst(3))) { return true }
        var opening = ""
        for word in key.words.dropLast() {
            opening += word
            guard opening.utf8.count <= longest else { break }
            if opening.utf8.count >= 3, keys.contains(opening) { return true }
        }
        return false
    }
}

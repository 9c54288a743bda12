/// The positions of configured outlets by everything that an article may state of its outlet.
///
/// Of several outlets with one key the first of the list counts.
struct OutletIndex: Sendable, Hashable {
    private var keys: [String: Int] = [:]
    private var ids: [String: Int] = [:]
    private var domains: [String: Int] = [:]
    private var folders: [String: Int] = [:]

    init(_ entries: [OutletList.Entry]) {
        for (position, entry) in entries.enumerated() {
            let outlet = entry.outlet
            Self.add(OutletList.key(outlet.name), position, to: &keys)
            // What an article states is compared as a slug, which knows hyphens only.
            Self.add(Slug.make(outlet.id, limit: 128), position, to: &ids)
            if let domain = outlet.domain { Self.add(domain, position, to: &domains) }
            // The empty folder is the data directory itself, without the folders in it.
            for folder in entry.folders where folders[folder] == nil {
                folders[folder] = position
            }
        }
    }

    /// The outlet whose name or id has the key `key` or whose domain is `domain`.
    func position(key: String, domain: String?) -> Int? {
        [keys[key], ids[key], domain.flatMap { domains[$0] }].compactMap(\.self).min()
    }

    /// The outlet of `domain` or of a domain above it.
    func position(domain: String) -> Int? {
        var best = domains[domain]
        var rest = domain[...]
        while let dot = rest.firstIndex(of: ".") {
            rest = rest[rest.index(after: dot)...]
            best = Self.first(best, domains[String(rest)])
        }
        return best
    }

    /// The outlet that owns the folder at `path` or a folder above it.
    func position(folder path: String) -> Int? {
        var best = folders[path]
        var rest = path[...]
        while let slash = rest.lastIndex(of: "/") {
            rest = rest[..<slash]
            best = Self.first(best, folders[String(rest)])
        }
        return best
    }

    private static func add(_ key: String, _ position: Int, to positions: inout [String: Int]) {
        guard !key.isEmpty, positions[key] == nil else { return }
        positions[key] = position
    }

    private static func first(_ one: Int?, _ other: Int?) -> Int? {
        guard let one, let other else { return one ?? other }
        return min(one, other)
    }
}

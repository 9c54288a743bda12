/// An address as pages and feeds may write it: whole, or as the way from another one.
enum RelativeReference {
    /// `reference` as a whole address, where it is the way from `base`; as it is where it is whole
    /// already, and where `base` is no `http` or `https` address.
    ///
    /// Source: RFC 3986 §5.2, dots in the path left as they are.
    static func resolved(_ reference: String, from base: String?) -> String {
        guard let base, !hasScheme(reference), let parts = Parts(base) else { return reference }
        if reference.hasPrefix("//") { return "\(parts.scheme):\(reference)" }
        if reference.hasPrefix("/") { return parts.site + reference }
        if reference.isEmpty || reference.hasPrefix("#") { return base }
        if reference.hasPrefix("?") { return parts.site + parts.path + reference }
        return parts.site + parts.folder + reference
    }

    /// Whether `reference` begins with a scheme, such as `https:` or `mailto:`.
    private static func hasScheme(_ reference: String) -> Bool {
        let name = reference.utf8.prefix { $0 != 0x3A && $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
        guard name.count < reference.utf8.count, !name.isEmpty else { return false }
        return reference.utf8[name.endIndex] == 0x3A
    }

    /// The parts of the address of which a way starts.
    private struct Parts {
        let scheme: Substring
        /// Scheme and host, without a slash behind.
        let site: String
        /// The path; at least a slash.
        let path: Substring

        init?(_ base: String) {
            guard let mark = base.firstRange(of: "://") else { return nil }
            scheme = base[..<mark.lowerBound]
            guard ["http", "https"].contains(scheme.lowercased()) else { return nil }
            let rest = base[mark.upperBound...]
            let host = rest.prefix { !"/?#".contains($0) }
            guard !host.isEmpty else { return nil }
            site = "\(scheme)://\(host)"
            let path = rest[host.endIndex...].prefix { !"?#".contains($0) }
            self.path = path.isEmpty ? "/" : path
        }

        /// The path up to its last slash.
        var folder: Substring {
            path.lastIndex(of: "/").map { path[...$0] } ?? "/"
        }
    }
}

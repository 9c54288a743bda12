/// Makes one outlet of several that are not configured, where a site writes its name in several
/// ways: "Dover Echo" in its pages and "Dover Echo - World" in its feed.
///
/// They stand on one host, or one on a host below that of the other, and the longer name begins
/// with the shorter. On hosts side by side, as of blogs, and with other names they stay apart.
struct OutletJoining {
    /// Where an outlet was met under a name.
    private struct Place: Hashable {
        let host: String
        /// The slug of the name, as ``OutletList/key(_:)`` makes it.
        let key: String
    }

    /// The outlet for which each of those with other names stands, by their ids.
    private var leaders: [String: Outlet] = [:]

    /// Most labels of a host that are looked at.
    private static let labelLimit = 8
    /// Most words of a name that are looked at.
    private static let wordLimit = 24

    /// Finds what belongs together among `found`; the outlets of `configured` stay as they are.
    init(_ found: [OutletIdentification], besides configured: OutletList) {
        let fixed = Set(configured.entries.map(\.outlet.id))
        var hosts: [Outlet: String] = [:]
        for item in found where item.basis == .stated || item.basis == .page {
            let outlet = item.outlet
            guard let domain = outlet.domain, outlet.name != domain, !fixed.contains(outlet.id)
            else { continue }
            hosts[outlet] = domain
        }
        let outlets = hosts.keys.sorted { Self.order($0) < Self.order($1) }
        var own: [Place: Outlet] = [:]
        var below: [Place: Outlet] = [:]
        for outlet in outlets {
            guard let host = hosts[outlet] else { continue }
            let key = OutletList.key(outlet.name)
            own[Place(host: host, key: key)] = own[Place(host: host, key: key)] ?? outlet
            for parent in Self.parents(of: host) {
                let place = Place(host: parent, key: key)
                below[place] = below[place] ?? outlet
            }
        }
        for outlet in outlets {
            guard let host = hosts[outlet],
                let leader = Self.leader(of: outlet, host, own, below), leader.id != outlet.id,
                leaders[outlet.id] == nil
            else { continue }
            leaders[outlet.id] = leaders[leader.id] ?? leader
        }
    }

    /// `found` with the outlet it belongs to.
    func joined(_ found: OutletIdentification) -> OutletIdentification {
        guard found.basis == .stated || found.basis == .page,
            let leader = leaders[found.outlet.id]
        else { return found }
        return OutletIdentification(outlet: leader, basis: .site, evidence: found.evidence)
    }

    private static func order(_ outlet: Outlet) -> (Int, String, String, String) {
        (outlet.name.utf8.count, outlet.name, outlet.id, outlet.domain ?? "")
    }

    private static func leader(
        of outlet: Outlet,
        _ host: String,
        _ own: [Place: Outlet],
        _ below: [Place: Outlet]
    ) -> Outlet? {
        let key = OutletList.key(outlet.name)
        for start in beginnings(of: key) {
            let isDivided = start == key || hasMark(outlet.name, behind: start)
            let place = Place(host: host, key: start)
            if let found = own[place], isDivided || start.contains("-") { return found }
            // Across hosts a mark must part the name from what is added.
            guard isDivided else { continue }
            if let found = below[place] { return found }
            for parent in parents(of: host) {
                if let found = own[Place(host: parent, key: start)] { return found }
            }
        }
        return nil
    }

    /// `key` and what it begins with, the shortest first: "dover", "dover-echo".
    private static func beginnings(of key: String) -> [String] {
        let words = key.split(separator: "-").prefix(wordLimit)
        return (1...max(1, words.count)).map { words.prefix($0).joined(separator: "-") }
    }

    /// Whether a mark such as a dash or bar parts the name `start` from what follows it in `name`.
    private static func hasMark(_ name: String, behind start: String) -> Bool {
        let marks = name.indices.filter { "-–—|:·»›/,(".contains(name[$0]) }
        return marks.contains { OutletList.key(String(name[..<$0])) == start }
    }

    /// The hosts above `host`, of two labels and more.
    private static func parents(of host: String) -> [String] {
        let labels = host.split(separator: ".")
        guard labels.count > 2, labels.count <= labelLimit else { return [] }
        return (1...labels.count - 2).map { labels.dropFirst($0).joined(separator: ".") }
    }
}

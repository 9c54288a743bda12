import Formats

/// The members of a record that no field takes up, within bounds.
enum ExtraFields {
    /// Most members, most bytes of one as JSON, and of all.
    static let memberLimit = 64
    static let valueLimit = 4_096
    static let totalLimit = 16_384

    /// The members besides those named in `taken`, in order; of several with one name the last.
    static func members(of members: [JSON.Member], besides taken: Set<String>) -> [JSON.Member] {
        var kept: [JSON.Member] = []
        var names: Set<String> = []
        var total = 0
        for member in members.reversed() where !taken.contains(member.name) {
            guard member.value != .null, names.insert(member.name).inserted else { continue }
            kept.append(member)
        }
        return kept.reversed().prefix(memberLimit).filter { member in
            // A text tells its size without being written.
            if let text = member.value.string, text.utf8.count > valueLimit { return false }
            let size = member.name.utf8.count + member.value.bytes.count
            guard size <= valueLimit, total + size <= totalLimit else { return false }
            total += size
            return true
        }
    }
}

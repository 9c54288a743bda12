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
            // What is too long is not written to learn so.
            var rest = valueLimit
            guard fits(member.value, &rest) else { return false }
            let size = member.name.utf8.count + member.value.bytes.count
            guard size <= valueLimit, total + size <= totalLimit else { return false }
            total += size
            return true
        }
    }

    /// Whether the names and texts in `value`, one byte for every other value, are no more than
    /// `rest`, from which they are taken off.
    private static func fits(_ value: JSON, _ rest: inout Int) -> Bool {
        rest -= value.string?.utf8.count ?? 1
        guard rest >= 0 else { return false }
        for element in value.array ?? [] {
            guard fits(element, &rest) else { return false }
        }
        for member in value.members ?? [] {
            rest -= member.name.utf8.count
            guard rest >= 0, fits(member.value, &rest) else { return false }
        }
        return true
    }
}

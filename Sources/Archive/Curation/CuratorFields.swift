import Articles
import Facts

/// The fields of one entry of a curator file, asked for one by one; what is wrong is remembered.
struct CuratorFields {
    /// Something wrong with a field.
    struct Fault {
        let line: Int?
        let reason: String
    }

    /// The longest text that is taken, in bytes.
    let longest: Int
    private(set) var faults: [Fault] = []
    private var nodes: [String: CuratorNode] = [:]

    /// A register's name is at most this long, in bytes.
    private static let longestScheme = 32
    /// An identifier is at most this long, in bytes.
    private static let longestID = 128

    init(longest: Int) {
        self.longest = longest
    }

    /// Takes the fields over, and notes unknown, repeated and missing keys.
    mutating func take(
        _ members: [(name: String, node: CuratorNode)],
        needed: [String],
        allowed: [String]
    ) {
        let known = needed + allowed
        for (name, node) in members {
            if !known.contains(name) {
                let names = known.joined(separator: ", ")
                note(node, "unknown key '\(name.clipped)'; allowed are \(names)")
            } else if nodes[name] != nil {
                note(node, "'\(name)' stands there twice")
            } else {
                nodes[name] = node
            }
        }
        for name in needed where nodes[name] == nil { note(nil, "'\(name)' is missing") }
    }

    private mutating func note(_ node: CuratorNode?, _ reason: String) {
        faults.append(Fault(line: node?.line, reason: reason))
    }

    // MARK: Texts

    /// A line of words; nil, and a fault, for anything else.
    private mutating func line(_ node: CuratorNode, _ name: String) -> String? {
        guard case .text(let raw) = node.value else {
            note(node, "'\(name)' must be a text, not \(node.kind)")
            return nil
        }
        let text = raw.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !text.isEmpty, text.utf8.count <= longest else {
            note(node, "'\(name)' must have 1 to \(longest) bytes")
            return nil
        }
        return text
    }

    /// The text of a key that must be there.
    mutating func text(_ name: String) -> String? { nodes[name].flatMap { line($0, name) } }

    /// The text of a key that may be missing.
    mutating func optionalText(_ name: String) -> String? {
        guard let node = nodes[name] else { return nil }
        if case .none = node.value { return nil }
        return line(node, name)
    }

    /// One text or a list of at least one.
    mutating func texts(_ name: String) -> [String] {
        items(name).compactMap { line($0, name) }
    }

    private mutating func items(_ name: String) -> [CuratorNode] {
        guard let node = nodes[name] else { return [] }
        guard case .list(let items) = node.value else { return [node] }
        if items.isEmpty { note(node, "'\(name)' must not be empty") }
        return items
    }

    // MARK: Entities

    /// The entity of a key that must be there.
    mutating func selector(_ name: String) -> CuratorSelector? {
        nodes[name].flatMap { selector($0, name) }
    }

    /// One entity or a list of at least one.
    mutating func selectors(_ name: String) -> [CuratorSelector] {
        items(name).compactMap { selector($0, name) }
    }

    /// A name or id, or `{"name": …, "type": …}`.
    private mutating func selector(_ node: CuratorNode, _ name: String) -> CuratorSelector? {
        guard case .object(let members) = node.value else {
            return line(node, name).map { CuratorSelector(text: $0, kind: nil) }
        }
        var text: String?
        var kind: EntityKind?
        for (key, value) in members {
            guard key == "name" || key == "type" else {
                note(value, "unknown key '\(key.clipped)' in '\(name)'; allowed are name, type")
                return nil
            }
            guard let word = line(value, "\(name).\(key)") else { return nil }
            if key == "name" { text = word }
            guard key == "type" else { continue }
            guard let known = EntityKind(rawValue: word) else {
                let kinds = EntityKind.allCases.map(\.rawValue).joined(separator: ", ")
                note(value, "'\(name).type' must be one of \(kinds)")
                return nil
            }
            kind = known
        }
        guard let text else {
            note(node, "'\(name).name' is missing")
            return nil
        }
        return CuratorSelector(text: text, kind: kind)
    }

    // MARK: Identifiers

    /// Identifiers of one entity.
    private static let mostIdentifiers = 32

    /// An object of registers and identifiers, at least one.
    mutating func identifiers(_ name: String) -> [ExternalID] {
        guard let node = nodes[name] else { return [] }
        guard case .object(let members) = node.value, !members.isEmpty else {
            note(node, "'\(name)' must be an object such as {\"wikidata\": \"Q42\"}")
            return []
        }
        guard members.count <= Self.mostIdentifiers else {
            note(node, "'\(name)' holds more than \(Self.mostIdentifiers)")
            return []
        }
        var found: [ExternalID] = []
        for (scheme, value) in members {
            guard Self.isScheme(scheme) else {
                note(value, "'\(scheme.clipped)' is no name of a register: a-z, 0-9, '-' and '_'")
                continue
            }
            guard let id = line(value, "\(name).\(scheme)") else { continue }
            guard Self.isID(id, scheme) else {
                let form = scheme == "wikidata" ? "a Q and digits" : "letters, digits and signs"
                note(value, "'\(name).\(scheme)' must be \(form), not '\(id.clipped)'")
                continue
            }
            guard !found.contains(where: { $0.scheme == scheme }) else {
                note(value, "'\(name).\(scheme)' stands there twice")
                continue
            }
            found.append(ExternalID(scheme: scheme, value: id))
        }
        return found
    }

    private static func isScheme(_ text: String) -> Bool {
        let isLetter = { (byte: UInt8) in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        }
        guard let first = text.utf8.first, isLetter(first), text.utf8.count <= longestScheme else {
            return false
        }
        return text.utf8.allSatisfy {
            isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                || "-_".utf8.contains($0)
        }
    }

    /// Printable ASCII without blanks; for Wikidata a Q and a number.
    private static func isID(_ text: String, _ scheme: String) -> Bool {
        guard text.utf8.count <= longestID, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            return false
        }
        guard scheme == "wikidata" else { return true }
        let digits = text.utf8.dropFirst()
        return text.utf8.first == UInt8(ascii: "Q") && !digits.isEmpty && digits.count <= 12
            && digits.first != UInt8(ascii: "0")
            && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}

import Articles
import Facts

/// A curator file, understood as far as it can be: decisions, and what is wrong with the rest.
struct CuratorFile {
    /// The name of the file.
    let path: String
    /// The decisions, in the order of the file.
    private(set) var entries: [CuratorEntry] = []
    /// What is wrong, in the order of the file; such an entry is left out as a whole.
    private(set) var errors: [IntakeError] = []

    /// The lists in the order in which they are carried out, with the keys of their entries: those
    /// that must be there and those that may.
    static let keys: [(list: String, needed: [String], allowed: [String])] = [
        ("split", ["entity", "articles", "name"], ["reason"]),
        ("merge", ["into", "from"], ["reason"]),
        ("rename", ["entity", "name"], ["reason"]),
        ("identify", ["entity", "ids"], ["reason"]),
        ("hide", ["entity"], ["reason"]),
    ]
    /// The longest text that is taken, in bytes.
    private static let longest = 1_000

    /// Reads `file`; whatever it holds, there is an answer.
    init(_ file: SourceFile) {
        path = file.path
        do throws(CuratorSyntaxError) {
            guard let root = try CuratorNode.parse(file) else { return }
            read(root)
        } catch {
            malformed(nil, error.reason)
        }
    }

    private mutating func malformed(_ place: String?, _ reason: String) {
        let words = place.map { "\($0): \(reason)" } ?? reason
        errors.append(.malformed(path: path, record: nil, reason: words))
    }

    // MARK: Lists

    private mutating func read(_ root: CuratorNode) {
        let lists = Self.keys.map(\.list)
        guard case .object(let members) = root.value else {
            let names = lists.joined(separator: ", ")
            malformed(nil, "expected an object with the lists \(names), found \(root.kind)")
            return
        }
        var seen: Set<String> = []
        for (name, node) in members {
            let place = node.line.map { "line \($0)" }
            guard let keys = Self.keys.first(where: { $0.list == name }) else {
                let allowed = lists.joined(separator: ", ")
                malformed(place, "unknown key '\(name.clipped)'; allowed are \(allowed)")
                continue
            }
            guard seen.insert(name).inserted else {
                malformed(place, "'\(name)' stands there twice; the first one counts")
                continue
            }
            switch node.value {
            case .none: continue
            case .list(let items):
                for (index, item) in items.enumerated() {
                    let place = CuratorEntry.Place(list: name, number: index + 1, line: item.line)
                    read(item, at: place, keys.needed, keys.allowed)
                }
            default: malformed(place, "'\(name)' must be a list, not \(node.kind)")
            }
        }
    }

    private mutating func read(
        _ node: CuratorNode,
        at place: CuratorEntry.Place,
        _ needed: [String],
        _ allowed: [String]
    ) {
        guard case .object(let members) = node.value else {
            malformed(place.words, "expected an object, found \(node.kind)")
            return
        }
        var fields = CuratorFields(longest: Self.longest)
        fields.take(members, needed: needed, allowed: allowed)
        let action = action(of: place.list, &fields)
        let note = fields.optionalText("reason")
        for fault in fields.faults {
            let line = fault.line ?? place.line
            let entry = CuratorEntry.Place(list: place.list, number: place.number, line: line)
            malformed(entry.words, fault.reason)
        }
        guard fields.faults.isEmpty, let action else { return }
        entries.append(CuratorEntry(place: place, action: action, note: note))
    }

    private func action(of list: String, _ fields: inout CuratorFields) -> CuratorEntry.Action? {
        switch list {
        case "merge":
            guard let into = fields.selector("into") else { return nil }
            return .merge(into: into, from: fields.selectors("from"))
        case "split":
            guard let entity = fields.selector("entity"), let name = fields.text("name") else {
                return nil
            }
            return .split(entity, articles: fields.texts("articles"), name: name)
        case "rename":
            guard let entity = fields.selector("entity"), let name = fields.text("name") else {
                return nil
            }
            return .rename(entity, name: name)
        case "identify":
            guard let entity = fields.selector("entity") else { return nil }
            return .identify(entity, ids: fields.identifiers("ids"))
        default: return fields.selector("entity").map(CuratorEntry.Action.hide)
        }
    }
}

extension String {
    /// The beginning of a text that a message repeats.
    var clipped: String { count > 80 ? String(prefix(80)) + "…" : self }
}

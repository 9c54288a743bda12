import Yams

/// The layer of settings that a configuration file gives.
///
/// The file is read with Yams directly rather than through swift-configuration: that library asks a
/// file for known keys and drops the positions of its nodes, so that neither an unknown key nor the
/// line of a value could be named.
struct FileSettings: Sendable, Equatable {
    /// By setting's name; relative paths are joined to the file's directory.
    let entries: [String: SettingEntry]

    /// The largest configuration file that is read, in bytes.
    static let limit = 1 << 20

    /// Reads `text`, the content of the file at `path`: a YAML mapping of names to values or lists
    /// of them.
    ///
    /// - Throws: `malformed`, `unknownKey` or `misplacedSecret`, each with the line.
    init(_ text: String, path: String) throws(SettingsError) {
        var entries: [String: SettingEntry] = [:]
        for (name, node, line) in try Self.pairs(of: text, path: path) {
            let setting = try Self.setting(name, path: path, line: line)
            let values = try Self.values(of: node, for: setting, path: path, line: line)
            entries[name] = SettingEntry(
                values: setting.shape.isPath ? values.map { Disk.join($0, besides: path) } : values,
                origin: .file(path: path, line: line)
            )
        }
        self.entries = entries
    }

    private static func setting(
        _ name: String,
        path: String,
        line: Int
    ) throws(SettingsError) -> Setting {
        let known = Setting.all.filter { $0.places.contains(.file) }
        if let setting = known.first(where: { $0.name == name }) {
            return setting
        }
        if name == Setting.reloadToken.name {
            throw .misplacedSecret(name, path: path, line: line)
        }
        let nearest = Spelling.nearest(to: name, among: known.map(\.name))
        throw .unknownKey(name.clipped(to: 80), path: path, line: line, nearest: nearest)
    }

    /// The pairs of the mapping in the order of the file, each with its line.
    private static func pairs(
        of text: String,
        path: String
    ) throws(SettingsError) -> [(name: String, value: Node, line: Int)] {
        let root: Node?
        do {
            root = try compose(yaml: text)
        } catch let error as YamlError {
            throw Self.malformed(error, text: text, path: path)
        } catch {
            throw .malformed(path: path, line: 1, problem: "not readable as YAML")
        }
        guard let root, root.null == nil else {
            return []
        }
        guard case .mapping(let mapping) = root else {
            let line = root.mark?.line ?? 1
            throw .malformed(path: path, line: line, problem: "expected lines of \"name: value\"")
        }
        var pairs: [(name: String, value: Node, line: Int)] = []
        for (key, value) in mapping {
            let line = key.mark?.line ?? 1
            guard case .scalar(let scalar) = key else {
                throw .malformed(path: path, line: line, problem: "a key must be a plain name")
            }
            pairs.append((scalar.string, value, line))
        }
        return pairs
    }

    private static func values(
        of node: Node,
        for setting: Setting,
        path: String,
        line: Int
    ) throws(SettingsError) -> [String] {
        func fault(_ problem: String, _ node: Node) -> SettingsError {
            .malformed(
                path: path,
                line: node.mark?.line ?? line,
                problem: "\(setting.name): \(problem)"
            )
        }
        switch node {
        case .scalar(let scalar) where node.null == nil && !scalar.string.isEmpty:
            return [scalar.string]
        case .sequence(let sequence) where setting.shape.takesMany:
            var values: [String] = []
            for item in sequence {
                guard case .scalar(let scalar) = item, item.null == nil else {
                    throw fault("a list item must be plain text", item)
                }
                values.append(scalar.string)
            }
            return values
        case .scalar:
            throw fault("no value; expected \(setting.shape.expectation)", node)
        default:
            throw fault("expected \(setting.shape.expectation)", node)
        }
    }

    private static func malformed(
        _ error: YamlError,
        text: String,
        path: String
    ) -> SettingsError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            .malformed(path: path, line: mark.line, problem: "not YAML: \(problem)")
        case .duplicatedKeysInMapping(let names, let context):
            repetition(of: names.min() ?? "", at: context.mark.line, text: text, path: path)
        case .reader(let problem, _, _, _):
            .malformed(path: path, line: 1, problem: "not YAML: \(problem)")
        default:
            .malformed(path: path, line: 1, problem: "not readable as YAML")
        }
    }

    /// Yams gives the start of the mapping; the user wants the line of the second key.
    private static func repetition(
        of name: String,
        at start: Int,
        text: String,
        path: String
    ) -> SettingsError {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let places = lines.indices.filter { lines[$0].hasPrefix(name + ":") }
        let line = places.dropFirst().first.map { $0 + 1 } ?? start
        return .malformed(path: path, line: line, problem: "\(name.clipped(to: 80)) is set twice")
    }
}

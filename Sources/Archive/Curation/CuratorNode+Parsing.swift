import Articles
import Formats
import Yams

extension CuratorNode {
    /// More values than these are no work of a curator.
    private static let mostNodes = 200_000
    /// The largest file in bytes.
    private static let mostBytes = 4 << 20

    /// The content of `file`, by the ending of its name; nil for an empty YAML file.
    static func parse(_ file: SourceFile) throws(CuratorSyntaxError) -> CuratorNode? {
        guard file.bytes.count <= mostBytes else {
            throw CuratorSyntaxError(reason: "more than \(mostBytes) bytes")
        }
        if file.path.hasSuffix(".json") { return try json(file.bytes) }
        return try yaml(String(decoding: file.bytes, as: UTF8.self))
    }

    // MARK: JSON

    private static func json(_ bytes: [UInt8]) throws(CuratorSyntaxError) -> CuratorNode {
        do throws(JSONError) {
            var lines = JSONLines(bytes)
            return node(try JSON(parsing: bytes), &lines)
        } catch {
            let line = bytes.prefix(error.offset).count { $0 == 0x0A } + 1
            throw CuratorSyntaxError(reason: "no JSON: line \(line): \(error)")
        }
    }

    private static func node(_ json: JSON, _ lines: inout JSONLines) -> CuratorNode {
        let line = lines.next()
        let value: Value
        switch json {
        case .null: value = .none
        case .bool: value = .other("true or false")
        case .integer, .number: value = .other("a number")
        case .string(let text): value = .text(text)
        case .array(let items):
            var nodes: [CuratorNode] = []
            for item in items { nodes.append(node(item, &lines)) }
            value = .list(nodes)
        case .object(let items):
            var members: [(String, CuratorNode)] = []
            for item in items {
                let line = lines.next()
                let child = node(item.value, &lines)
                members.append((item.name, CuratorNode(value: child.value, line: line)))
            }
            value = .object(members)
        }
        return CuratorNode(value: value, line: line)
    }

    // MARK: YAML

    private static func yaml(_ text: String) throws(CuratorSyntaxError) -> CuratorNode? {
        // A few lines of aliases of aliases stand for more values than any memory holds.
        guard !hasAlias(text) else {
            throw CuratorSyntaxError(reason: "anchors and aliases (&name, *name) are not read")
        }
        let root: Node?
        do {
            root = try compose(yaml: text)
        } catch let error as YamlError {
            throw CuratorSyntaxError(reason: "no YAML: \(reason(error))")
        } catch {
            throw CuratorSyntaxError(reason: "no YAML")
        }
        guard let root, root.null == nil else { return nil }
        var left = mostNodes
        return try node(root, left: &left)
    }

    private static func node(_ node: Node, left: inout Int) throws(CuratorSyntaxError)
        -> CuratorNode
    {
        left -= 1
        guard left > 0 else { throw CuratorSyntaxError(reason: "more than \(mostNodes) values") }
        let value: Value
        switch node {
        case .scalar(let scalar):
            value = node.null != nil ? .none : .text(scalar.string)
        case .sequence(let sequence):
            var items: [CuratorNode] = []
            for item in sequence { items.append(try self.node(item, left: &left)) }
            value = .list(items)
        case .mapping(let mapping):
            var members: [(String, CuratorNode)] = []
            for (key, item) in mapping {
                guard case .scalar(let name) = key else {
                    let line = key.mark?.line ?? node.mark?.line ?? 1
                    throw CuratorSyntaxError(reason: "line \(line): a key must be a plain name")
                }
                let child = try self.node(item, left: &left)
                let line = key.mark?.line ?? child.line
                members.append((name.string, CuratorNode(value: child.value, line: line)))
            }
            value = .object(members)
        case .alias:
            value = .other("an alias")
        }
        return CuratorNode(value: value, line: node.mark?.line)
    }

    private static func reason(_ error: YamlError) -> String {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            "line \(mark.line): \(problem)"
        case .duplicatedKeysInMapping(let names, let context):
            "line \(context.mark.line): '\(names.min() ?? "")' stands there twice"
        case .reader(let problem, _, _, _): problem
        default: "not readable"
        }
    }

    /// Whether the text can hold an anchor and an alias of it.
    private static func hasAlias(_ text: String) -> Bool {
        var before = UInt8(ascii: "\n")
        var found: Set<UInt8> = []
        var mark: UInt8?
        for byte in text.utf8 {
            if let sign = mark, byte > 0x20 { found.insert(sign) }
            let isStart = before <= 0x20 || "[{,:-?".utf8.contains(before)
            mark = isStart && (byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*")) ? byte : nil
            before = byte
        }
        return found.count == 2
    }
}

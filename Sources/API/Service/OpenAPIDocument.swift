import Formats
import Yams

/// The contract of the API, as it is written and as JSON.
public struct OpenAPIDocument: Sendable {
    /// The document as written.
    public let yaml: [UInt8]
    /// The same document as JSON, its members in the written order.
    public let json: [UInt8]

    /// Reads a document.
    ///
    /// - Parameter yaml: YAML 1.2 in UTF-8, without aliases that hold themselves.
    /// - Throws: An error that says where the document is no YAML.
    public init(yaml: [UInt8]) throws(OpenAPIError) {
        self.yaml = yaml
        let node: Node?
        do {
            node = try Yams.compose(yaml: String(decoding: yaml, as: UTF8.self))
        } catch {
            throw OpenAPIError("\(error)")
        }
        guard let node else { throw OpenAPIError("the document is empty") }
        json = try Self.json(node, depth: 0).bytes
    }

    private static func json(_ node: Node, depth: Int) throws(OpenAPIError) -> JSON {
        guard depth < JSON.maximumDepth else { throw OpenAPIError("the document is too deep") }
        switch node {
        case .scalar: return scalar(node)
        case .sequence(let sequence):
            var elements: [JSON] = []
            for element in sequence { elements.append(try json(element, depth: depth + 1)) }
            return .array(elements)
        case .mapping(let mapping):
            var members: [JSON.Member] = []
            for (key, value) in mapping {
                guard let name = key.string ?? key.scalar?.string else {
                    throw OpenAPIError("a name of the document is no text")
                }
                members.append(JSON.Member(name, try json(value, depth: depth + 1)))
            }
            return .object(members)
        case .alias: throw OpenAPIError("the document has an alias that leads nowhere")
        }
    }

    private static func scalar(_ node: Node) -> JSON {
        switch node.tag {
        case Tag(.null): return .null
        case Tag(.bool): return node.bool.map(JSON.bool) ?? .null
        case Tag(.int): return node.int.map(JSON.integer) ?? .null
        case Tag(.float): return node.float.map(JSON.number) ?? .null
        default: return .optional(node.scalar?.string)
        }
    }
}

/// Why the contract of the API cannot be served.
public struct OpenAPIError: Error, Sendable, Hashable {
    /// What is wrong, in one sentence.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}

import API
import Formats
import FoundationEssentials

/// The contract as it is written in openapi.yaml.
struct Contract {
    let document: JSON

    private static let loaded = Result {
        let yaml = try bytes(ofFile: "openapi.yaml")
        return Contract(document: try JSON(parsing: OpenAPIDocument(yaml: yaml).json))
    }

    /// The version that the program says it has, from its source.
    static func programVersion() throws -> String? {
        let source = try bytes(ofFile: "Sources/parallax/Commands/Version.swift")
        let line = String(decoding: source, as: UTF8.self).split(separator: "\n")
            .first { $0.contains("static let text = ") }
        return line?.split(separator: "\"").dropFirst().first.map(String.init)
    }

    /// The bytes of a file of the project, by its path from the root.
    private static func bytes(ofFile path: String) throws -> [UInt8] {
        var parts = #filePath.split(separator: "/")
        parts.removeLast(4)
        let root = "/" + parts.joined(separator: "/")
        return Array(try Data(contentsOf: URL(filePath: "\(root)/\(path)")))
    }

    static func load() throws -> Contract { try loaded.get() }

    /// Every operation as `GET /v1/articles`, sorted.
    var operations: [String] {
        (document["paths"]?.members ?? []).flatMap { path in
            (path.value.members ?? []).map(\.name)
                .filter { ["get", "post", "put", "patch", "delete"].contains($0) }
                .map { "\($0.uppercased()) \(path.name)" }
        }.sorted()
    }

    /// The object that `reference` (`#/components/...`) leads to, or `value` itself where it is none.
    func resolve(_ value: JSON) -> JSON {
        guard let reference = value["$ref"]?.string else { return value }
        return reference.split(separator: "/").dropFirst().reduce(document) { found, name in
            found[String(name)] ?? .null
        }
    }

    /// The names of the query parameters of an operation, sorted.
    func queryParameters(_ method: String, _ path: String) -> [String] {
        let item = document["paths"]?[path]
        let shared = item?["parameters"]?.array ?? []
        let own = item?[method.lowercased()]?["parameters"]?.array ?? []
        return (shared + own).map(resolve).filter { $0["in"]?.string == "query" }
            .compactMap { $0["name"]?.string }.sorted()
    }

    /// The schema of the JSON answer of an operation with a status.
    func schema(_ method: String, _ path: String, status: String = "200") -> JSON? {
        let responses = document["paths"]?[path]?[method.lowercased()]?["responses"]
        let response = responses?[status].map(resolve)
        return response?["content"]?["application/json"]?["schema"]
    }
}

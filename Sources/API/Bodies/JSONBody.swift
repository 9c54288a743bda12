import Formats
import HTTP

/// The body of a request, as a JSON object with known members.
struct JSONBody {
    /// The longest text that is taken, in bytes of UTF-8.
    static let longestText = 200_000

    let value: JSON

    /// Reads the body, whose object may have no other members than `members`.
    ///
    /// - Throws: 415 for another media type, 400 for what is no such object.
    init(_ request: Request, members: [String]) throws(Problem) {
        let type = (request.headers["Content-Type"] ?? "").lowercased()
            .prefix { $0 != ";" && $0 != " " }
        guard type == "application/json" || type.hasSuffix("+json") else {
            throw Problem(
                .unsupportedMediaType,
                detail: "the body must be application/json",
                headers: ["Accept-Post": "application/json"]
            )
        }
        do {
            value = try JSON(parsing: request.body)
        } catch {
            throw .body([.fault("", "malformed", "the body is no JSON: \(error.description)")])
        }
        try Self.check(value, at: "", members: members)
    }

    /// Holds a text to the longest that is taken.
    static func checkLength(of text: String, at pointer: String) throws(Problem) {
        guard text.utf8.count <= longestText else {
            let detail = "the text is longer than \(longestText) bytes"
            throw .body([.fault(pointer, "too_long", detail)])
        }
    }

    /// Holds an object to the names of its members.
    static func check(_ value: JSON, at pointer: String, members: [String]) throws(Problem) {
        guard let found = value.members else {
            throw .body([.fault(pointer, "wrong_type", "an object is needed here")])
        }
        var faults: [Problem.Item] = []
        for name in found.map(\.name) where !members.contains(name) {
            let escaped = name.shortened.replacing("~", with: "~0").replacing("/", with: "~1")
            faults.append(
                .fault(
                    "\(pointer)/\(escaped)",
                    "unknown_member",
                    "the object takes: \(members.joined(separator: ", "))"
                        + Nearness.hint(for: name, in: members)
                )
            )
        }
        guard faults.isEmpty else { throw .body(faults) }
    }
}

extension Problem {
    /// The problem of a body that does not hold.
    static func body(_ items: [Item]) -> Problem {
        Problem(.invalidBody, detail: items.first?.detail, errors: items)
    }
}

extension Problem.Item {
    /// A fault in the body.
    static func fault(_ pointer: String, _ code: String, _ detail: String) -> Problem.Item {
        Problem.Item(.pointer(pointer), code: code, detail: detail)
    }
}

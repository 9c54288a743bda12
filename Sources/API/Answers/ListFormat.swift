/// The forms in which a list is answered.
enum ListFormat: String, AnswerFormat, CaseIterable {
    /// One JSON object with the items and the way to the other pages.
    case json
    /// One JSON object a line, one line an item.
    case jsonl
    /// A table with a line of names (RFC 4180).
    case csv

    /// The media type of the answer.
    var contentType: String {
        switch self {
        case .json: "application/json"
        case .jsonl: "application/x-ndjson"
        case .csv: "text/csv; charset=utf-8; header=present"
        }
    }

    /// The media types, without parameters, that ask for the form.
    var mediaTypes: [String] {
        switch self {
        case .json: ["application/json"]
        case .jsonl: ["application/x-ndjson", "application/jsonl"]
        case .csv: ["text/csv"]
        }
    }
}

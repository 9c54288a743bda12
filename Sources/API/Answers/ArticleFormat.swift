/// The forms in which a whole article is answered.
enum ArticleFormat: String, AnswerFormat, CaseIterable {
    /// The object that this API describes.
    case json
    /// A schema.org `NewsArticle` in JSON-LD.
    case jsonld
    /// A news item in IPTC's ninjs 3.1.
    case ninjs

    var contentType: String {
        switch self {
        case .json, .ninjs: "application/json"
        case .jsonld: "application/ld+json"
        }
    }

    var mediaTypes: [String] {
        switch self {
        case .json: ["application/json"]
        case .jsonld: ["application/ld+json"]
        case .ninjs: []
        }
    }
}

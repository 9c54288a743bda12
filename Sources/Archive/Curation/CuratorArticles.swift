import Articles

/// The articles by what a curator may call them: an id, or the path of a file.
struct CuratorArticles {
    private var byName: [String: Set<Int>] = [:]

    init(_ articles: [Article]) {
        for (record, article) in articles.enumerated() {
            byName[article.id, default: []].insert(record)
            byName[article.origin.path, default: []].insert(record)
        }
    }

    /// The articles that are meant; empty for none.
    func records(for text: String) -> Set<Int> { byName[text] ?? [] }
}

import Prose

extension VersionFinder.Document {
    /// What telling versions apart needs of `article`.
    init(_ article: Article) {
        let outlet = article.outlet.outlet
        self.init(
            outlet: outlet == .unknown ? nil : outlet.id,
            address: article.metadata.canonicalURL,
            identifier: article.metadata.sourceID,
            headline: article.metadata.headline.map { LineKey.fold(article.text[$0]) },
            moment: (article.metadata.modified ?? article.metadata.published)?.seconds,
            shingles: Shingles(Self.words(of: article))
        )
    }

    private static func words(of article: Article) -> [String] {
        article.bodySentences.flatMap { index in
            article.reading.words(of: article.reading.sentences[index])
                .filter { $0.kind != .mark }.map(\.key)
        }
    }
}

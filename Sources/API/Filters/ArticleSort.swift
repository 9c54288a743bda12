import Archive
import Articles
import Prose

/// The orders of a list of articles.
enum ArticleSort: String, Sendable, CaseIterable {
    /// The latest publication first, articles without one last.
    case newest
    /// The earliest publication first, articles without one last.
    case oldest
    /// By the folded title.
    case title
    /// The best answer to the query first.
    case relevance

    /// Where an article stands.
    func key(_ article: Article, score: Double = 0) -> SortKey {
        switch self {
        case .newest: SortKey(.number(-article.moment(unknown: -.unknownMoment)), id: article.id)
        case .oldest: SortKey(.number(article.moment(unknown: .unknownMoment)), id: article.id)
        case .title: SortKey(.text(Folding.key(of: article.title).bounded), id: article.id)
        case .relevance: SortKey(.number(-score), id: article.id)
        }
    }
}

extension Double {
    /// Stands for the moment of what has none: later than every date.
    static let unknownMoment = 1e15
}

extension Article {
    /// The seconds of publication, or `unknown`.
    func moment(unknown: Double) -> Double {
        metadata.published.map { Double($0.seconds) } ?? unknown
    }
}

extension String {
    /// The first 80 characters, so that a cursor stays short.
    var bounded: String {
        String(String.UnicodeScalarView(unicodeScalars.prefix(80)))
    }
}

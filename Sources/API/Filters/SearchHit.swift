import Archive
import Articles
import Facts
import Search

/// What a search finds, by its name in `type`.
enum SearchKind: String, Sendable, CaseIterable {
    case article, story, entity, quote
}

/// Something that a search found.
struct SearchHit {
    /// What it is.
    enum Item {
        /// An article, as an index into the edition.
        case article(Int)
        /// A story, as an index into the edition.
        case story(Int)
        /// An entity, as an index into the edition.
        case entity(Int)
        case quote(Finding)
    }

    let item: Item
    /// How well it answers.
    let score: Double
    /// The articles that it stands in and that pass the filters, at least one: of a story those that
    /// answer, the best first, of an entity the latest first.
    let records: [Int]

    var kind: SearchKind {
        switch item {
        case .article: .article
        case .story: .story
        case .entity: .entity
        case .quote: .quote
        }
    }

    /// Where it stands; by time a story stands where its best article does, an entity where its
    /// latest does.
    func key(_ sort: ArticleSort, in edition: Edition) -> SortKey {
        let rank = sort.key(edition.records[records[0]].article, score: score).rank
        return switch item {
        case .article(let index):
            SortKey(rank, id: "article \(edition.records[index].article.id)")
        case .story(let index): SortKey(rank, id: "story \(edition.stories[index].id)")
        case .entity(let index): SortKey(rank, id: "entity \(edition.entities[index].id)")
        case .quote(let quote):
            SortKey(
                rank,
                id: "quote \(edition.records[quote.record].article.id)",
                number: quote.index
            )
        }
    }
}

/// Finds things of several kinds by one query.
struct SearchFinder {
    let query: Query
    let shared: RecordFilter
    let call: Call

    private var edition: Edition { call.edition }

    /// What the query finds of these kinds, those of one kind by descending score.
    func hits(of kinds: Set<SearchKind>) -> [SearchHit] {
        let articles =
            kinds.isDisjoint(with: [.article, .story])
            ? [] : edition.index.search(query, where: shared.passes).hits
        var found: [SearchHit] = []
        if kinds.contains(.article) {
            found += articles.map {
                SearchHit(item: .article($0.document), score: $0.score, records: [$0.document])
            }
        }
        if kinds.contains(.story) { found += stories(articles) }
        if kinds.contains(.entity) { found += entities() }
        if kinds.contains(.quote) { found += quotes() }
        return found
    }

    /// The stories of the articles found, which stand the best first.
    private func stories(_ articles: [SearchResult.Hit]) -> [SearchHit] {
        var order: [Int] = []
        var members: [Int: [SearchResult.Hit]] = [:]
        for hit in articles {
            let story = edition.records[hit.document].story
            if members[story] == nil { order.append(story) }
            members[story, default: []].append(hit)
        }
        return order.map { story in
            let hits = members[story] ?? []
            return SearchHit(
                item: .story(story),
                score: hits.first?.score ?? 0,
                records: hits.map(\.document)
            )
        }
    }

    private func entities() -> [SearchHit] {
        call.served.finders.entities(for: call).search(query).hits.compactMap { hit in
            let entity = edition.entities[hit.document]
            // As in the list of entities, the entity that is asked for stands beside itself nowhere.
            guard entity.id != shared.entity else { return nil }
            let records = entity.records.filter(shared.passes)
                .map { (key: ArticleSort.newest.key(edition.records[$0].article), record: $0) }
                .sorted { $0.key < $1.key }.map(\.record)
            guard !records.isEmpty else { return nil }
            return SearchHit(item: .entity(hit.document), score: hit.score, records: records)
        }
    }

    private func quotes() -> [SearchHit] {
        let quotes = call.served.finders.quotes(of: edition)
        return call.served.finders.quotes(for: call).search(query).hits.compactMap { hit in
            let quote = quotes[hit.document]
            let record = edition.records[quote.record]
            guard shared.passes(quote.record),
                shared.entity.map({ record.concerns($0, record.findings.quotes[quote.index]) })
                    != false
            else { return nil }
            return SearchHit(item: .quote(quote), score: hit.score, records: [quote.record])
        }
    }
}

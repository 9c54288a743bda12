extension SearchIndex {
    /// Finds the documents that `query` asks for and `isAllowed` accepts.
    ///
    /// The work is bounded by the occurrences of the query's words. Scores do not depend on
    /// `isAllowed`: a word is as rare as it is in the whole index.
    public func search(_ query: Query, where isAllowed: (Int) -> Bool = { _ in true })
        -> SearchResult
    {
        let hits = matches(query.root).list
            .filter { isAllowed($0.document) }
            .map { SearchResult.Hit(document: $0.document, score: $0.score) }
            .sorted { ($1.score, $0.document) < ($0.score, $1.document) }
        var clipped: [String] = []
        for prefix in query.root.leaves.flatMap({ clippedPrefixes(of: $0.node) })
        where !clipped.contains(prefix) {
            clipped.append(prefix)
        }
        return SearchResult(hits: hits, clippedPrefixes: clipped)
    }

    /// How many of the documents found have which value of `field`, by descending count, equal
    /// counts by value; empty for a field that the index does not have.
    public func facets(of result: SearchResult, field: String) -> [Facet] {
        guard let keywords = keywords[field] else { return [] }
        var counts = [Int](repeating: 0, count: keywords.values.count)
        for hit in result.hits {
            for value in keywords.valuesByDocument[hit.document] { counts[value] += 1 }
        }
        return counts.indices.filter { counts[$0] > 0 }
            .sorted { (counts[$1], $0) < (counts[$0], $1) }
            .map { Facet(value: keywords.values[$0], count: counts[$0]) }
    }

    /// The prefixes of a leaf that stand for more forms than allowed.
    func clippedPrefixes(of leaf: Query.Node) -> [String] {
        guard case .text(let pattern) = leaf else { return [] }
        return pattern.elements.filter { vocabulary.forms(of: $0).isClipped }.map(\.text)
    }

    /// The documents that match a part of a query.
    func matches(_ node: Query.Node) -> Matches {
        switch node {
        case .text(let pattern): return matches(pattern)
        case .field(let name, let key):
            return Matches((keywords[name]?.documents(of: key) ?? []).map { ($0, 0) })
        case .date(let range):
            let documents = days.indices.filter { days[$0].map(range.contains) == true }
            return Matches(documents.map { ($0, 0) })
        case .not(let node): return everything.subtracting(matches(node))
        case .any(let nodes): return nodes.reduce(Matches([])) { $0.union(matches($1)) }
        case .all(let nodes): return conjunction(nodes)
        }
    }

    private var everything: Matches { Matches((0..<count).map { ($0, 0) }) }

    private func conjunction(_ nodes: [Query.Node]) -> Matches {
        var found: Matches?
        var excluded: [Query.Node] = []
        for node in nodes {
            if case .not(let inner) = node {
                excluded.append(inner)
            } else {
                let matches = matches(node)
                found = found?.intersection(matches) ?? matches
            }
        }
        return excluded.reduce(found ?? everything) { $0.subtracting(matches($1)) }
    }

    private func matches(_ pattern: TextPattern) -> Matches {
        let counts = occurrences(of: pattern)
        let weight = relevance.weight(matching: counts.count)
        return Matches(
            counts.map { count in
                let score = relevance.score(
                    count.document,
                    inTitle: count.inTitle,
                    inBody: count.inBody,
                    weight: weight
                )
                return (count.document, score)
            }
        )
    }

    private typealias Count = (document: Int, inTitle: Int, inBody: Int)

    /// How often the pattern occurs in the documents that contain it, ascending.
    private func occurrences(of pattern: TextPattern) -> [Count] {
        let lists = pattern.elements.map { element in
            PostingList.union(vocabulary.forms(of: element).numbers.map { postings[$0] })
        }
        var counts: [Count] = []
        var next = [Int](repeating: 0, count: lists.count)
        let shortest = lists.min { $0.documents.count < $1.documents.count }
        candidates: for document in shortest?.documents ?? [] {
            var positions: [[Int]] = []
            for (list, postings) in lists.enumerated() {
                let documents = postings.documents
                while next[list] < documents.count, documents[next[list]] < document {
                    next[list] += 1
                }
                guard next[list] < documents.count, documents[next[list]] == document else {
                    continue candidates
                }
                positions.append(postings.positions(at: next[list]).map(Int.init))
            }
            let titleLength = titleLengths[Int(document)]
            let found = pattern.occurrences(positions)
            let inTitle = found.count { $0.lowerBound < titleLength }
            let inBody = pattern.scope == .title ? 0 : found.count - inTitle
            if inTitle + inBody > 0 { counts.append((Int(document), inTitle, inBody)) }
        }
        return counts
    }
}

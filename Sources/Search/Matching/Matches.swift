/// Documents that match a part of a query, ascending, with their scores.
struct Matches: Sendable {
    typealias Match = (document: Int, score: Double)

    private(set) var list: [Match]

    /// Takes matches in ascending order.
    init(_ list: [Match]) { self.list = list }

    /// The documents that both have; scores add up.
    func intersection(_ other: Matches) -> Matches {
        var common: [Match] = []
        var next = 0
        for match in list {
            while next < other.list.count, other.list[next].document < match.document { next += 1 }
            guard next < other.list.count else { break }
            if other.list[next].document == match.document {
                common.append((match.document, match.score + other.list[next].score))
            }
        }
        return Matches(common)
    }

    /// The documents that either has; scores add up.
    func union(_ other: Matches) -> Matches {
        var merged: [Match] = []
        merged.reserveCapacity(list.count + other.list.count)
        var next = 0
        for match in list {
            while next < other.list.count, other.list[next].document < match.document {
                merged.append(other.list[next])
                next += 1
            }
            if next < other.list.count, other.list[next].document == match.document {
                merged.append((match.document, match.score + other.list[next].score))
                next += 1
            } else {
                merged.append(match)
            }
        }
        merged.append(contentsOf: other.list[next...])
        return Matches(merged)
    }

    /// The documents that `other` does not have.
    func subtracting(_ other: Matches) -> Matches {
        var next = 0
        return Matches(
            list.filter { match in
                while next < other.list.count, other.list[next].document < match.document {
                    next += 1
                }
                return next == other.list.count || other.list[next].document != match.document
            }
        )
    }
}

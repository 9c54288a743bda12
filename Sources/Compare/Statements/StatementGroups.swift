/// Sentences of several articles that say the same: what will become one row.
struct StatementGroup: Sendable {
    /// The sentences of each article, as indices into its profiles, in order.
    var members: [[Int]]
}

/// Joins the pairwise links of several articles into groups.
///
/// Links are taken from the strongest down. Two groups join only if all their sentences are alike
/// on average, so that a chain of half-similar sentences does not become one statement. A second
/// sentence of one article joins only where it stands near the first.
struct StatementGrouping {
    private let profiles: [[SentenceProfile]]
    private let scores: PairScores
    private var groups: [StatementGroup]
    private var groupOf: [[Int]]

    /// What the mean over all pairs of two groups must reach, as a share of the threshold.
    ///
    /// At 1 every ninth true pair is lost to a third article that words it differently; at 0.8 half
    /// of what comes in is wrong.
    private static let cohesion = 0.9
    /// How many sentences apart two sentences of one article may stand in one group.
    private static let reach = 2
    private static let longestCell = 3

    /// Groups the sentences of `profiles`, whose scores `alignment` gives.
    static func groups(
        of profiles: [[SentenceProfile]],
        by alignment: Alignment
    ) -> (groups: [StatementGroup], scores: PairScores) {
        let scores = PairScores(profiles, alignment)
        var grouping = StatementGrouping(profiles, scores)
        var links: [(first: Int, second: Int, link: Link)] = []
        for first in profiles.indices {
            for second in profiles.indices where second > first {
                for link in alignment.links(in: scores.table(first, second)) {
                    links.append((first, second, link))
                }
            }
        }
        links.sort {
            ($1.link.score, $0.first, $0.second, $0.link.first, $0.link.second)
                < ($0.link.score, $1.first, $1.second, $1.link.first, $1.link.second)
        }
        for item in links where item.link.isMutual {
            grouping.join(item.first, item.second, item.link)
        }
        for item in links where !item.link.isMutual {
            grouping.join(item.first, item.second, item.link)
        }
        return (grouping.groups.filter { $0.members.contains { !$0.isEmpty } }, scores)
    }

    private init(_ profiles: [[SentenceProfile]], _ scores: PairScores) {
        self.profiles = profiles
        self.scores = scores
        groups = []
        groupOf = []
        for (column, sentences) in profiles.enumerated() {
            groupOf.append([])
            for sentence in sentences.indices {
                groupOf[column].append(groups.count)
                var members = [[Int]](repeating: [], count: profiles.count)
                members[column] = [sentence]
                groups.append(StatementGroup(members: members))
            }
        }
    }

    private mutating func join(_ first: Int, _ second: Int, _ link: Link) {
        let left = groupOf[first][link.first]
        let right = groupOf[second][link.second]
        guard left != right, fits(groups[left], groups[right]), isCohesive(left, right) else {
            return
        }
        for (column, sentences) in groups[right].members.enumerated() {
            for sentence in sentences { groupOf[column][sentence] = left }
            groups[left].members[column] = (groups[left].members[column] + sentences).sorted()
            groups[right].members[column] = []
        }
    }

    /// Whether the sentences that one article would have in the joined group stand close together.
    private func fits(_ left: StatementGroup, _ right: StatementGroup) -> Bool {
        for (mine, theirs) in zip(left.members, right.members)
        where !mine.isEmpty && !theirs.isEmpty {
            guard mine.count + theirs.count <= Self.longestCell else { return false }
            let near = mine.contains { own in theirs.contains { abs(own - $0) <= Self.reach } }
            guard near else { return false }
        }
        return true
    }

    private func isCohesive(_ left: Int, _ right: Int) -> Bool {
        var sum = 0.0
        var count = 0
        for (first, mine) in groups[left].members.enumerated() {
            for (second, theirs) in groups[right].members.enumerated() where first != second {
                for own in mine {
                    for other in theirs {
                        sum += scores[first, own, second, other]
                        count += 1
                    }
                }
            }
        }
        return count > 0 && sum / Double(count) >= Alignment.threshold * Self.cohesion
    }
}

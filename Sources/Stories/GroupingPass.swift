import Foundation
import Prose

/// The state of one grouping: which document is in which story.
struct GroupingPass {
    private let documents: [StoryDocument]
    private let signatures: [Signature]
    private let featureNames: [String]
    private let neighbours: [[(document: Int, likeness: Double)]]
    private let threshold: Double
    private let unknownDayFactor: Double
    private var storyOf: [Int]
    private var members: [[Int]]

    private static let repairRounds = 3
    /// A key feature that stands in more documents than this leads to no candidates.
    private static let mostFrequentKey = 2_000

    init(
        _ documents: [StoryDocument],
        stopwords: Set<String>,
        background: Background,
        threshold: Double,
        unknownDayFactor: Double
    ) {
        self.threshold = threshold
        self.unknownDayFactor = unknownDayFactor
        let factory = SignatureFactory(documents, stopwords: stopwords, background: background)
        let signatures = documents.map { factory.signature(of: $0) }
        self.documents = documents
        self.signatures = signatures
        featureNames = factory.names
        neighbours = Self.neighbours(of: documents, signatures)
        storyOf = Array(repeating: -1, count: documents.count)
        members = []
    }

    /// For each document those that share at least two key features and come near enough in time,
    /// with their likeness, the day factor not applied.
    private static func neighbours(of documents: [StoryDocument], _ signatures: [Signature])
        -> [[(document: Int, likeness: Double)]]
    {
        var places: [Int: [Int]] = [:]
        var neighbours = [[(document: Int, likeness: Double)]](
            repeating: [],
            count: documents.count
        )
        for index in documents.indices {
            var shared: [Int: Int] = [:]
            for key in signatures[index].keys {
                let found = places[key] ?? []
                if found.count <= mostFrequentKey {
                    for other in found where mayMeet(documents[index].day, documents[other].day) {
                        shared[other, default: 0] += 1
                    }
                }
                places[key, default: []].append(index)
            }
            let candidates = shared.filter { $0.value >= 2 }
                .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                .prefix(Grouping.candidateLimit)
            for candidate in candidates {
                let likeness = signatures[index].likeness(signatures[candidate.key])
                neighbours[index].append((candidate.key, likeness))
                neighbours[candidate.key].append((index, likeness))
            }
        }
        return neighbours.map { $0.sorted { $0.document < $1.document } }
    }

    /// Whether two days may lie in one story at all; its mean day may lie between them.
    private static func mayMeet(_ first: Day?, _ second: Day?) -> Bool {
        guard let first, let second else { return true }
        return Double(abs(first.ordinal - second.ordinal)) <= 2 * Grouping.longestDistance
    }

    // MARK: Scores

    private func likeness(_ first: Int, _ second: Int) -> Double {
        let list = neighbours[first]
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if list[middle].document < second { low = middle + 1 } else { high = middle }
        }
        return low < list.count && list[low].document == second ? list[low].likeness : 0
    }

    private func distance(_ document: Int, from others: [Int]) -> Double? {
        let days = others.compactMap { documents[$0].day?.ordinal }
        guard let day = documents[document].day?.ordinal, !days.isEmpty else { return nil }
        return abs(Double(day) - Double(days.reduce(0, +)) / Double(days.count))
    }

    private func dayFactor(_ distance: Double?) -> Double {
        guard let distance else { return unknownDayFactor }
        guard distance <= Grouping.longestDistance else { return 0 }
        let deviation = Grouping.dayDeviation
        return exp(-distance * distance / (2 * deviation * deviation))
    }

    private func score(_ document: Int, in others: [Int]) -> Double {
        guard !others.isEmpty else { return 0 }
        let mean = others.reduce(0) { $0 + likeness(document, $1) } / Double(others.count)
        return mean * dayFactor(distance(document, from: others))
    }

    /// The best story for a document among those of its neighbours; nil if none reaches the
    /// threshold.
    private func bestStory(for document: Int) -> Int? {
        var best: (story: Int, score: Double)?
        for story in Set(neighbours[document].map { storyOf[$0.document] }).sorted()
        where story >= 0 {
            let score = score(document, in: members[story].filter { $0 != document })
            if score >= threshold, score > (best?.score ?? 0) { best = (story, score) }
        }
        return best?.story
    }

    // MARK: Assignment

    mutating func assignInOrder() {
        for document in documents.indices {
            if let story = bestStory(for: document) {
                put(document, into: story)
            } else {
                members.append([])
                put(document, into: members.count - 1)
            }
        }
    }

    private mutating func put(_ document: Int, into story: Int) {
        let old = storyOf[document]
        if old >= 0 { members[old].removeAll { $0 == document } }
        storyOf[document] = story
        members[story].append(document)
        members[story].sort()
    }

    mutating func repair() {
        for _ in 0..<Self.repairRounds {
            let isMoved = reassign()
            let isJoined = joinStories()
            if !isMoved && !isJoined { return }
        }
    }

    private mutating func reassign() -> Bool {
        var isChanged = false
        for document in documents.indices {
            let best = bestStory(for: document)
            if let best, best != storyOf[document] {
                put(document, into: best)
                isChanged = true
            }
        }
        return isChanged
    }

    private mutating func joinStories() -> Bool {
        var isChanged = false
        for story in members.indices where !members[story].isEmpty {
            let others = Set(
                members[story].flatMap { neighbours[$0].map { storyOf[$0.document] } }
            )
            for other in others.sorted() where other > story && !members[other].isEmpty {
                let scores = members[other].map { score($0, in: members[story]) }
                guard scores.reduce(0, +) / Double(scores.count) >= threshold else {
                    continue
                }
                for document in members[other] { put(document, into: story) }
                isChanged = true
            }
        }
        return isChanged
    }

    // MARK: The result

    /// The stories with their reasons; document numbers are those before sorting.
    func groups(original: [Int]) -> [StoryGroup] {
        members.filter { !$0.isEmpty }
            .sorted { ($0.first ?? 0) < ($1.first ?? 0) }
            .map { story in
                StoryGroup(
                    members: story.map { reason(for: $0, in: story, original) },
                    nearest: nearest(to: story).map { reason(for: $0, in: story, original) }
                )
            }
    }

    private func reason(for document: Int, in story: [Int], _ original: [Int]) -> StoryGroup.Reason
    {
        let others = story.filter { $0 != document }
        return StoryGroup.Reason(
            document: original[document],
            score: others.isEmpty ? 1 : score(document, in: others),
            shared: sharedFeatures(of: document, with: others),
            days: distance(document, from: others)
        )
    }

    private func sharedFeatures(of document: Int, with others: [Int]) -> [String] {
        signatures[document].telling(beside: others.map { signatures[$0] })
            .map { featureNames[$0] }
    }

    private func nearest(to story: [Int]) -> Int? {
        var best: (document: Int, score: Double)?
        let outside = Set(story.flatMap { neighbours[$0].map(\.document) }).subtracting(story)
        for document in outside.sorted() {
            let score = score(document, in: story)
            if score > (best?.score ?? 0) { best = (document, score) }
        }
        return best?.document
    }
}

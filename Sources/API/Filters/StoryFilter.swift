import Archive
import Articles
import HTTP
import Prose

/// Which stories a request asks for.
struct StoryFilter {
    static let minSources = Parameter<Int>.integer("min_sources", in: 1...1_000)
    static let rules: [ParameterRule] = [.source, .entity, .from, .to, minSources.rule]

    private let edition: Edition
    private let minSources: Int
    private let source: String?
    private let stories: Set<Int>?
    private let period: Period

    init(_ call: Call) throws(Problem) {
        var checks = IdentifierChecks(call)
        let edition = call.edition
        self.edition = edition
        minSources = call.values[Self.minSources] ?? 1
        source = checks.source().map { edition.sources[$0].outlet.id }
        stories = checks.entity().map { index in
            Set(edition.entities[index].records.map { edition.records[$0].story })
        }
        period = checks.period()
        try checks.finish()
    }

    /// Whether a story of the edition, given as its index, passes.
    func passes(_ index: Int) -> Bool {
        let story = edition.stories[index]
        if story.sources.count < minSources { return false }
        if let source, !story.sources.contains(source) { return false }
        if let stories, !stories.contains(index) { return false }
        guard !period.isOpen else { return true }
        guard let first = story.firstDay, let last = story.lastDay else { return false }
        return last.adding(1).seconds > period.from?.seconds ?? .min
            && first.seconds < period.to?.seconds ?? .max
    }
}

extension Day {
    /// The first second of the day, UTC.
    fileprivate var seconds: Int { ordinal * 86_400 }
}

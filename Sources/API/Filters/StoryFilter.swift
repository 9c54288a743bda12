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
    private let from: Moment?
    private let to: Moment?

    init(_ call: Call) throws(Problem) {
        var checks = IdentifierChecks(call)
        let edition = call.edition
        self.edition = edition
        minSources = call.values[Self.minSources] ?? 1
        source = checks.source().map { edition.sources[$0].outlet.id }
        stories = checks.entity().map { index in
            Set(edition.entities[index].records.map { edition.records[$0].story })
        }
        from = call.values[.from]
        to = call.values[.to]
        if let from, let to, to <= from {
            checks.note(
                .invalid("to", "the end, which does not count any more, is not after 'from'")
            )
        }
        try checks.finish()
    }

    /// The stories that pass, in the order of the edition.
    var found: [Story] {
        edition.stories.indices.filter(passes).map { edition.stories[$0] }
    }

    private func passes(_ index: Int) -> Bool {
        let story = edition.stories[index]
        if story.sources.count < minSources { return false }
        if let source, !story.sources.contains(source) { return false }
        if let stories, !stories.contains(index) { return false }
        guard from != nil || to != nil else { return true }
        guard let first = story.firstDay, let last = story.lastDay else { return false }
        return last.adding(1).seconds > from?.seconds ?? .min && first.seconds < to?.seconds ?? .max
    }
}

extension Day {
    /// The first second of the day, UTC.
    fileprivate var seconds: Int { ordinal * 86_400 }
}

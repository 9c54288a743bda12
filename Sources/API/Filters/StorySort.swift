import Archive
import Prose

/// The orders of a list of stories.
enum StorySort: String, Sendable, CaseIterable {
    /// The story with the latest article first; stories without a day last.
    case recent
    /// Those that the most outlets report first.
    case sources

    /// Where a story stands.
    func key(_ story: Story) -> SortKey {
        switch self {
        case .recent: .descending(story.lastDay?.ordinal ?? -1_000_000, id: story.id)
        case .sources: .descending(story.sources.count, id: story.id)
        }
    }
}

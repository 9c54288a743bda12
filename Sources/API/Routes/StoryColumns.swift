import Archive
import Articles
import Compare
import Stories

/// The articles of a story that are compared, and those for which there is no room.
struct StoryColumns {
    /// The articles compared, in order of publication, as indices into the edition.
    let records: [Int]
    /// The other articles, in order of publication.
    let leftOut: [Int]

    /// Takes the articles that belong to the story most clearly, as many as can be compared.
    init(_ story: Story, in edition: Edition) {
        let ranked = story.members.sorted { first, second in
            let left = edition.records[first.document].article.id
            let right = edition.records[second.document].article.id
            return (second.score, left) < (first.score, right)
        }
        let chosen = Set(ranked.prefix(Comparer.columnLimits.upperBound).map(\.document))
        let members = story.members.map(\.document)
        records = members.filter(chosen.contains)
        leftOut = members.filter { !chosen.contains($0) }
    }
}

import Archive
import Articles

extension FacetRule {
    /// The facets that belong to an item's article, which `record` gives as an index.
    static func ofArticle(in edition: Edition, _ record: @escaping (Item) -> Int) -> [FacetRule] {
        [
            FacetRule(
                name: "source",
                values: { [edition.records[record($0)].article.outlet.outlet.id] },
                label: { id in
                    edition.source(id).map { edition.sources[$0].outlet.name } ?? id
                }
            ),
            FacetRule(
                name: "entity",
                values: { Array(Set(edition.records[record($0)].entityIDs)) },
                label: { id in edition.entity(id).map { edition.entities[$0].name } ?? id }
            ),
            FacetRule(
                name: "story",
                values: { [edition.stories[edition.records[record($0)].story].id] },
                label: { id in edition.story(id).map { edition.stories[$0].title } ?? id }
            ),
            FacetRule(
                name: "lang",
                values: { [edition.records[record($0)].article.languageTag] }
            ),
        ]
    }
}

/// The names of the facets that belong to an article.
let articleFacetNames = ["source", "entity", "story", "lang"]

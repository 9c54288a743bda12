import Archive
import Articles

extension FacetRule {
    /// The facets that belong to an item's articles, which `records` gives as indices.
    static func ofArticles(in edition: Edition, _ records: @escaping (Item) -> [Int])
        -> [FacetRule]
    {
        [
            .sources(in: edition) { item in
                records(item).map { edition.records[$0].article.outlet.outlet.id }
            },
            FacetRule(
                name: "entity",
                values: { item in records(item).flatMap { edition.records[$0].entityIDs } },
                label: { id in edition.entity(id).map { edition.entities[$0].name } ?? id }
            ),
            FacetRule(
                name: "story",
                values: { item in
                    records(item).map { edition.stories[edition.records[$0].story].id }
                },
                label: { id in edition.story(id).map { edition.stories[$0].title } ?? id }
            ),
            FacetRule(
                name: "lang",
                values: { item in records(item).map { edition.records[$0].article.languageTag } }
            ),
        ]
    }

    /// The facet of the outlets whose ids `values` gives.
    static func sources(in edition: Edition, _ values: @escaping (Item) -> [String]) -> FacetRule {
        FacetRule(
            name: "source",
            values: values,
            label: { id in edition.source(id).map { edition.sources[$0].outlet.name } ?? id }
        )
    }
}

/// The names of the facets that belong to an article.
let articleFacetNames = ["source", "entity", "story", "lang"]

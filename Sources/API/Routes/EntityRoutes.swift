import Archive
import Articles
import Facts
import Formats
import HTTP
import Prose

/// The list of entities, and what is known of one.
enum EntityRoutes {
    static let operations: [Operation] = [
        .list(
            "/v1/entities",
            EntityPayload.shape,
            facets: ["type", "source"],
            taking: EntityFilter.rules + [sort.rule],
            entities
        ),
        .document(
            "/v1/entities/{id}",
            EntityPayload.wholeShape,
            taking: [.offsetUnit],
            entity
        ),
        .list(
            "/v1/entities/{id}/mentions",
            "id article{\(ArticlePayload.referenceShape)} \(MentionPayload.shape)",
            taking: [.source, .story, .offsetUnit],
            mentions
        ),
        .list(
            "/v1/entities/{id}/articles",
            ArticlePayload.summaryShape,
            facets: articleFacetNames,
            taking: [
                .query, .source, .story, .from, .to, .lang, .offsetUnit, articleSort.rule,
            ],
            articles
        ),
        .list(
            "/v1/entities/{id}/related",
            RelatedEntity.shape,
            facets: ["type"],
            taking: [EntityFilter.type.rule, .source, .story, .offsetUnit],
            related
        ),
        .document(
            "/v1/entities/{id}/descriptions",
            DescriptionPayload.shape,
            taking: [.offsetUnit],
            descriptions
        ),
        .document(
            "/v1/entities/{id}/timeline",
            EntityTimeline.shape,
            taking: [interval.rule],
            timeline
        ),
    ]

    private static let sort = Parameter<EntitySort>.choice("sort")
    private static let articleSort = Parameter<ArticleSort>.choice("sort")
    private static let interval = Parameter<EntityTimeline.Interval>.choice("interval")

    private static func entities(_ call: Call) throws(Problem) -> ListPage {
        let edition = call.edition
        let sort = call.values[sort] ?? .mentions
        return try Listing<Entity>(
            items: EntityFilter(call).entities,
            sort: sort.rawValue,
            key: sort.key,
            facets: [
                FacetRule(name: "type", values: { [$0.kind.rawValue] }),
                FacetRule(
                    name: "source",
                    values: { entity in
                        entity.records.map { edition.records[$0].article.outlet.outlet.id }
                    },
                    label: { id in
                        edition.source(id).map { edition.sources[$0].outlet.name } ?? id
                    }
                ),
            ],
            render: { EntityPayload(entity: $0, edition: edition).json }
        ).page(for: call)
    }

    private static func entity(_ call: Call) throws(Problem) -> JSON {
        EntityPayload(entity: try call.entity(), edition: call.edition).whole(unit: call.unit)
    }

    /// A mention of the entity, by its place in an article's findings.
    private struct Place {
        let record: Int
        let mention: Int
    }

    private static func mentions(_ call: Call) throws(Problem) -> ListPage {
        let entity = try call.entity()
        let edition = call.edition
        var checks = IdentifierChecks(call)
        let source = checks.source().map { edition.sources[$0].outlet.id }
        let story = checks.story()
        try checks.finish()
        let records = entity.records.filter { index in
            let record = edition.records[index]
            return (source == nil || record.article.outlet.outlet.id == source)
                && (story == nil || record.story == story)
        }
        let places = records.flatMap { index -> [Place] in
            let record = edition.records[index]
            return record.findings.mentions.indices.filter {
                record.entityIDs[record.findings.mentions[$0].entity] == entity.id
            }.map { Place(record: index, mention: $0) }
        }
        return try Listing<Place>(
            items: places,
            sort: "newest",
            key: { place in
                let article = edition.records[place.record].article
                let key = ArticleSort.newest.key(article)
                return SortKey(key.rank, id: key.id, number: place.mention)
            },
            render: { mention($0, call) }
        ).page(for: call)
    }

    private static func mention(_ place: Place, _ call: Call) -> JSON {
        let payload = call.payload(call.edition.records[place.record])
        let head: JSON = [
            "id": .string("\(payload.article.id)-m\(place.mention + 1)"),
            "article": payload.reference,
        ]
        return head.merging(
            MentionPayload.json(payload.record.findings.mentions[place.mention], in: payload)
        )
    }

    private static func articles(_ call: Call) throws(Problem) -> ListPage {
        let filter = try ArticleFilter(call, entity: try call.entity())
        return try ArticleRoutes.page(
            of: filter,
            sort: call.values[articleSort] ?? .newest,
            for: call
        )
    }

    private static func related(_ call: Call) throws(Problem) -> ListPage {
        let entity = try call.entity()
        let edition = call.edition
        let kind = call.values[EntityFilter.type]
        var checks = IdentifierChecks(call)
        let source = checks.source().map { edition.sources[$0].outlet.id }
        let story = checks.story()
        try checks.finish()
        let records = entity.records.filter { index in
            let record = edition.records[index]
            return (source == nil || record.article.outlet.outlet.id == source)
                && (story == nil || record.story == story)
        }
        let found = RelatedEntity.entities(besides: entity, in: records, of: edition)
            .filter { kind == nil || $0.entity.kind == kind }
        return try Listing<RelatedEntity>(
            items: found,
            sort: "articles",
            key: { .descending($0.records.count, id: $0.entity.id) },
            facets: [FacetRule(name: "type", values: { [$0.entity.kind.rawValue] })],
            render: { $0.json(besides: entity, for: call) }
        ).page(for: call)
    }

    private static func descriptions(_ call: Call) throws(Problem) -> JSON {
        DescriptionPayload(entity: try call.entity(), call: call).json
    }

    private static func timeline(_ call: Call) throws(Problem) -> JSON {
        EntityTimeline(
            entity: try call.entity(),
            edition: call.edition,
            interval: call.values[interval] ?? .day
        ).json
    }
}

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
            taking: ParameterRule.recordFilters + [.offsetUnit],
            mentions
        ),
        .list(
            "/v1/entities/{id}/articles",
            ArticlePayload.summaryShape,
            facets: articleFacetNames,
            taking: ParameterRule.recordFilters + [.query, .offsetUnit, articleSort.rule],
            articles
        ),
        .list(
            "/v1/entities/{id}/related",
            RelatedEntity.shape,
            facets: ["type"],
            taking: ParameterRule.recordFilters + [EntityFilter.type.rule, .offsetUnit],
            related
        ),
        .document(
            "/v1/entities/{id}/descriptions",
            DescriptionPayload.shape,
            taking: ParameterRule.recordFilters + [.offsetUnit],
            descriptions
        ),
        .document(
            "/v1/entities/{id}/timeline",
            EntityTimeline.shape,
            taking: ParameterRule.recordFilters + [interval.rule],
            timeline
        ),
    ]

    private static let sort = Parameter<EntitySort>.choice("sort")
    private static let articleSort = Parameter<ArticleSort>.choice("sort")
    private static let interval = Parameter<EntityTimeline.Interval>.choice("interval")

    private static func entities(_ call: Call) throws(Problem) -> ListPage {
        let edition = call.edition
        let sort = call.values[sort] ?? .mentions
        let filter = try EntityFilter(call)
        return try Listing<Entity>(
            items: call.served.orders.entities(of: edition, by: sort)
                .map { edition.entities[$0] }.filter(filter.passes),
            isSorted: true,
            sort: sort.rawValue,
            key: sort.key,
            facets: [
                FacetRule(name: "type", values: { [$0.kind.rawValue] }),
                .sources(in: edition) { entity in
                    entity.records.map { edition.records[$0].article.outlet.outlet.id }
                },
            ],
            render: { EntityPayload(entity: $0, edition: edition).json }
        ).page(for: call)
    }

    private static func entity(_ call: Call) throws(Problem) -> JSON {
        EntityPayload(entity: try call.entity(), edition: call.edition).whole(unit: call.unit)
    }

    /// The entity that the path names, and the articles that name it and pass the filters.
    private static func named(_ call: Call) throws(Problem) -> (entity: Entity, records: [Int]) {
        let entity = try call.entity()
        let filter = try RecordFilter(call)
        return (entity, entity.records.filter(filter.passes))
    }

    /// A mention of the entity, by its place in an article's findings.
    private struct Place {
        let record: Int
        let mention: Int
    }

    private static func mentions(_ call: Call) throws(Problem) -> ListPage {
        let edition = call.edition
        let (entity, records) = try named(call)
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
        try ArticleRoutes.page(
            of: ArticleFilter(call, among: Set(try call.entity().records)),
            sort: call.values[articleSort] ?? .newest,
            for: call
        )
    }

    private static func related(_ call: Call) throws(Problem) -> ListPage {
        let (entity, records) = try named(call)
        let kind = call.values[EntityFilter.type]
        let found = RelatedEntity.entities(besides: entity, in: records, of: call.edition)
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
        let (entity, records) = try named(call)
        return DescriptionPayload(entity: entity, records: records, call: call).json
    }

    private static func timeline(_ call: Call) throws(Problem) -> JSON {
        let (entity, records) = try named(call)
        return EntityTimeline(
            entity: entity,
            records: records,
            edition: call.edition,
            interval: call.values[interval] ?? .day
        ).json
    }
}

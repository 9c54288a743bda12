import Archive
import Articles
import Facts
import Formats
import Prose

/// An entity as clients get it.
struct EntityPayload {
    static let shape =
        "\(References.entityShape) aliases reference external_ids[scheme id] "
        + "place{\(PlacePayload.wholeShape)} counts{articles mentions sources stories} "
        + "by_source[source{\(References.outletShape)} articles mentions] "
        + "links{self mentions articles related descriptions timeline}"
    static let wholeShape =
        "\(shape) roles[text articles] curation appearances[article{\(ArticlePayload.referenceShape)} name reason]"

    /// The most roles that are told with an entity; its descriptions have them all.
    private static let mostRoles = 10

    let entity: Entity
    let edition: Edition

    var json: JSON {
        References.entity(entity).merging([
            "aliases": .strings(entity.aliases),
            "reference": .optional(entity.reference),
            "external_ids": .array(
                entity.externalIDs.map { ["scheme": .string($0.scheme), "id": .string($0.value)] }
            ),
            "place": PlacePayload.json(entity, in: edition),
            "counts": counts,
            "by_source": .array(bySource),
            "links": links,
        ])
    }

    /// The entity with every article that names it and the reason why it is meant there.
    func whole(unit: OffsetUnit) -> JSON {
        json.adding(
            JSON.Member("roles", .array(roles)),
            JSON.Member("curation", .strings(entity.curation)),
            JSON.Member(
                "appearances",
                .array(
                    entity.appearances.map { appearance in
                        let record = edition.records[appearance.record]
                        let name = record.findings.entities[appearance.entity].name
                        return [
                            "article": ArticlePayload.reference(record.article, unit: unit),
                            "name": .string(name),
                            "reason": .string(appearance.reason),
                        ]
                    }
                )
            )
        )
    }

    /// The titles and appositions of most articles.
    private var roles: [JSON] {
        DescriptionGroup.groups(for: entity, in: entity.records, of: edition)
            .filter { $0.places.contains { $0.form == .title || $0.form == .apposition } }
            .prefix(Self.mostRoles)
            .map { ["text": .string($0.text), "articles": .integer($0.articles)] }
    }

    private var counts: JSON {
        let records = entity.records
        return [
            "articles": .integer(records.count),
            "mentions": .integer(entity.mentionCount),
            "sources": .integer(
                Set(records.map { edition.records[$0].article.outlet.outlet.id }).count
            ),
            "stories": .integer(Set(records.map { edition.records[$0].story }).count),
        ]
    }

    private var bySource: [JSON] {
        let groups = Dictionary(grouping: entity.records) {
            edition.records[$0].article.outlet.outlet.id
        }
        let counted = groups.map { source, records in
            (
                source: source, articles: records.count,
                mentions: records.reduce(0) { $0 + mentions(in: $1) }
            )
        }
        return counted.sorted { ($1.articles, $0.source) < ($0.articles, $1.source) }.map {
            [
                "source": References.source($0.source, in: edition),
                "articles": .integer($0.articles),
                "mentions": .integer($0.mentions),
            ]
        }
    }

    private func mentions(in record: Int) -> Int {
        edition.records[record].mentions(of: entity.id).count
    }

    private var links: JSON {
        let own = "/v1/entities/\(entity.id)"
        return [
            "self": .string(own),
            "mentions": .string("\(own)/mentions"),
            "articles": .string("\(own)/articles"),
            "related": .string("\(own)/related"),
            "descriptions": .string("\(own)/descriptions"),
            "timeline": .string("\(own)/timeline"),
        ]
    }
}

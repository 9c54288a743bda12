import Archive
import Articles
import Facts
import Formats
import Prose

/// An entity as clients get it.
struct EntityPayload {
    static let shape =
        "\(References.entityShape) aliases reference external_ids[scheme id] "
        + "ambiguous candidates[\(References.entityShape)] "
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
            "ambiguous": .bool(entity.isAmbiguous),
            "candidates": References.candidates(of: entity, in: edition),
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
                .array(appearances(unit: unit))
            )
        )
    }

    /// The articles that name the entity, one each: with its longest name there and all reasons,
    /// which are several where two names of one article are taken for it.
    private func appearances(unit: OffsetUnit) -> [JSON] {
        Dictionary(grouping: entity.appearances, by: \.record).sorted { $0.key < $1.key }
            .map { index, places in
                let record = edition.records[index]
                let names = places.map { record.findings.entities[$0.entity].name }
                var reasons: [String] = []
                for place in places where !reasons.contains(place.reason) {
                    reasons.append(place.reason)
                }
                return [
                    "article": ArticlePayload.reference(record.article, unit: unit),
                    "name": .optional(names.reduce(nil, longer)),
                    "reason": .string(reasons.joined(separator: "; ")),
                ]
            }
    }

    /// Of equals the first one.
    private func longer(_ known: String?, _ next: String) -> String {
        known.map { $0.count >= next.count ? $0 : next } ?? next
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

import Archive
import Articles
import Facts
import Formats
import Prose

/// How each source describes an entity: the words at its name, with where they stand.
struct DescriptionPayload {
    static let shape =
        "entity sources[source{\(References.outletShape)} "
        + "descriptions[text forms articles mentions evidence[\(Locator.shape) article form]]]"

    let entity: Entity
    /// The articles that are asked for, as indices into the edition.
    let records: [Int]
    let call: Call

    var json: JSON {
        let edition = call.edition
        let bySource = Dictionary(grouping: records) {
            edition.records[$0].article.outlet.outlet.id
        }
        return [
            "entity": .string(entity.id),
            "sources": .array(
                bySource.sorted { $0.key < $1.key }.map { source, records in
                    let groups = DescriptionGroup.groups(for: entity, in: records, of: edition)
                    return [
                        "source": References.source(source, in: edition),
                        "descriptions": .array(groups.map(description)),
                    ]
                }
            ),
        ]
    }

    private func description(_ group: DescriptionGroup) -> JSON {
        [
            "text": .string(group.text),
            "forms": .strings(Set(group.places.map(\.form)).sorted().map(\.rawValue)),
            "articles": .integer(group.articles),
            "mentions": .integer(group.places.count),
            "evidence": .array(
                group.places.map { place in
                    let article = call.edition.records[place.record].article
                    return Locator(article.text, unit: call.unit)
                        .evidence(place.span, article: article.id)
                        .adding(JSON.Member("form", .string(place.form.rawValue)))
                }
            ),
        ]
    }
}

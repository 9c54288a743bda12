import Archive
import Facts
import Formats

/// Who or what one article names, with every mention in it.
enum ArticleEntityPayload {
    static let shape =
        "\(References.entityShape) aliases[text reason] reference "
        + "ambiguous candidates[\(References.entityShape)] "
        + "place{\(PlacePayload.shape)} mentions[\(MentionPayload.shape)]"

    /// The entities of an article in order of their first mention; two that the edition takes for
    /// one stand once.
    static func list(_ payload: ArticlePayload) -> [JSON] {
        let record = payload.record
        var ids: [String] = []
        var places: [String: [Int]] = [:]
        for (index, id) in record.entityIDs.enumerated() {
            if places[id] == nil { ids.append(id) }
            places[id, default: []].append(index)
        }
        return ids.map { json($0, places[$0] ?? [], payload) }
    }

    private static func json(_ id: String, _ places: [Int], _ payload: ArticlePayload) -> JSON {
        let findings = payload.record.findings
        let aliases = places.flatMap { place in
            zip(findings.entities[place].aliases, findings.entities[place].reasons).map {
                ["text": .string($0), "reason": .string($1)] as JSON
            }
        }
        let mentions = places.flatMap { findings.mentionNumbers[$0] }.sorted()
            .map { findings.mentions[$0] }
        let entity = payload.edition.entity(id).map { payload.edition.entities[$0] }
        return References.entity(id, in: payload.edition).merging([
            "aliases": .array(aliases),
            "reference": .optional(places.first.flatMap { findings.entities[$0].reference }),
            "ambiguous": .bool(entity?.isAmbiguous ?? false),
            "candidates": entity.map { References.candidates(of: $0, in: payload.edition) }
                ?? .array([]),
            "place": PlacePayload.json(
                places.lazy.compactMap { findings.entities[$0].place }.first
            ),
            "mentions": .array(mentions.map { MentionPayload.json($0, in: payload) }),
        ])
    }
}

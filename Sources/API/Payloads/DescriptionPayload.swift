import Archive
import Articles
import Facts
import Formats
import Prose

/// How each source describes an entity: the titles at its name, with where they stand.
struct DescriptionPayload {
    static let shape =
        "entity sources[source{\(References.outletShape)} "
        + "descriptions[text articles evidence[\(Locator.shape) article]]]"

    let entity: Entity
    let call: Call

    /// One wording and where it stands, as spans of articles.
    private struct Wording {
        let text: String
        var places: [(record: Int, span: Span)]
    }

    var json: JSON {
        let edition = call.edition
        let bySource = Dictionary(grouping: entity.records) {
            edition.records[$0].article.outlet.outlet.id
        }
        return [
            "entity": .string(entity.id),
            "sources": .array(
                bySource.sorted { $0.key < $1.key }.map { source, records in
                    [
                        "source": References.source(source, in: edition),
                        "descriptions": .array(wordings(records).map(description)),
                    ]
                }
            ),
        ]
    }

    /// The wordings of one source, the most frequent first; case makes no difference.
    private func wordings(_ records: [Int]) -> [Wording] {
        var wordings: [String: Wording] = [:]
        for index in records {
            let record = call.edition.records[index]
            for span in record.mentions(of: entity.id).compactMap(\.title) {
                let text = record.article.text[span]
                let key = Folding.key(of: text)
                wordings[key, default: Wording(text: text, places: [])].places.append((index, span))
            }
        }
        return wordings.sorted { ($1.value.places.count, $0.key) < ($0.value.places.count, $1.key) }
            .map(\.value)
    }

    private func description(_ wording: Wording) -> JSON {
        [
            "text": .string(wording.text),
            "articles": .integer(Set(wording.places.map(\.record)).count),
            "evidence": .array(
                wording.places.map { place in
                    let article = call.edition.records[place.record].article
                    return Locator(article.text, unit: call.unit)
                        .evidence(place.span, article: article.id)
                }
            ),
        ]
    }
}

import Archive
import Articles
import Facts
import Formats
import Prose

/// An entity that articles name together with another one.
struct RelatedEntity {
    static let shape =
        "\(References.entityShape) articles sentences evidence[\(Locator.shape) article]"

    /// The most sentences that are told as evidence.
    private static let mostEvidence = 3

    let entity: Entity
    /// The articles that name both, ascending, as indices into the edition.
    let records: [Int]

    /// The entities that the articles `records` name beside `other`.
    static func entities(besides other: Entity, in records: [Int], of edition: Edition)
        -> [RelatedEntity]
    {
        var shared: [String: [Int]] = [:]
        for index in records {
            for id in Set(edition.records[index].entityIDs) where id != other.id {
                shared[id, default: []].append(index)
            }
        }
        return shared.compactMap { id, records in
            edition.entity(id).map { RelatedEntity(entity: edition.entities[$0], records: records) }
        }
    }

    /// The entity with how often it stands beside `other`, and the first sentences that name both;
    /// where none does, its first mention in each of the first articles.
    func json(besides other: Entity, for call: Call) -> JSON {
        let places = records.flatMap { index in
            sentences(naming: other, in: call.edition.records[index]).map { (index, $0) }
        }
        return References.entity(entity).merging([
            "articles": .integer(records.count),
            "sentences": .integer(places.count),
            "evidence": .array(
                (places.isEmpty ? firstMentions(in: call.edition) : places)
                    .prefix(Self.mostEvidence).map { index, span in
                        let article = call.edition.records[index].article
                        return Locator(article.text, unit: call.unit)
                            .evidence(span, article: article.id)
                    }
            ),
        ])
    }

    private func firstMentions(in edition: Edition) -> [(Int, Span)] {
        records.prefix(Self.mostEvidence).compactMap { index in
            edition.records[index].mentions(of: entity.id).first.map { (index, $0.span) }
        }
    }

    /// The sentences of an article that name both, in its order.
    private func sentences(naming other: Entity, in record: Record) -> [Span] {
        let reading = record.article.reading
        let own = Set(
            record.mentions(of: entity.id).compactMap { reading.sentence(at: $0.span.start) }
        )
        let others = record.mentions(of: other.id).compactMap {
            reading.sentence(at: $0.span.start)
        }
        return own.intersection(others).sorted().map { reading.sentences[$0].span }
    }
}

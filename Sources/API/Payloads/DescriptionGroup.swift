import Archive
import Articles
import Facts
import Prose

/// One wording by which an entity is described, and where it stands.
struct DescriptionGroup {
    /// A place in an article.
    struct Place {
        let record: Int
        let span: Span
        let form: Description.Form
    }

    /// The words, as first written.
    let text: String
    /// Where they stand, in the order of the records.
    private(set) var places: [Place]

    /// How many articles have them.
    var articles: Int { Set(places.map(\.record)).count }

    /// The wordings for `entity` in some articles, those of most articles first; case and a leading
    /// article make no difference.
    static func groups(for entity: Entity, in records: [Int], of edition: Edition)
        -> [DescriptionGroup]
    {
        var wordings: [String: DescriptionGroup] = [:]
        for index in records {
            let record = edition.records[index]
            for description in record.findings.descriptions
            where record.entityIDs[description.entity] == entity.id {
                let text = record.article.text[description.span]
                let place = Place(record: index, span: description.span, form: description.form)
                wordings[
                    Description.key(of: text),
                    default: DescriptionGroup(text: text, places: [])
                ]
                .places.append(place)
            }
        }
        return wordings.map { (key: $0.key, value: $0.value, articles: $0.value.articles) }
            .sorted { left, right in
                (right.articles, right.value.places.count, left.key)
                    < (left.articles, left.value.places.count, right.key)
            }.map(\.value)
    }
}

import Articles
import Formats
import Prose

/// What exports in foreign formats tell of an article.
struct ExportedArticle {
    let article: Article

    init(_ article: Article) { self.article = article }

    var metadata: Metadata { article.metadata }

    /// The headline; nil where none was found.
    var headline: String? { metadata.headline.map { article.text[$0] } }

    /// The paragraphs of the body and the headings between them, an empty line between each.
    var body: String {
        article.paragraphs.filter { $0.role == .body || $0.role == .heading }
            .map { article.text[$0.span] }
            .joined(separator: "\n\n")
    }

    /// How many words the body has.
    var words: Int {
        article.bodySentences.reduce(0) { count, index in
            count
                + article.reading.words(of: article.reading.sentences[index]).count(
                    where: \.isContent
                )
        }
    }

    /// The address of the article; the canonical one where the file gives no other.
    var address: String? { metadata.url ?? metadata.canonicalURL }

    /// The place that the dateline names.
    var place: String? { metadata.dateline.map { article.text[$0.place] } }

    /// The agencies whose text it is, wholly or in part, each once; a credited picture is none.
    var agencies: [Agency] {
        var found: [Agency] = []
        for credit in metadata.agencies
        where credit.position != .caption && !found.contains(credit.agency) {
            found.append(credit.agency)
        }
        return found
    }

    /// The time as RFC 3339 in the zone that was told, in UTC where none was.
    static func time(_ moment: Publication) -> String {
        guard let offset = moment.offset, offset != 0, offset % 60 == 0 else {
            return Moment.text(ofSeconds: moment.seconds)
        }
        let local = Moment.text(ofSeconds: moment.seconds + offset).dropLast()
        return "\(local)\(PublicationPayload.zone(offset))"
    }

    /// The time, or the day, month or year where no more is known.
    static func date(_ moment: Publication) -> String {
        let day = "\(moment.day)"
        return switch moment.precision {
        case .year: String(day.prefix(4))
        case .month: String(day.prefix(7))
        case .day: day
        case .minute, .second: time(moment)
        }
    }
}

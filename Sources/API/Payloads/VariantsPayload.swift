import Archive
import Articles
import Compare
import Facts
import Formats

/// How a quote relates to what other outlets give of the same utterance.
enum VariantsPayload {
    static let shape =
        "variant variants[id article{\(ArticlePayload.referenceShape)} relation similarity text]"

    /// The quote's own relation to the fullest wording, and the other variants.
    static func json(of finding: Finding, for call: Call) -> JSON {
        let utterances = call.utterances(around: finding.record)
        return [
            "variant": .optional(utterances.variant(of: finding)?.relation.rawValue),
            "variants": .array(
                utterances.others(beside: finding).map { variant in
                    let record = call.edition.records[variant.finding.record]
                    let quote = record.findings.quotes[variant.finding.index]
                    return [
                        "id": .string(
                            QuotePayload.id(
                                article: record.article.id,
                                index: variant.finding.index
                            )
                        ),
                        "article": call.payload(record).reference,
                        "relation": .string(variant.relation.rawValue),
                        "similarity": .rounded(variant.similarity),
                        "text": .string(QuotePayload.words(of: quote, in: record.article.text)),
                    ]
                }
            ),
        ]
    }
}

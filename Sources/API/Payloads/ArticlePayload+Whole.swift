import Archive
import Articles
import Facts
import Formats
import Prose

/// What can be embedded in a whole article.
enum ArticleInclusion: String, Sendable, CaseIterable {
    case sentences, entities, quotes, figures
}

extension ArticlePayload {
    static let wholeShape =
        "\(summaryShape) source_basis{basis evidence{\(Locator.shape)}} "
        + "headline{\(Locator.shape)} "
        + "dateline{place{\(Locator.shape)} agency{id name} words{\(Locator.shape)}} "
        + "captions[description{\(Locator.shape)} credit{\(Locator.shape)}] "
        + "agencies[id name position evidence{\(Locator.shape)}] "
        + "\(detailShape) text paragraphs[role rule start end raw{start end}] origin{path record} "
        + "sentences[index paragraph start end text] "
        + "entities[\(ArticleEntityPayload.shape)] quotes[\(QuotePayload.shape)] "
        + "figures[\(FigurePayload.shape)]"

    /// The whole article, with the lists of `included`.
    func whole(including included: Set<ArticleInclusion>) -> JSON {
        let raw = Locator(article.raw, unit: locator.unit)
        let whole = summary.merging(about(raw)).merging(details).merging([
            "text": .string(article.text.string),
            "paragraphs": .array(article.paragraphs.map { paragraph($0, raw) }),
            "origin": [
                "path": .string(article.origin.path), "record": .optional(article.origin.record),
            ],
        ])
        let lists = ArticleInclusion.allCases.filter(included.contains).map { part in
            JSON.Member(part.rawValue, list(part))
        }
        return whole.merging(.object(lists))
    }

    private func about(_ raw: Locator) -> JSON {
        let metadata = article.metadata
        return [
            "source_basis": [
                "basis": .string(article.outlet.basis.rawValue),
                "evidence": raw.optional(article.outlet.evidence),
            ],
            "headline": locator.optional(metadata.headline),
            "dateline": metadata.dateline.map(dateline) ?? .null,
            "captions": .array(
                metadata.captions.map { caption in
                    [
                        "description": locator.span(caption.span),
                        "credit": locator.optional(caption.credit),
                    ]
                }
            ),
            "agencies": .array(metadata.agencies.map(credit)),
        ]
    }

    private func dateline(_ dateline: Dateline) -> JSON {
        [
            "place": locator.span(dateline.place),
            "agency": dateline.agency.map(Self.agency) ?? .null,
            "words": locator.span(dateline.span),
        ]
    }

    private func credit(_ credit: AgencyCredit) -> JSON {
        Self.agency(credit.agency).merging([
            "position": .string(credit.position.rawValue),
            "evidence": locator.optional(credit.span),
        ])
    }

    private func paragraph(_ paragraph: Paragraph, _ raw: Locator) -> JSON {
        let place: JSON = [
            "role": .string(paragraph.role.rawValue), "rule": .string(paragraph.rule),
        ]
        return place.merging(locator.range(paragraph.span)).adding(
            JSON.Member("raw", raw.range(paragraph.raw))
        )
    }

    private func list(_ part: ArticleInclusion) -> JSON {
        switch part {
        case .sentences:
            .array(article.reading.sentences.indices.map(sentence))
        case .entities:
            .array(ArticleEntityPayload.list(self))
        case .quotes:
            .array(
                record.findings.quotes.indices.map { QuotePayload(index: $0, of: self).json }
            )
        case .figures:
            .array(
                record.findings.figures.indices.map { FigurePayload(index: $0, of: self).json }
            )
        }
    }

    private func sentence(_ index: Int) -> JSON {
        let sentence = article.reading.sentences[index]
        let place: JSON = ["index": .integer(index), "paragraph": .integer(sentence.paragraph)]
        return place.merging(locator.span(sentence.span))
    }
}

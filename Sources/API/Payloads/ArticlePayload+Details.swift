import Archive
import Articles
import Formats
import Prose

extension ArticlePayload {
    /// The part of a whole article that tells what stands around its text.
    static let detailShape =
        "outlet{id name domain country language owner kind groups} canonical_url "
        + "kicker{words evidence{\(Locator.shape)}} summary{words evidence{\(Locator.shape)}} "
        + "keywords images[url caption credit] language_basis{basis stated confidence} version "
        + "history{newest is_newest versions} copies[article{\(referenceShape)} containment] extra{}"

    /// What stands around the text: outlet, address, summary, pictures, language, other versions.
    var details: JSON {
        let metadata = article.metadata
        return [
            "outlet": outlet(article.outlet.outlet),
            "canonical_url": .optional(metadata.canonicalURL),
            "kicker": wording(metadata.kicker),
            "summary": wording(metadata.summary),
            "keywords": .strings(metadata.keywords),
            "images": .array(
                metadata.images.map { picture in
                    [
                        "url": .string(picture.url), "caption": .optional(picture.caption),
                        "credit": .optional(picture.credit),
                    ]
                }
            ),
            "language_basis": language(metadata.languageDecision),
            "version": .optional(metadata.version),
            "history": history,
            "copies": .array(record.copies.map(copy)),
            "extra": .object(metadata.extra),
        ]
    }

    private func outlet(_ outlet: Outlet) -> JSON {
        References.outlet(outlet).merging([
            "domain": .optional(outlet.domain),
            "country": .optional(outlet.country),
            "language": .optional(outlet.language),
            "owner": .optional(outlet.owner),
            "kind": .optional(outlet.kind?.rawValue),
            "groups": .strings(outlet.groups),
        ])
    }

    private func wording(_ wording: Wording?) -> JSON {
        guard let wording else { return .null }
        return [
            "words": .string(wording.words), "evidence": locator.optional(wording.span),
        ]
    }

    private func language(_ decision: LanguageDecision) -> JSON {
        [
            "basis": .optional(decision.basis?.rawValue),
            "stated": .optional(decision.stated),
            "confidence": decision.confidence.map(JSON.rounded) ?? .null,
        ]
    }

    private var history: JSON {
        let versions = edition.versions(of: article.id)
        let newest = versions.last.map { edition.record(at: $0.place).article.id } ?? article.id
        return [
            "newest": .string(newest),
            "is_newest": .bool(newest == article.id),
            "versions": .integer(max(1, versions.count)),
        ]
    }

    private func copy(_ copy: Copy) -> JSON {
        [
            "article": Self.reference(edition.records[copy.record].article, unit: locator.unit),
            "containment": .rounded(copy.containment),
        ]
    }
}

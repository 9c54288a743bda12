import Articles
import Formats
import Prose

extension ExportedArticle {
    /// The article as a schema.org `NewsArticle` in JSON-LD; what is unknown is missing.
    var linkedData: JSON {
        let outlet = article.outlet.outlet
        return .filled([
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "@id": .optional(metadata.canonicalURL),
            "identifier": .string(article.id),
            "headline": .string(headline ?? article.title),
            "description": .optional(metadata.summary?.words),
            "articleSection": .optional(metadata.section),
            "keywords": .strings(metadata.keywords),
            "author": .array(authors),
            "publisher": outlet == .unknown ? .null : publisher(outlet),
            "sourceOrganization": .array(
                agencies.map { ["@type": "NewsMediaOrganization", "name": .string($0.name)] }
            ),
            "datePublished": .optional(metadata.published.map(Self.date)),
            "dateModified": .optional(metadata.modified.map(Self.date)),
            "dateline": .optional(metadata.dateline.map { article.text[$0.span] }),
            "locationCreated": place.map { ["@type": "Place", "name": .string($0)] } ?? .null,
            "inLanguage": .optional(metadata.language),
            "url": .optional(address),
            "mainEntityOfPage": .optional(metadata.canonicalURL),
            "image": .array(metadata.images.map(image)),
            "version": .optional(metadata.version),
            "wordCount": .integer(words),
            "articleBody": .string(body),
        ])
    }

    private var authors: [JSON] {
        (metadata.byline?.authors ?? []).map { ["@type": "Person", "name": .string($0)] }
    }

    private func publisher(_ outlet: Outlet) -> JSON {
        .filled([
            "@type": "NewsMediaOrganization",
            "name": .string(outlet.name),
            "url": .optional(outlet.domain.map { "https://\($0)/" }),
            "parentOrganization": outlet.owner.map {
                ["@type": "Organization", "name": .string($0)]
            } ?? .null,
        ])
    }

    private func image(_ picture: Picture) -> JSON {
        .filled([
            "@type": "ImageObject",
            "url": .string(picture.url),
            "caption": .optional(picture.caption),
            "creditText": .optional(picture.credit),
        ])
    }
}

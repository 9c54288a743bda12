import Articles
import Formats

extension ExportedArticle {
    private static let standard: JSON = [
        "name": "ninjs", "version": "3.1",
        "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
    ]

    /// The article as a news item in IPTC's ninjs 3.1; what is unknown is missing.
    var ninjs: JSON {
        .filled([
            "uri": .string(Self.uri(article.id)),
            "standard": Self.standard,
            "type": "text",
            "representationType": metadata.isExcerpt ? "partial" : "full",
            "version": .optional(metadata.version),
            "firstCreated": .optional(metadata.published.map(Self.time)),
            "versionCreated": .optional((metadata.modified ?? metadata.published).map(Self.time)),
            "language": .optional(metadata.language),
            "headlines": .array(headlines),
            "descriptions": .array(
                metadata.summary.map { [Self.text("summary", $0.words)] } ?? []
            ),
            "bodies": .array([
                Self.text("main", body).adding(JSON.Member("wordCount", .integer(words)))
            ]),
            "by": .string((metadata.byline?.authors ?? []).joined(separator: ", ")),
            "located": .optional(place),
            "subjects": .array(subjects),
            "infoSources": .array(sources),
            "renditions": .array(renditions),
            "associations": .array(metadata.images.enumerated().map(picture)),
            "altIds": .array(alternatives),
        ])
    }

    private static func uri(_ id: String) -> String { "urn:x-parallax:article:\(id)" }

    private static func text(_ role: String, _ value: String) -> JSON {
        ["role": .string(role), "contentType": "text/plain", "value": .string(value)]
    }

    private var headlines: [JSON] {
        let kicker = metadata.kicker.map { Self.text("kicker", $0.words) }
        return [Self.text("main", headline ?? article.title)] + (kicker.map { [$0] } ?? [])
    }

    private var subjects: [JSON] {
        let section = metadata.section.map { [$0] } ?? []
        return section.map { ["name": .string($0), "rel": "section"] }
            + metadata.keywords.map { ["name": .string($0), "rel": "keyword"] }
    }

    private var sources: [JSON] {
        let outlet = article.outlet.outlet
        let publisher: [JSON] =
            outlet == .unknown ? [] : [["name": .string(outlet.name), "role": "publisher"]]
        return publisher + agencies.map { ["name": .string($0.name), "role": "agency"] }
    }

    private var renditions: [JSON] {
        address.map { [["name": "web", "href": .string($0), "contentType": "text/html"]] } ?? []
    }

    private func picture(_ number: Int, _ picture: Picture) -> JSON {
        .filled([
            "name": .string("picture\(number + 1)"),
            "uri": .string(Self.uri("\(article.id):picture\(number + 1)")),
            "type": "picture",
            "renditions": [["name": "main", "href": .string(picture.url)]],
            "descriptions": .array(picture.caption.map { [Self.text("caption", $0)] } ?? []),
            "copyrightHolder": .optional(picture.credit),
        ])
    }

    private var alternatives: [JSON] {
        let ids: [(String, String?)] = [
            ("source", metadata.sourceID), ("canonical", metadata.canonicalURL),
        ]
        return ids.compactMap { role, value in
            value.map { ["role": .string(role), "value": .string($0)] }
        }
    }
}

import Articles
import Formats
import Prose

/// The id of an edition: a digest of all that shapes its answers.
struct EditionDigest {
    /// What beside the articles shapes the answers: the program's version and its word lists.
    let fingerprint: [String]
    /// What became of the files.
    let report: ReadingReport

    /// The id of the edition of `articles` and the `earlier` versions of them.
    func id(of articles: [Article], _ earlier: [Article]) -> String {
        // The words of a notice depend on whether the files came from a directory or from memory.
        let problems =
            report.errors.map { "\($0)" } + report.notices.map { "\($0.path) \($0.kind)" }
        let content = (articles + earlier).flatMap(Self.words)
        return Digest(ofFields: fingerprint + content + problems).hex(16)
    }

    private static func words(of article: Article) -> [String] {
        [
            article.id, article.origin.path, String(article.origin.record ?? 0),
            article.raw.string, article.text.string, words(of: article.outlet),
        ] + words(of: article.metadata)
    }

    private static func words(of identification: OutletIdentification) -> String {
        let outlet = identification.outlet
        let words = [
            outlet.id, outlet.name, outlet.domain ?? "", outlet.country ?? "",
            outlet.language ?? "", outlet.owner ?? "", outlet.kind?.rawValue ?? "",
            identification.basis.rawValue,
        ]
        return (words + outlet.groups).joined(separator: "\n")
    }

    /// What a file may state beside its text.
    private static func words(of metadata: Metadata) -> [String] {
        let decision = metadata.languageDecision
        let stated = [
            metadata.url ?? "", metadata.canonicalURL ?? "", metadata.sourceID ?? "",
            metadata.version ?? "", metadata.section ?? "", metadata.kicker?.words ?? "",
            metadata.summary?.words ?? "", String(metadata.isExcerpt), decision.tag ?? "",
            decision.stated ?? "", decision.basis?.rawValue ?? "", decision.analysis.rawValue,
        ]
        let lists = [
            metadata.keywords, metadata.byline?.authors ?? [],
            metadata.agencies.map { "\($0.agency.id) \($0.position.rawValue)" },
            metadata.images.map {
                [$0.url, $0.caption ?? "", $0.credit ?? ""].joined(separator: " ")
            },
            words(of: metadata.published), words(of: metadata.modified),
            metadata.extra.map { "\($0.name) \($0.value.text)" },
        ]
        return stated + lists.map { $0.joined(separator: "\n") }
    }

    private static func words(of moment: Publication?) -> [String] {
        guard let moment else { return [] }
        return [
            String(moment.seconds), moment.precision.rawValue, moment.basis.rawValue,
            String(moment.hasZone), moment.offset.map(String.init) ?? "",
        ] + moment.words
    }
}

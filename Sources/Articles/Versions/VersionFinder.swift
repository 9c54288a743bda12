/// Finds the versions of one article and the copies of it in other outlets.
///
/// Articles of one outlet are versions of one another if they have the same canonical address, if
/// they share six tenths of the runs of four words of their bodies, or if they have the same id and
/// the same headline or a tenth of those runs: an id alone may be the number of a row. Articles of
/// different outlets are copies if the longer body has eight tenths of the runs of the shorter.
/// Time and memory grow with the length of the texts alone: texts are set side by side only where
/// they share fingerprints, and each with a bounded number of others.
public struct VersionFinder: Sendable {
    /// Most threads at work at once.
    private let threads: Int

    /// Share of common runs from which two texts of one outlet are versions.
    static let versionLikeness = 0.6
    /// Share of common runs from which two texts of one outlet under one id are versions.
    static let identifierLikeness = 0.1
    /// Most articles under one id, the first of the list, to which a further one is compared.
    private static let identifierLimit = 16
    /// Share of the shorter text's runs from which two texts are copies.
    static let copyContainment = 0.8
    /// Fewer runs than this say nothing.
    static let fewestRuns = 12
    /// Most copies that are kept of one article.
    private static let copyLimit = 50

    /// A finder that uses at most `threads` threads.
    public init(threads: Int = 1) { self.threads = threads }

    /// What must be known of an article.
    struct Document: Sendable {
        /// The outlet's id; nil where unknown, which is no outlet's.
        let outlet: String?
        /// The canonical address.
        let address: String?
        /// The id that the outlet gives it.
        let identifier: String?
        /// The folded headline; nil for none.
        let headline: String?
        /// When this version came out, in seconds; nil where nothing tells.
        let moment: Int?
        /// The runs of its body.
        let shingles: Shingles
    }

    /// The versions and copies among `articles`.
    ///
    /// The newest version is the one changed or published last; where that is not told of both, the
    /// later one of the list.
    public func versions(of articles: [Article]) -> Versions {
        versions(
            of: ParallelMap.map(count: articles.count, threads: threads) { Document(articles[$0]) }
        )
    }

    func versions(of documents: [Document]) -> Versions {
        var families = Families(count: documents.count)
        joinByAddress(documents, in: &families)
        joinByIdentifier(documents, in: &families)
        var copies: [[Versions.Copy]] = Array(repeating: [], count: documents.count)
        let pairs = FingerprintIndex(documents.map { ($0.outlet ?? "", $0.shingles) }).pairs()
        for (first, second) in pairs {
            let (one, other) = (documents[first], documents[second])
            if let outlet = one.outlet, outlet == other.outlet {
                if one.shingles.jaccard(other.shingles) >= Self.versionLikeness {
                    families.join(first, second)
                }
                continue
            }
            let containment = one.shingles.containment(other.shingles)
            guard containment >= Self.copyContainment else { continue }
            copies[first].append(Versions.Copy(article: second, containment: containment))
            copies[second].append(Versions.Copy(article: first, containment: containment))
        }
        return Versions(
            groups: families.groups().map { group($0, documents) },
            copies: copies.map { found in
                Array(
                    found.sorted { ($1.containment, $0.article) < ($0.containment, $1.article) }
                        .prefix(Self.copyLimit)
                )
            }
        )
    }

    /// Joins the documents of one outlet that have one address.
    private func joinByAddress(_ documents: [Document], in families: inout Families) {
        var first: [[String]: Int] = [:]
        for (index, document) in documents.enumerated() {
            guard let outlet = document.outlet, let address = document.address else { continue }
            let key = [outlet, address]
            if let known = first[key] { families.join(known, index) } else { first[key] = index }
        }
    }

    /// Joins the documents of one outlet that have one id and more in common than that.
    private func joinByIdentifier(_ documents: [Document], in families: inout Families) {
        var first: [[String]: [Int]] = [:]
        for (index, document) in documents.enumerated() {
            guard let outlet = document.outlet, let identifier = document.identifier else {
                continue
            }
            let known = first[[outlet, identifier]] ?? []
            if let like = known.first(where: { Self.isVersion(documents[$0], document) }) {
                families.join(like, index)
            }
            if known.count < Self.identifierLimit {
                first[[outlet, identifier], default: []].append(index)
            }
        }
    }

    /// Whether two documents that have one id are versions of one article.
    private static func isVersion(_ one: Document, _ other: Document) -> Bool {
        one.headline != nil && one.headline == other.headline
            || one.shingles.jaccard(other.shingles) >= identifierLikeness
    }

    private func group(_ members: [Int], _ documents: [Document]) -> [Versions.Version] {
        // A document without a time stands where the list has it, behind the others of its time.
        var latest = Int.min
        var times: [Int: Int] = [:]
        for member in members {
            latest = max(latest, documents[member].moment ?? latest)
            times[member] = documents[member].moment ?? latest
        }
        let sorted = members.sorted { (times[$0] ?? 0, $0) < (times[$1] ?? 0, $1) }
        guard let newest = sorted.last else { return [] }
        return sorted.map { member in
            let (one, other) = (documents[member], documents[newest])
            let reason: Versions.Reason? =
                if member == newest {
                    nil
                } else if one.address != nil, one.address == other.address {
                    .sameAddress
                } else if one.identifier != nil, one.identifier == other.identifier {
                    .sameIdentifier
                } else {
                    .sameText
                }
            return Versions.Version(
                article: member,
                reason: reason,
                likeness: member == newest ? 1 : one.shingles.jaccard(other.shingles)
            )
        }
    }
}

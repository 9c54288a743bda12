/// Decides which outlet an article stands for.
struct OutletIdentifier {
    let outlets: OutletList
    /// How many files each folder holds.
    let folderSizes: [String: Int]
    /// How much the files of each folder say for each name, by ``OutletList/key(_:)``.
    let folderVotes: [String: [String: Int]]

    /// A name that one file supports this much stands.
    private static let enough = 3
    /// With this much support from the files of its folder less is enough.
    private static let folderSupport = 6

    private static let genericFolders: Set<String> = [
        "unsorted", "data", "articles", "article", "news", "raw", "txt", "text", "texts", "json",
        "jsonl", "sample", "samples", "files", "input", "inbox", "scraped", "misc", "other",
        "corpus", "documents", "archive", "new", "old", "test", "seeds", "stories", "downloads",
    ]

    /// The outlet of the draft; `evidence` are the names in its raw text.
    func identify(_ draft: Draft, _ evidence: [OutletInference.Evidence]) -> OutletIdentification {
        let own = stated(draft.hints)
        if let outlet = own, draft.hints.sourceBasis != .page {
            return OutletIdentification(outlet: outlet, basis: .stated)
        }
        let folder = SourceFile.folder(of: draft.origin.path)
        if let outlet = outlets.outlet(ofFolder: folder) {
            return OutletIdentification(outlet: outlet, basis: .configured)
        }
        if let outlet = own { return OutletIdentification(outlet: outlet, basis: .page) }
        let inferred = inferred(evidence, votes: folderVotes[folder] ?? [:])
        if folderSizes[folder, default: 0] > 1, let name = folderName(folder) {
            // The text writes the name better than a folder can.
            let written = inferred.flatMap {
                OutletList.key($0.outlet.name) == OutletList.key(name) ? $0.outlet : nil
            }
            return OutletIdentification(outlet: written ?? known(name), basis: .folder)
        }
        if let inferred { return inferred }
        // A folder of one file says less than the text, but more than nothing.
        return folderName(folder).map { OutletIdentification(outlet: known($0), basis: .folder) }
            ?? OutletIdentification(outlet: .unknown, basis: .unknown)
    }

    private func stated(_ hints: Draft.Hints) -> Outlet? {
        if let source = hints.source {
            if let outlet = outlets.outlet(named: source) { return outlet }
            if let outlet = hints.url.flatMap({ outlets.outlet(at: $0) }) { return outlet }
            if !Slug.distinct(source).isEmpty {
                let domain =
                    OutletList.domain(of: source) ?? hints.url.flatMap { OutletList.domain(of: $0) }
                return Outlet(id: Slug.distinct(source, limit: 64), name: source, domain: domain)
            }
        }
        guard let url = hints.url else { return nil }
        if let outlet = outlets.outlet(at: url) { return outlet }
        return OutletList.domain(of: url).map {
            Outlet(id: Slug.distinct($0, limit: 64), name: $0, domain: $0)
        }
    }

    /// The name that a folder gives; nil for the data directory itself and for a common name.
    private func folderName(_ folder: String) -> String? {
        guard let name = folder.split(separator: "/").last else { return nil }
        let slug = Slug.distinct(String(name))
        let isGeneric = slug.split(separator: "-").allSatisfy {
            Self.genericFolders.contains(String($0)) || $0.allSatisfy(\.isNumber)
        }
        guard !isGeneric else { return nil }
        // Letters without a plain form stay as the folder has them.
        let isPlain = slug == Slug.make(String(name))
        let words = isPlain ? slug.split(separator: "-") : name.split { " -_.".contains($0) }
        return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }

    private func known(_ name: String) -> Outlet {
        outlets.outlet(named: name) ?? Outlet(id: Slug.distinct(name, limit: 64), name: name)
    }

    private func inferred(_ evidence: [OutletInference.Evidence], votes: [String: Int])
        -> OutletIdentification?
    {
        var totals: [String: Int] = [:]
        for item in evidence { totals[OutletList.key(item.name), default: 0] += item.weight }
        let best = totals.keys.sorted().filter { key in
            totals[key, default: 0] >= Self.enough
                || totals[key, default: 0] >= 2 && votes[key, default: 0] >= Self.folderSupport
        }.max { first, second in
            let left = (totals[first, default: 0], votes[first, default: 0])
            let right = (totals[second, default: 0], votes[second, default: 0])
            return left == right ? first > second : left < right
        }
        guard let best else { return nil }
        let own = evidence.filter { OutletList.key($0.name) == best }
        guard let strongest = own.max(by: { $0.weight < $1.weight }) else { return nil }
        let article = own.count { $0.hasArticle == true } > own.count { $0.hasArticle == false }
        let name = (article ? "The " : "") + strongest.name
        return OutletIdentification(
            outlet: known(name),
            basis: .inferred,
            evidence: strongest.span
        )
    }
}

import Articles

/// Parts articles into the newest versions, from which an edition is built, and the others.
struct VersionSorting {
    /// The newest versions, in the order of the articles.
    let newest: [Int]
    /// The versions that newer ones took the place of, in the order of the articles.
    let earlier: [Int]
    private let versions: Versions
    /// The place of each article among ``newest`` or ``earlier``.
    private let places: [History.Place]

    /// The sorting of `count` articles among which `versions` were found.
    init(_ versions: Versions, count: Int) {
        self.versions = versions
        let outdated = versions.outdated
        newest = (0..<count).filter { !outdated.contains($0) }
        earlier = (0..<count).filter(outdated.contains)
        var places = [History.Place](repeating: .newest(0), count: count)
        for (place, article) in newest.enumerated() { places[article] = .newest(place) }
        for (place, article) in earlier.enumerated() { places[article] = .earlier(place) }
        self.places = places
    }

    /// The histories of the articles with more than one version.
    func histories() -> [History] {
        versions.groups.map { group in
            History(
                versions: group.map {
                    History.Version(
                        place: places[$0.article],
                        reason: $0.reason,
                        likeness: $0.likeness
                    )
                }
            )
        }
    }

    /// For each of ``earlier`` the place of its newest version among ``newest``.
    func successors() -> [Int] {
        var successors = [Int](repeating: 0, count: earlier.count)
        for history in histories() {
            guard case .newest(let record)? = history.versions.last?.place else { continue }
            for version in history.versions {
                if case .earlier(let place) = version.place { successors[place] = record }
            }
        }
        return successors
    }

    /// For each of ``newest`` its copies that are the newest versions themselves.
    func copies() -> [[Copy]] {
        newest.map { article in
            guard versions.copies.indices.contains(article) else { return [] }
            return versions.copies[article].compactMap { copy in
                guard case .newest(let record) = places[copy.article] else { return nil }
                return Copy(record: record, containment: copy.containment)
            }
        }
    }
}

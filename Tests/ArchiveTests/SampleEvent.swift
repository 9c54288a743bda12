import Archive
import Articles
import Compare
import Testing

/// An event of the sample directory and who reports it, as the sample was written.
struct SampleEvent: Sendable, CustomTestStringConvertible {
    let name: String
    /// The articles, as paths, with the record's id behind `#`.
    let articles: Set<String>
    /// The ids of the outlets.
    let sources: Set<String>

    var testDescription: String { name }

    /// The comparison of all its articles.
    func comparison() throws -> Comparison {
        let edition = try Newsroom.sample.get()
        let records = edition.records.filter { articles.contains($0.article.reference) }
        return try Newsroom.editor.get().comparer.compare(records.map(\.column))
    }

    static let harstad = SampleEvent(
        name: "a ferry runs onto rocks off Harstad",
        articles: [
            "harbour-courier/2025-05-12-ferry-nordvag-runs-onto-rocks.txt",
            "harbour-courier/2025-05-13-nordvag-injured-rises-divers.txt",
            "northgate-gazette/2025-05-12-ferry-strikes-rocks-norway.txt",
            "meridian-dispatch/articles.jsonl#md-0512-1", "unsorted/scraped-a-nordvag.txt",
        ],
        sources: [
            "meridian-dispatch", "northgate-gazette", "the-harbour-courier", "vesterhav-post",
        ]
    )
    static let bitung = SampleEvent(
        name: "a ferry hits a reef near Bitung",
        articles: [
            "selat-tribune/2025-07-16-ferry-sinar-teluk-bitung.txt",
            "harbour-courier/2025-07-17-ferry-reef-sulawesi.txt",
            "lamplighter/2025-07-17-reef-warning-ignored-bitung.txt",
            "meridian-dispatch/articles.jsonl#md-0717-2",
        ],
        sources: [
            "meridian-dispatch", "selat-tribune", "the-harbour-courier", "the-lamplighter",
        ]
    )
    static let portland = SampleEvent(
        name: "a battery warehouse burns in Portland",
        articles: [
            "northgate-gazette/2025-05-03-portland-battery-warehouse-fire.txt",
            "lamplighter/2025-05-03-portland-toxic-smoke.txt",
            "meridian-dispatch/articles.jsonl#md-0503-1",
        ],
        sources: ["meridian-dispatch", "northgate-gazette", "the-lamplighter"]
    )
    static let eyrland = SampleEvent(
        name: "Eyrland orders a power cable",
        articles: [
            "unsorted/scraped-b-kabel-nesvik.txt",
            "harbour-courier/2025-06-18-eyrland-cable-scotland.txt",
            "meridian-dispatch/articles.jsonl#md-0617-3",
            "selat-tribune/2025-06-18-garam-cable-eyrland.txt",
        ],
        sources: ["meridian-dispatch", "selat-tribune", "the-harbour-courier", "vesterhav-post"]
    )
    static let telAmrah = SampleEvent(
        name: "a flood in Tel Amrah",
        articles: [
            "northgate-gazette/2025-10-15-flash-flood-jordan-town.txt",
            "lamplighter/2025-10-15-tel-amrah-built-on-a-river.txt",
            "meridian-dispatch/articles.jsonl#md-1015-1",
            "harbour-courier/2025-10-17-jordan-flood-toll.txt",
        ],
        sources: [
            "meridian-dispatch", "northgate-gazette", "the-harbour-courier", "the-lamplighter",
        ]
    )
    static let yangon = SampleEvent(
        name: "garment workers strike in Yangon",
        articles: [
            "selat-tribune/2025-08-19-garment-workers-strike-yangon.txt",
            "lamplighter/2025-08-20-every-worker-has-a-file.txt",
            "meridian-dispatch/articles.jsonl#md-0819-1",
        ],
        sources: ["meridian-dispatch", "selat-tribune", "the-lamplighter"]
    )
    static let viking = SampleEvent(
        name: "a Viking harbour is found",
        articles: [
            "harbour-courier/2025-09-05-viking-harbour-glass.txt",
            "northgate-gazette/viking-harbor-glass-beads.txt", "unsorted/scraped-c-perler.txt",
        ],
        sources: ["northgate-gazette", "the-harbour-courier", "vesterhav-post"]
    )
    static let haneul = SampleEvent(
        name: "a shipbuilder cuts jobs",
        articles: [
            "northgate-gazette/2025-11-20-hsm-northgate-yard-layoffs.txt",
            "selat-tribune/2025-11-21-haneul-shipbuilding-job-cuts.txt",
            "lamplighter/2025-11-21-a-town-loses-its-shipyard.txt", "unsorted/scraped-d-hsm.txt",
        ],
        sources: ["northgate-gazette", "selat-tribune", "the-lamplighter", "vesterhav-post"]
    )
    static let tilbourne = SampleEvent(
        name: "a dock strike ends",
        articles: [
            "harbour-courier/2025-03-01-tilbourne-dock-strike-ends.txt",
            "unsorted/scraped-e-tilbourne.txt",
        ],
        sources: ["the-harbour-courier", "vesterhav-post"]
    )
    static let buses = SampleEvent(
        name: "electric school buses",
        articles: ["northgate-gazette/2025-04-09-northgate-electric-school-buses.txt"],
        sources: ["northgate-gazette"]
    )
    static let market = SampleEvent(
        name: "a night market gets a roof",
        articles: ["selat-tribune/2025-09-22-surabaya-night-market-roof.txt"],
        sources: ["selat-tribune"]
    )

    /// The events that several outlets report.
    static let shared = [
        harstad, bitung, portland, eyrland, telAmrah, yangon, viking, haneul, tilbourne,
    ]
    /// All events.
    static let all = shared + [buses, market]
}

import Testing

/// Figures of several articles that tell one quantity, as the sample was written.
struct SampleFigure: Sendable, CustomTestStringConvertible {
    let event: SampleEvent
    let figures: [(article: String, words: String)]

    var testDescription: String { figures.map(\.words).joined(separator: ", ") }

    static let all = [
        SampleFigure(
            event: .harstad,
            figures: [(Report.gazette, "3 miles"), (Report.courier, "three miles")]
        ),
        SampleFigure(
            event: .harstad,
            figures: [(Report.gazette, "155 miles"), (Report.post, "250 kilometres")]
        ),
        SampleFigure(
            event: .portland,
            figures: [
                (Report.warehouse, "2,000"),
                ("meridian-dispatch/articles.jsonl#md-0503-1", "1,984"),
            ]
        ),
        SampleFigure(
            event: .eyrland,
            figures: [
                ("selat-tribune/2025-06-18-garam-cable-eyrland.txt", "US$1.87 billion"),
                ("meridian-dispatch/articles.jsonl#md-0617-3", "$1.87 billion"),
            ]
        ),
        SampleFigure(
            event: .eyrland,
            figures: [
                ("unsorted/scraped-b-kabel-nesvik.txt", "40 per cent"),
                ("meridian-dispatch/articles.jsonl#md-0617-3", "40 percent"),
            ]
        ),
        SampleFigure(
            event: .viking,
            figures: [
                ("harbour-courier/2025-09-05-viking-harbour-glass.txt", "4.2 metres"),
                ("northgate-gazette/viking-harbor-glass-beads.txt", "14 feet"),
            ]
        ),
        SampleFigure(
            event: .haneul,
            figures: [
                ("selat-tribune/2025-11-21-haneul-shipbuilding-job-cuts.txt", "1,200"),
                ("northgate-gazette/2025-11-20-hsm-northgate-yard-layoffs.txt", "1,212"),
            ]
        ),
        SampleFigure(
            event: .telAmrah,
            figures: [
                ("northgate-gazette/2025-10-15-flash-flood-jordan-town.txt", "2.4 inches"),
                ("lamplighter/2025-10-15-tel-amrah-built-on-a-river.txt", "60 millimeters"),
            ]
        ),
        SampleFigure(
            event: .bitung,
            figures: [
                ("selat-tribune/2025-07-16-ferry-sinar-teluk-bitung.txt", "14"),
                ("harbour-courier/2025-07-17-ferry-reef-sulawesi.txt", "Fourteen"),
            ]
        ),
    ]
}

import Compare
import Testing

/// What the articles on one event quote of one utterance, as the sample was written.
struct SampleQuote: Sendable, CustomTestStringConvertible {
    let event: SampleEvent
    /// The words in full, which several articles may give.
    let full: String
    /// The articles that give them in full.
    let carriers: [String]
    /// The articles that give them otherwise.
    let variants: [(article: String, relation: QuoteComparison.Relation, words: String)]

    var testDescription: String { full }

    static let all = [
        SampleQuote(
            event: .harstad,
            full: "Without the fishing crews we would be counting the dead this morning",
            carriers: [Report.courier],
            variants: [
                (
                    Report.post, .altered,
                    "Without the fishing boats we would be counting the dead this morning"
                ),
                (
                    Report.gazette, .reported,
                    "without the fishing crews, rescuers would have been "
                        + "counting the dead on Monday morning"
                ),
            ]
        ),
        SampleQuote(
            event: .harstad,
            full: "People were shouting for their children in the dark",
            carriers: [Report.courier, Report.gazette, Report.dispatch],
            variants: []
        ),
        SampleQuote(
            event: .harstad,
            full: "Our thoughts are with everyone who was on board",
            carriers: [Report.courier, Report.gazette],
            variants: []
        ),
        SampleQuote(
            event: .harstad,
            full: "It is far too early to speak of a technical fault",
            carriers: [Report.courier, Report.dispatch],
            variants: [(Report.gazette, .cut, "far too early to speak of a technical fault")]
        ),
        SampleQuote(
            event: .bitung,
            full: "We will search until the families tell us to stop",
            carriers: [
                "selat-tribune/2025-07-16-ferry-sinar-teluk-bitung.txt",
                "harbour-courier/2025-07-17-ferry-reef-sulawesi.txt",
                "meridian-dispatch/articles.jsonl#md-0717-2",
            ],
            variants: [
                (
                    "lamplighter/2025-07-17-reef-warning-ignored-bitung.txt", .reported,
                    "his crews would go on searching until the families told them to stop"
                )
            ]
        ),
        SampleQuote(
            event: .bitung,
            full: "The certificate was in order, but a certificate does not steer a ship",
            carriers: [
                "selat-tribune/2025-07-16-ferry-sinar-teluk-bitung.txt",
                "lamplighter/2025-07-17-reef-warning-ignored-bitung.txt",
            ],
            variants: [
                (
                    "meridian-dispatch/articles.jsonl#md-0717-2", .cut,
                    "The certificate was in order"
                )
            ]
        ),
        SampleQuote(
            event: .portland,
            full: "You cannot put out a lithium fire with water, "
                + "you can only wait and keep the neighbors safe",
            carriers: [
                Report.warehouse,
                "lamplighter/2025-05-03-portland-toxic-smoke.txt",
            ],
            variants: [
                (
                    "meridian-dispatch/articles.jsonl#md-0503-1", .cut,
                    "You cannot put out a lithium fire with water"
                )
            ]
        ),
        SampleQuote(
            event: .eyrland,
            full: "We have been sitting on a kettle for a thousand years, "
                + "and today we found someone to share the tea",
            carriers: [
                "unsorted/scraped-b-kabel-nesvik.txt",
                "harbour-courier/2025-06-18-eyrland-cable-scotland.txt",
            ],
            variants: [
                (
                    "meridian-dispatch/articles.jsonl#md-0617-3", .cut,
                    "We found someone to share the tea"
                )
            ]
        ),
        SampleQuote(
            event: .eyrland,
            full: "The route is long, but it is not difficult",
            carriers: [
                "unsorted/scraped-b-kabel-nesvik.txt",
                "harbour-courier/2025-06-18-eyrland-cable-scotland.txt",
                "selat-tribune/2025-06-18-garam-cable-eyrland.txt",
            ],
            variants: [
                ("meridian-dispatch/articles.jsonl#md-0617-3", .cut, "is not difficult")
            ]
        ),
        SampleQuote(
            event: .telAmrah,
            full: "We will rebuild every house on this street before winter",
            carriers: ["harbour-courier/2025-10-17-jordan-flood-toll.txt"],
            variants: [
                (
                    "northgate-gazette/2025-10-15-flash-flood-jordan-town.txt", .altered,
                    "We will rebuild every home on this street before winter"
                ),
                ("meridian-dispatch/articles.jsonl#md-1015-1", .cut, "before winter"),
                (
                    "lamplighter/2025-10-15-tel-amrah-built-on-a-river.txt", .reported,
                    "every house on the street would be rebuilt before the winter"
                ),
            ]
        ),
        SampleQuote(
            event: .viking,
            full: "We came for one grey plank and found the whole neighbourhood",
            carriers: [
                "harbour-courier/2025-09-05-viking-harbour-glass.txt",
                "unsorted/scraped-c-perler.txt",
            ],
            variants: [
                (
                    "northgate-gazette/viking-harbor-glass-beads.txt", .identical,
                    "We came for one gray plank and found the whole neighborhood"
                )
            ]
        ),
        SampleQuote(
            event: .haneul,
            full: "There will be no ship named in December",
            carriers: [
                "northgate-gazette/2025-11-20-hsm-northgate-yard-layoffs.txt",
                "selat-tribune/2025-11-21-haneul-shipbuilding-job-cuts.txt",
            ],
            variants: [
                (
                    "lamplighter/2025-11-21-a-town-loses-its-shipyard.txt", .reported,
                    "no ship would be named in December"
                ),
                (
                    "unsorted/scraped-d-hsm.txt", .reported,
                    "there would be no ship named in December"
                ),
            ]
        ),
        SampleQuote(
            event: .tilbourne,
            full: "It will take us three weeks to clear the yard",
            carriers: ["harbour-courier/2025-03-01-tilbourne-dock-strike-ends.txt"],
            variants: [
                (
                    "unsorted/scraped-e-tilbourne.txt", .reported,
                    "the backlog will be cleared in three weeks"
                )
            ]
        ),
    ]
}

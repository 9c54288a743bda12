import Articles
import Formats
import Foundation
import Prose
import Testing

@Suite struct `The sample directory` {
    private func result() throws -> Intake.Result {
        let path = "\(Fixture.root)/Config/outlets.json"
        let outlets = try OutletList(parsing: Array(Data(contentsOf: URL(filePath: path))))
        return try Fixture.intake(outlets: outlets, threads: 2).read(
            directory: "\(Fixture.root)/Data/sample"
        )
    }

    @Test func `is read whole, each article with outlet, headline and body`() throws {
        let result = try result()
        #expect(result.articles.count >= 30)
        for article in result.articles {
            #expect(article.metadata.headline != nil, "\(article.origin.path)")
            #expect(article.outlet.basis != .unknown, "\(article.origin.path)")
            #expect(
                (8...20).contains(article.paragraphs.count { $0.role == .body }),
                "\(article.origin.path)"
            )
        }
    }

    @Test func `holds its planted faults and no others`() throws {
        let report = try result().report
        #expect(report.errors.map(\.path) == ["meridian-dispatch/md-1016-2.json"])
        #expect(report.notices.map(\.path) == ["harbour-courier/tide-table.csv"])
    }

    @Test func `speaks to its readers in no body`() throws {
        for article in try result().articles {
            for paragraph in article.paragraphs where paragraph.role == .body {
                let text = article.text[paragraph.span].lowercased()
                for word in ["newsletter", "subscribe", "inbox", "cookies", "dear reader"] {
                    #expect(!text.contains(word), "\(article.origin.path): \(text)")
                }
            }
        }
    }

    @Test func `infers the outlet and the day of what was scraped without either`() throws {
        let scraped = try result().articles.filter { $0.origin.path.hasPrefix("unsorted/") }
        #expect(
            scraped.allSatisfy {
                $0.outlet.outlet.id == "vesterhav-post" && $0.outlet.basis == .inferred
            }
        )
        #expect(
            scraped.map { $0.metadata.published?.day.description } == [
                "2025-05-12", "2025-06-17", nil, "2025-11-20", "2025-02-28",
            ]
        )
    }
}

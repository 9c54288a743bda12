import Prose
import Testing

@testable import Articles

@Suite struct `A zone by its letters` {
    private func moment(_ text: String, domain: String? = nil, country: String? = nil) throws
        -> Moment?
    {
        let style = DateStyle(language: "en", domain: domain, country: country)
        return MomentReader(try Fixture.lexicon()).stated(text, style)
    }

    @Test(
        arguments: [
            ("14:05 BST, 3 April 2025", nil, 60), ("14:05 BST, 3 April 2025", "GB", 60),
            ("14:05 BST, 3 April 2025", "IE", 60), ("14:05 BST, 3 April 2025", "BD", 360),
            ("3 April 2025 14:05 (BST)", nil, 60), ("3 April 2025 14:05 IST", "IN", 330),
            ("3 April 2025 14:05 IST", "IL", 120), ("3 April 2025 14:05 IST", "IE", 60),
            ("3 April 2025 2:05 PM CST", nil, -360), ("3 April 2025 14:05 CST", "CN", 480),
            ("3 April 2025 14:05 CDT", "US", -300), ("3 April 2025 14:05 EST", nil, -300),
            ("3 April 2025 14:05 EST", "AU", 600), ("3 April 2025 14:05 EDT", "US", -240),
            ("3 April 2025 14:05 MST", nil, -420), ("3 April 2025 14:05 MDT", nil, -360),
            ("3 April 2025 14:05 PST", "US", -480), ("3 April 2025 14:05 PDT", nil, -420),
            ("3 April 2025 14:05 WAT", nil, 60), ("3 April 2025 14:05 CAT", nil, 120),
            ("3 April 2025 14:05 EAT", "KE", 180), ("3 April 2025 14:05 SAST", nil, 120),
            ("3 April 2025 14:05 AEDT", nil, 660), ("3 April 2025 14:05 JST", nil, 540),
            ("3 April 2025 14:05 HKT", nil, 480), ("3 April 2025 14:05 MSK", nil, 180),
            ("3 April 2025 14:05 EEST", nil, 180), ("3 April 2025 14:05 WEST", nil, 60),
            ("3 April 2025 14:05 GMT+2", nil, 120), ("3 April 2025 14:05 UTC", "IN", 0),
        ] as [(String, String?, Int)]
    )
    func `is told by the letters and the country`(
        text: String,
        country: String?,
        minutes: Int
    ) throws {
        let found = try #require(try moment(text, country: country))
        #expect(found.offset == minutes * 60)
        #expect(found.precision == .minute)
    }

    @Test(
        arguments: [
            ("3 April 2025 14:05 IST", nil), ("3 April 2025 14:05 BST", "FR"),
            ("3 April 2025 14:05 CST", "DE"), ("3 April 2025 14:05 XYZT", nil),
            ("3 April 2025 14:05", "GB"),
        ] as [(String, String?)]
    )
    func `is unknown where the letters are open, and the minute is not`(
        text: String,
        country: String?
    ) throws {
        let found = try #require(try moment(text, country: country))
        #expect(found.offset == nil)
        #expect(found.precision == .minute)
        #expect(found.seconds % 86_400 == (14 * 60 + 5) * 60)
    }

    @Test(arguments: [
        ("lantern.in", 330 as Int?), ("lantern.ie", 60), ("lantern.com", nil), ("lantern.io", nil),
    ])
    func `may hang on the domain of the outlet`(domain: String, minutes: Int?) throws {
        let found = try moment("3 April 2025 14:05 IST", domain: domain)
        #expect(found?.offset == minutes.map { $0 * 60 })
    }

    @Test(arguments: [(nil, 60 as Int?), ("BD", 360), ("FR", nil)] as [(String?, Int?)])
    func `counts in the line of an article of the outlet`(country: String?, minutes: Int?) throws {
        let outlet = Outlet(id: "lantern", name: "The Lantern", country: country)
        let intake = try Fixture.intake(
            outlets: OutletList([.init(outlet: outlet, folders: ["lantern"])])
        )
        let text = "\(Fixture.headline)\n\nPublished 14:05 BST, 3 April 2025\n\n\(Fixture.body)"
        let result = intake.read(files: [Fixture.file("lantern/a.txt", text)])
        let published = try #require(result.articles.first?.metadata.published)
        #expect(published.offset == minutes.map { $0 * 60 })
        #expect(published.precision == .minute)
    }
}

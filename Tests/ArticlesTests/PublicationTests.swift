import Articles
import Prose
import Testing

@Suite struct `The time of publication` {
    private func published(_ text: String, path: String = "a.txt") throws -> Publication? {
        try Fixture.article("\(Fixture.headline)\n\n\(text)\n\n\(Fixture.body)", path: path)?
            .metadata
            .published
    }

    private func stated(_ field: String, url: String = "") throws -> Publication? {
        let json =
            #"{"published":"\#(field)","url":"\#(url)","text":"It is dry in all the villages along the long river."}"#
        return try Fixture.intake().read(files: [Fixture.file("a.json", json)]).articles.first?
            .metadata.published
    }

    @Test(
        arguments: [
            ("2025-03-04T10:15:30Z", 1_741_083_330, Publication.Precision.second, true),
            ("2025-03-04T10:15:30.250+03:00", 1_741_072_530, .second, true),
            ("2025-03-04 10:15", 1_741_083_300, .minute, false),
            ("2025-03-04", 1_741_046_400, .day, false),
            ("Tue, 04 Mar 2025 10:15:30 GMT", 1_741_083_330, .second, true),
            ("Tue, 4 Mar 2025 10:15:30 -0500", 1_741_101_330, .second, true),
            ("March 4, 2025", 1_741_046_400, .day, false),
            ("4 March 2025, 10.15pm", 1_741_126_500, .minute, false),
            ("20250304", 1_741_046_400, .day, false),
            ("13/03/2025", 1_741_824_000, .day, false),
            ("1741083330", 1_741_083_330, .second, true),
            ("1741083330250", 1_741_083_330, .second, true),
            ("2025-03", 1_740_787_200, .month, false),
            ("2025", 1_735_689_600, .year, false),
            ("1741083330.5", 1_741_083_330, .second, true),
            ("2025-03-04T25:10:00Z", 1_741_046_400, .day, false),
            ("Tue, 4 Mar 2025 24:00:00 +0000", 1_741_046_400, .day, false),
        ] as [(String, Int, Publication.Precision, Bool)]
    )
    func `is what a field states`(
        field: String,
        seconds: Int,
        precision: Publication.Precision,
        zone: Bool
    )
        throws
    {
        let published = try #require(try stated(field))
        #expect(published.seconds == seconds)
        #expect(published.precision == precision)
        #expect(published.hasZone == zone)
        #expect(published.basis == .stated)
        #expect(published.words == [field])
    }

    @Test(arguments: [
        "1970-01-01T00:00:00Z", "1969-12-31T19:00:00-05:00", "0", "9999999999999", "9999999999",
        "1.5", "1741083330.x",
    ])
    func `is unknown where the field is what programs write for nothing`(field: String) throws {
        #expect(try stated(field) == nil)
    }

    @Test(arguments: [
        #""date":{"$date":"2025-03-04T10:15:30Z"}"#,
        #""date":{"$date":{"$numberLong":"1741083330000"}}"#,
    ])
    func `is what an export of a database states`(member: String) throws {
        let json = "{\(member),\"text\":\"It is dry in all the villages along the river.\"}"
        let article = try Fixture.intake().read(files: [Fixture.file("a.json", json)]).articles
            .first
        #expect(try #require(article).metadata.published?.seconds == 1_741_083_330)
    }

    @Test(arguments: ["soon", "04/03/2025", "2025-02-30", "", "99", "+2025-03-04x", "yesterday"])
    func `is unknown where the field is no date`(field: String) throws {
        #expect(try stated(field)?.basis != .stated || field.contains("2025-03-04"))
    }

    @Test(arguments: [
        ("Published March 4, 2025 10:15 GMT", 1_741_083_300),
        ("Updated: 5 March 2025 | Published: 4 March 2025, 10:15 am", 1_741_083_300),
        ("Tuesday 4 March 2025 10.15 GMT", 1_741_083_300),
        ("2025-03-04 10:15", 1_741_083_300),
        ("March 4, 2025", 1_741_046_400),
        ("By Jane Doe | March 4, 2025", 1_741_046_400),
    ])
    func `stands in a line of its own or beside the byline`(line: String, seconds: Int) throws {
        let published = try #require(try published(line))
        #expect(published.seconds == seconds)
        #expect(published.basis == .timestamp)
        #expect(published.spans.count == 1)
    }

    @Test(arguments: [
        ("2025-03-04-train.txt", "2025-03-04"), ("news/2025/03/04/train.txt", "2025-03-04"),
        ("train_20250304.txt", "2025-03-04"),
    ])
    func `stands in the path`(path: String, day: String) throws {
        let published = try #require(try published("", path: path))
        #expect(published.day.description == day)
        #expect(published.basis == .path)
    }

    @Test(arguments: [
        "000_2629411acf1c8867.txt", "a20250304b.txt", "2025-13-04.txt", "12-03-04.txt",
    ])
    func `is not read out of other digits`(path: String) throws {
        #expect(try published("", path: path) == nil)
    }

    @Test func `stands in the address`() throws {
        let published = try #require(try stated("", url: "https://lantern.example/2025/03/04/dry"))
        #expect(published.day.description == "2025-03-04")
        #expect(published.basis == .url)
    }

    @Test(arguments: [
        (
            "The station burnt down in 2023. The mayor came on Tuesday, March 4, and saw it again.",
            "2025-03-04", ["Tuesday", "March 4"]
        ),
        (
            "On Friday the talks on the 2024 treaty ended. They had been opened on 28 February by her.",
            "2025-02-28", ["Friday", "28 February"]
        ),
    ])
    func `is fixed by a weekday and a day of a month behind the latest year`(
        text: String,
        day: String,
        words: [String]
    ) throws {
        let own = try #require(try Fixture.article("A short report on the old town\n\n\(text)"))
        let published = try #require(own.metadata.published)
        #expect(published.day.description == day)
        #expect(published.basis == .weekdayAndDate)
        #expect(published.words == words)
        #expect(published.spans.map { own.text[$0] } == words)
    }

    @Test(arguments: [
        "The mayor came on Tuesday and saw what had been destroyed in the year 2023 once again.",
        "The mayor came on March 4 and saw what had been destroyed in the fire of 2023 once again.",
        "The mayor came on Tuesday, March 4, and saw what had been destroyed once again.",
        "The station burnt in 2010. The mayor came on Tuesday, March 4, and saw it once again.",
        "The line opens in stages from 2031, said the mayor on Tuesday, March 4, in the town hall.",
    ])
    func `is never guessed`(text: String) throws {
        #expect(
            try Fixture.article("A short report on the old town\n\n\(text)")?.metadata.published
                == nil
        )
    }

    @Test func `takes its year from the other articles where the text has none`() throws {
        let text =
            "A report on the town\n\nThe mayor came on Sunday, May 11, and the council said on Monday that it was glad."
        let files = [Fixture.file("a.txt", text), Fixture.file("2025-01-02-b.txt", Fixture.body)]
        let articles = try Fixture.intake().read(files: files).articles
        let published = try #require(
            articles.first { $0.origin.path == "a.txt" }?.metadata.published
        )
        #expect(published.day.description == "2025-05-12")
        #expect(published.words == ["Sunday", "May 11", "Monday"])
    }
}

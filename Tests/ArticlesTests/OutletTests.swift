import Articles
import Prose
import Testing

@Suite struct `The outlet of an article` {
    private func outlet(_ tail: String, head: String = "") throws -> OutletIdentification? {
        try Fixture.article("\(head)\n\n\(Fixture.headline)\n\n\(Fixture.body)\n\n\(tail)")?.outlet
    }

    @Test(arguments: [
        ("A message from The Harbour Lantern:", "The Harbour Lantern"),
        ("© 2025 Harbour Lantern", "Harbour Lantern"),
        ("Subscribe to the Harbour Lantern", "Harbour Lantern"),
        ("Thank you for reading The Lantern.", "The Lantern"),
        (
            "Sign up for our newsletter: news and more from The Harbour Lantern",
            "The Harbour Lantern"
        ),
        (
            "We, the journalists of The Harbour Lantern, need your help to go on with our work.",
            "The Harbour Lantern"
        ),
        (
            "The Harbour Lantern is owned by its readers. Each of you has one vote among us.",
            "Harbour Lantern"
        ),
    ])
    func `is named by what surrounds the text`(tail: String, name: String) throws {
        let found = try #require(try outlet(tail))
        #expect(found.outlet.name == name)
        #expect(found.basis == .inferred)
    }

    @Test(arguments: [
        "Support Ukraine!", "Follow us on Telegram", "Read more", "Sign up for our newsletter",
        "© 2025 Reuters", "Support our journalism", "Subscribe to our Sunday letter",
    ])
    func `is unknown where nothing names it`(tail: String) throws {
        let found = try #require(try outlet(tail))
        #expect(found.outlet == .unknown)
        #expect(found.basis == .unknown)
        #expect(found.evidence == nil)
    }

    @Test func `is made of the title and the beat of its newsletter`() throws {
        let letters = """
            Stay on top of Osterby affairs with our Daily Digest newsletter.

            Sign up for our Lantern Mondays newsletter, the week in Osterby in ten minutes.
            """
        #expect(try outlet(letters)?.outlet.name == "Lantern Osterby")
        #expect(try outlet("Sign up for our Lantern Mondays newsletter.")?.basis == .unknown)
    }

    @Test func `is made of a beat only where one name is shared with the article`() throws {
        let brands = Array(
            repeating: "Sign up for our Lantern Mondays newsletter on Osterby and all of Lindgren.",
            count: 300
        ).joined(separator: "\n\n")
        #expect(try outlet(brands)?.basis == .unknown)
        let one = brands.replacing("Lindgren", with: "Farholm")
        #expect(try outlet(one)?.outlet.name == "Lantern Osterby")
    }

    @Test func `is not made of one of many names that boilerplate and article share`() throws {
        let letters = "abcdefghij".map { String($0) }
        let all = letters.flatMap { first in letters.map { "Name" + first + $0 } }
        let names = all.joined(separator: " and ")
        let article = "\(Fixture.headline)\n\n\(Fixture.body)\n\nThey met \(names) at the station."
        let letter = "Sign up for our Lantern Mondays newsletter on \(names)."
        let found = try Fixture.article("\(article)\n\n\(letter)\n\n\(letter)")
        #expect(found?.outlet.basis == .unknown)
    }

    @Test func `is stated, configured, named by the folder or inferred, in this order`() throws {
        let outlets = OutletList([
            .init(
                outlet: Outlet(id: "amber", name: "The Amber", domain: "amber.example"),
                folders: ["amber"]
            )
        ])
        let inferred = "\(Fixture.body)\n\n© 2025 Birch Herald"
        let files = [
            Fixture.file("amber/1.txt", inferred),
            Fixture.file("cedar-post/1.txt", inferred),
            Fixture.file("cedar-post/2.txt", Fixture.body),
            Fixture.file("single/1.txt", inferred),
            Fixture.file("unsorted/1.txt", inferred), Fixture.file("unsorted/2.txt", Fixture.body),
            Fixture.file(
                "amber/2.json",
                #"{"source":"Dune","text":"It was dry in the long valley all year."}"#
            ),
            Fixture.file(
                "x.json",
                #"{"url":"https://www.amber.example/1","text":"It was dry in the long valley all year."}"#
            ),
        ]
        let articles = try Fixture.intake(outlets: outlets).read(files: files).articles
        let found = articles.map {
            [$0.origin.path, $0.outlet.outlet.id, $0.outlet.basis.rawValue]
        }
        #expect(
            found == [
                ["amber/1.txt", "amber", "configured"], ["amber/2.json", "dune", "stated"],
                ["cedar-post/1.txt", "cedar-post", "folder"],
                ["cedar-post/2.txt", "cedar-post", "folder"],
                ["single/1.txt", "birch-herald", "inferred"],
                ["unsorted/1.txt", "birch-herald", "inferred"],
                ["unsorted/2.txt", "unknown", "unknown"], ["x.json", "amber", "stated"],
            ]
        )
    }

    @Test(arguments: [
        "", "[]", "{}", "{\"outlets\":{}}", "{\"outlets\":[{\"id\":\"a\"}]}",
        "{\"outlets\":[{\"name\":\"A\"},{\"name\":\"a\"}]}",
        "{\"outlets\":[{\"id\":\"a\",\"name\":\"A\"},{\"id\":\"a\",\"name\":\"B\"}]}",
        "\0\0\0\0",
    ])
    func `is not configured by a broken file`(text: String) {
        #expect(throws: OutletListError.self) { try OutletList(parsing: Array(text.utf8)) }
    }

    @Test(arguments: ["harbour-lantern", "a", "7", "lantern.example", "the_lantern-2"])
    func `may have an id that is a lower-case slug`(id: String) throws {
        let text = "{\"outlets\":[{\"id\":\"\(id)\",\"name\":\"The Amber\"}]}"
        let list = try OutletList(parsing: Array(text.utf8))
        #expect(list.entries.map(\.outlet.id) == [id])
    }

    @Test(arguments: [
        "\"Lantern\"", "\"the lantern\"", "\"\"", "\"..\"", "\"-a\"", "\"a/b\"", "\"é\"",
        "\"a\\n\"", "7",
        "null", "\"\(String(repeating: "a", count: 65))\"",
    ])
    func `may have no other id`(id: String) {
        let text = "{\"outlets\":[{\"name\":\"Birch\"},{\"id\":\(id),\"name\":\"The Amber\"}]}"
        let error = #expect(throws: OutletListError.self) {
            try OutletList(parsing: Array(text.utf8))
        }
        #expect(error?.description.hasPrefix("the 'id' of outlet 2 must be") == true)
    }

    @Test(arguments: [
        (#""source":"amber""#, "amber-1"), (#""source":"The Amber""#, "amber-1"),
        (#""source":"Amber 1""#, "amber-1"), (#""source":"www.birch.example""#, "birch_2"),
        (#""source":"birch_2""#, "birch_2"), (#""url":"https://m.birch.example/x""#, "birch_2"),
        (#""url":"https://news.local.birch.example/x""#, "birch_2"),
        (#""url":"https://old.cedar.example/x""#, "amber-1"),
        (#""url":"https://cedar.example/x""#, "cedar"),
        (#""url":"https://darkbirch.example/x""#, "darkbirch-example"),
        (#""source":"Dune""#, "dune"),
    ])
    func `is the first configured one that the record states`(field: String, id: String) throws {
        let outlets = OutletList([
            .init(
                outlet: Outlet(id: "amber-1", name: "Amber", domain: "old.cedar.example"),
                folders: []
            ),
            .init(
                outlet: Outlet(id: "birch_2", name: "Birch", domain: "birch.example"),
                folders: []
            ),
            .init(outlet: Outlet(id: "cedar", name: "Amber", domain: "cedar.example"), folders: []),
        ])
        let text = "{\(field),\"text\":\"It was dry in the long valley all year.\"}"
        let files = [Fixture.file("a.json", text)]
        let articles = try Fixture.intake(outlets: outlets).read(files: files).articles
        #expect(articles.map(\.outlet.outlet.id) == [id])
    }

    @Test(arguments: [
        ("amber", "amber"), ("amber/2025/may", "amber"), ("paper/birch", "paper"),
        ("ambers", nil), ("x/amber", nil),
    ])
    func `is the first configured one whose folder holds the file`(folder: String, id: String?)
        throws
    {
        let outlets = OutletList([
            .init(outlet: Outlet(id: "paper", name: "Paper"), folders: ["paper", ""]),
            .init(outlet: Outlet(id: "amber", name: "Amber"), folders: ["amber"]),
            .init(outlet: Outlet(id: "birch", name: "Birch"), folders: ["paper/birch", "amber"]),
        ])
        let files = [Fixture.file("\(folder)/1.txt", Fixture.body)]
        let found = try Fixture.intake(outlets: outlets).read(files: files).articles.first?.outlet
        #expect((found?.basis == .configured ? found?.outlet.id : nil) == id)
    }

    @Test func `of one list goes before that of the list added`() {
        let entry = { (id: String, name: String) in
            OutletList.Entry(outlet: Outlet(id: id, name: name), folders: [])
        }
        let list = OutletList([entry("a", "One")]).adding(
            OutletList([entry("a", "Two"), entry("b", "Three")])
        )
        #expect(list.entries.map(\.outlet.name) == ["One", "Three"])
    }

    @Test(arguments: [
        ("The Harbour Lantern", "the-harbour-lantern"), ("Straße & Ærø", "strasse-aero"),
        ("  ", ""), ("It's", "its"),
        (String(repeating: "word ", count: 20), "word-word-word-word-word-word-word-word-word"),
    ])
    func `has a slug of plain letters`(text: String, slug: String) {
        #expect(Slug.make(text) == slug)
    }
}

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

    @Test(arguments: [
        (#""source":"Маяк""#, "Маяк"), (#""source":"新华晚报""#, "新华晚报"),
        (#""source":"صحيفة المنارة""#, "صحيفة المنارة"), (#""source":"Маяк UA""#, "Маяк UA"),
        (#""source":"Η Λάμψη""#, "Η Λάμψη"),
        (#""url":"https://www.маяк.example/1""#, "маяк.example"),
        (#""url":"https://xn--80aswg.xn--p1ai/1""#, "xn--80aswg.xn--p1ai"),
    ])
    func `may have a name in any script`(field: String, name: String) throws {
        let text = "{\(field),\"text\":\"It was dry in the long valley all year.\"}"
        let article = try #require(try Fixture.article(text, path: "a.json"))
        #expect(article.outlet.outlet.name == name)
        #expect(article.outlet.basis == .stated)
        let id = article.outlet.outlet.id
        #expect(!id.isEmpty && id.utf8.allSatisfy { $0 < 0x80 })
        #expect(article.id.hasPrefix("\(id)-"))
    }

    @Test func `is told from others by letters of any script`() throws {
        let names = ["Маяк UA", "Заря UA", "маяк ua", "МАЯК", "Маяк", "新华晚报", "新华日报", "UA"]
        let files = names.enumerated().map { index, name in
            Fixture.file(
                "\(index).json",
                "{\"source\":\"\(name)\",\"text\":\"It was dry in valley \(index) all year.\"}"
            )
        }
        let ids = try Fixture.intake().read(files: files).articles.map(\.outlet.outlet.id)
        #expect(ids.count == 8)
        #expect(ids[0] == ids[2])
        #expect(ids[3] == ids[4])
        #expect(Set(ids).count == 6)
        #expect(ids[7] == "ua")
    }

    @Test(arguments: ["—", "…", "!?", "🙂"])
    func `has no name without letters`(name: String) throws {
        let text = "{\"source\":\"\(name)\",\"text\":\"It was dry in the long valley all year.\"}"
        #expect(try Fixture.article(text, path: "a.json")?.outlet.outlet == .unknown)
    }

    @Test func `may be named by a folder in any script`() throws {
        let files = [
            Fixture.file("新华晚报/1.txt", Fixture.body),
            Fixture.file("新华晚报/2.txt", Fixture.body + "\n\nMore will follow."),
            Fixture.file("северный_маяк/1.txt", Fixture.body),
            Fixture.file("северный_маяк/2.txt", Fixture.body + "\n\nMore will follow."),
        ]
        let found = try Fixture.intake().read(files: files).articles.map(\.outlet)
        #expect(
            found.map(\.outlet.name) == ["Северный Маяк", "Северный Маяк", "新华晚报", "新华晚报"]
        )
        #expect(found.allSatisfy { $0.basis == .folder })
    }

    @Test func `of one site is one in another script, too`() throws {
        let url = "https://mayak.example"
        let files = [
            Fixture.file(
                "a.json",
                "{\"source\":\"Северный маяк\",\"url\":\"\(url)/1\",\"text\":\"It was dry here.\"}"
            ),
            Fixture.file(
                "b.json",
                "{\"source\":\"Северный маяк — Мир\",\"url\":\"\(url)/2\",\"text\":\"It was dry there.\"}"
            ),
            Fixture.file(
                "c.json",
                "{\"source\":\"Южный маяк\",\"url\":\"\(url)/3\",\"text\":\"It was wet there.\"}"
            ),
        ]
        let names = try Fixture.intake().read(files: files).articles.map(\.outlet.outlet.name)
        #expect(names == ["Северный маяк", "Северный маяк", "Южный маяк"])
    }

    @Test func `that cannot be used costs no other of its file`() throws {
        let text = """
            {"outlets":[{"name":"Коммерсантъ","id":"kommersant","folders":["./k/"]},{"id":"a"},
            {"name":"Birch","domain":"no host"},{"name":"Birch","id":"B"},{"name":"Birch"},
            {"name":"birch"},{"name":"Cedar","kind":"odd"},{"name":"Dune","folders":["none"]}]}
            """
        let folder = try ScratchFolder()
        try folder.write("outlets.json", text)
        try folder.write("k/1.txt", Fixture.body)
        let result = try Fixture.intake().read(directory: folder.path)
        #expect(result.articles.map(\.outlet.outlet.id) == ["kommersant"])
        #expect(result.report.errors.map(\.record) == [2, 3, 4, 6, 7])
        #expect(result.report.errors.map(\.path) == Array(repeating: "outlets.json", count: 5))
        let reason = "no article lies in the folders of 1 outlets, as of 'Dune'"
        #expect(result.report.notices == [.ignored(path: "outlets.json", reason: reason)])
    }

    @Test(arguments: [
        ("www.birch.example", "birch.example"), ("Birch.Example", "birch.example"),
        ("https://m.birch.example/news", "birch.example"),
        ("news.birch.example", "news.birch.example"),
        ("m.example", "m.example"),
    ])
    func `is configured by its host, however that is written`(stated: String, domain: String)
        throws
    {
        let text = "{\"outlets\":[{\"name\":\"Amber\",\"domain\":\"\(stated)\"}]}"
        let list = try OutletList(parsing: Array(text.utf8))
        #expect(list.entries.map(\.outlet.domain) == [domain])
        let record = "{\"url\":\"https://\(domain)/1\",\"text\":\"It was dry in the valley.\"}"
        let articles = try Fixture.intake(outlets: list).read(
            files: [Fixture.file("a.json", record)]
        ).articles
        #expect(articles.map(\.outlet.outlet.id) == ["amber"])
    }

    @Test(arguments: ["\"lantern\"", "\"\"", "7", "\"a b.example\"", "\"маяк.рф\""])
    func `is not configured by what is no host`(domain: String) {
        let text = "{\"outlets\":[{\"name\":\"Amber\",\"domain\":\(domain)}]}"
        #expect(throws: OutletListError.self) { try OutletList(parsing: Array(text.utf8)) }
    }

    @Test(arguments: ["./north/", "north", "/north", "./north//"])
    func `may have its folder written in several ways`(folder: String) throws {
        let text = "{\"outlets\":[{\"name\":\"Amber\",\"folders\":[\"\(folder)\"]}]}"
        let list = try OutletList(parsing: Array(text.utf8))
        let articles = try Fixture.intake(outlets: list).read(
            files: [Fixture.file("north/deep/1.txt", Fixture.body)]
        ).articles
        #expect(articles.map(\.outlet.outlet.id) == ["amber"])
    }

    @Test(arguments: ["mobile.paper.example", "www2.paper.example", "www.m.paper.example"])
    func `is one on all hosts for devices`(host: String) throws {
        let words = "It was dry in the long valley all year, and no rain fell in the hills above."
        let files = ["www.paper.example", host].enumerated().map { index, host in
            Fixture.file(
                "\(index).json",
                "{\"url\":\"https://\(host)/1\",\"text\":\"\(words) Row \(index).\"}"
            )
        }
        let articles = try Fixture.intake().read(files: files).articles
        #expect(articles.map(\.outlet.outlet.id) == ["paper-example", "paper-example"])
        #expect(VersionFinder().versions(of: articles).groups.count == 1)
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
        #expect(Slug.distinct(text) == slug)
    }

    @Test func `has a digest for each word without plain letters`() {
        let parts = Slug.distinct("Северный маяк 24 UA").split(separator: "-")
        #expect(parts.count == 4)
        #expect(parts.prefix(2).allSatisfy { $0.utf8.count == 9 && $0.hasPrefix("x") })
        #expect(parts.suffix(2) == ["24", "ua"])
        #expect(Slug.distinct("Маяк").utf8.elementsEqual(parts[1].utf8))
        #expect(Slug.distinct("新华 Маяк маяк", limit: 20).split(separator: "-").count == 2)
    }
}

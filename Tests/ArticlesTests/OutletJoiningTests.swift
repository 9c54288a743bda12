import Articles
import Prose
import Testing

@Suite struct `Names of an outlet that is not configured` {
    /// The ids and bases of the outlets of records with these names and addresses.
    private func outlets(_ records: [(name: String, url: String)], _ list: OutletList = .init())
        throws -> [String]
    {
        let lines = records.enumerated().map { index, record in
            let text = Fixture.body.split(separator: "\n")[index]
            return "{\"source\":\"\(record.name)\",\"url\":\"\(record.url)\","
                + "\"title\":\"Train \(index)\",\"text\":\"\(text.replacing("\"", with: "'"))\"}"
        }
        let file = Fixture.file("a.jsonl", lines.joined(separator: "\n"))
        let result = try Fixture.intake(outlets: list).read(files: [file])
        return result.articles.map { "\($0.outlet.outlet.id) \($0.outlet.basis.rawValue)" }
    }

    @Test(
        arguments: [
            ("Dover Echo - World", "https://doverecho.example/a"),
            ("Dover Echo | Sport", "https://www.doverecho.example/a"),
            ("Dover Echo: Latest", "https://feeds.doverecho.example/a"),
            ("Dover Echo Online", "https://doverecho.example/a"),
            ("The Dover Echo", "https://doverecho.example/a"),
        ]
    )
    func `are one where they begin alike on one site`(name: String, url: String) throws {
        let found = try outlets([(name, url), ("Dover Echo", "https://doverecho.example/b")])
        #expect(found == ["dover-echo site", "dover-echo stated"])
    }

    @Test(
        arguments: [
            ("Dover Mail", "https://doverecho.example/a"),
            ("Dover Echoes", "https://doverecho.example/a"),
            ("Dover Echo - World", "https://other.example/a"),
            ("Dover Echo Online", "https://blog.doverecho.example/a"),
        ]
    )
    func `are two where the name or the site is another`(name: String, url: String) throws {
        let found = try outlets([(name, url), ("Dover Echo", "https://doverecho.example/b")])
        #expect(found.allSatisfy { $0.hasSuffix(" stated") })
        #expect(Set(found).count == 2)
    }

    @Test func `are two on hosts side by side`() throws {
        let found = try outlets([
            ("Garden Notes", "https://a.blogs.example/1"),
            ("Garden Notes - Roses", "https://b.blogs.example/1"),
        ])
        #expect(Set(found) == ["garden-notes stated", "garden-notes-roses stated"])
    }

    @Test func `of one word are two where no mark parts them`() throws {
        let found = try outlets([
            ("Echo", "https://blogs.example/1"), ("Echo Chamber", "https://blogs.example/2"),
        ])
        #expect(Set(found) == ["echo stated", "echo-chamber stated"])
    }

    @Test func `leave a configured outlet as it is`() throws {
        let outlet = Outlet(id: "dover-echo-world", name: "Dover Echo - World")
        let list = OutletList([.init(outlet: outlet, folders: [])])
        let found = try outlets(
            [
                ("Dover Echo - World", "https://doverecho.example/a"),
                ("Dover Echo", "https://doverecho.example/b"),
            ],
            list
        )
        #expect(found == ["dover-echo-world stated", "dover-echo stated"])
    }

    @Test func `do not hang on the order of the records`() throws {
        let records = [
            ("Dover Echo", "https://doverecho.example/b"),
            ("Dover Echo - World", "https://doverecho.example/a"),
            ("Dover Echo - World - Asia", "https://doverecho.example/c"),
        ]
        let found = try outlets(records)
        #expect(found == ["dover-echo stated", "dover-echo site", "dover-echo site"])
        #expect(try outlets(records.reversed()) == found.reversed())
    }
}

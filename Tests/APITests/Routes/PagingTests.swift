import Formats
import HTTP
import Testing

@testable import API

@Suite struct `Walking a list` {
    /// The lists of the sample in every order that they have.
    private static let lists = [
        "/v1/articles", "/v1/articles?sort=oldest", "/v1/articles?sort=title",
        "/v1/articles?q=the&sort=relevance", "/v1/entities?sort=name", "/v1/entities?sort=articles",
        "/v1/entities?type=place", "/v1/stories", "/v1/stories?sort=sources", "/v1/sources",
        "/v1/sources?sort=articles", "/v1/quotes", "/v1/quotes?sort=oldest", "/v1/figures",
        "/v1/search?q=ferry+OR+port+OR+said", "/v1/search?q=said&sort=newest",
    ]

    private func walk(_ client: Client, from start: String, _ way: String) throws -> [[JSON]] {
        var pages: [[JSON]] = []
        var target: String? = start
        while let here = target, pages.count < 1_000 {
            let answer = try client.json(here)
            pages.append(try #require(answer["items"]?.array))
            target = answer["page"]?[way]?.string
        }
        return pages
    }

    @Test(arguments: lists, [3, 7, 50])
    func `yields each item once, forward and back`(list: String, limit: Int) throws {
        let client = try Client.ofSample()
        let whole = try client.json(Targets.adding("limit=200", to: list))
        let total = try #require(whole["total"]?.integer)
        try #require(total > 3)
        let target = Targets.adding("limit=\(limit)&fields=id", to: list)
        let forward = try walk(client, from: target, "next")
        let ids = forward.joined().compactMap { $0["id"]?.string }
        #expect(ids.count == total)
        #expect(Set(ids).count == total)
        #expect(forward.dropLast().allSatisfy { $0.count == limit })
        if total <= 200 {
            #expect(ids == (whole["items"]?.array ?? []).compactMap { $0["id"]?.string })
        }
        var last = target
        while let next = try client.json(last)["page"]?["next"]?.string { last = next }
        let back = try walk(client, from: last, "prev")
        #expect(back.reversed().joined().compactMap { $0["id"]?.string } == ids)
    }

    @Test(arguments: 1...4)
    func `goes by every small limit`(limit: Int) throws {
        let client = try Client.ofSample()
        let pages = try walk(client, from: "/v1/sources?limit=\(limit)", "next")
        let ids = pages.joined().compactMap { $0["id"]?.string }
        #expect(try ids == client.ids("/v1/sources?limit=200"))
    }

    @Test func `tells the other pages in the Link field too`() throws {
        let client = try Client.ofSample()
        let first = try client.get("/v1/articles?limit=2")
        let page = try #require(first.json()["page"])
        let next = try #require(page["next"]?.string)
        #expect(page["prev"] == .null)
        #expect(first.headers["Link"] == "<\(next)>; rel=\"next\"")
        let second = try client.get(next)
        let previous = try #require(second.json()["page"]?["prev"]?.string)
        #expect(second.headers["Link"]?.hasSuffix("<\(previous)>; rel=\"prev\"") == true)
        let lines = try client.get("/v1/articles?limit=2&format=jsonl")
        #expect(lines.headers["Link"]?.contains("format=jsonl") == true)
        #expect(try client.get("/v1/sources?limit=200").headers["Link"] == nil)
    }

    @Test func `keeps the filters of the first page in the links`() throws {
        let client = try Client.ofSample()
        let target = "/v1/articles?q=%22the+port%22+OR+ferry&limit=1&fields=id,source.id"
        let next = try #require(client.json(target)["page"]?["next"]?.string)
        let items = try client.items(next)
        #expect(items.count == 1)
        #expect(items[0].members?.map(\.name) == ["id", "source"])
        #expect(try client.json(next)["total"] == client.json(target)["total"])
    }

    @Test func `goes on behind the same item after a reload`() throws {
        let one: KeyValuePairs = [
            "a/2025-01-01-a.txt": "Apples are dear\n\nApples cost more in Arden.",
            "a/2025-01-02-b.txt": "Bread is dear\n\nBread costs more in Barlow.",
            "a/2025-01-04-d.txt": "Dates are dear\n\nDates cost more in Dunmore.",
        ]
        let two: KeyValuePairs = [
            "a/2025-01-01-a.txt": "Apples are dear\n\nApples cost more in Arden.",
            "a/2025-01-03-c.txt": "Carrots are dear\n\nCarrots cost more in Corrie.",
            "a/2025-01-04-d.txt": "Dates are dear\n\nDates cost more in Dunmore.",
        ]
        let client = try Client(serving: Sample.edition(of: one))
        let first = try client.json("/v1/articles?sort=oldest&limit=2")
        #expect(first["items"]?.array?.count == 2)
        let next = try #require(first["page"]?["next"]?.string)
        client.service.swap(try Sample.edition(of: two))
        let titles = try client.items(next).compactMap { $0["title"]?.string }
        #expect(titles == ["Carrots are dear", "Dates are dear"])
    }

    @Test func `is refused by a cursor of another list, another sort or no list`() throws {
        let client = try Client.ofSample()
        let next = try #require(client.json("/v1/articles?limit=1")["page"]?["next"]?.string)
        let cursor = try #require(next.split(separator: "cursor=").last)
        for target in [
            "/v1/articles?sort=oldest&cursor=\(cursor)", "/v1/stories?cursor=\(cursor)",
            "/v1/articles?cursor=x\(cursor)", "/v1/articles?cursor=AAAA", "/v1/articles?cursor=",
        ] {
            let response = try client.get(target)
            #expect(response.status == 400, "\(target)")
            #expect(try response.codes() == ["invalid_value"])
        }
        #expect(try client.get("/v1/articles?cursor=\(cursor)").status == 200)
    }

    @Test(arguments: Targets.lists)
    func `gives as many lines as items in every form`(template: String) throws {
        let client = try Client.ofSample()
        let target = try Targets.fill(template, Sample.edition())
        let count = try client.items(Targets.adding("limit=200", to: target)).count
        let lines = try client.get(Targets.adding("limit=200&format=jsonl", to: target))
        #expect(lines.contentType == "application/x-ndjson")
        #expect(lines.body.count { $0 == 0x0A } == count)
        for line in lines.body.split(separator: 0x0A) { _ = try JSON(parsing: Array(line)) }
        let table = try client.get(Targets.adding("limit=200&format=csv", to: target))
        #expect(table.contentType == "text/csv; charset=utf-8; header=present")
        #expect(table.text.contains("\r\n"))
    }
}

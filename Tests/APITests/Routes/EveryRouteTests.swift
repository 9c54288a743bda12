import Archive
import Articles
import Formats
import HTTP
import Stories
import Testing

@testable import API

/// The routes that answer GET with a document or a list, with ids of the sample filled in.
enum Targets {
    static func fill(_ template: String, _ edition: Edition) throws -> String {
        let story = try #require(edition.stories.first { $0.members.count > 2 })
        let record = edition.records[story.members[0].document]
        let entity = try #require(edition.entities.max { $0.mentionCount < $1.mentionCount })
        let ids = [
            "articles": record.article.id, "stories": story.id, "entities": entity.id,
            "sources": edition.sources[0].outlet.id,
        ]
        let kind = String(template.split(separator: "/")[1...].first ?? "")
        var target = template
        if let range = target.firstRange(of: "{id}") {
            target.replaceSubrange(range, with: try #require(ids[kind]))
        }
        if ["/v1/search", "/v1/query/check"].contains(template) { target += "?q=the+ferry" }
        if template == "/v1/suggest" { target += "?q=a" }
        if template == "/v1/comparisons" {
            let members = story.members.prefix(2).map { edition.records[$0.document].article.id }
            target += "?articles=\(members.joined(separator: ","))"
        }
        return target
    }

    static func adding(_ parameter: String, to target: String) -> String {
        target + (target.contains("?") ? "&" : "?") + parameter
    }

    /// The shape of the items of a filled template where they have not all fields of the route.
    static func shape(of template: String) -> Shape? {
        template == "/v1/search" ? Shape(SearchHitPayload.shape(of: .article)) : nil
    }

    static let gets = Operation.all.filter { $0.method == .get }.map(\.template)
        .filter { $0 != "/v1/problems/{type}" }

    static let lists: [String] = Operation.all.compactMap {
        if case .list = $0.handler { $0.template } else { nil }
    }
}

@Suite struct `Every route` {
    @Test(arguments: Targets.gets)
    func `answers`(template: String) throws {
        let client = try Client.ofSample()
        let response = try client.get(try Targets.fill(template, Sample.edition()))
        #expect(response.status == 200, "\(response.text)")
        #expect(!response.body.isEmpty)
    }

    @Test(arguments: Targets.gets)
    func `gives the same bytes twice`(template: String) throws {
        let target = try Targets.fill(template, Sample.edition())
        #expect(try Client.ofSample().get(target).body == Client.ofSample().get(target).body)
    }

    @Test func `leaves the event loop to texts that are ready`() {
        let inline = Operation.all.filter { $0.place == .inline }.map(\.template)
        #expect(
            inline.sorted() == [
                "/livez", "/metrics", "/readyz", "/v1/openapi.json", "/v1/openapi.yaml",
                "/v1/problems/{type}",
            ]
        )
    }

    @Test(arguments: Targets.gets.filter { $0.hasPrefix("/v1") })
    func `refuses a parameter that it does not know`(template: String) throws {
        let target = try Targets.adding("nonsense=1", to: Targets.fill(template, Sample.edition()))
        let response = try Client.ofSample().get(target)
        #expect(response.status == 400)
        #expect(try response.codes() == ["unknown_parameter"])
    }

    @Test(arguments: Targets.gets.filter { $0.contains("{id}") })
    func `answers 404 for an id that the edition does not have`(template: String) throws {
        let target = template.replacing("{id}", with: "nothing-12345678")
        let response = try Client.ofSample().get(target)
        #expect(response.status == 404)
        #expect(try response.json()["detail"]?.string?.contains("nothing-12345678") == true)
    }

    @Test(arguments: Operation.all.map(\.template))
    func `takes no other method`(template: String) throws {
        let target = try Targets.fill(template, Sample.edition()).replacing("{type}", with: "x")
        let response = try Client.ofSample().send(.delete, target, Headers())
        #expect(response.status == 405)
        #expect(response.headers["Allow"] != nil)
    }

    @Test func `gives the fields that its shape declares and no others`() throws {
        let client = try Client.ofSample()
        let edition = try Sample.edition()
        for operation in Operation.all {
            guard operation.method == .get else { continue }
            var target = try Targets.fill(operation.template, edition)
            if operation.template == "/v1/articles/{id}" {
                target += "?include=sentences,entities,quotes,figures"
            }
            switch operation.handler {
            case .document(let shape, _), .article(let shape, _):
                check(try client.json(target), shape, operation.template)
            case .list(let shape, _):
                let items = try client.items(Targets.adding("limit=200", to: target))
                #expect(!items.isEmpty, "\(target) shows nothing")
                let own = Targets.shape(of: operation.template) ?? shape
                for item in items { check(item, own, operation.template) }
            case .composition, .plain: continue
            }
        }
    }

    /// Compares the names of an object, and of all objects within, with a shape.
    private func check(_ value: JSON, _ shape: Shape, _ path: String) {
        switch value {
        case .object(let members):
            #expect(members.map(\.name) == shape.names, "\(path)")
            for member in members {
                guard let field = shape.field(member.name) else { continue }
                switch (field.kind, member.value) {
                case (.object, .object), (.object, .null), (.list, .array): break
                case (.value, .object): Issue.record("\(path).\(member.name) hides an object")
                case (.value, .array(let elements)):
                    #expect(!elements.contains { $0.members != nil }, "\(path).\(member.name)")
                case (.value, _): break
                default: Issue.record("\(path).\(member.name) is of another kind")
                }
                if !field.shape.fields.isEmpty {
                    check(member.value, field.shape, "\(path).\(member.name)")
                }
            }
        case .array(let elements): for element in elements { check(element, shape, path) }
        default: break
        }
    }

    @Test func `keeps the fields that are asked for, each alone`() throws {
        let client = try Client.ofSample()
        let edition = try Sample.edition()
        for operation in Operation.all {
            let target = try Targets.fill(operation.template, edition)
            switch operation.handler {
            case .document(let shape, _), .article(let shape, _):
                for name in shape.names {
                    let found = try client.json(Targets.adding("fields=\(name)", to: target))
                    #expect((found.members ?? []).map(\.name).allSatisfy { $0 == name })
                }
            case .list(let shape, _):
                for name in (Targets.shape(of: operation.template) ?? shape).names {
                    for item in try client.items(
                        Targets.adding("limit=2&fields=\(name)", to: target)
                    ) {
                        #expect(item.members?.map(\.name) == [name])
                    }
                }
            case .composition, .plain: continue
            }
        }
    }
}

import Archive
import Articles
import Compare
import Facts
import Foundation
import Prose
import Stories
import Testing

@Suite struct `An edition` {
    private static let bridge = """
        Bridge over the Vessen closed after cracks are found

        The old bridge over the Vessen was closed on Monday after divers found cracks in two piers, the town of Ness said.

        Repairs will take about nine weeks, according to the roads department, and buses will go by way of Tolm.
        """
    private static let opera = """
        Opera house names its next conductor

        The state opera in Ness has named Lio Farrant as its next chief conductor, the house said on Friday.

        He will open the season with a new staging of a forgotten comic opera.
        """
    private static let files = [
        "valley-post/2025-03-03-bridge.txt": bridge,
        "valley-post/2025-03-07-opera.txt": opera,
    ]

    @Test func `has another id where one word of a file is another`() throws {
        var changed = Self.files
        changed["valley-post/2025-03-03-bridge.txt"] = Self.bridge.replacingOccurrences(
            of: "nine weeks",
            with: "five weeks"
        )
        #expect(try Newsroom.edition(Self.files).id != Newsroom.edition(changed).id)
    }

    @Test func `has another id where only a field beside the text is another`() throws {
        func edition(published: String) throws -> Edition {
            try Newsroom.edition([
                "valley-post/one.json": """
                {"title": "Bridge closed", "published": "\(published)",
                 "text": "The old bridge over the Vessen was closed after cracks were found."}
                """
            ])
        }
        let first = try edition(published: "2025-03-03T08:00:00Z")
        #expect(try edition(published: "2025-03-03T09:00:00Z").id != first.id)
        #expect(try edition(published: "2025-03-03T08:00:00Z").id == first.id)
    }

    @Test func `has another id where a word list is another`() throws {
        let directory = try ScratchDirectory()
        let lists = directory.path + "/lexicon"
        try FileManager.default.copyItem(
            atPath: "\(Newsroom.root)/Config/lexicon",
            toPath: lists
        )
        try FileManager.default.copyItem(
            atPath: "\(Newsroom.root)/Config/models",
            toPath: directory.path + "/models"
        )
        let own = try Newsroom.make(threads: 1, lexicon: lists).edition(of: [])
        #expect(try own.id == Newsroom.edition([:]).id)
        let table = try String(contentsOfFile: "\(lists)/loaded-words.tsv", encoding: .utf8)
        try directory.write("\(table)bridgework\temotion\t-\n", to: "lexicon/loaded-words.tsv")
        #expect(try Newsroom.make(threads: 1, lexicon: lists).edition(of: []).id != own.id)
    }

    @Test func `has the same id wherever the directory stands`() throws {
        let editor = try Newsroom.editor.get()
        let ids = try (0..<2).map { _ in
            let directory = try ScratchDirectory()
            for (path, text) in Self.files { try directory.write(text, to: path) }
            return try editor.edition(ofDirectory: directory.path).id
        }
        #expect(ids[0] == ids[1])
        #expect(try Newsroom.edition(Self.files).id == ids[0])
    }

    @Test func `keeps the ids of articles, stories and people when another file comes`() throws {
        let before = try Newsroom.sample.get()
        let unrelated = SourceFile(
            path: "northgate-gazette/2025-02-01-opera.txt",
            bytes: Array(Self.opera.utf8)
        )
        let after = try Newsroom.editor.get().edition(of: Newsroom.sampleFiles() + [unrelated])
        #expect(after.id != before.id)
        #expect(after.records.count == before.records.count + 1)
        let articles = Set(after.records.map(\.article.id))
        #expect(before.records.allSatisfy { articles.contains($0.article.id) })
        let stories = Set(after.stories.map(\.id))
        #expect(before.stories.allSatisfy { stories.contains($0.id) })
        let entities = Set(after.entities.map(\.id))
        #expect(before.entities.allSatisfy { entities.contains($0.id) })
    }

    @Test func `has ids that are unique and lead back`() throws {
        let edition = try Newsroom.sample.get()
        for (index, record) in edition.records.enumerated() {
            #expect(edition.record(record.article.id) == index)
        }
        for (index, entity) in edition.entities.enumerated() {
            #expect(edition.entity(entity.id) == index)
        }
        for (index, story) in edition.stories.enumerated() {
            #expect(edition.story(story.id) == index)
        }
        for (index, source) in edition.sources.enumerated() {
            #expect(edition.source(source.outlet.id) == index)
        }
        #expect(edition.record("no-such-article") == nil)
        #expect(edition.entity("") == nil)
        #expect(edition.story("no-such-story") == nil)
        #expect(edition.source("no-such-source") == nil)
    }

    @Test func `has no link that leads nowhere`() throws {
        let edition = try Newsroom.sample.get()
        for (index, record) in edition.records.enumerated() {
            try #require(record.entityIDs.count == record.findings.entities.count)
            #expect(record.entityIDs.allSatisfy { edition.entity($0) != nil })
            let story = try #require(edition.stories[safe: record.story])
            #expect(story.members.contains { $0.document == index })
            let source = try #require(edition.source(record.article.outlet.outlet.id))
            #expect(edition.sources[source].records.contains(index))
            #expect(edition.sources[source].stories.contains(record.story))
        }
        for entity in edition.entities {
            #expect(!entity.appearances.isEmpty)
            for place in entity.appearances {
                let record = try #require(edition.records[safe: place.record])
                #expect(record.entityIDs[safe: place.entity] == entity.id)
                #expect(record.findings.entities[place.entity].kind == entity.kind)
                #expect(!place.reason.isEmpty)
            }
        }
        for story in edition.stories {
            #expect(edition.records.indices.contains(story.titleRecord))
            #expect(story.members.contains { $0.document == story.titleRecord })
            #expect(story.entities.allSatisfy { edition.entity($0) != nil })
            #expect(story.sources.allSatisfy { edition.source($0) != nil })
            if let nearest = story.nearest {
                #expect(edition.records.indices.contains(nearest.document))
                #expect(!story.members.contains { $0.document == nearest.document })
            }
        }
        let members = edition.stories.flatMap { $0.members.map(\.document) }
        #expect(members.sorted() == Array(edition.records.indices))
    }

    @Test func `counts an entity's mentions as its articles hold them`() throws {
        let edition = try Newsroom.sample.get()
        for entity in edition.entities {
            let mentions = entity.appearances.reduce(0) { sum, place in
                let findings = edition.records[place.record].findings
                return sum + findings.mentions.filter { $0.entity == place.entity }.count
            }
            #expect(entity.mentionCount == mentions, "\(entity.name)")
        }
    }
}

@Suite struct `The evidence` {
    @Test func `of every finding lies in the text, on the borders of characters`() throws {
        for record in try Newsroom.sample.get().records {
            let text = record.article.text
            let found = record.findings
            let spans =
                found.mentions.map(\.span) + found.mentions.compactMap(\.title)
                + found.quotes.flatMap(\.spans) + found.quotes.compactMap(\.cue)
                + found.quotes.compactMap { $0.speaker?.span } + found.figures.map(\.span)
                + found.figures.compactMap(\.counted)
                + found.figures.compactMap(\.approximationSpan)
                + record.article.paragraphs.map(\.span)
                + record.article.reading.sentences.map(\.span)
                + record.article.reading.words.map(\.span)
            for span in spans {
                #expect(isWhole(span, in: text), "\(record.article.id) \(span)")
            }
        }
    }

    /// Whether a span is not empty, lies in the text and does not cut a character in two.
    private func isWhole(_ span: Span, in text: Text) -> Bool {
        guard !span.isEmpty, span.end <= text.count else { return false }
        let isStart = text.bytes[span.start] & 0xC0 != 0x80
        let isEnd = span.end == text.count || text.bytes[span.end] & 0xC0 != 0x80
        return isStart && isEnd
    }

    @Test func `of a name is the name`() throws {
        for record in try Newsroom.sample.get().records {
            let found = record.findings
            for mention in found.mentions {
                let entity = try #require(found.entities[safe: mention.entity])
                let words = Folding.key(of: record.article.text[mention.span])
                let forms = ([entity.name] + entity.aliases).map(Folding.key)
                #expect(forms.contains(words), "\(words) of \(forms) in \(record.article.id)")
            }
            for quote in found.quotes {
                if let entity = quote.speaker?.entity {
                    #expect(found.entities.indices.contains(entity))
                }
                #expect(quote.spans == quote.spans.sorted())
            }
        }
    }

    @Test func `of a kept paragraph stands in the raw text byte for byte`() throws {
        for record in try Newsroom.sample.get().records {
            let article = record.article
            for paragraph in article.paragraphs {
                try #require(paragraph.raw.end <= article.raw.count)
                #expect(article.text[paragraph.span] == article.raw[paragraph.raw])
                #expect(paragraph.span.count == paragraph.raw.count)
            }
            for dropped in article.dropped {
                #expect(dropped.raw.end <= article.raw.count)
                #expect(!dropped.reason.isEmpty)
                #expect(!article.paragraphs.contains { $0.raw.overlaps(dropped.raw) })
            }
        }
    }

    @Test func `of a comparison cuts words that its articles hold`() throws {
        let edition = try Newsroom.sample.get()
        for story in edition.stories where story.members.count > 1 {
            let columns = story.members.map { edition.records[$0.document].column }
            let comparison = try Newsroom.editor.get().comparer.compare(columns)
            for (row, statement) in comparison.statements.enumerated() {
                try #require(statement.cells.count == columns.count)
                for (column, cell) in statement.cells.enumerated() {
                    for span in cell.sentences + (cell.nearest.map { [$0] } ?? []) {
                        #expect(isWhole(span, in: columns[column].article.text), "row \(row)")
                    }
                    #expect((0...1).contains(cell.score))
                }
            }
            for evidence in comparison.wording.flatMap({ [$0.reference, $0.other] }) {
                #expect(isWhole(evidence.span, in: columns[evidence.column].article.text))
            }
            for passage in comparison.lineage.pairs.flatMap(\.passages) {
                #expect(passage.words >= 8)
            }
            for figure in comparison.figures {
                #expect(figure.entries.count == 1 || figure.relation != .onlyHere)
                for entry in figure.entries {
                    let column = try #require(columns[safe: entry.column])
                    #expect(column.findings.figures.indices.contains(entry.figure))
                }
            }
        }
    }
}

extension Array {
    /// The element at `index`; nil where there is none.
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

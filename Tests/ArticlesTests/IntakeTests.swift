import Articles
import Formats
import Prose
import Testing

@Suite struct `Turning files into articles` {
    /// Everything about an article that could differ between two runs.
    private func print(_ result: Intake.Result) -> [String] {
        result.articles.map { article in
            "\(article.id) \(article.text.string) \(article.metadata) \(article.paragraphs) "
                + "\(article.dropped) \(article.outlet)"
        } + ["\(result.report)"]
    }

    private var files: [SourceFile] {
        (0..<12).map { index in
            let text =
                "Note \(index) on the Osterby station\n\nBy Jane Doe\n\n\(Fixture.body)\n\nNumber \(index) ends here."
            return Fixture.file("paper-\(index % 3)/\(index).txt", text)
        } + [
            Fixture.file("broken.json", "{"),
            Fixture.file("b.jsonl", "{\"text\":\"It was dry in the long valley.\"}\nx"),
        ]
    }

    @Test(arguments: [1, 2, 4]) func `gives the same for any order and number of threads`(
        threads: Int
    ) throws {
        let expected = print(try Fixture.intake().read(files: files))
        let intake = try Fixture.intake(threads: threads)
        #expect(print(intake.read(files: files.reversed())) == expected)
        #expect(
            print(intake.read(files: files.sorted { $0.bytes.count < $1.bytes.count })) == expected
        )
    }

    @Test func `leads every offset of the clean text back to the file`() throws {
        let article = try #require(
            try Fixture.article("Support The Lantern!\n\n\(Fixture.headline)\n\n\(Fixture.body)")
        )
        for paragraph in article.paragraphs {
            #expect(article.raw[paragraph.raw] == article.text[paragraph.span])
        }
        #expect(article.bodySentences.count == 6)
        let sentences = article.bodySentences.map { article.reading.sentences[$0].span }
        #expect(
            sentences.allSatisfy { span in
                article.paragraphs.contains { $0.role == .body && $0.span.contains(span) }
            }
        )
    }

    @Test func `keeps a wrapped paragraph but for its line feeds`() throws {
        let wrapped = Fixture.body.split(separator: "\n\n").map { paragraph in
            paragraph.split(separator: " ").reduce(into: "") { text, word in
                let width =
                    text.count
                    - (text.lastIndex(of: "\n").map {
                        text.distance(from: text.startIndex, to: $0) + 1
                    } ?? 0)
                let gap = text.isEmpty ? "" : width + word.count < 60 ? " " : "\n"
                text += gap + word
            }
        }.joined(separator: "\n\n")
        let article = try #require(try Fixture.article(wrapped))
        let folded = article.paragraphs.filter { article.raw[$0.raw].contains("\n") }
        #expect(!folded.isEmpty)
        for paragraph in folded {
            let text = article.text[paragraph.span]
            #expect(!text.contains("\n"))
            #expect(article.raw[paragraph.raw].replacing("\n", with: " ") == text)
            #expect(paragraph.raw.count == paragraph.span.count)
        }
    }

    @Test func `makes ids of outlet, headline and a digest of path and text`() throws {
        let text = "\(Fixture.headline)\n\n\(Fixture.body)\n\n© 2025 Birch Herald"
        let first = try #require(try Fixture.article(text, path: "a.txt"))
        let digest = Digest(ofFields: ["a.txt", "", text]).hex(8)
        #expect(first.id == "birch-herald-timber-train-leaves-the-rails-near-\(digest)")
        #expect(try Fixture.article(text, path: "a.txt")?.id == first.id)
        #expect(try Fixture.article(text, path: "b.txt")?.id != first.id)
        #expect(try Fixture.article(text + ".", path: "a.txt")?.id != first.id)
        #expect(
            try Fixture.article(Fixture.body, path: "raw/Über uns.txt")?.id.hasPrefix("uber-uns-")
                == true
        )
    }

    @Test func `reports an id that an outlet states twice`() throws {
        let record = { (id: String, source: String) in
            #"{"id":"\#(id)","source":"\#(source)","text":"It was dry in the long valley all year."}"#
        }
        let lines = [
            record("1", "Amber"), record("2", "Amber"), record("1", "Birch"), record("1", "Amber"),
        ]
        let result = try Fixture.intake().read(
            files: [Fixture.file("a.jsonl", lines.joined(separator: "\n"))])
        #expect(result.articles.map(\.metadata.sourceID) == ["1", "2", "1"])
        #expect(
            result.report.errors
                == [.duplicate(path: "a.jsonl", record: 4, id: "1", firstPath: "a.jsonl")]
        )
    }

    @Test func `loses no file silently`() throws {
        let files = [
            Fixture.file("a.txt", ""), Fixture.file("b.txt", "Subscribe now"),
            Fixture.file("c.doc", "<p>"), Fixture.file("d.json", "{"),
            Fixture.file("e.txt", Fixture.body),
            SourceFile(path: "f.txt", bytes: Array(repeating: 0, count: 99)),
        ]
        let report = try Fixture.intake().read(files: files).report
        #expect(report.files == 6)
        #expect(report.articles == 1)
        #expect(report.errors.map(\.path) == ["a.txt", "b.txt", "d.json", "f.txt"])
        #expect(report.notices.map(\.path) == ["c.doc"])
    }

    @Test func `stops at the limit of articles and says so`() throws {
        let settings = Intake.Settings(articles: 2)
        let intake = Intake(lexicon: try Fixture.lexicon(), settings: settings)
        let result = intake.read(
            files: ["a", "b", "c"].map { Fixture.file("\($0).txt", Fixture.body) }
        )
        #expect(result.articles.map(\.origin.path) == ["a.txt", "b.txt"])
        #expect(result.report.errors == [.tooMany(path: "c.txt", limit: 2)])
    }

    @Test func `shows the value of every stage`() throws {
        let (stages, report) = try Fixture.intake().stages(
            of: Fixture.file("a.txt", "Read more\n\n\(Fixture.headline)\n\n\(Fixture.body)")
        )
        let stage = try #require(stages.first)
        #expect(stage.cleaned.lines.count == 8)
        #expect(stage.article?.title == Fixture.headline)
        #expect(report.articles == 1)
    }

    @Test(
        arguments: [
            (IntakeError.unreadable(path: "a", reason: "denied"), "a: cannot be read: denied"),
            (.tooLarge(path: "a", bytes: 9, limit: 8), "a: 9 bytes are more than the limit of 8"),
            (.malformed(path: "a", record: 3, reason: "no"), "a, record 3: malformed: no"),
            (.empty(path: "a", record: nil), "a: holds no words of an article"),
            (
                .noArticle(path: "a", record: 2, reason: "a list"),
                "a, record 2: no article text: a list"
            ),
            (
                .duplicate(path: "b", record: nil, id: "1", firstPath: "a"),
                "b: the id '1' is already taken by a"
            ),
        ] as [(IntakeError, String)]
    )
    func `describes an error in one sentence`(error: IntakeError, text: String) {
        #expect(error.description == text)
        #expect("\(IntakeNotice.ignored(path: "a", reason: "no"))" == "a: ignored: no")
    }
}

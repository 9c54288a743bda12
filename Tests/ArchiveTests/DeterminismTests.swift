import Archive
import Articles
import Facts
import Compare
import Stories
import Testing

@Suite struct `The same files` {
    /// A generator whose numbers depend on its seed alone (SplitMix64).
    private struct SeededGenerator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }

    private static let parallel = Result {
        try Newsroom.make(threads: 4).edition(ofDirectory: Newsroom.samplePath)
    }

    private static func shuffled(seed: UInt64) throws -> Edition {
        var generator = SeededGenerator(state: seed)
        let files = try Newsroom.sampleFiles().shuffled(using: &generator)
        return try Newsroom.editor.get().edition(of: files)
    }

    private static func reversed() throws -> Edition {
        try Newsroom.editor.get().edition(of: Newsroom.sampleFiles().reversed())
    }

    /// Expects all that an edition says to be the same.
    private func expectEqual(_ one: Edition, _ other: Edition) {
        #expect(one.id == other.id)
        #expect(one.records.map(\.article.id) == other.records.map(\.article.id))
        #expect(one.entities == other.entities)
        #expect(one.stories == other.stories)
        #expect(one.sources == other.sources)
        #expect(one.membership == other.membership)
        #expect(one.records.map(\.entityIDs) == other.records.map(\.entityIDs))
        #expect(one.records.map(\.findings.entities) == other.records.map(\.findings.entities))
        #expect(one.records.map(\.findings.mentions) == other.records.map(\.findings.mentions))
        #expect(one.records.map(\.findings.quotes) == other.records.map(\.findings.quotes))
        #expect(one.records.map(\.findings.figures) == other.records.map(\.findings.figures))
        #expect(one.records.map(\.article.metadata) == other.records.map(\.article.metadata))
        #expect(one.records.map(\.article.dropped) == other.records.map(\.article.dropped))
        #expect(one.report.errors == other.report.errors)
    }

    @Test func `give the same edition with one thread and with four`() throws {
        expectEqual(try Newsroom.sample.get(), try Self.parallel.get())
    }

    @Test func `give the same edition in reversed order`() throws {
        expectEqual(try Newsroom.sample.get(), try Self.reversed())
    }

    @Test(arguments: [7, 11] as [UInt64])
    func `give the same edition in any order`(seed: UInt64) throws {
        expectEqual(try Newsroom.sample.get(), try Self.shuffled(seed: seed))
    }

    @Test func `give the same comparisons`() throws {
        let editor = try Newsroom.editor.get()
        let one = try Newsroom.sample.get()
        let other = try Self.shuffled(seed: 3)
        let stories = one.stories.indices.filter { one.stories[$0].members.count > 1 }
        try #require(stories.count == other.stories.filter { $0.members.count > 1 }.count)
        for story in stories {
            let left = editor.comparer.compare(columns(of: story, in: one))
            let right = editor.comparer.compare(columns(of: story, in: other))
            #expect(left.columns.map(\.article.id) == right.columns.map(\.article.id))
            #expect(left.statements == right.statements)
            #expect(left.quotes == right.quotes)
            #expect(left.figures == right.figures)
            #expect(left.entities == right.entities)
            #expect(left.omissions == right.omissions)
            #expect(left.lineage == right.lineage)
            #expect(left.precedence == right.precedence)
            #expect(left.headlines == right.headlines)
            #expect(left.framing == right.framing)
        }
    }

    private func columns(of story: Int, in edition: Edition) -> [Column] {
        edition.stories[story].members.map { edition.records[$0.document].column }
    }
}

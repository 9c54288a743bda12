import Archive
import Articles
import Compare
import Prose
import Stories
import Testing

@Suite struct `The stories of the sample` {
    private func story(of event: SampleEvent) throws -> Story {
        let edition = try Newsroom.sample.get()
        let records = event.articles.compactMap { edition.record(at: $0) }
        try #require(records.count == event.articles.count)
        let stories = Set(records.map { edition.records[$0].story })
        try #require(stories.count == 1, "in stories \(stories.sorted())")
        return edition.stories[try #require(stories.first)]
    }

    @Test func `are its events, no more and no fewer`() throws {
        let edition = try Newsroom.sample.get()
        #expect(edition.stories.count == SampleEvent.all.count)
        #expect(edition.records.count == SampleEvent.all.reduce(0) { $0 + $1.articles.count })
    }

    @Test(arguments: SampleEvent.all)
    func `hold exactly the articles on one event`(event: SampleEvent) throws {
        let edition = try Newsroom.sample.get()
        let members = try story(of: event).members.map { edition.records[$0.document] }
        #expect(Set(members.map(\.article.reference)) == event.articles)
    }

    @Test(arguments: SampleEvent.all)
    func `name the outlets that report it`(event: SampleEvent) throws {
        #expect(try story(of: event).sources == event.sources.sorted())
    }

    @Test func `keep two ferry accidents apart`() throws {
        #expect(try story(of: .harstad).id != story(of: .bitung).id)
    }

    @Test(arguments: [SampleEvent.buses, .market])
    func `leave an event of one outlet alone`(event: SampleEvent) throws {
        let member = try #require(try story(of: event).members.first)
        #expect(member.score == 1)
        #expect(member.shared.isEmpty)
        #expect(member.days == nil)
    }

    @Test(arguments: SampleEvent.shared)
    func `tell why each article belongs`(event: SampleEvent) throws {
        let edition = try Newsroom.sample.get()
        let threshold = try Newsroom.editor.get().storyThreshold
        for member in try story(of: event).members {
            #expect((1...8).contains(member.shared.count))
            #expect(Set(member.shared).count == member.shared.count)
            #expect((threshold...1).contains(member.score))
            let published = edition.records[member.document].article.metadata.published
            #expect(member.days == nil || published != nil)
        }
    }

    @Test(arguments: SampleEvent.shared)
    func `have a title and days of their articles`(event: SampleEvent) throws {
        let edition = try Newsroom.sample.get()
        let story = try story(of: event)
        #expect(edition.records[story.titleRecord].article.title == story.title)
        let days = story.members.compactMap {
            edition.records[$0.document].article.metadata.published?.day
        }
        #expect(story.firstDay == days.min())
        #expect(story.lastDay == days.max())
        #expect(Set(story.entities).count == story.entities.count)
        #expect(!story.entities.isEmpty)
    }

    @Test func `account for the files that are no articles`() throws {
        let report = try Newsroom.sample.get().report
        #expect(report.files == 31)
        #expect(report.articles == 34)
        #expect(report.errors.map(\.path) == ["meridian-dispatch/md-1016-2.json"])
        #expect(report.errors.map(\.kind) == ["malformed"])
        #expect(report.notices.map(\.path) == ["harbour-courier/tide-table.csv"])
        #expect(report.notices.map(\.kind) == ["ignored"])
    }
}

import Archive
import Articles
import Testing

@testable import API

@Suite struct `The order of a list` {
    @Test(arguments: ArticleSort.allCases)
    func `of articles is that of their keys, kept or not`(sort: ArticleSort) throws {
        let edition = try Sample.edition()
        let orders = SortedOrders()
        let sorted = edition.records.indices.sorted {
            sort.key(edition.records[$0].article) < sort.key(edition.records[$1].article)
        }
        for _ in 0..<2 { #expect(orders.articles(of: edition, by: sort) == sorted) }
    }

    @Test(arguments: EntitySort.allCases)
    func `of entities is that of their keys`(sort: EntitySort) throws {
        let edition = try Sample.edition()
        let keys = SortedOrders().entities(of: edition, by: sort)
            .map { sort.key(edition.entities[$0]) }
        #expect(keys == keys.sorted())
        #expect(keys.count == edition.entities.count)
    }

    @Test(arguments: StorySort.allCases)
    func `of stories is that of their keys`(sort: StorySort) throws {
        let edition = try Sample.edition()
        let keys = SortedOrders().stories(of: edition, by: sort)
            .map { sort.key(edition.stories[$0]) }
        #expect(keys == keys.sorted())
        #expect(keys.count == edition.stories.count)
    }

    @Test func `is by bytes, not by the alphabet of a language`() {
        let texts = ["Zebra", "apple", "äpfel", "a\u{308}pfel"]
        let keys = texts.map { SortKey(.text($0), id: $0) }
        let bytes = texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect(keys.sorted().map(\.id).map { Array($0.utf8) } == bytes.map { Array($0.utf8) })
    }
}

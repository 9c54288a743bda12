import Archive
import Foundation
import HTTP
import Testing

@testable import API

@Suite struct `The same files` {
    private static let other = Result { try Sample.editionInOtherOrder() }

    @Test func `make one edition in any order and with any number of threads`() throws {
        #expect(try Self.other.get().id == Sample.edition().id)
        #expect(try Self.other.get().records.count == 34)
    }

    @Test(arguments: Targets.gets.filter { $0.hasPrefix("/v1") })
    func `give the same bytes in any order and with any number of threads`(
        template: String
    ) throws {
        let target = try Targets.fill(template, Sample.edition())
        let first = try Client.ofSample().get(target)
        let second = try Client(serving: Self.other.get()).get(target)
        #expect(first.status == 200)
        #expect(first.body == second.body)
    }

    @Test func `give the same comparison of every story`() throws {
        for story in try Sample.edition().stories where story.members.count > 1 {
            let target = "/v1/stories/\(story.id)/comparison"
            let first = try Client.ofSample().get(target)
            #expect(first.status == 200)
            #expect(try first.body == Client(serving: Self.other.get()).get(target).body)
        }
    }
}

import Prose
import Testing

@testable import Articles

@Suite struct `The way from one version to the next` {
    /// Each row as a mark and the numbers of the sentences: `=` kept, `~` changed, `+`, `-`.
    private static func diff(_ older: [String], _ newer: [String]) -> [String] {
        let old = sentences(older)
        let new = sentences(newer)
        return SentenceDiff(old, new).rows.map { row in
            let mark =
                switch row.kind {
                case .kept: "="
                case .changed: "~"
                case .added: "+"
                case .removed: "-"
                }
            let numbers = [row.older, row.newer].map { $0.map { String($0.start) } ?? "" }
            return mark + numbers.joined(separator: ":")
        }
    }

    private static func sentences(_ texts: [String]) -> [SentenceDiff.Sentence] {
        texts.enumerated().map { number, text in
            SentenceDiff.Sentence(
                span: Span(number, number + 1),
                words: text.split(separator: " ").map(String.init)
            )
        }
    }

    private static let bridge = "the bridge over the river was closed on tuesday"
    private static let mayor = "the mayor spoke of a hard winter for the town"
    private static let repair = "repairs will cost two million and last until autumn"
    private static let ferry = "a ferry carries people across every half hour"

    @Test func `keeps what both have`() {
        #expect(
            Self.diff([Self.bridge, Self.mayor], [Self.bridge, Self.mayor]) == ["=0:0", "=1:1"]
        )
    }

    @Test func `tells what came and what went, where it stood`() {
        #expect(
            Self.diff(
                [Self.bridge, Self.mayor, Self.repair],
                [Self.bridge, Self.ferry, Self.repair]
            )
                == ["=0:0", "+:1", "-1:", "=2:2"]
        )
    }

    @Test func `tells a reworded sentence from one that came`() {
        let reworded = "the bridge over the river was shut on tuesday night"
        #expect(Self.diff([Self.bridge], [Self.ferry, reworded]) == ["+:0", "~0:1"])
    }

    @Test func `takes what moved as gone and come`() {
        #expect(
            Self.diff(
                [Self.bridge, Self.mayor, Self.ferry],
                [Self.mayor, Self.ferry, Self.bridge]
            )
                == ["-0:", "=1:0", "=2:1", "+:2"]
        )
    }

    @Test func `matches sentences that recur one by one`() {
        #expect(Self.diff([Self.mayor, Self.mayor], [Self.mayor]) == ["=0:0", "-1:"])
    }

    @Test func `is empty between empty texts, and all one kind where one is empty`() {
        #expect(Self.diff([], []).isEmpty)
        #expect(Self.diff([Self.mayor], []) == ["-0:"])
        #expect(Self.diff([], [Self.mayor]) == ["+:0"])
    }

    @Test func `holds every sentence of both texts once, in order`() {
        var state: UInt64 = 3
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<200 {
            let texts = (0..<2).map { _ in
                Self.sentences(
                    (0..<next(9)).map { _ in
                        (0..<4).map { _ in "w\(next(4))" }.joined(separator: " ")
                    }
                )
            }
            let rows = SentenceDiff(texts[0], texts[1]).rows
            #expect(rows.compactMap(\.older) == texts[0].map(\.span))
            #expect(rows.compactMap(\.newer) == texts[1].map(\.span))
        }
    }

    @Test func `takes linear time on thousands of sentences`() {
        let old = Self.sentences((0..<4_000).map { "s\($0) a\($0) b\($0)" })
        let new = Self.sentences((0..<4_000).map { "s\($0) a\($0) b\($0 % 2 == 0 ? $0 : -$0)" })
        let rows = SentenceDiff(old, new).rows
        #expect(rows.count(where: { $0.kind == .kept }) == 2_000)
        #expect(rows.count(where: { $0.kind == .changed }) == 2_000)
    }
}

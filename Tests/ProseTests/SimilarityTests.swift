import Prose
import Testing

@Suite struct `The similarity` {
    private static let weights = ["a": 1.0, "b": 2, "c": 4]

    private func weight(_ element: String) -> Double { Self.weights[element] ?? 0 }

    @Test(
        arguments: [
            (["a", "b"], ["a", "b"], 1.0, 1.0), (["a"], ["b"], 0, 0), ([], [], 0, 0),
            (["a"], [], 0, 0),
            (["a", "b"], ["b", "c"], 4.0 / 9, 2.0 / 3), (["a"], ["a", "b", "c"], 0.25, 1),
            (["x"], ["x"], 0, 0), (["a", "x"], ["a"], 1, 1),
        ] as [(Set<String>, Set<String>, Double, Double)]
    )
    func `of sets weighs what they share`(
        first: Set<String>,
        second: Set<String>,
        dice: Double,
        containment: Double
    ) {
        for (one, other) in [(first, second), (second, first)] {
            #expect(abs(Similarity.dice(one, other, weight: weight) - dice) < 1e-12)
            #expect(abs(Similarity.containment(one, other, weight: weight) - containment) < 1e-12)
        }
    }

    /// The length of a longest common subsequence, by trying all subsequences of `first`.
    private func longest(_ first: [Int], _ second: [Int]) -> Int {
        (0..<(1 << first.count)).reduce(0) { best, choice in
            let chosen = first.indices.filter { choice & (1 << $0) != 0 }.map { first[$0] }
            var rest = second[...]
            for element in chosen {
                guard let place = rest.firstIndex(of: element) else { return best }
                rest = rest[(place + 1)...]
            }
            return max(best, chosen.count)
        }
    }

    @Test func `of sequences is a longest common subsequence`() {
        var numbers = SeededNumbers(state: 7)
        for _ in 0..<400 {
            let first = (0..<Int.random(in: 0...8, using: &numbers)).map { _ in
                Int.random(in: 0...2, using: &numbers)
            }
            let second = (0..<Int.random(in: 0...8, using: &numbers)).map { _ in
                Int.random(in: 0...2, using: &numbers)
            }
            let pairs = Similarity.commonSubsequence(first, second)
            #expect(pairs.count == longest(first, second))
            #expect(pairs.allSatisfy { first[$0.first] == second[$0.second] })
            for (one, next) in zip(pairs, pairs.dropFirst()) {
                #expect(one.first < next.first && one.second < next.second)
            }
        }
    }

    @Test func `of sequences prefers what matches earliest`() {
        let pairs = Similarity.commonSubsequence(["a", "b"], ["a", "a", "b", "b"])
        #expect(pairs.map(\.first) == [0, 1])
        #expect(pairs.map(\.second) == [0, 2])
        let crossed = Similarity.commonSubsequence(["a", "b"], ["b", "a"])
        #expect(crossed.map(\.first) == [1])
        #expect(crossed.map(\.second) == [0])
        #expect(Similarity.commonSubsequence(["a"], [String]()).isEmpty)
    }
}

/// The same numbers in every run (a linear congruence of Knuth's).
private struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 32) | (state << 32)
    }
}

@Suite struct `Character grams` {
    private func cosine(_ first: String, _ second: String, length: Int = 3) -> Double {
        CharacterGrams(first, length: length).cosine(CharacterGrams(second, length: length))
    }

    @Test(arguments: ["the bridge fell", "a", "東京", "aaaaaaaa"])
    func `of one text meet wholly`(text: String) {
        #expect(abs(cosine(text, text) - 1) < 1e-12)
    }

    @Test(arguments: [("abc", "xyz"), ("", ""), ("", "abc"), ("abc", "")])
    func `of texts without a common run do not meet`(first: String, second: String) {
        #expect(cosine(first, second) == 0)
    }

    @Test func `count how often a run occurs`() {
        // " ab", "abc", "bc " against " ab", "abd", "bd ": one of three is common.
        #expect(abs(cosine("abc", "abd") - 1.0 / 3) < 1e-12)
        // " a", "aa" twice, "a " against " a", "a ": 2 over the roots of 6 and 2.
        #expect(abs(cosine("aaa", "a", length: 2) - 2 / 12.0.squareRoot()) < 1e-12)
    }

    @Test func `put a reworded sentence nearer than another`() {
        let text = "the bridge over the river fell on monday"
        let reworded = cosine(text, "on monday a bridge over a river fell", length: 5)
        #expect(reworded > 0.3 && reworded < 1)
        #expect(cosine(text, "voters chose a mayor in the autumn", length: 5) < 0.1)
        #expect(cosine(text, "fell", length: 5) == cosine("fell", text, length: 5))
    }
}

import Foundation
import Learning
import Testing

/// Numbers that look random and are the same each time.
private struct Draws {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }

    /// A number of -`size` to `size`.
    mutating func whole(_ size: Int) -> Int { Int(next() % UInt64(2 * size + 1)) - size }
}

@Suite struct `A linear chain` {
    /// A chain of `labels` labels with drawn weights, which may not step from 1 to 2.
    private static func chain(_ labels: Int, seed: UInt64) throws -> LinearChain {
        var draws = Draws(seed)
        func weights(_ draws: inout Draws) -> LinearChain.Weights {
            var weights = LinearChain.Weights(repeating: 0)
            for label in 0..<labels { weights[label] = Int8(draws.whole(40)) }
            return weights
        }
        var allowed = Self.allowed(labels)
        if labels > 2 { allowed[1][2] = 0 }
        let hashes: [UInt32] = [3, 4, 19, 20, 1 << 20, .max - 1]
        return try #require(
            LinearChain(
                labels: (0..<labels).map { "label \($0)" },
                unit: 1.0 / 16,
                steps: (0..<labels).map { _ in weights(&draws) },
                allowed: allowed,
                hashes: hashes,
                weights: hashes.map { _ in weights(&draws) }
            )
        )
    }

    /// All steps between `labels` labels.
    private static func allowed(_ labels: Int) -> [SIMD8<UInt8>] {
        var marks = SIMD8<UInt8>(repeating: 0)
        for label in 0..<min(8, labels) { marks[label] = 1 }
        return Array(repeating: marks, count: labels)
    }

    /// The labelling of the highest score and the share of each label at each position, found by
    /// trying all labellings.
    private static func tried(_ chain: LinearChain, _ words: [[UInt32]])
        -> (best: [Int], shares: [[Double]])
    {
        let labels = chain.labels.count
        var top = (score: -Double.infinity, labels: [Int]())
        var shares = words.map { _ in [Double](repeating: 0, count: labels) }
        var total = 0.0
        let count = words.reduce(1) { product, _ in product * labels }
        for number in 0..<count {
            var rest = number
            let labelling = words.map { _ in
                defer { rest /= labels }
                return rest % labels
            }
            guard let score = score(chain, words, labelling) else { continue }
            if score > top.score { top = (score, labelling) }
            total += exp(score)
            for (index, label) in labelling.enumerated() { shares[index][label] += exp(score) }
        }
        return (top.labels, shares.map { $0.map { $0 / total } })
    }

    /// The score of a labelling; nil where it takes a step that is not allowed.
    private static func score(_ chain: LinearChain, _ words: [[UInt32]], _ labelling: [Int])
        -> Double?
    {
        var sum = 0
        for (word, label) in zip(words, labelling) {
            for hash in word {
                guard let index = chain.hashes.firstIndex(of: hash) else { continue }
                sum += Int(chain.weights[index][label])
            }
        }
        for (from, to) in zip([0] + labelling, labelling + [0]) {
            guard chain.allowed[from][to] != 0 else { return nil }
            sum += Int(chain.steps[from][to])
        }
        return Double(sum) * Double(chain.unit)
    }

    private static func words(_ count: Int, seed: UInt64) -> [[UInt32]] {
        var draws = Draws(seed)
        let hashes: [UInt32] = [3, 4, 19, 20, 35, 1 << 20, .max - 1, .max]
        return (0..<count).map { _ in
            (0..<1 + Int(draws.next() % 4)).map { _ in hashes[Int(draws.next() % 8)] }
        }
    }

    private static func read(_ chain: LinearChain, _ words: [[UInt32]]) -> LinearChain.Reading {
        var end = 0
        let ends = words.map { word in
            end += word.count
            return end
        }
        return chain.read(words.flatMap(\.self), ends: ends)
    }

    private static let sizes: [(labels: Int, words: Int)] = [
        (1, 3), (2, 1), (2, 6), (3, 2), (3, 5), (5, 4), (8, 1), (8, 3),
    ]

    @Test(arguments: sizes)
    func `finds the labelling of the highest score`(labels: Int, words: Int) throws {
        for seed in 1...8 as ClosedRange<UInt64> {
            let chain = try Self.chain(labels, seed: seed)
            let words = Self.words(words, seed: seed + 100)
            let found = Self.read(chain, words).labels
            let best = Self.tried(chain, words).best
            // Two labellings may share the highest score.
            #expect(Self.score(chain, words, found) == Self.score(chain, words, best))
        }
    }

    @Test(arguments: sizes)
    func `shares out each word as all labellings together do`(labels: Int, words: Int) throws {
        for seed in 1...8 as ClosedRange<UInt64> {
            let chain = try Self.chain(labels, seed: seed)
            let words = Self.words(words, seed: seed + 200)
            let found = Self.read(chain, words).probabilities
            let shares = Self.tried(chain, words).shares
            for (word, share) in zip(found, shares) {
                for label in 0..<8 {
                    let wanted = label < labels ? share[label] : 0
                    #expect(abs(Double(word[label]) - wanted) < 1e-4)
                }
            }
        }
    }

    @Test func `of no words has no labels`() throws {
        let reading = try Self.chain(4, seed: 1).read([], ends: [])
        #expect(reading.labels == [])
        #expect(reading.probabilities.isEmpty)
    }

    @Test func `never takes a step that is not allowed`() throws {
        for seed in 1...50 as ClosedRange<UInt64> {
            let words = Self.words(40, seed: seed)
            let labels = Self.read(try Self.chain(4, seed: seed), words).labels
            #expect(!zip(labels, labels.dropFirst()).contains { $0 == 1 && $1 == 2 })
        }
    }

    @Test func `looks at no more features of a word than it may have`() throws {
        let chain = try Self.chain(4, seed: 2)
        let most = [[UInt32](repeating: 3, count: LinearChain.positionLimit), [4]]
        let more = [[UInt32](repeating: 3, count: 10_000), [4]]
        #expect(Self.read(chain, most).probabilities == Self.read(chain, more).probabilities)
    }

    // MARK: What is no model

    @Test(
        arguments: [
            [0, 1], [2, 1], [5, 5],
        ] as [[UInt32]]
    )
    func `is refused where the features do not ascend`(hashes: [UInt32]) {
        #expect(Self.model(hashes: hashes) == nil)
    }

    @Test(arguments: [0, -1, .nan, .infinity] as [Float])
    func `is refused with a unit that measures nothing`(unit: Float) {
        #expect(Self.model(unit: unit) == nil)
    }

    @Test func `is refused without labels and with too many`() {
        #expect(Self.model(labels: 0) == nil)
        #expect(Self.model(labels: 9) == nil)
        #expect(Self.model(labels: 8) != nil)
    }

    private static func model(labels: Int = 2, unit: Float = 1, hashes: [UInt32] = [1, 2])
        -> LinearChain?
    {
        LinearChain(
            labels: (0..<labels).map(String.init),
            unit: unit,
            steps: Array(repeating: .init(repeating: 0), count: labels),
            allowed: allowed(labels),
            hashes: hashes,
            weights: hashes.map { _ in .init(repeating: 1) }
        )
    }

    // MARK: The file

    @Test(arguments: [1, 2, 5, 8])
    func `is the same after a way through a file`(labels: Int) throws {
        let chain = try Self.chain(labels, seed: 9)
        #expect(try LinearChain(parsing: chain.file) == chain)
        #expect(try LinearChain(parsing: chain.file).file == chain.file)
    }

    @Test func `without features has a file too`() throws {
        let empty = try #require(Self.model(hashes: []))
        #expect(try LinearChain(parsing: empty.file) == empty)
    }

    @Test func `is refused where its file was cut anywhere`() throws {
        let file = try Self.chain(5, seed: 9).file
        for count in file.indices {
            #expect(throws: LinearChain.FileError.self) {
                try LinearChain(parsing: Array(file.prefix(count)))
            }
        }
    }

    @Test func `is refused where a byte of its file was changed`() throws {
        let file = try Self.chain(5, seed: 9).file
        for index in file.indices {
            var changed = file
            changed[index] ^= 0x10
            #expect(throws: LinearChain.FileError.self) { try LinearChain(parsing: changed) }
        }
    }

    private static let strange: [(bytes: [UInt8], error: LinearChain.FileError)] = [
        ([], .foreign), (Array("linear-chain".utf8), .foreign),
        (Array("linear-chain 2\n".utf8) + [UInt8](repeating: 0, count: 40), .foreign),
        (Array("linear-chain 1\n".utf8), .malformed),
        (Array("linear-chain 1\n".utf8) + [UInt8](repeating: 0, count: 40), .checksum),
    ]

    @Test(arguments: strange)
    func `says why a file is none`(bytes: [UInt8], error: LinearChain.FileError) {
        #expect(throws: error) { try LinearChain(parsing: bytes) }
    }

    /// Contents with a checksum that fits, but with counts that do not.
    @Test(
        arguments: [
            [0], [9], [1, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F], [1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
            [1, 1, 0x41, 0, 1, 0, 0],
            [1, 1, 0x41, 0x80, 0x80, 0x80, 0xFC, 3, 1, 0, 0xFF, 0xFF, 0x7F],
            [1, 1, 0x41, 0x80, 0x80, 0x80, 0xFC, 3, 1, 0, 2, 5, 1, 1, 0, 1, 1],
            [1, 1, 0x41, 0x80, 0x80, 0x80, 0xFC, 3, 1, 0, 1, 5, 1, 1, 0],
        ] as [[UInt8]]
    )
    func `is refused where its file counts wrongly`(content: [UInt8]) {
        let bytes = Array("linear-chain 1\n".utf8) + content
        #expect(throws: LinearChain.FileError.malformed) {
            try LinearChain(parsing: bytes + Self.checksum(bytes))
        }
    }

    @Test func `is read from a file that counts rightly`() throws {
        let content: [UInt8] = [1, 1, 0x41, 0x80, 0x80, 0x80, 0xFC, 3, 1, 0, 1, 5, 1, 1]
        let bytes = Array("linear-chain 1\n".utf8) + content
        let chain = try LinearChain(parsing: bytes + Self.checksum(bytes))
        #expect(chain.labels == ["A"])
        #expect(chain.unit == 1)
        #expect(chain.hashes == [5])
    }

    private static func checksum(_ bytes: [UInt8]) -> [UInt8] {
        var state: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return (0..<8).map { UInt8(truncatingIfNeeded: state >> (UInt64($0) * 8)) }
    }
}

import Prose
import Search
import Testing

/// Compares the index with plain loops over random texts.
@Suite struct `An index of random texts` {
    private static let vocabulary = [
        "fog", "fogs", "sun", "suns", "rain", "rains", "hail", "gale", "gales", "calm", "tide",
        "tides",
    ]

    /// The word without its plural ending, as far as the vocabulary goes.
    private static func singular(_ word: String) -> String {
        word.hasSuffix("s") ? String(word.dropLast()) : word
    }

    private struct Corpus {
        let titles: [[String]]
        let bodies: [[String]]
        let library: Library

        init(seed: UInt64) throws {
            var generator = SeededGenerator(seed: seed)
            func words(_ count: ClosedRange<Int>) -> [String] {
                (0..<Int.random(in: count, using: &generator)).compactMap { _ in
                    vocabulary.randomElement(using: &generator)
                }
            }
            let titles = (0..<40).map { _ in words(1...3) }
            let bodies = (0..<40).map { _ in words(1...14) }
            self.titles = titles
            self.bodies = bodies
            library = try Library(
                zip(titles, bodies).map { title, body in
                    title.joined(separator: " ") + "\n" + body.joined(separator: " ")
                }
            )
        }

        /// The documents with a title or body that satisfies `condition`.
        func documents(where condition: ([String]) -> Bool) -> Set<Int> {
            Set(titles.indices.filter { condition(titles[$0]) || condition(bodies[$0]) })
        }
    }

    /// A random query and the documents that it must find.
    private static func expression(
        _ corpus: Corpus,
        depth: Int,
        _ generator: inout SeededGenerator
    ) -> (text: String, documents: Set<Int>) {
        let all = Set(corpus.titles.indices)
        if depth == 0 || Int.random(in: 0..<4, using: &generator) == 0 {
            let word = vocabulary.randomElement(using: &generator) ?? "fog"
            return (
                word, corpus.documents { $0.map(singular).contains(singular(word)) }
            )
        }
        let left = expression(corpus, depth: depth - 1, &generator)
        let right = expression(corpus, depth: depth - 1, &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0:
            return ("(\(left.text) \(right.text))", left.documents.intersection(right.documents))
        case 1:
            return (
                "(\(left.text) AND \(right.text))", left.documents.intersection(right.documents)
            )
        case 2: return ("(\(left.text) OR \(right.text))", left.documents.union(right.documents))
        case 3: return ("NOT \(left.text)", all.subtracting(left.documents))
        default:
            return ("(\(left.text) -\(right.text))", left.documents.subtracting(right.documents))
        }
    }

    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func `takes AND for the intersection, OR for the union and NOT for the rest`(seed: UInt64)
        throws
    {
        let corpus = try Corpus(seed: seed)
        var generator = SeededGenerator(seed: seed + 100)
        for _ in 0..<100 {
            let (text, documents) = Self.expression(corpus, depth: 4, &generator)
            let query = try corpus.library.query(text)
            let result = corpus.library.index.search(query)
            #expect(result.hits.map(\.document).sorted() == documents.sorted(), "\(text)")
            #expect(result.total == documents.count)
            let normal = try corpus.library.found(query.normalised)
            #expect(normal == documents.sorted(), "\(text) became \(query.normalised)")
        }
    }

    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func `finds a phrase where its words stand in a row`(seed: UInt64) throws {
        let corpus = try Corpus(seed: seed)
        var generator = SeededGenerator(seed: seed + 200)
        var found = 0
        for _ in 0..<60 {
            let phrase = Self.words(2...3, &generator)
            let documents = corpus.documents { words in
                words.indices.contains { words[$0...].starts(with: phrase) }
            }
            let text = "\"\(phrase.joined(separator: " "))\""
            #expect(try corpus.library.found(text) == documents.sorted(), "\(text)")
            found += documents.count

            let joined = corpus.documents { words in
                let (stems, asked) = (words.map(Self.singular), phrase.map(Self.singular))
                return stems.indices.contains { stems[$0...].starts(with: asked) }
            }
            let compound = phrase.joined(separator: "-")
            #expect(try corpus.library.found(compound) == joined.sorted(), "\(compound)")
        }
        #expect(found > 0)
    }

    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func `finds words near each other where a window holds them all`(seed: UInt64) throws {
        let corpus = try Corpus(seed: seed)
        var generator = SeededGenerator(seed: seed + 300)
        var found = 0
        for _ in 0..<60 {
            let asked = Self.words(2...4, &generator)
            let distance = Int.random(in: 0...5, using: &generator)
            let documents = corpus.documents { words in
                words.indices.contains { start in
                    var missing = asked.map(Self.singular)
                    for word in words[start...].prefix(asked.count + distance) {
                        if let index = missing.firstIndex(of: Self.singular(word)) {
                            missing.remove(at: index)
                        }
                    }
                    return missing.isEmpty
                }
            }
            let text = "\"\(asked.joined(separator: " "))\"~\(distance)"
            #expect(try corpus.library.found(text) == documents.sorted(), "\(text)")
            found += documents.count
        }
        #expect(found > 0)
    }

    @Test func `gives the same answer whenever it is built`() throws {
        let first = try Corpus(seed: 9).library
        let second = try Corpus(seed: 9).library
        for text in ["fog OR sun OR rain", "ga*", "\"fog sun\"~3 OR hail", "NOT calm"] {
            let one = first.index.search(try first.query(text))
            #expect(one == second.index.search(try second.query(text)))
            #expect(one.total > 0)
        }
    }

    private static func words(_ count: ClosedRange<Int>, _ generator: inout SeededGenerator)
        -> [String]
    {
        (0..<Int.random(in: count, using: &generator)).compactMap { _ in
            vocabulary.randomElement(using: &generator)
        }
    }
}

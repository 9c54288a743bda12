/// A set of phrases over word numbers, matched from their first word on.
///
/// A trie kept in one dictionary: the edge from a node by a word is one entry.
struct PhraseTable: Sendable {
    /// Phrases of more words are not kept.
    static let longest = 12

    private var edges: [UInt64: Int32] = [:]
    private var values: [Int32: Int32] = [:]
    /// The values of a phrase behind its first one, which most phrases have alone.
    private var furtherValues: [Int32: [Int32]] = [:]
    private var nodes: Int32 = 1

    /// Adds `phrase`, a list of word numbers, with `value`; a phrase can have several.
    mutating func insert(_ phrase: [Int32], value: Int32) {
        guard !phrase.isEmpty, phrase.count <= Self.longest else { return }
        var node: Int32 = 0
        for word in phrase {
            let edge = Self.edge(node, word)
            if let next = edges[edge] {
                node = next
            } else {
                edges[edge] = nodes
                node = nodes
                nodes += 1
            }
        }
        guard let first = values[node] else {
            values[node] = value
            return
        }
        if first == value || furtherValues[node, default: []].contains(value) { return }
        furtherValues[node, default: []].append(value)
    }

    /// Makes room for `count` phrases, most of which have one word.
    mutating func reserve(_ count: Int) {
        edges.reserveCapacity(count)
        values.reserveCapacity(count)
    }

    /// The phrases that begin at `start` and end before `limit`, the longest first, as the index
    /// behind their last word and their values.
    func matches(_ words: [Int32], from start: Int, limit: Int) -> [(end: Int, values: [Int32])] {
        var found: [(end: Int, values: [Int32])] = []
        var node: Int32 = 0
        var index = start
        let stop = min(limit, start + Self.longest, words.count)
        while index < stop, words[index] >= 0, let next = edges[Self.edge(node, words[index])] {
            node = next
            index += 1
            if let here = values[node] {
                found.append((index, [here] + (furtherValues[node] ?? [])))
            }
        }
        return found.reversed()
    }

    private static func edge(_ node: Int32, _ word: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
    }
}

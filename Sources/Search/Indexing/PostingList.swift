/// Where one form occurs: documents in ascending order and, in each, ascending positions.
struct PostingList: Sendable {
    /// The documents, each once.
    private(set) var documents: [Int32] = []
    /// For each document the offset behind its last position.
    private var ends: [Int] = []
    private var places: [Int32] = []

    /// Notes an occurrence, which must stand behind all those noted before.
    mutating func append(_ position: Int, in document: Int) {
        places.append(Int32(position))
        if documents.last == Int32(document) {
            ends[ends.count - 1] = places.count
        } else {
            documents.append(Int32(document))
            ends.append(places.count)
        }
    }

    /// The positions in the document at `index` of ``documents``.
    func positions(at index: Int) -> ArraySlice<Int32> {
        places[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// All the occurrences of several lists that share no position.
    static func union(_ lists: [PostingList]) -> PostingList {
        if lists.count == 1 { return lists[0] }
        var entries: [(document: Int32, list: Int, index: Int)] = []
        for (list, postings) in lists.enumerated() {
            for (index, document) in postings.documents.enumerated() {
                entries.append((document, list, index))
            }
        }
        entries.sort { ($0.document, $0.list) < ($1.document, $1.list) }
        var union = PostingList()
        var start = 0
        while start < entries.count {
            let document = entries[start].document
            var places: [Int32] = []
            while start < entries.count, entries[start].document == document {
                let entry = entries[start]
                places.append(contentsOf: lists[entry.list].positions(at: entry.index))
                start += 1
            }
            places.sort()
            union.documents.append(document)
            union.places.append(contentsOf: places)
            union.ends.append(union.places.count)
        }
        return union
    }
}

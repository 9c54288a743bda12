/// The keys and stems of the words of one text, each made once.
struct WordForms {
    /// What is matched instead of a word as it is written.
    struct Form {
        let key: String
        let stem: String
        /// Where it is first written.
        fileprivate let range: Range<Int>
    }

    private var places = HashTable(capacity: 64)
    private var forms: [Form] = []
    private let stemmer = Stemmer()

    /// The form of what is written at `span` of `bytes`.
    ///
    /// What is no word, as `isWord` tells, has its key as its stem.
    mutating func form(of span: Span, isWord: Bool, in bytes: [UInt8]) -> Form {
        let range = span.start..<span.end
        let hash = Self.hash(bytes[range])
        let known = places[hash]
        if let known, bytes[forms[known].range].elementsEqual(bytes[range]) { return forms[known] }
        let key = Folding.key(of: String(decoding: bytes[range], as: UTF8.self))
        let form = Form(key: key, stem: isWord ? stemmer.stem(key) : key, range: range)
        // Of two words with one hash the first is kept.
        if known == nil {
            places.set(hash, forms.count)
            forms.append(form)
        }
        return form
    }

    /// The hash of `word` (FNV-1a).
    private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
        word.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}

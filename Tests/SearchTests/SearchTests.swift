import Search
import Testing

@Suite struct `A search` {
    private static let texts = [
        "Harbour strike ends\nDockers' unions signed a deal. Ships left the cold harbour on Monday.",
        "Anti-war march in Brnö\nProtesters of the U.N. office sang; O'Dowd's choir didn't.",
        "Škoda recalls 1,984 cars\nThe striking crews were not amused, said Anna Núñez.",
        "Quiet day\nNothing happened in the harbour. Cold it was, and the war was far away.",
    ]
    private static let fields = [
        ["outlet": ["The Lantern"], "entity": ["harbour-1a", "union-2b"]],
        ["outlet": ["Dépêche"], "entity": []],
        ["outlet": ["The Lantern"], "entity": ["anna-nunez-3c"]],
        [:],
    ]
    private static let days = ["2025-03-04", "2025-03-31", "2024-12-31", nil]

    private static func library() throws -> Library {
        try Library(texts, fields: fields, days: days)
    }

    @Test(arguments: [
        ("strike", [0, 2]), ("STRIKING", [0, 2]), ("unions", [0]), ("union", [0]),
        ("skoda", [2]), ("Škoda", [2]), ("nunez", [2]), ("brno", [1]), ("Brno\u{308}", [1]),
        ("war", [1, 3]), ("anti", [1]), ("anti-war", [1]), ("antiwar", []),
        ("un", [1]), ("U.N.", [1]), ("u.n", [1]), ("1984", [2]), ("1,984", [2]), ("984", []),
        ("odowd", [1]), ("O'Dowd", [1]), ("O’Dowd’s", [1]), ("didn't", [1]), ("didnt", [1]),
        ("dockers'", [0]), ("harbour strike", [0]), ("harbour OR strike", [0, 2, 3]),
        ("harbour -strike", [3]), ("NOT harbour", [1, 2]), ("NOT (harbour OR war)", [2]),
        ("zebra", []), ("zebra OR war", [1, 3]), ("zebra war", []), ("-zebra", [0, 1, 2, 3]),
    ])
    func `finds words by stem, without case and diacritics`(text: String, found: [Int]) throws {
        #expect(try Self.library().found(text) == found)
    }

    @Test(arguments: [
        ("\"cold harbour\"", [0]), ("\"harbour cold\"", [3]), ("\"Cold Harbour\"", [0]),
        ("\"cold harbours\"", []), ("\"strike\"", [0]), ("\"striking\"", [2]), ("\"strikes\"", []),
        ("\"anti war march\"", [1]), ("\"O'Dowd's choir\"", [1]), ("\"o'dowd choir\"", [1]),
        ("\"ends dockers\"", []), ("\"in the harbour\"", [3]), ("\"the the\"", []),
    ])
    func `finds phrases in their exact forms`(text: String, found: [Int]) throws {
        #expect(try Self.library().found(text) == found)
    }

    @Test(arguments: [
        ("\"cold harbour\"~0", [0, 3]), ("\"harbour ships\"~2", []), ("\"harbour ships\"~3", [0]),
        ("\"ships harbours\"~3", [0]), ("\"war cold was\"~2", []), ("\"war cold was\"~3", [3]),
        ("\"the the\"~9", [3]), ("\"strike dockers\"~100", []), ("\"was was\"~100", [3]),
        ("\"the the the\"~100", []),
    ])
    func `finds words near each other`(text: String, found: [Int]) throws {
        #expect(try Self.library().found(text) == found)
    }

    @Test(arguments: [
        ("harb*", [0, 3]), ("str*", [0, 2]), ("ŠK*", [2]), ("zz*", []), ("anti-wa*", [1]),
        ("title:str*", [0]), ("19*", [2]), ("harbourx*", []),
    ])
    func `finds all forms of a prefix`(text: String, found: [Int]) throws {
        #expect(try Self.library().found(text) == found)
    }

    @Test(arguments: [
        ("outlet:\"The Lantern\"", [0, 2]), ("outlet:\"the lantern\"", [0, 2]),
        ("outlet:Lantern", []),
        ("outlet:depeche", [1]), ("-outlet:depeche", [0, 2, 3]), ("entity:union-2b", [0]),
        ("entity:union", []), ("strike outlet:\"The Lantern\" -entity:harbour-1a", [2]),
        ("title:strike", [0]), ("title:harbour", [0]), ("title:day", [3]), ("title:cold", []),
        ("title:\"quiet day\"", [3]), ("title:\"day nothing\"", []), ("-title:strike strike", [2]),
        ("date:2025", [0, 1]), ("date:2025-03", [0, 1]), ("date:2025-03-31", [1]),
        ("date:2024-12", [2]), ("date:2023", []), ("NOT date:2025", [2, 3]),
    ])
    func `finds values of fields`(text: String, found: [Int]) throws {
        #expect(try Self.library().found(text) == found)
    }

    @Test func `knows the fields of its documents`() throws {
        #expect(try Self.library().index.fields == ["date", "entity", "outlet", "title"])
        #expect(SearchIndex(documents: []).fields == ["date", "title"])
    }

    @Test func `of a field that only another index has finds nothing`() throws {
        let library = try Self.library()
        let query = try Query(
            parsing: "harbour story:x",
            fields: ["story"],
            segmenter: library.segmenter
        )
        #expect(library.index.search(query).total == 0)
    }

    @Test func `in an empty index finds nothing`() throws {
        let library = try Library([])
        for text in ["war", "NOT war", "\"a b\"", "wa*", "date:2025"] {
            #expect(try library.found(text) == [])
        }
    }

    @Test func `tells all that is allowed and how many`() throws {
        let library = try Self.library()
        let query = try library.query("harbour OR war")
        #expect(library.index.search(query).total == 3)
        let result = library.index.search(query) { [1, 2, 3].contains($0) }
        #expect(result.total == 2)
        #expect(Set(result.hits.map(\.document)) == [1, 3])
        let all = library.index.search(query).hits.filter { $0.document != 0 }
        #expect(result.hits == all)
        #expect(library.index.search(query) { _ in false }.hits.isEmpty)
    }

    @Test func `expands a prefix to 256 forms, the first ones, and says so`() throws {
        let forms = (1...300).map { "zeta\($0)" }.sorted()
        let library = try Library(forms.map { "Title\n\($0)" })
        let result = library.index.search(try library.query("zeta* OR zeta* OR ze*"))
        #expect(result.total == 256)
        #expect(result.hits.map(\.document).sorted() == Array(0..<256))
        #expect(result.clippedPrefixes == ["zeta*", "ze*"])
        let exact = library.index.search(try library.query("zeta1*"))
        #expect(exact.total == forms.count { $0.hasPrefix("zeta1") })
        #expect(exact.clippedPrefixes.isEmpty)
    }

    @Test func `counts the values of a field among the documents found`() throws {
        let library = try Library(
            ["A\nfog", "B\nfog", "C\nfog sun", "D\nsun", "E\nfog"],
            fields: [
                ["outlet": ["Tide"]], ["outlet": ["Beacon"], "entity": ["x", "y", "x"]],
                ["outlet": ["Tide"], "entity": ["y"]], ["outlet": ["Crest"]], ["outlet": ["Alder"]],
            ]
        )
        let result = library.index.search(try library.query("fog"))
        let outlets = library.index.facets(of: result, field: "outlet")
        #expect(outlets.map(\.value) == ["Tide", "Alder", "Beacon"])
        #expect(outlets.map(\.count) == [2, 1, 1])
        let entities = library.index.facets(of: result, field: "entity")
        #expect(entities.map(\.value) == ["y", "x"])
        #expect(entities.map(\.count) == [2, 1])
        #expect(library.index.facets(of: result, field: "story").isEmpty)
    }
}

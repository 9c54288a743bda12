import Prose
import Search
import Testing

@Suite struct `A query` {
    private static let fields = ["date", "entity", "outlet", "title"]

    private static func query(_ text: String) throws -> Query {
        try Query(parsing: text, fields: fields, segmenter: Library.segmenter())
    }

    @Test(arguments: [
        ("harbour strike", "harbour AND strike"),
        ("harbour AND strike", "harbour AND strike"),
        ("a OR b c", "a OR b AND c"),
        ("(a OR b) c", "(a OR b) AND c"),
        ("a -b", "a AND NOT b"),
        ("-(a b) c", "NOT (a AND b) AND c"),
        ("NOT NOT a", "a"),
        ("NOT a OR b", "NOT a OR b"),
        ("-(a OR b)", "NOT (a OR b)"),
        ("((a)) (b (c))", "a AND b AND c"),
        ("a (b OR (c OR a))", "a AND (b OR c OR a)"),
        ("a a A", "a"),
        ("Škoda ÉLAN", "skoda AND elan"),
        ("anti-war", "anti-war"),
        ("Anti\u{2011}War", "anti-war"),
        ("U.N. envoy", "un AND envoy"),
        ("1,984 tonnes", "1984 AND tonnes"),
        ("\"Cold harbour\"", "\"cold harbour\""),
        ("“cold harbour” «le port»", "\"cold harbour\" AND \"le port\""),
        ("\"harbour\"", "\"harbour\""),
        ("\"cold harbour\"~5", "\"cold harbour\"~5"),
        ("\"harbour\"~5", "harbour"),
        ("Har*", "har*"),
        ("anti-wa*", "anti-wa*"),
        ("outlet:\"The Lantern\"", "outlet:\"the lantern\""),
        ("OUTLET:lantern", "outlet:\"lantern\""),
        ("title:Harbours", "title:harbours"),
        ("title:\"cold harbour\"~2", "title:\"cold harbour\"~2"),
        ("title:ha* -title:\"b\"", "title:ha* AND NOT title:\"b\""),
        ("date:2025-03 OR date:\"2025\"", "date:2025-03 OR date:2025"),
        ("and or not", "and AND or AND not"),
    ])
    func `has one normal form, which means the same`(text: String, normal: String) throws {
        let query = try Self.query(text)
        #expect(query.normalised == normal)
        #expect(try Self.query(normal).normalised == normal)
    }

    @Test(arguments: [
        ("don't", "dont"),
        ("rock'n'roll", "rocknroll"),
        ("Marta's boat", "marta AND boat"),
        ("what?! now...", "what AND now"),
        ("Moscow - the capital", "moscow AND the AND capital"),
        ("harbour – strike", "harbour AND strike"),
        ("harbour-", "harbour"),
        ("-- harbour", "harbour"),
        ("[harbour] {strike}", "harbour AND strike"),
        ("harbour: strike", "harbour AND strike"),
        (":harbour", "harbour"),
        ("10:30", "10:30"),
        ("C++ $5 50% #tag @name", "c AND 5 AND 50 AND tag AND name"),
        ("R&D r&d", "r-d"),
        ("either/or", "either-or"),
        ("** harbour *", "harbour"),
        ("h*rbour", "h-rbour"),
        ("~ harbour ^2", "harbour AND 2"),
        ("harbour \u{0301} \u{200B}", "harbour"),
        ("\\harbour\\", "harbour"),
    ])
    func `passes over marks that mean nothing`(text: String, normal: String) throws {
        #expect(try Self.query(text).normalised == normal)
    }

    /// The place of the error is marked in the text by `‸`.
    @Test(arguments: [
        ("‸", QueryError.Problem.missingOperand),
        ("  ‸", .missingOperand),
        ("?! ...‸", .missingOperand),
        ("harbour AND‸", .missingOperand),
        ("harbour AND ???‸", .missingOperand),
        ("‸AND harbour", .missingOperand),
        ("‸OR harbour", .missingOperand),
        ("a AND ‸AND b", .missingOperand),
        ("a OR ‸OR b", .missingOperand),
        ("NOT‸", .missingOperand),
        ("a NOT ‸OR b", .missingOperand),
        ("a (‸)", .missingOperand),
        ("(a OR ‸)", .missingOperand),
        ("café (‸\")", .unclosedQuote),
        ("‸\"harbour", .unclosedQuote),
        ("harbour‸\"", .unclosedQuote),
        ("“a” ‸„b", .unclosedQuote),
        ("outlet:‸\"the lantern", .unclosedQuote),
        ("(harbour‸", .unclosedParenthesis(opening: 0)),
        ("(a (b OR c)‸", .unclosedParenthesis(opening: 0)),
        ("a (b (c‸", .unclosedParenthesis(opening: 5)),
        ("harbour‸)", .unopenedParenthesis),
        ("(a) ‸) b", .unopenedParenthesis),
        ("a ‸\"\"", .emptyPhrase),
        ("a ‸\" ... \"", .emptyPhrase),
        ("title:‸\"\"", .emptyPhrase),
        ("outlet:‸", .missingValue(field: "outlet")),
        ("outlet:‸ lantern", .missingValue(field: "outlet")),
        ("outlet:‸(a OR b)", .missingValue(field: "outlet")),
        ("outlet:‸\"\"", .missingValue(field: "outlet")),
        ("title:‸?!", .missingValue(field: "title")),
        ("née ‸speaker:marta", .unknownField("speaker", known: fields)),
        ("‸Speaker:\"Marta\"", .unknownField("speaker", known: fields)),
        ("-‸byline:x", .unknownField("byline", known: fields)),
        ("date:‸March", .badDate),
        ("date:‸2025-13", .badDate),
        ("date:‸2025-02-29", .badDate),
        ("date:‸+2025", .badDate),
        ("date:‸2025-3", .badDate),
        ("date:‸25", .badDate),
        ("ö ‸h*", .shortPrefix),
        ("‸anti-w*", .shortPrefix),
        ("\"a b\"~‸", .badDistance),
        ("\"a b\"~‸x", .badDistance),
        ("\"a b\"~‸-1", .badDistance),
        ("\"a b\"~‸101", .badDistance),
        ("\"a b\"~‸99999999999999999999", .badDistance),
    ])
    func `that is broken tells what and where`(text: String, problem: QueryError.Problem) throws {
        let scalars = Array(text.unicodeScalars)
        let position = try #require(scalars.firstIndex(of: "‸"))
        let error = QueryError(problem, at: position)
        #expect(throws: error) { try Self.query(text.filter { $0 != "‸" }) }
        #expect(!error.expected.isEmpty)
    }

    @Test func `names the known fields where a field is unknown`() {
        let error = QueryError(.unknownField("speaker", known: Self.fields), at: 0)
        #expect(
            error.expected == "one of the fields date, entity, outlet, title instead of speaker"
        )
    }

    @Test func `holds 64 words and not 65`() throws {
        let words = (1...QueryLimits.terms).map { "word\($0)" }.joined(separator: " ")
        #expect(try Self.query(words).normalised.hasSuffix("word64"))
        #expect(throws: QueryError(.tooManyTerms, at: words.utf8.count + 1)) {
            try Self.query(words + " one")
        }
        #expect(throws: QueryError(.tooManyTerms, at: words.utf8.count + 8)) {
            try Self.query(words + " outlet:x")
        }
        #expect(throws: QueryError(.tooManyTerms, at: 0)) { try Self.query("\"\(words) one\"") }
    }

    @Test func `is nested 16 levels deep and not 17`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
        }
        let negated = String(repeating: "NOT ", count: QueryLimits.depth)
        #expect(try Self.query(nested(QueryLimits.depth)).normalised == "a")
        #expect(try Self.query(negated + "a").normalised == "a")
        #expect(throws: QueryError(.tooDeep, at: 17)) { try Self.query(nested(17)) }
        #expect(throws: QueryError(.tooDeep, at: 68)) { try Self.query(negated + "NOT a") }
    }

    @Test func `is bounded in length`() throws {
        let longest = String(repeating: "é", count: QueryLimits.length)
        #expect(try !Self.query(longest).normalised.isEmpty)
        #expect(throws: QueryError(.tooLong, at: QueryLimits.length)) {
            try Self.query(longest + "é")
        }
    }

    @Test func `of any characters is understood or refused at a place inside it`() throws {
        let pieces = [
            "(", ")", "\"", "“", "”", "-", " ", "*", "~3", ":", "title:", "date:2025", "x:", "AND",
            "OR", "NOT", "fog", "sea*", "é", "\u{301}", "\u{200B}", "e\u{200B}\u{301}", "'", ".",
            "\u{0}", "🙂", "漢字", "1,000", "½",
        ]
        let segmenter = try Library.segmenter()
        var generator = SeededGenerator(seed: 7)
        var understood = 0
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 1...9, using: &generator))
                .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            do {
                let query = try Query(parsing: text, fields: Self.fields, segmenter: segmenter)
                let normal = query.normalised
                let again = try Query(parsing: normal, fields: Self.fields, segmenter: segmenter)
                #expect(again.normalised == normal, "\(text)")
                understood += 1
            } catch let error {
                #expect((0...text.unicodeScalars.count).contains(error.position), "\(text)")
            }
        }
        #expect(understood > 200)
    }
}

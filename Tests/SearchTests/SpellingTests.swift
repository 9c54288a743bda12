import Prose
import Search
import Testing

@Suite struct `A word in British and American spelling` {
    private static let texts = [
        "A\nThe labour ministry organised a programme for travellers.",
        "B\nThe labor ministry organized a program for travelers.",
        "C\nHe promised an hour of exercise; four premises were advertised.",
        "D\nAn actor poured wheat at the door.",
    ]

    @Test(arguments: [
        ("labour", [0, 1]), ("labor", [0, 1]), ("Labours", [0, 1]), ("organise", [0, 1]),
        ("organizing", [0, 1]), ("programme", [0, 1]), ("program", [0, 1]), ("traveller", [0, 1]),
        ("traveler", [0, 1]), ("title:b labour", [1]), ("labour -title:a", [1]),
        ("\"ministry labor\"~2", [0, 1]), ("promise", [2]), ("exercising", [2]), ("four", [2]),
        ("advertisement", [2]), ("for", [0, 1]), ("acting", []), ("pore", []), ("doer", []),
    ])
    func `is found by either`(query: String, found: [Int]) throws {
        let library = try Library(Self.texts, joinsSpellings: true)
        #expect(try library.found(query) == found)
    }

    @Test(arguments: [
        ("\"labour\"", [0]), ("\"labor ministry\"", [1]), ("labo*", [0, 1]), ("labou*", [0]),
    ])
    func `is told apart in exact phrases and prefixes`(query: String, found: [Int]) throws {
        let library = try Library(Self.texts, joinsSpellings: true)
        #expect(try library.found(query) == found)
    }

    @Test func `is two words to an index without a list of spellings`() throws {
        let library = try Library(Self.texts)
        #expect(try library.found("labour") == [0])
        #expect(try library.found("labor") == [1])
    }

    @Test func `is marked in the text, and listed with the forms`() throws {
        let library = try Library(Self.texts, joinsSpellings: true)
        let query = try library.query("labour program")
        let highlighter = Highlighter(query, in: library.index)
        let reading = library.readings[1]
        let words = highlighter.highlights(in: reading.words[...]).map { reading.text[$0] }
        #expect(words == ["labor", "program"])
        let forms = library.index.check(query).parts.map(\.forms)
        #expect(forms == [[["labor", "labour"]], [["program", "programme"]]])
    }

    @Test(arguments: ["labour", "labor", "promise", "four", "zebra", "organisation", "tyre"])
    func `finds nothing less than its stem alone does`(query: String) throws {
        let joined = try Library(Self.texts, joinsSpellings: true).found(query)
        let alone = try Library(Self.texts).found(query)
        #expect(Set(joined).isSuperset(of: alone))
    }
}

import Search
import Testing

@Suite struct `A check of a query` {
    @Test func `tells for each part what it stands for and how many documents have it`() throws {
        let library = try Library(
            ["A\nprotest fog", "B\nprotests fog", "C\nprotested", "D\nprotein sun"],
            fields: [["outlet": ["Tide"]]]
        )
        let check = library.index.check(
            try library.query("Protesting -(outlet:tide OR \"fog protests\") -prot* NOT zebra")
        )
        #expect(
            check.normalised
                == "protesting AND NOT (outlet:\"tide\" OR \"fog protests\") AND NOT prot* AND NOT zebra"
        )
        #expect(
            check.parts.map(\.text)
                == ["protesting", "outlet:\"tide\"", "\"fog protests\"", "prot*", "zebra"]
        )
        #expect(check.parts.map(\.isWanted) == [true, false, false, false, false])
        #expect(check.parts.map(\.documents) == [3, 1, 0, 4, 0])
        #expect(
            check.parts.map(\.forms) == [
                [["protest", "protested", "protests"]], [], [["fog"], ["protests"]],
                [["protein", "protest", "protested", "protests"]], [[]],
            ]
        )
        #expect(check.parts.allSatisfy { !$0.isClipped })
        #expect(check.total == 0)
    }

    @Test func `says where a prefix stands for more than is looked at`() throws {
        let library = try Library((1...300).map { "Title\nzeta\($0)" })
        let part = try #require(library.index.check(library.query("zeta*")).parts.first)
        #expect(part.isClipped)
        #expect(part.forms.map(\.count) == [256])
        #expect(part.documents == 256)
    }
}

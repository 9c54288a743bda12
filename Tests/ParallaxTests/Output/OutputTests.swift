import Testing

@testable import parallax

@Suite struct `A table of text` {
    @Test func `lines up its columns and leaves no space at the end`() {
        let table = TextTable(rows: [["a", "bb", "c"], ["ééé", "b"], ["", "", "d"]])
        #expect(
            table.text == """
                a    bb  c
                ééé  b
                         d

                """
        )
    }

    @Test func `without rows is empty`() {
        #expect(TextTable(rows: []).text.isEmpty)
    }
}

@Suite struct `A check's report` {
    private let report = CheckReport(
        directory: "articles",
        files: 3,
        articles: 1,
        versions: 0,
        findings: [
            .init(path: "a.txt", record: nil, kind: "empty", reason: "holds no paragraph"),
            .init(path: "b\n.json", record: 12, kind: "malformed", reason: "expected a string"),
        ]
    )

    @Test func `as text has a line for each finding and the counts`() {
        #expect(
            report.text == #"""
                a.txt        empty      holds no paragraph
                b\n.json:12  malformed  expected a string
                articles: 3 files, 1 article, 2 findings

                """#
        )
    }

    @Test func `as JSON has the same`() throws {
        let text = try report.json()
        #expect(text.contains(#""path" : "b\n.json""#))
        #expect(text.contains(#""record" : 12"#))
        #expect(text.hasSuffix("}\n"))
    }
}

@Suite struct `An explanation` {
    @Test func `shows each stage with its rows in columns`() {
        let explanation = Explanation(
            path: "a.txt",
            stages: [
                .init(
                    title: "Cleaner: lines",
                    rows: [
                        ["+ body", "line-in-run", "The bridge was closed on Monday."],
                        ["- dropped", "newsletter", "Sign up for our newsletter!"],
                    ]
                ),
                .init(title: "Report: remarks", rows: []),
            ]
        )
        #expect(
            explanation.text == """
                a.txt

                Cleaner: lines
                  + body     line-in-run  The bridge was closed on Monday.
                  - dropped  newsletter   Sign up for our newsletter!

                Report: remarks

                """
        )
    }
}

@Suite struct `A comparison's sheet` {
    @Test func `has articles across, statements down, and sections that are not empty`() {
        let sheet = ComparisonSheet(
            articles: ["gazette.html", "courier.txt"],
            statements: [
                .init(text: "The bridge was closed.", cells: [.verbatim, .reworded]),
                .init(text: "Two were hurt.", cells: [.absent, .unknown]),
            ],
            sections: [
                .init(title: "Quotes", lines: ["Ana Ruiz: \"It shook.\" (A)"]),
                .init(title: "Figures", lines: []),
            ]
        )
        #expect(
            sheet.text == """
                A  gazette.html
                B  courier.txt

                A  B  (= verbatim, ~ reworded, / in part, - absent, ? text may be incomplete)
                =  ~  The bridge was closed.
                -  ?  Two were hurt.

                Quotes
                  Ana Ruiz: "It shook." (A)

                """
        )
    }
}

@Suite struct `The greeting` {
    @Test(arguments: [true, false])
    func `names the address and three requests`(isSample: Bool) {
        let url = "http://127.0.0.1:9000"
        let text = Greeting(url: url, data: "articles", isSample: isSample).text
        #expect(text.hasPrefix("Parallax serves articles at http://127.0.0.1:9000\n"))
        #expect(text.split(separator: "\n").count(where: { $0.contains("curl ") }) == 3)
        #expect(text.contains("harstad") == isSample)
    }
}

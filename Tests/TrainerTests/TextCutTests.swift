import Testing

@testable import trainer

@Suite struct `A shorter form of a text` {
    /// One sign a line: B the body, H headline, byline or time, - anything else.
    private func kept(_ cut: TextCut, of signs: String) -> String {
        let signs = Array(signs)
        let lines = cut.lines(of: signs.map { $0 == "B" }, isHead: signs.map { $0 == "H" })
        return String(lines.map { signs[$0] })
    }

    @Test(arguments: [
        ("-H-BB-B---", "-H-BB-B"), ("BBB", "BBB"), ("--B-", "--B"), ("HB", "HB"),
    ])
    func `may end with the last line of the body`(signs: String, kept: String) {
        let cut = TextCut(keepsTop: true, keepsInside: true, behind: 0)
        #expect(self.kept(cut, of: signs) == kept)
    }

    @Test(arguments: [
        ("-H-BB-B---", "HBBB"), ("-H-H-B-B", "HHBB"), ("--B-B-", "BB"), ("BB", "BB"),
    ])
    func `may be nothing but head and body`(signs: String, kept: String) {
        let cut = TextCut(keepsTop: false, keepsInside: false, behind: 0)
        #expect(self.kept(cut, of: signs) == kept)
    }

    @Test(arguments: [
        ("-H-BB-B-----", "H-BB-B---"), ("--BB-", "BB-"), ("H-B", "H-B"),
    ])
    func `may leave out the top and what stands far behind`(signs: String, kept: String) {
        let cut = TextCut(keepsTop: false, keepsInside: true, behind: 3)
        #expect(self.kept(cut, of: signs) == kept)
    }

    @Test(arguments: ["", "---", "-H-"], TextCut.all.indices)
    func `is empty where there is no body`(signs: String, cut: Int) {
        #expect(kept(TextCut.all[cut], of: signs).isEmpty)
    }
}

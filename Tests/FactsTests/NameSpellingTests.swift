import Facts
import Foundation
import Prose
import Testing

@Suite struct `The spelling of a name` {
    private static let read = Result {
        try Gazetteer(directory: Desk.root.appending(path: "Config/lexicon").path).spelling
    }

    @Test(arguments: [
        ("kim jong-hwan", "kim jong hwan"), ("omar al-rashid", "omar rashid"),
        ("omar el rashid", "omar rashid"), ("salah ad-din", "salah din"),
        ("jean-paul orr", "jean paul orr"), ("ann orr", "ann orr"), ("al orr", "al orr"),
        ("omar al", "omar al"), ("nguyen an ash", "nguyen an ash"), ("", ""), ("-", ""),
    ])
    func `is plain without hyphens and articles`(key: String, plain: String) throws {
        #expect(try Self.read.get().plain(key) == plain)
    }

    @Test(arguments: [
        ("aleksey morozov", "alexei morozov"), ("ivan zelenskyy", "ivan zelensky"),
        ("muhammad al-amin", "mohammed amin"), ("vladimir orr", "vladimir orr"),
        ("volodymyr orr", "volodymyr orr"), ("anna-yelena orr", "anna elena orr"),
    ])
    func `is the first of the listed ones`(key: String, main: String) throws {
        #expect(try Self.read.get().key(of: key) == main)
        #expect(try Self.read.get().key(of: main) == main)
    }

    @Test func `is listed once, folded and without hyphens`() throws {
        let path = Desk.root.appending(path: "Config/lexicon/name-spellings.tsv")
        let rows = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
        let forms = rows.flatMap { $0.split { $0 == "\t" || $0 == "|" }.map(String.init) }
        #expect(forms.count == Set(forms).count && forms.count > 100)
        for form in forms {
            #expect(Folding.key(of: form) == form && !form.contains("-") && !form.contains(" "))
        }
    }
}

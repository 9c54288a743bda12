import Facts
import Formats
import Testing

@Suite struct `The gazetteer` {
    @Test(arguments: [
        ("Myanmar", "iso:MM"), ("Burma", "iso:MM"), ("United States", "iso:US"),
        ("Georgia", "iso:GE"), ("Crimea", "region:crimea"), ("Rosatom", "org:rosatom"),
        ("Moscow", "geonames:524901"),
    ])
    func `knows what a name stands for`(name: String, reference: String) throws {
        #expect(try Desk.open().gazetteer.reference(named: name) == reference)
    }

    @Test(arguments: ["", "Zorbel", "Moscow Zorbel", "of", "Nay Pyi"])
    func `knows nothing of other words`(name: String) throws {
        #expect(try Desk.open().gazetteer.reference(named: name) == nil)
    }

    @Test func `needs its lists`() {
        #expect(throws: TableError.unreadable(path: "/nowhere/countries.tsv")) {
            try Gazetteer(directory: "/nowhere")
        }
    }
}

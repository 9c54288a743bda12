import Formats
import Prose
import Testing

@Suite struct `A spelling` {
    @Test(arguments: [
        ("fertilisers", "fertilizers"), ("fertiliser", "fertilizer"), ("colour", "color"),
        ("colours", "colors"), ("coloured", "colored"), ("centre", "center"),
        ("centres", "centers"), ("centred", "centered"), ("organise", "organize"),
        ("organised", "organized"), ("organising", "organizing"), ("organises", "organizes"),
        ("organisation", "organization"), ("organisations", "organizations"),
        ("organisational", "organizational"), ("analyse", "analyze"), ("analysed", "analyzed"),
        ("analysing", "analyzing"), ("metre", "meter"), ("litres", "liters"),
        ("kilometres", "kilometers"), ("defence", "defense"), ("labour", "labor"),
        ("neighbours", "neighbors"), ("neighbourhood", "neighborhood"),
        ("neighbouring", "neighboring"), ("favourite", "favorite"), ("travelled", "traveled"),
        ("travelling", "traveling"), ("travellers", "travelers"), ("cancelled", "canceled"),
        ("grey", "gray"), ("tyres", "tires"), ("programmes", "programs"), ("cheque", "check"),
        ("theatre", "theater"), ("catalogue", "catalog"), ("dialogues", "dialogs"),
        ("councillors", "councilors"), ("enrolment", "enrollment"), ("aluminium", "aluminum"),
    ])
    func `has a British and an American form`(british: String, american: String) throws {
        let spelling = try ProseFixture.lexicon().spelling
        #expect(spelling.isVariant(british, american))
        #expect(spelling.isVariant(american, british))
    }

    @Test(arguments: [
        ("wise", "wize"), ("rise", "rize"), ("four", "for"), ("our", "or"), ("hour", "hor"),
        ("prise", "prize"), ("pour", "por"), ("tours", "tors"), ("colour", "colour"),
        ("color", "color"), ("colour", "colors"), ("organise", "organizes"),
        ("organise", "organization"), ("colour", "collar"), ("centre", "centric"),
        ("house", "houze"), ("rogue", "rog"), ("", ""), ("s", ""), ("ise", "ize"),
        ("kill", "murder"), ("advice", "advise"), ("tree", "teer"), ("east", "west"),
    ])
    func `is no variant of another word`(first: String, second: String) throws {
        let spelling = try ProseFixture.lexicon().spelling
        #expect(!spelling.isVariant(first, second))
        #expect(!spelling.isVariant(second, first))
    }

    @Test func `comes from its table alone`() throws {
        let rows = "kerb\tcurb\tword\nlyse\tlyze\tsuffix\n"
        let spelling = try Spelling(Table(Array(rows.utf8), path: "spelling.tsv", columns: 3))
        #expect(spelling.isVariant("kerbs", "curbs"))
        #expect(spelling.isVariant("analyse", "analyze"))
        #expect(!spelling.isVariant("colour", "color"))
    }
}

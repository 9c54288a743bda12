import Facts
import Testing

@Suite struct `A place among others of its name` {
    /// The place that a text means by a name, with its reason, as "geonames:4717560 qualifier".
    private static func told(_ name: String, in text: String) throws -> String {
        let page = try Desk.open().read(text)
        let found = page.findings.entities.first {
            $0.kind == .place && ($0.name == name || $0.aliases.contains(name))
        }
        guard let entity = found else { return "nothing of \(page.names)" }
        guard let place = entity.place else { return "unknown" }
        #expect(entity.reference == place.site.reference)
        #expect((0...1).contains(place.confidence))
        return "\(place.site.reference) \(place.reason.rawValue)"
    }

    @Test(arguments: [
        ("Paris", "A barge sank in Paris, Texas, on Monday.", "geonames:4717560 qualifier"),
        ("Paris", "A barge sank in Paris on Monday.", "geonames:2988507 population"),
        ("Paris", "A barge sank in Paris (Texas) on Monday.", "geonames:4717560 qualifier"),
        ("Tripoli", "A barge sank in Tripoli, Lebanon, on Monday.", "geonames:266826 qualifier"),
        ("Tripoli", "A barge sank in Tripoli in northern Lebanon.", "geonames:266826 qualifier"),
        ("Tripoli", "A barge sank near the Lebanese city of Tripoli.", "geonames:266826 qualifier"),
        ("Tripoli", "A barge sank near Lebanon's Tripoli on Monday.", "geonames:266826 qualifier"),
        ("Tripoli", "A barge sank near Tripoli on Monday.", "geonames:2210247 population"),
        (
            "Springfield", "A barge sank in Springfield, Ill., on Monday.",
            "geonames:4250542 qualifier"
        ),
        (
            "Springfield", "A barge sank in Springfield, OR, on Monday.",
            "geonames:5754005 qualifier"
        ),
        ("Birmingham", "A barge sank in Birmingham, Alabama.", "geonames:4049979 qualifier"),
        ("Birmingham", "A barge sank in Birmingham, England.", "geonames:2655603 qualifier"),
        ("Kent", "A barge sank off Kent, England, on Monday.", "iso:GB-KEN qualifier"),
        ("Kent", "A barge sank in Kent, Ohio, on Monday.", "geonames:5159537 qualifier"),
    ])
    func `is told by what stands at its name`(name: String, text: String, place: String) throws {
        #expect(try Self.told(name, in: text) == place)
    }

    @Test(arguments: [
        (
            "Tripoli", "A barge sank in Tripoli on Monday. Divers came from all over Lebanon.",
            "geonames:266826 document"
        ),
        (
            "Tripoli", "A barge sank in Tripoli on Monday. Divers came from all over Libya.",
            "geonames:2210247 document"
        ),
        (
            "Tripoli", "A barge sank in Tripoli on Monday. Divers came from Tunisia.",
            "geonames:2210247 population"
        ),
        (
            "Birmingham", "A mill burnt in Birmingham on Monday. The governor of Alabama came.",
            "geonames:4049979 document"
        ),
        // One American firm does not move the text across the ocean.
        (
            "Paris", "A mill burnt in Paris on Monday. An American firm owns it.",
            "geonames:2988507 population"
        ),
        (
            "Tripoli", "BEIRUT (Reuters) - A barge sank off Tripoli on Monday, divers said.",
            "geonames:266826 dateline"
        ),
        (
            "Tripoli", "TUNIS (Reuters) - A barge sank off Tripoli on Monday, divers said.",
            "geonames:2210247 population"
        ),
    ])
    func `is told by what else the text names`(name: String, text: String, place: String) throws {
        #expect(try Self.told(name, in: text) == place)
    }

    @Test(arguments: [
        ("A dam broke in Georgia on Monday, officials said.", "iso:GE population"),
        ("A dam broke in Georgia on Monday. Troops from Russia came.", "iso:GE population"),
        ("A dam broke in Georgia on Monday. Tbilisi sent troops.", "iso:GE document"),
        ("A dam broke in Georgia on Monday. The US sent tents.", "iso:GE population"),
        ("A dam broke in Georgia on Monday. A man from Texas came.", "iso:GE population"),
        (
            "A dam broke in Georgia on Monday. The US sent men from Texas. Russia sent tents.",
            "iso:GE population"
        ),
        (
            "A dam broke in Georgia on Monday. The US sent men from Texas.",
            "iso:US-GA document"
        ),
        (
            "A dam broke in Georgia on Monday. It rained in Alabama and Florida.",
            "iso:US-GA document"
        ),
        (
            "A dam broke in Georgia on Monday. Georgian troops flew in from Alabama.",
            "iso:GE document"
        ),
    ])
    func `is a country before it is a state`(text: String, place: String) throws {
        let told = try Self.told("Georgia", in: text)
        #expect(told == place)
    }

    @Test(arguments: [
        "A barge sank in Zorbelheim on Monday, divers said.",
        "Ann Orr met Jordan Bell in the harbour on Monday.",
    ])
    func `is not made up`(text: String) throws {
        let page = try Desk.open().read(text)
        #expect(page.findings.entities.allSatisfy { $0.place == nil })
    }

    @Test func `that the text puts elsewhere is none of the lists`() throws {
        let text = "A barge sank in Zagreb, Ohio, on Monday, divers said."
        #expect(try Self.told("Zagreb", in: text) == "unknown")
    }

    @Test(arguments: [
        ("Kent", "GB", "A barge sank in Kent on Monday.", "iso:GB-KEN outlet"),
        ("Kent", "US", "A barge sank in Kent on Monday.", "geonames:5799625 outlet"),
        ("Kent", "PE", "A barge sank in Kent on Monday.", "iso:GB-KEN population"),
        ("Kent", "US", "A barge sank in Kent, England.", "iso:GB-KEN qualifier"),
        ("Kent", "US", "The British police closed a quay in Kent.", "iso:GB-KEN document"),
        ("Essex", "GB", "A barge sank in Essex on Monday.", "iso:GB-ESS outlet"),
        ("Kent", "GB", "The American police closed a quay in Kent.", "geonames:5799625 document"),
        ("Paris", "US", "A barge sank in Paris on Monday.", "geonames:2988507 population"),
        ("Peru", "US", "A barge sank in Peru on Monday.", "iso:PE only"),
    ])
    func `is told by the outlet's country where the text says nothing`(
        name: String,
        home: String,
        text: String,
        place: String
    ) throws {
        let page = try Desk.open().read(text, home: home)
        let entity = try #require(page.findings.entities.first { $0.name == name })
        let told = try #require(entity.place)
        #expect("\(told.site.reference) \(told.reason.rawValue)" == place)
        #expect(entity.reference == told.site.reference)
    }

    @Test func `is the surer at home and the less sure elsewhere`() throws {
        func confidence(_ home: String?) throws -> Double {
            let page = try Desk.open().read("A barge sank in Kent on Monday.", home: home)
            return try #require(page.findings.entities.first?.place).confidence
        }
        #expect(try confidence("GB") > 0.8)
        #expect(try confidence(nil) < 0.7)
        #expect(try confidence("PE") < 0.7)
    }

    @Test(arguments: [
        "Kent", "Essex", "Surrey", "Cornwall", "Devon", "Norfolk", "Berkshire", "Fife", "Powys",
        "County Durham", "Greater Manchester", "West Yorkshire", "Merseyside", "County Antrim",
    ])
    func `is a county of the United Kingdom there`(name: String) throws {
        let page = try Desk.open().read("The British police closed a quay in \(name).")
        let entity = try #require(page.findings.entities.first)
        #expect(entity.name == name && entity.place?.site.country == "GB")
    }

    @Test func `has coordinates and alternatives`() throws {
        let page = try Desk.open().read("A barge sank in Paris, Texas, on Monday.")
        let place = try #require(page.entity("Paris")?.place)
        #expect(place.site.coordinates == Place.Coordinates(latitude: 33.6609, longitude: -95.5555))
        #expect(place.site.country == "US")
        #expect(place.cue == "Texas")
        #expect(place.alternatives.first?.reference == "geonames:2988507")
        let texas = try #require(page.entity("Texas")?.place)
        #expect(texas.site.reference == "iso:US-TX")
        #expect(texas.site.coordinates == nil)
    }

    @Test func `is hardly sure as a state that is a country elsewhere`() throws {
        let text = "A dam broke in Georgia on Monday. It rained in Alabama and Florida."
        let place = try #require(Desk.open().read(text).entity("Georgia")?.place)
        #expect(place.confidence <= 0.7)
        let qualified = "A dam broke in Atlanta, Georgia, on Monday."
        let city = try #require(Desk.open().read(qualified).entity("Atlanta")?.place)
        #expect(city.confidence > 0.7)
    }

    @Test(arguments: [
        ("AMMAN (Reuters) - A barge sank on Monday.", "Amman"),
        ("AMMAN, Jordan — A barge sank near AMMAN.", "Amman"),
        ("ZORBEL, Norway — A barge sank.", "ZORBEL"),
        ("The UAE sent a barge.", "UAE"),
        ("The U.S.A. sent a barge.", "U.S.A."),
    ])
    func `in capitals has its name of the lists`(text: String, name: String) throws {
        #expect(try Desk.open().read(text).names(.place).first == name)
    }

    @Test func `is the surer, the more the text says`() throws {
        func confidence(_ text: String) throws -> Double {
            try #require(Desk.open().read(text).entity("Tripoli")?.place?.confidence)
        }
        let alone = try confidence("A barge sank in Tripoli on Monday.")
        let named = try confidence("A barge sank in Tripoli on Monday. Libya sent divers.")
        let qualified = try confidence("A barge sank in Tripoli, Libya, on Monday.")
        #expect(alone < named && named < qualified)
        #expect(alone > 0.5 && qualified < 1)
    }
}

import Facts
import Prose
import Testing

@Suite struct `A short form of a name` {
    @Test(arguments: [
        ("Elena Varga spoke. Then Varga left.", "Elena Varga", "Varga"),
        (
            "Ursula van der Meer spoke. Then van der Meer left.", "Ursula van der Meer",
            "van der Meer"
        ),
        ("Xi Weiming spoke. Then Xi left.", "Xi Weiming", "Xi"),
        ("Kim Jong Hwan spoke. Then Kim left.", "Kim Jong Hwan", "Kim"),
        ("Khalid bin Rashid spoke. Then bin Rashid left.", "Khalid bin Rashid", "bin Rashid"),
        ("Anwar Ismail spoke. Then Anwar left.", "Anwar Ismail", "Anwar"),
    ])
    func `belongs to the full name by the custom of its culture`(
        body: String,
        name: String,
        alias: String
    ) throws {
        let entity = try #require(try Desk.open().read(body).entity(name))
        #expect(entity.aliases == [alias])
        #expect(entity.reasons.count == 1)
    }

    @Test func `has a reason`() throws {
        let page = try Desk.open().read("Elena Varga spoke. Then Varga left.")
        #expect(page.entity("Elena Varga")?.reasons == ["surname of a full name in the text"])
    }

    @Test func `is not made of a Burmese name`() throws {
        let page = try Desk.open().read("Thein Min Hlaing spoke. Later Hlaing was quiet.")
        let entity = try #require(page.entity("Thein Min Hlaing"))
        #expect(entity.aliases == [])
    }

    @Test func `is listed for an exception`() throws {
        let page = try Desk.open().read("Aung San Suu Kyi waited. Then Suu Kyi left.")
        #expect(page.entity("Aung San Suu Kyi")?.aliases == ["Suu Kyi"])
    }

    @Test func `borne by two goes by the title`() throws {
        let body = "Mr Paul Deane met Mrs Mary Deane. The crowd cheered Mr Deane."
        let page = try Desk.open().read(body)
        let last = try #require(page.findings.mentions.last)
        #expect(page.findings.entities[last.entity].name == "Paul Deane")
    }

    @Test func `is never taken for a country`() throws {
        let page = try Desk.open().read("Peter Chad spoke in Niger. The army of Chad marched.")
        #expect(page.entity("Chad")?.reference == "iso:TD")
    }

    @Test func `without an owner and without evidence is nobody`() throws {
        #expect(try Desk.open().read("The old Zorbel was heavy.").names == [])
    }

    @Test func `with a title stands for itself`() throws {
        #expect(try Desk.open().read("They asked Mr Zorbel again.").names == ["pe Zorbel"])
    }
}

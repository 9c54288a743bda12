import Facts
import Testing

@Suite struct `The name of a ship` {
    @Test(arguments: [
        "The tug Ann Marie sank on Monday.", "The ferry KM Sinar Pagi sank on Monday.",
        "Rescuers reached the MV Ann Marie on Monday.", "The trawler Elena Varga was lost.",
        "Ann Marie, a tug, was lost on Monday.", "Ann Marie, an old ferry, was lost on Monday.",
        "The tug Ann Marie sank. Ann Marie was raised on Monday.",
        "A ferry struck the reef. The Sinar Pagi had 90 people on board.",
        "The vessel Hannah left the port. Hannah was old.",
        "A ferry sank in the night. Passengers of the KM Sinar Pagi came ashore in Peru.",
        "A ferry struck the reef. The grounded Sinar Pagi was seen from the shore.",
    ])
    func `is nobody's and no company's`(body: String) throws {
        let page = try Desk.open().read(body)
        #expect(page.names(.person) == [] && page.names(.organisation) == [])
    }

    @Test(arguments: [
        ("Elena Varga sold the tug on Monday.", ["Elena Varga"]),
        ("The ferry sank. The Elena Varga inquiry began.", ["Elena Varga"]),
        ("The ferry left. Elena Varga was on board.", ["Elena Varga"]),
        ("The ship's captain, Elena Varga, was saved.", ["Elena Varga"]),
        ("The tug, Elena Varga said, was lost.", ["Elena Varga"]),
        ("The tug Ann Marie sank. Captain Elena Varga was saved.", ["Elena Varga"]),
        ("The ferry operator Elena Varga was fined.", ["Elena Varga"]),
        ("Ms Elena Varga, a tug captain, was saved.", ["Elena Varga"]),
    ])
    func `is no name of the people beside it`(body: String, names: [String]) throws {
        #expect(try Desk.open().read(body).names(.person) == names)
    }
}

@Suite struct `The name of an office or a hospital` {
    @Test(arguments: [
        (
            "The Marine Accident Investigation Branch sent inspectors.",
            "Marine Accident Investigation Branch"
        ),
        ("Two people stood outside Orrin Royal Infirmary on Monday.", "Orrin Royal Infirmary"),
    ])
    func `is an organisation's`(body: String, name: String) throws {
        let page = try Desk.open().read(body)
        #expect(page.names(.organisation) == [name] && page.names(.person) == [])
    }

    @Test(arguments: ["The branch was closed.", "He left the infirmary. Elena Varga did not."])
    func `is told by capitals`(body: String) throws {
        #expect(try Desk.open().read(body).names(.organisation) == [])
    }
}

@Suite struct `The name of a market or a zone` {
    @Test(arguments: [
        "Traders ran from Pasar Kembang Sari on Monday.",
        "The roof of the Kembang Sari night market fell.",
        "Workers of the Shwe Pyi Lin industrial zone went on strike.",
        "Workers in the Shwe Pyi Lin zone went on strike.",
    ])
    func `is nobody's`(body: String) throws {
        let page = try Desk.open().read(body)
        #expect(page.names(.person) == [])
        #expect(!page.names.isEmpty)
    }

    @Test(arguments: [
        "Elena Varga left the market on Monday.", "Elena Varga opened the industrial zone.",
        "Elena Varga, who sells fish, went on strike.",
    ])
    func `is no name of the people there`(body: String) throws {
        #expect(try Desk.open().read(body).names(.person) == ["Elena Varga"])
    }
}

@Suite struct `A capital that speaks` {
    @Test(arguments: [
        ("Beijing said on Monday it would cut tariffs.", "Beijing"),
        ("Beijing has denied the reports.", "Beijing"),
        ("Ottawa will wait until the spring.", "Ottawa"),
        ("In a statement, Canberra warned of a long night.", "Canberra"),
    ])
    func `is a place`(body: String, name: String) throws {
        #expect(try Desk.open().read(body).names(.place) == [name])
    }

    @Test func `is the speaker`() throws {
        #expect(
            try Desk.open().read("Beijing said on Monday it would cut tariffs.").quotes
                == ["reported: it would cut tariffs < Beijing"]
        )
    }
}

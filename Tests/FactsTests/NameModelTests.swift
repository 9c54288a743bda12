import Facts
import Foundation
import Learning
import Testing

@Suite struct `A name model` {
    /// A model without features whose steps from each label weigh the same towards each label of
    /// `drawn`.
    private static func model(drawn: [String] = []) throws -> NameModel {
        let labels = NameModel.labels
        var weights = LinearChain.Weights(repeating: 0)
        for (index, label) in labels.enumerated() where drawn.contains(label) {
            weights[index] = 100
        }
        let drawn = try #require(chain(labels, weights))
        return try #require(NameModel(drawn))
    }

    private static func chain(
        _ labels: [String],
        _ weights: LinearChain.Weights = .init(repeating: 0)
    ) -> LinearChain? {
        LinearChain(
            labels: labels,
            unit: 1,
            steps: Array(repeating: weights, count: labels.count),
            allowed: Array(repeating: .init(repeating: 1), count: labels.count),
            hashes: [],
            weights: []
        )
    }

    private static let texts = [
        "Elena Varga of Tesk Ferries met Prime Minister Paul Deane in Peru. Varga spoke.",
        "The World Health Organization sent Ann Orr to Lima. Orr left Lima on Monday.",
        "Residents of Kalmar Bay and the Kalmar Bay Trust (KBT) met. The KBT was pleased.",
    ]

    @Test(arguments: texts)
    func `that knows nothing leaves the names of the rules`(body: String) throws {
        let rules = try Desk.rules().read(body)
        let silent = try Desk(model: Self.model()).read(body)
        #expect(!rules.names.isEmpty)
        #expect(silent.names == rules.names)
        #expect(silent.findings.mentions == rules.findings.mentions)
    }

    @Test func `that sees no names leaves those that the lists are sure of`() throws {
        let desk = try Desk(model: Self.model(drawn: ["O"]))
        #expect(try Desk.rules().read(Self.texts[0]).names.count > 1)
        #expect(desk.read(Self.texts[0]).names == ["pl Peru"])
    }

    @Test func `finds names that the rules do not see`() throws {
        let body = "They waited for hours at Brimsel, and then Brimsel was shut."
        let drawn = try Desk(model: Self.model(drawn: ["B-ORG"])).read(body)
        #expect(drawn.names.contains("or Brimsel"))
    }

    @Test func `of other labels is none`() throws {
        var labels = NameModel.labels
        labels.swapAt(0, 1)
        #expect(NameModel(try #require(Self.chain(labels))) == nil)
        #expect(NameModel(try #require(Self.chain(["O", "B-PER"]))) == nil)
    }

    // MARK: The file

    private static func withFile(_ bytes: [UInt8]?, _ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "\(UUID().uuidString).model").path
        if let bytes { try Data(bytes).write(to: URL(filePath: path)) }
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }

    @Test func `is read from its file`() throws {
        let model = try Self.model(drawn: ["O"])
        try Self.withFile(model.chain.file) { path in
            let read = try NameModel(path: path)
            #expect(read?.chain == model.chain)
        }
    }

    @Test func `without a file is none`() throws {
        try Self.withFile(nil) { path in
            let read = try NameModel(path: path)
            #expect(read == nil)
        }
    }

    @Test func `in a damaged file is refused with the file and the reason`() throws {
        let file = try Self.model().chain.file
        let damages: [(bytes: [UInt8], reason: String)] = [
            ([], "foreign"), (Array("O\tB-PER\n".utf8), "foreign"),
            (Array(file.prefix(16)), "malformed"), (file.dropLast(), "checksum"),
            (file + [0], "checksum"),
            (try #require(Self.chain(["O"])).file, "was made for other labels"),
        ]
        for damage in damages {
            try Self.withFile(damage.bytes) { path in
                let error = #expect(throws: NameModelError.self) { try NameModel(path: path) }
                #expect(error?.description == "\(path): \(damage.reason)")
            }
        }
    }
}

@Suite struct `The shipped name model` {
    private static let cases: [(body: String, names: [String])] = [
        (
            "Student Amina Dervish and actor Jonah Pell met campaigner Ruth Ostrander in Oslo.",
            ["pe Amina Dervish", "pe Jonah Pell", "pe Ruth Ostrander", "pl Oslo"]
        ),
        (
            "The National Harbour Fund (NHF) gave money. Later the NHF wanted it back.",
            ["or National Harbour Fund"]
        ),
        (
            "Rosatom, Tass and the World Bank answered from Moscow and Washington.",
            ["or Rosatom", "or Tass", "or World Bank", "pl Moscow", "pl Washington"]
        ),
        (
            "Liquefied natural gas (LNG) is dear, they said. More LNG came from Peru.",
            ["pl Peru"]
        ),
        (
            "Police arrested Omar al-Dervish. Brattle & Marine had paid al-Dervish.",
            ["pe Omar al-Dervish", "or Brattle & Marine"]
        ),
        ("Project Lanternfish began when Hurricane Odile had passed.", []),
        ("The price index rose. The minister said so, and nobody else did.", []),
        ("It was Monday in April, and the Winter Olympics were over.", []),
    ]

    @Test(arguments: cases)
    func `tells names of the field`(body: String, names: [String]) throws {
        #expect(try Desk.open().read(body).names == names)
    }

    @Test func `is small`() throws {
        let file = Desk.root.appending(path: "Config/models/names.model")
        #expect(try Data(contentsOf: file).count < 3_000_000)
    }
}

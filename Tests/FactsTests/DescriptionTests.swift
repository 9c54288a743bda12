import Facts
import Prose
import Testing

@Suite struct `A description` {
    /// What a text says of people and organisations: "Ana Ruiz apposition: the mayor".
    private static func told(_ text: String) throws -> [String] {
        let page = try Desk.open().read(text)
        return page.findings.descriptions.map { description in
            let name = page.findings.entities[description.entity].name
            return "\(name) \(description.form.rawValue): \(page.text[description.span])"
        }
    }

    @Test(arguments: [
        (
            "Ana Ruiz, the mayor of Porto Velo, said the dam held.",
            "Ana Ruiz apposition: the mayor of Porto Velo"
        ),
        (
            "The mayor of Porto Velo, Ana Ruiz, said the dam held.",
            "Ana Ruiz apposition: The mayor of Porto Velo"
        ),
        (
            "The dam held, said the mayor of Porto Velo, Ana Ruiz.",
            "Ana Ruiz apposition: the mayor of Porto Velo"
        ),
        (
            "Ana Ruiz, 54, a former judge, left the hall on Monday.",
            "Ana Ruiz apposition: a former judge"
        ),
        (
            "Police arrested Ana Ruiz, a former judge.",
            "Ana Ruiz apposition: a former judge"
        ),
        (
            "Ana Ruiz, mayor of Porto Velo, said the dam held.",
            "Ana Ruiz apposition: mayor of Porto Velo"
        ),
        (
            "Ana Ruiz, chief executive of Tesk Cable, said the dam held.",
            "Ana Ruiz apposition: chief executive of Tesk Cable"
        ),
        (
            "Ana Ruiz, a lawyer and former judge, said the dam held.",
            "Ana Ruiz apposition: a lawyer and former judge"
        ),
        (
            "Ana Ruiz, one of the judges who freed him, said the dam held.",
            "Ana Ruiz apposition: one of the judges who freed him"
        ),
        (
            "Ana Ruiz, Peru's former ambassador to Chile, said the dam held.",
            "Ana Ruiz apposition: Peru's former ambassador to Chile"
        ),
        (
            "Ana Ruiz, the country's longest-serving mayor, said the dam held.",
            "Ana Ruiz apposition: the country's longest-serving mayor"
        ),
        (
            "Ana Ruiz, who seized power in a 2021 coup, said the dam held.",
            "Ana Ruiz relative: who seized power in a 2021 coup"
        ),
        (
            "The dam was opened by Ana Ruiz, who has ruled the town since 1999.",
            "Ana Ruiz relative: who has ruled the town since 1999"
        ),
        (
            "Ana Ruiz is the mayor of Porto Velo and a friend of the port.",
            "Ana Ruiz predicate: the mayor of Porto Velo"
        ),
        (
            "Ana Ruiz was a judge in Porto Velo before she became mayor.",
            "Ana Ruiz predicate: a judge in Porto Velo"
        ),
        (
            "Mayor Ana Ruiz said the dam held.",
            "Ana Ruiz title: Mayor"
        ),
        (
            "Ms Ana Ruiz said the dam held.",
            "Ana Ruiz honorific: Ms"
        ),
        (
            "Ana Ruiz, a baker from Porto Velo, said the dam held.",
            "Ana Ruiz apposition: a baker from Porto Velo"
        ),
        (
            "Ana Ruiz, a constable in Porto Velo, said the dam held.",
            "Ana Ruiz apposition: a constable in Porto Velo"
        ),
        (
            "Ana Ruiz, president of the dockers' union, said the dam held.",
            "Ana Ruiz apposition: president of the dockers' union"
        ),
        (
            "Ana Ruiz, the taxpayers’ association president, said the dam held.",
            "Ana Ruiz apposition: the taxpayers’ association president"
        ),
        (
            "Ana Ruiz, who led the workers' union in 1999, said the dam held.",
            "Ana Ruiz relative: who led the workers' union in 1999"
        ),
        (
            "After the flood, Ana Ruiz, the mayor, asked for help.",
            "Ana Ruiz apposition: the mayor"
        ),
    ])
    func `is what stands at the name`(text: String, description: String) throws {
        let told = try Self.told(text).filter { $0.hasPrefix("Ana Ruiz") }
        #expect(told == (description.isEmpty ? [] : [description]))
    }

    @Test(arguments: [
        // Lists of people and things.
        "Ana Ruiz, Tom Bell and Maria Kerr said the dam held.",
        "Ana Ruiz, the mayor and the governor said the dam held.",
        "Ana Ruiz, the mayor, and the governor said the dam held.",
        "Ana Ruiz, lawyers and judges said the dam held.",
        "The mayor, Ana Ruiz, Tom Bell and Maria Kerr said the dam held.",
        // What follows has a subject of its own.
        "After meeting Ana Ruiz, the mayor left for the port.",
        "After meeting Ana Ruiz, the mayor said the dam held.",
        "After meeting Ana Ruiz, the mayor of Porto Velo, Tom Bell, said the dam held.",
        "With Ana Ruiz, the mayor of Porto Velo has lost a friend.",
        "When asked about Ana Ruiz, the judge in Porto Velo was silent.",
        // Days, places, amounts.
        "Ana Ruiz, the next day, left for the port.",
        "Ana Ruiz, March 4, at the port of Porto Velo.",
        "Ana Ruiz, a day after the flood, left for the port.",
        "Ana Ruiz, in Paris, Texas, said the dam held.",
        "Ana Ruiz, the dam of her life behind her, left the hall.",
        // Whose words they are, or whom they mean, is not told.
        "The lawyer of the mayor, Ana Ruiz, said the dam held.",
        "The dam held, the mayor said, Ana Ruiz left the hall.",
        "\"Ana Ruiz, the thief of Porto Velo, must go,\" said Tom Bell.",
        "\"Thank you, Ana Ruiz, the mayor is grateful,\" said Tom Bell.",
        "Ana Ruiz, who said the dam held, left the hall.",
        "Ana Ruiz, who told reporters that the dam held, left the hall.",
        "Tom Bell and Ana Ruiz, who led the strike, said the dam held.",
        "The brother of Ana Ruiz was the mayor of Porto Velo.",
        "Ana Ruiz was the first to leave the hall.",
        "Ana Ruiz was not the mayor of Porto Velo.",
        "Ana Ruiz is in the hall of the mayor.",
    ])
    func `is not what stands beside the name by chance`(text: String) throws {
        let told = try Self.told(text).filter { $0.hasPrefix("Ana Ruiz") }
        #expect(told == [])
    }

    @Test(arguments: [
        (
            "Rosatom, the state nuclear corporation, said the dam held.",
            "Rosatom apposition: the state nuclear corporation"
        ),
        (
            "The state nuclear corporation, Rosatom, said the dam held.",
            "Rosatom apposition: The state nuclear corporation"
        ),
        (
            "Rosatom, which builds reactors abroad, said the dam held.",
            "Rosatom relative: which builds reactors abroad"
        ),
        ("Rosatom, the minister said, will build the dam.", ""),
        ("Rosatom and the ministry said the dam held.", ""),
    ])
    func `tells of organisations too`(text: String, description: String) throws {
        #expect(try Self.told(text) == (description.isEmpty ? [] : [description]))
    }

    @Test func `of any length and number takes bounded time`() throws {
        let list = Array(repeating: "Ana Ruiz, the mayor of the", count: 4_000)
        #expect(try Self.told(list.joined(separator: " ") + ".").count < 4_001)
        let names = Array(repeating: "Ana Ruiz, who", count: 4_000).joined(separator: " ")
        #expect(try Self.told(names + ".").count < 4_001)
    }
}

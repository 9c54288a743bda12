import Articles
import Formats
import Foundation
import Testing

@Suite struct `The quality gate` {
    private func opened() throws -> (corpus: GateCorpus, floors: GateFloors) {
        (try GateCorpus.shared(), try GateFloors())
    }

    private static let wish = ProcessInfo.processInfo.environment["PARALLAX_GATE"]

    @Test(.enabled(if: wish == "tell" || wish == "raise", "set PARALLAX_GATE to tell or raise"))
    func `tells what falls short, and raises its floors on demand`() throws {
        let (corpus, floors) = try opened()
        for part in GateCase.Part.allCases {
            for task in GateTask.allCases {
                let figure = task.figure(of: part, in: corpus)
                print(part.rawValue, task.rawValue, GateTask.round(figure.value))
                for fault in figure.faults where ![.precision, .recall].contains(task) {
                    print("  \(fault)")
                }
            }
        }
        guard Self.wish == "raise" else { return }
        try Data(floors.raised(to: corpus).prettyBytes).write(to: URL(filePath: GateFloors.path))
        #expect(try GateFloors().digest == corpus.digest)
    }

    @Test func `is measured on the corpus that its floors were set on`() throws {
        let (corpus, floors) = try opened()
        #expect(corpus.digest == floors.digest, "the corpus has changed: set its floors anew")
    }

    @Test func `holds the shapes of the field`() throws {
        let corpus = try GateCorpus.shared()
        let pages = corpus.pairs(of: .pages).map(\.gate.gold.shape)
        #expect(Set(pages).count == pages.count)
        #expect(pages.count >= 64)
        #expect(Set(corpus.pairs(of: .texts).map(\.gate.gold.shape)).count >= 20)
    }

    @Test func `asks for no phrase that its own gold denies`() throws {
        for gate in try GateCorpus.shared().cases {
            let body = gate.gold.body.joined(separator: "\n")
            for phrase in gate.gold.required { #expect(body.contains(phrase), "\(gate.name)") }
            for phrase in gate.gold.forbidden { #expect(!body.contains(phrase), "\(gate.name)") }
        }
    }

    @Test(arguments: GateCase.Part.allCases, GateTask.allCases)
    func `is passed`(part: GateCase.Part, task: GateTask) throws {
        let (corpus, floors) = try opened()
        let figure = task.figure(of: part, in: corpus)
        let floor = try #require(floors[part, task], "\(part.rawValue) has no floor for \(task)")
        #expect(
            figure.value >= floor,
            """
            \(part.rawValue), \(task.rawValue): \(GateTask.round(figure.value)) is below \(floor)
            \(figure.faults.prefix(12).joined(separator: "\n"))
            """
        )
    }

    @Test func `has no floor below what is asked for`() throws {
        let floors = try GateFloors()
        for asked in GateFloors.asked {
            #expect(try #require(floors[.pages, asked.task]) >= asked.pages, "\(asked.task)")
            #expect(try #require(floors[.texts, asked.task]) >= asked.texts, "\(asked.task)")
        }
    }
}

import Formats
import Foundation
import Testing

/// The figures below which no part of the corpus may fall, and the corpus they were measured on.
struct GateFloors: Sendable {
    /// The file of the floors.
    static let path = "\(GateCorpus.directory)/floors.json"
    /// How far a floor lies below the figure that it was set by.
    static let margin = 0.005

    /// What is asked of the product wherever it is measured: no floor may be set lower.
    static let asked: [(task: GateTask, pages: Double, texts: Double)] = [
        (.body, 0.955, 0.945), (.headline, 0.85, 0.85), (.author, 0.85, 0.75),
        (.notMisdated, 0.98, 0.98),
    ]

    /// The digest of the corpus.
    let digest: String
    /// The floor by "part/task".
    let floors: [String: Double]

    /// Reads the floors.
    init() throws {
        let json = try JSON(parsing: Array(Data(contentsOf: URL(filePath: Self.path))))
        digest = try #require(json["digest"]?.string)
        var floors: [String: Double] = [:]
        for part in GateCase.Part.allCases {
            for member in json[part.rawValue]?.members ?? [] {
                let floor: Double = try #require(member.value.double)
                floors[Self.key(part, member.name)] = floor
            }
        }
        self.floors = floors
    }

    subscript(part: GateCase.Part, task: GateTask) -> Double? {
        floors[Self.key(part, task.rawValue)]
    }

    private static func key(_ part: GateCase.Part, _ task: String) -> String {
        "\(part.rawValue)/\(task)"
    }

    /// Writes floors just below the figures of `corpus`; a floor that lies higher stays.
    func raised(to corpus: GateCorpus) -> JSON {
        .object(
            [JSON.Member("digest", .string(corpus.digest))]
                + GateCase.Part.allCases.map { part in
                    JSON.Member(
                        part.rawValue,
                        .object(
                            GateTask.allCases.map { task in
                                let value = task.figure(of: part, in: corpus).value - Self.margin
                                let floor = max(self[part, task] ?? 0, GateTask.round(value))
                                return JSON.Member(task.rawValue, .number(floor))
                            }
                        )
                    )
                }
        )
    }
}

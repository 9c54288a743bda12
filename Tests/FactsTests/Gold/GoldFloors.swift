import Formats
import Foundation
import Testing

/// The figures below which the recogniser may not fall, and the corpus they were measured on.
struct GoldFloors: Sendable {
    /// The file of the floors.
    static let path = "\(GoldCorpus.directory)/floors.json"
    /// How far a floor lies below the figure that it was set by.
    static let margin = 0.005

    /// A floor that is asked of the product wherever it is measured.
    struct Asked: Sendable {
        let task: GoldTask
        let floor: Double
    }

    /// No floor may be set lower than these.
    static let asked = [
        Asked(task: .all, floor: 0.78), Asked(task: .organisations, floor: 0.68),
        Asked(task: .named, floor: 0.8),
    ]

    /// The digest of the corpus.
    let digest: String
    /// The floors by task.
    private let floors: [GoldTask: Double]

    /// Reads the floors.
    init() throws {
        let json = try JSON(parsing: Array(Data(contentsOf: URL(filePath: Self.path))))
        digest = try #require(json["digest"]?.string)
        var floors: [GoldTask: Double] = [:]
        for task in GoldTask.allCases {
            floors[task] = json[task.part.rawValue]?[task.rawValue]?.double
        }
        self.floors = floors
    }

    subscript(task: GoldTask) -> Double? { floors[task] }

    /// Writes floors just below the figures of `corpus`; a floor that lies higher stays.
    func raised(to corpus: GoldCorpus) -> JSON {
        .object(
            [JSON.Member("digest", .string(corpus.digest))]
                + GoldTask.Part.allCases.map { part in
                    JSON.Member(
                        part.rawValue,
                        .object(
                            GoldTask.allCases.filter { $0.part == part }.map { task in
                                let value = task.figure(in: corpus).value - Self.margin
                                let floor = max(self[task] ?? 0, GoldTask.round(value))
                                return JSON.Member(task.rawValue, .number(floor))
                            }
                        )
                    )
                }
        )
    }
}

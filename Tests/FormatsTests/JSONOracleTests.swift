import Formats
import Foundation
import Testing

/// Foundation reads and writes JSON too; both must agree on what a text says.
@Suite struct `JSON beside JSONSerialization` {
    private func foundation(_ value: JSON) -> Any {
        switch value {
        case .null: NSNull()
        case .bool(let flag): NSNumber(value: flag)
        case .integer(let number): NSNumber(value: number)
        case .number(let number): NSNumber(value: number)
        case .string(let string): string
        case .array(let elements): elements.map(foundation)
        case .object(let members):
            Dictionary(uniqueKeysWithValues: members.map { ($0.name, foundation($0.value)) })
        }
    }

    /// The value with the members of every object in the order of their names.
    private func sorted(_ value: JSON) -> JSON {
        switch value {
        case .array(let elements): .array(elements.map(sorted))
        case .object(let members):
            .object(
                members.map { JSON.Member($0.name, sorted($0.value)) }
                    .sorted { Array($0.name.utf8).lexicographicallyPrecedes(Array($1.name.utf8)) }
            )
        default: value
        }
    }

    @Test func `reads what Foundation writes`() throws {
        var values = GeneratedValues(seed: 1)
        for _ in 0..<300 {
            let value = JSON.array([values.value()])
            let data = try JSONSerialization.data(withJSONObject: foundation(value))
            let read = try JSON(parsing: Array(data))
            #expect(sorted(read) == sorted(value))
        }
    }

    @Test func `writes what Foundation reads`() throws {
        var values = GeneratedValues(seed: 2)
        for _ in 0..<300 {
            let value = JSON.array([values.value()])
            for bytes in [value.bytes, value.prettyBytes] {
                let read = try JSONSerialization.jsonObject(with: Data(bytes))
                #expect((foundation(value) as? NSArray) == (read as? NSArray))
            }
        }
    }

    @Test func `accepts nothing broken that Foundation refuses`() throws {
        var numbers = SeededNumbers(seed: 3)
        var values = GeneratedValues(seed: 4)
        var refused = 0
        for _ in 0..<500 {
            var bytes = JSON.array([values.value(), values.value()]).bytes
            // Only ASCII is changed: broken UTF-8 is read here and refused there.
            let places = bytes.indices.filter { bytes[$0] < 0x80 }
            guard let place = places.randomElement(using: &numbers) else { continue }
            bytes[place] = Array("[]{},:\"\\0x-.e".utf8).randomElement(using: &numbers) ?? 0
            guard let read = try? JSON(parsing: bytes) else {  // The refusal is what is counted.
                refused += 1
                continue
            }
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(bytes)) }
            #expect(try JSON(parsing: read.bytes) == JSON(parsing: read.prettyBytes))
        }
        #expect(refused > 100)
    }
}

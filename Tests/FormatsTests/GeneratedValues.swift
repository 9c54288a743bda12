import Formats

/// A sequence of numbers that is the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Makes JSON values of every kind, nested up to a depth.
struct GeneratedValues {
    private var numbers: SeededNumbers

    init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

    mutating func value(depth: Int = 4) -> JSON {
        switch Int.random(in: 0...(depth > 0 ? 7 : 5), using: &numbers) {
        case 0: .null
        case 1: .bool(Bool.random(using: &numbers))
        case 2: .integer(Int.random(in: -1_000_000_000...1_000_000_000, using: &numbers))
        // A half keeps the value from being whole, so that its kind outlives writing.
        case 3: .number(Double(Int.random(in: -100_000...100_000, using: &numbers)) + 0.5)
        case 4, 5: .string(string())
        case 6:
            .array(
                (0..<Int.random(in: 0...4, using: &numbers)).map { _ in value(depth: depth - 1) }
            )
        default: .object(members(depth: depth))
        }
    }

    private mutating func members(depth: Int) -> [JSON.Member] {
        // The number keeps the names of one object apart.
        (0..<Int.random(in: 0...4, using: &numbers)).map { index in
            JSON.Member("\(index)\(string())", value(depth: depth - 1))
        }
    }

    private mutating func string() -> String {
        let alphabet: [Character] = [
            "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\r", "\t", "\u{8}", "\u{C}", "\u{1F}",
            "\u{7F}", "é", "ß", "\u{2028}", "東", "ا", "😀", "\u{FFFD}", "{", "]", ":", ",",
        ]
        return String(
            (0..<Int.random(in: 0...8, using: &numbers)).map { _ in
                alphabet.randomElement(using: &numbers) ?? "a"
            }
        )
    }
}

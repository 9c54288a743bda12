/// Lengths of time as users write them: `10`, `0.5`, `2.125`, always in seconds.
enum Seconds {
    /// The length in milliseconds; nil when `bytes` is not digits with up to three decimals.
    static func milliseconds(_ bytes: [UInt8]) -> Int? {
        let parts = bytes.split(
            separator: UInt8(ascii: "."),
            maxSplits: 2,
            omittingEmptySubsequences: false
        )
        guard let first = parts.first, first.count <= 9, let whole = Digits.value(first) else {
            return nil
        }
        guard parts.count > 1 else {
            return whole * 1000
        }
        guard parts.count == 2, parts[1].count <= 3, let decimals = Digits.value(parts[1]) else {
            return nil
        }
        let scale = [100, 10, 1][parts[1].count - 1]
        return whole * 1000 + decimals * scale
    }

    /// The same length as a user would write it, without trailing zeros.
    static func text(_ milliseconds: Int) -> String {
        guard milliseconds % 1000 != 0 else {
            return "\(milliseconds / 1000)"
        }
        var decimals = String(String(1000 + milliseconds % 1000).dropFirst())
        while decimals.hasSuffix("0") {
            decimals.removeLast()
        }
        return "\(milliseconds / 1000).\(decimals)"
    }
}

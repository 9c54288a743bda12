/// Whole numbers as users write them: ASCII digits and nothing else.
///
/// `Int("+5")` and `Int("-0")` succeed; a setting takes neither.
enum Digits {
    /// The number that `bytes` spell; nil when empty, when another byte is in it, or beyond 18
    /// digits.
    static func value(_ bytes: some Collection<UInt8>) -> Int? {
        guard (1...18).contains(bytes.count) else {
            return nil
        }
        var number = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
                return nil
            }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }
}

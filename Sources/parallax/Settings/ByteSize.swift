/// Numbers of bytes as users write them: `65536`, `64KiB`, `8MiB`, `2GiB`.
enum ByteSize {
    private static let units: [(name: String, shift: Int)] = [
        ("GiB", 30), ("MiB", 20), ("KiB", 10),
    ]

    /// The number of bytes; nil when `bytes` is not of that form or the product overflows.
    static func value(_ bytes: [UInt8]) -> Int? {
        for (name, shift) in units where bytes.suffix(3).elementsEqual(name.utf8) {
            guard let number = Digits.value(bytes.dropLast(3)) else {
                return nil
            }
            let product = number.multipliedReportingOverflow(by: 1 << shift)
            return product.overflow ? nil : product.partialValue
        }
        return Digits.value(bytes)
    }

    /// The shortest of the forms that is exact.
    static func text(_ bytes: Int) -> String {
        for (name, shift) in units where bytes > 0 && bytes % (1 << shift) == 0 {
            return "\(bytes >> shift)\(name)"
        }
        return "\(bytes)"
    }
}

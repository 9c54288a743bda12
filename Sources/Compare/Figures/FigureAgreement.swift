import Facts

/// Whether two figures can be one.
enum FigureAgreement {
    /// How far an approximation may lie from the exact value.
    private static let tolerance = 0.06

    /// Whether both are the same sort of quantity in comparable units.
    static func areComparable(_ first: Figure, _ second: Figure) -> Bool {
        first.kind == second.kind && first.baseUnit == second.baseUnit
    }

    /// Whether both may count the same thing: comparable, and with one head noun.
    static func countSame(_ first: Figure, _ second: Figure) -> Bool {
        areComparable(first, second) && first.countedStem == second.countedStem
    }

    /// Whether the values are one: equal, or equal within what units, words and rounding allow.
    static func agree(_ first: Figure, _ second: Figure) -> Bool {
        guard areComparable(first, second) else { return false }
        if first.baseValue == second.baseValue { return true }
        let isConverted = first.unit != second.unit
        let isRough = first.approximation == .about || second.approximation == .about
        let isRounded =
            isRounding(first.value, of: second.value) || isRounding(second.value, of: first.value)
        guard isConverted || isRough || (isRounded && first.kind == .money) else { return false }
        return abs(first.baseValue - second.baseValue)
            <= tolerance * max(abs(first.baseValue), abs(second.baseValue))
    }

    /// Whether `rough` is `exact` rounded to the digits that `rough` shows.
    private static func isRounding(_ rough: Double, of exact: Double) -> Bool {
        guard rough != exact, rough != 0, exact != 0 else { return false }
        var unit = 1.0
        var value = abs(rough)
        for _ in 0..<18 where value >= 10 && (value / 10).rounded() == value / 10 {
            value /= 10
            unit *= 10
        }
        for _ in 0..<6 where value != value.rounded() {
            value *= 10
            unit /= 10
        }
        return ((exact / unit).rounded() * unit - rough).magnitude < unit / 1000
    }
}

import Prose

/// The media ranges of an `Accept` field (RFC 9110 §12.5.1).
struct AcceptedTypes: Sendable {
    /// A range and its weight in thousandths.
    private struct Range: Sendable {
        let type: String
        let weight: Int
    }

    /// More ranges than this are passed over.
    private static let mostRanges = 50
    private let ranges: [Range]

    /// Reads the fields' values; malformed ranges are passed over.
    init(_ values: [String]) {
        let elements = values.flatMap { $0.split(separator: ",") }.prefix(Self.mostRanges)
        ranges = elements.compactMap { element in
            let parts = element.split(separator: ";").map { String($0).trimmed.lowercased() }
            guard let type = parts.first, type.contains("/") || type == "*" else { return nil }
            var weight = 1_000
            for parameter in parts.dropFirst() where parameter.hasPrefix("q=") {
                guard let read = Self.weight(parameter.dropFirst(2)) else { return nil }
                weight = read
            }
            return Range(type: type == "*" ? "*/*" : type, weight: weight)
        }
    }

    /// The first form with the highest weight above zero; nil where none fits.
    ///
    /// Without any range everything fits.
    func best<Format: AnswerFormat>(of formats: [Format]) -> Format? {
        guard !ranges.isEmpty else { return formats.first }
        var best: (format: Format, weight: Int)?
        for format in formats {
            let weight = format.mediaTypes.map(weight).max() ?? 0
            if weight > best?.weight ?? 0 { best = (format, weight) }
        }
        return best?.format
    }

    /// The weight of a type: that of the most specific range that covers it.
    private func weight(of type: String) -> Int {
        let family = type.prefix { $0 != "/" } + "/*"
        for name in [type, String(family), "*/*"] {
            if let range = ranges.first(where: { $0.type == name }) { return range.weight }
        }
        return 0
    }

    /// A weight such as `1`, `0.5` or `0.125`.
    private static func weight(_ text: Substring) -> Int? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = DecimalDigits.value(parts[0].utf8), whole <= 1 else { return nil }
        guard parts.count == 2, !parts[1].isEmpty else { return whole * 1_000 }
        guard parts[1].utf8.count <= 3, let digits = DecimalDigits.value(parts[1].utf8)
        else { return nil }
        let scale = [100, 10, 1][parts[1].utf8.count - 1]
        return min(whole * 1_000 + digits * scale, 1_000)
    }
}

extension String {
    /// The text without blanks and tabs at its ends.
    fileprivate var trimmed: String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        var rest = Substring(self)
        rest = rest.drop(while: isBlank)
        while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
        return String(rest)
    }
}

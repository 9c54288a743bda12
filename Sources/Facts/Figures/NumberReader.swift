import Prose

/// Reads the numbers of a text, in digits or in words, with their scale words.
struct NumberReader {
    /// A number and what was written directly to it.
    struct Number {
        /// The index behind its last token.
        var end: Int
        var value: Double
        var kind: Lexicon.Numeral.Kind
        /// What is written to the number in the same token: "-year-old", "km"; empty for nothing.
        var tail: String
        /// Whether it is written in digits.
        var isDigits: Bool
    }

    let tokens: [Token]
    let text: Text
    let numerals: [String: Lexicon.Numeral]

    /// The number that begins at `index`, behind a currency where `isMoney`; nil where none does.
    func number(at index: Int, limit: Int, isMoney: Bool = false) -> Number? {
        let token = tokens[index]
        switch token.kind {
        case .number: return digits(at: index, limit: limit, isMoney)
        case .word: return words(at: index, limit: limit)
        case .clitic, .mark, .symbol: return nil
        }
    }

    // MARK: Digits

    private func digits(at index: Int, limit: Int, _ isMoney: Bool) -> Number? {
        guard let (value, tail) = Self.leadingNumber(text[tokens[index].span]) else { return nil }
        var number = Number(
            end: index + 1,
            value: value,
            kind: .cardinal,
            tail: tail,
            isDigits: true
        )
        if ["st", "nd", "rd", "th"].contains(tail) {
            number.kind = .ordinal
            number.tail = ""
        } else if tail.isEmpty {
            scale(&number, limit: limit, isMoney)
        } else {
            scaleTail(&number, limit: limit, isMoney)
        }
        return number
    }

    /// "5-million-dollar", and the "bn" of "5bn".
    private func scaleTail(_ number: inout Number, limit: Int, _ isMoney: Bool) {
        let joined = number.tail.hasPrefix("-")
        let word = joined ? String(number.tail.dropFirst()) : number.tail
        let first = word.split(separator: "-").first.map(String.init) ?? word
        guard let numeral = numerals[Folding.key(of: first)],
            numeral.kind == (joined ? .scale : .scaleSuffix)
        else { return }
        // "100m" may be metres, "£100m" is none: else the words behind it decide.
        if first == "m", !isMoney, !isMillion(number.end, limit) { return }
        number.value = rounded(number.value * numeral.value)
        number.tail = String(number.tail.dropFirst(first.utf8.count + (joined ? 1 : 0)))
    }

    /// 4.1 times a million is 4,100,000, whatever binary fractions make of it.
    private func rounded(_ value: Double) -> Double {
        abs(value - value.rounded()) < value * 1e-12 ? value.rounded() : value
    }

    private func isMillion(_ index: Int, _ limit: Int) -> Bool {
        guard index < limit else { return false }
        let next = tokens[index]
        return next.kind == .word && next.letterCase == .lower
            && (next.key.hasSuffix("s") || next.is("people")) && !next.is("as")
    }

    /// The number at the head of `written` and the rest; nil for "1.2.3" and other figures.
    static func leadingNumber(_ written: String) -> (Double, String)? {
        var whole = 0.0
        var fraction = 0.0
        var place = 0.0
        var digits = 0
        let bytes = Array(written.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                digits += 1
                let digit = Double(byte - UInt8(ascii: "0"))
                if place == 0 {
                    whole = whole * 10 + digit
                } else {
                    fraction += digit * place
                    place /= 10
                }
            } else if byte == UInt8(ascii: "."), place == 0 {
                place = 0.1
            } else if byte != UInt8(ascii: ",") {
                break
            }
            index += 1
        }
        guard digits > 0, digits <= 15 else { return nil }
        let tail = String(decoding: bytes[index...], as: UTF8.self)
        if tail.hasPrefix(".") || tail.hasPrefix(":") { return nil }
        // Decimal places are added up in whole steps, so that 2.3 is the 2.3 of a literal.
        return (place == 0 ? whole : Double(written.decimal(index)) ?? whole + fraction, tail)
    }

    // MARK: Words

    private func words(at index: Int, limit: Int) -> Number? {
        let key = tokens[index].key
        if let numeral = numerals[key] { return numeralWords(numeral, at: index, limit: limit) }
        // "three-year-long", "twenty-one-day"
        let parts = key.split(separator: "-").map(String.init)
        guard parts.count > 1 else { return nil }
        for length in (1..<min(3, parts.count)).reversed() {
            let head = parts[..<length].joined(separator: "-")
            guard let numeral = numerals[head],
                numeral.kind == .cardinal || numeral.kind == .fraction
            else { continue }
            return Number(
                end: index + 1,
                value: numeral.value,
                kind: numeral.kind,
                tail: "-" + parts[length...].joined(separator: "-"),
                isDigits: false
            )
        }
        return nil
    }

    private func numeralWords(_ numeral: Lexicon.Numeral, at index: Int, limit: Int) -> Number? {
        var number = Number(
            end: index + 1,
            value: numeral.value,
            kind: numeral.kind,
            tail: "",
            isDigits: false
        )
        switch numeral.kind {
        case .scaleSuffix: return nil
        case .scale:
            // "hundreds" alone is no number; "a hundred" and "a dozen" are one.
            guard !tokens[index].key.hasSuffix("s") else { return nil }
            number.kind = .cardinal
            scale(&number, limit: limit)
        case .cardinal:
            if let fraction = fraction(of: numeral.value, at: index + 1, limit: limit) {
                return fraction
            }
            scale(&number, limit: limit)
        case .ordinal, .fraction, .multiple: break
        }
        return number
    }

    /// "two thirds", "three quarters".
    private func fraction(of count: Double, at index: Int, limit: Int) -> Number? {
        guard index < limit, let numeral = numerals[tokens[index].key],
            numeral.kind == .fraction || ["fifth", "tenth", "quarter"].contains(tokens[index].key)
        else { return nil }
        let part = numeral.kind == .fraction ? numeral.value : 1 / numeral.value
        return Number(
            end: index + 1,
            value: count * part,
            kind: .fraction,
            tail: "",
            isDigits: false
        )
    }

    /// Takes the scale words and smaller numbers behind: "two hundred and fifty thousand".
    private func scale(_ number: inout Number, limit: Int, _ isMoney: Bool = false) {
        var total = 0.0
        var group = number.value
        var lastScale = Double.infinity
        for _ in 0..<8 {
            var next = number.end
            if next < limit, tokens[next].is("and") { next += 1 }
            guard next < limit, let numeral = numerals[tokens[next].key] else { break }
            if numeral.kind == .scale || (numeral.kind == .scaleSuffix && number.isDigits),
                next == number.end, numeral.value >= 12
            {
                if tokens[next].key == "m", !isMoney, !isMillion(next + 1, limit) { break }
                if numeral.value >= 1000, group < numeral.value || numeral.value < lastScale {
                    total += group * numeral.value
                    group = 0
                } else {
                    group *= numeral.value
                }
                lastScale = numeral.value
            } else if numeral.kind == .cardinal, lastScale.isFinite, !number.isDigits,
                numeral.value < lastScale
            {
                group += numeral.value
            } else {
                break
            }
            number.end = next + 1
        }
        number.value = rounded(total + group)
    }
}

extension String {
    /// The first `length` bytes without thousands separators, as a decimal literal.
    fileprivate func decimal(_ length: Int) -> String {
        let bytes = utf8.prefix(length).filter { $0 != UInt8(ascii: ",") }
        return String(decoding: bytes, as: UTF8.self)
    }
}

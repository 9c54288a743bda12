import Prose

/// Finds the encoding of a text that tells none, by what its bytes would say in each.
struct CharsetGuess {
    let languages: LanguageIdentifier

    /// As many bytes are looked at.
    private static let limit = 8_192
    /// How certain the language must be that bytes make.
    private static let leastConfidence = 0.95

    /// Encodings of one byte a character, those first whose languages more than their script tells.
    ///
    /// Thai is not among them: without spaces its bytes are pairs of Chinese as well.
    private static let singles = [
        "windows-1251", "koi8-r", "ibm866", "iso-8859-5", "windows-1256", "windows-1255",
        "windows-1253",
    ]

    /// Whether more than two in five letters of `text` are beyond ASCII, as in no Western language.
    static func isForeign(_ text: ArraySlice<UInt8>) -> Bool {
        var high = 0
        var letters = 0
        for byte in text.prefix(limit) {
            if byte >= 0x80 { high += 1 } else if (byte | 0x20) &- 0x61 < 26 { letters += 1 }
        }
        return high * 5 > (high + letters) * 2
    }

    /// The encoding in which `text` reads as a language; nil where it does in none.
    func charset(of text: ArraySlice<UInt8>) -> Charset? {
        let sample = Self.sample(of: text)
        return eastAsian(sample) ?? single(sample)
    }

    /// The beginning, cut where no character can be cut.
    private static func sample(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard text.count > limit else { return text }
        let start = text.prefix(limit)
        return start[..<(start.lastIndex { $0 <= 0x20 } ?? start.endIndex)]
    }

    private func single(_ sample: ArraySlice<UInt8>) -> Charset? {
        var best: (charset: Charset, confidence: Double)?
        for charset in Self.singles.compactMap({ Charset(label: $0) }) {
            guard charset.name != "windows-1255" || Self.isHebrew(sample),
                charset.name != "windows-1253" || Self.isGreek(sample),
                let decoded = CharsetConverter.decode(sample, charset), decoded.invalid <= 1,
                let guess = languages.guess(Text(String(decoding: decoded.bytes, as: UTF8.self))),
                guess.confidence >= Self.leastConfidence, guess.confidence > best?.confidence ?? 0
            else { continue }
            best = (charset, guess.confidence)
        }
        return best?.charset
    }

    /// The share of the bytes beyond ASCII that are in `ranges`.
    private static func share(_ sample: ArraySlice<UInt8>, in ranges: ClosedRange<UInt8>...)
        -> Double
    {
        let high = sample.filter { $0 >= 0x80 }
        return Double(high.count { byte in ranges.contains { $0.contains(byte) } })
            / Double(max(1, high.count))
    }

    /// Hebrew has no capitals, so that all letters are of one range.
    private static func isHebrew(_ sample: ArraySlice<UInt8>) -> Bool {
        share(sample, in: 0xE0...0xFA) >= 0.97
    }

    /// Greek has an accent in most words.
    private static func isGreek(_ sample: ArraySlice<UInt8>) -> Bool {
        share(sample, in: 0xDC...0xDF, 0xFC...0xFE) >= 0.03 && share(sample, in: 0xC1...0xFE) >= 0.9
    }

    // MARK: Two bytes a character

    private func eastAsian(_ sample: ArraySlice<UInt8>) -> Charset? {
        for label in ["euc-jp", "shift_jis"] where share(sample, label, Self.isKana) >= 0.25 {
            return Charset(label: label)
        }
        if share(sample, "euc-kr", Self.isHangul) >= 0.85 { return Charset(label: "euc-kr") }
        // Of the characters of GB 2312 both bytes are high, of those of Big5 often one.
        let label = Self.lowSeconds(sample) > 0.1 ? "big5" : "gb18030"
        return share(sample, label, Self.isHan) >= 0.75 ? Charset(label: label) : nil
    }

    /// The share of the characters beyond ASCII for which `holds`; 0 where the bytes are no text of
    /// the encoding.
    private func share(
        _ sample: ArraySlice<UInt8>,
        _ label: String,
        _ holds: (Unicode.Scalar) -> Bool
    ) -> Double {
        guard let charset = Charset(label: label),
            let decoded = CharsetConverter.decode(sample, charset), decoded.invalid <= 1
        else { return 0 }
        let foreign = String(decoding: decoded.bytes, as: UTF8.self).unicodeScalars.filter {
            !$0.isASCII
        }
        return Double(foreign.count(where: holds)) / Double(max(1, foreign.count))
    }

    private static func isKana(_ scalar: Unicode.Scalar) -> Bool {
        (0x3041...0x30FF).contains(scalar.value)
    }

    private static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
        (0xAC00...0xD7A3).contains(scalar.value)
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        (0x4E00...0x9FFF).contains(scalar.value)
    }

    /// The share of pairs whose second byte is one of ASCII or right behind it.
    private static func lowSeconds(_ sample: ArraySlice<UInt8>) -> Double {
        var pairs = 0
        var low = 0
        var position = sample.startIndex
        while position + 1 < sample.endIndex {
            guard sample[position] >= 0x81 else {
                position += 1
                continue
            }
            pairs += 1
            if sample[position + 1] < 0xA1 { low += 1 }
            position += 2
        }
        return Double(low) / Double(max(1, pairs))
    }
}

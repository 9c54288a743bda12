import Foundation

/// Folding gives the key by which words are matched.
///
/// A key is in lower case, without diacritics, with plain apostrophes and hyphens. The text itself
/// stays as it is.
public enum Folding {
    /// The key of `word`.
    public static func key(of word: String) -> String {
        var isPlain = true
        var key: [UInt8] = []
        for byte in word.utf8 {
            if byte >= 0x80 {
                isPlain = false
                break
            }
            let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            key.append(isCapital ? byte | 0x20 : byte)
        }
        return isPlain ? String(decoding: key, as: UTF8.self) : foldBeyondASCII(word)
    }

    private static func foldBeyondASCII(_ word: String) -> String {
        foldCommon(word) ?? foldAny(word)
    }

    /// The key of a word of common letters and marks, which fold one by one; nil for another.
    private static func foldCommon(_ word: String) -> String? {
        guard word.utf8.count <= 256 else { return nil }
        var key = ""
        for scalar in word.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A: key.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value | 0x20)))
            case 0..<0x80: key.unicodeScalars.append(scalar)
            case 0xA0..<0x180: key += latin[Int(scalar.value - 0xA0)]
            case 0x400..<0x460: key += cyrillic[Int(scalar.value - 0x400)]
            case 0x2010..<0x2028: key += marks[Int(scalar.value - 0x2010)]
            default: return nil
            }
        }
        return key
    }

    private static let latin = keys(0xA0..<0x180)
    private static let cyrillic = keys(0x400..<0x460)
    private static let marks = keys(0x2010..<0x2028)

    private static func keys(_ values: Range<UInt32>) -> [String] {
        values.map { Unicode.Scalar($0).map { foldAny(String($0)) } ?? "" }
    }

    private static func foldAny(_ word: String) -> String {
        // One letter may carry any number of combining marks; what matters fits well inside. An
        // invisible character between a letter and its mark would hide the mark from folding.
        let visible = word.unicodeScalars.prefix(256)
            .filter { $0.properties.generalCategory != .format }
        let stripped = String(String.UnicodeScalarView(visible)).folding(
            options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive],
            locale: nil
        )
        var key = ""
        for scalar in stripped.unicodeScalars {
            if let plain = replacements[scalar] {
                key += plain
            } else {
                key.unicodeScalars.append(scalar)
            }
        }
        return key
    }

    /// Letters that Unicode does not decompose, and the marks that have a plain form.
    private static let replacements: [Unicode.Scalar: String] = [
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe",
        "ı": "i", "ŋ": "n", "ħ": "h",
        "\u{2018}": "'", "\u{2019}": "'", "\u{02BC}": "'", "\u{FF07}": "'",
        "\u{2010}": "-", "\u{2011}": "-",
    ]
}

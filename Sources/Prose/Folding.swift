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

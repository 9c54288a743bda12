import Formats
import Prose

/// Readable ids made from names and headlines.
public enum Slug {
    /// `text` in lower case ASCII letters and digits with single hyphens, at most `limit` bytes,
    /// cut between words where that is possible; empty where the text has none of them.
    public static func make(_ text: String, limit: Int = 48) -> String {
        var words: [[UInt8]] = [[]]
        for byte in Folding.key(of: text).utf8 {
            let isPlain =
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            if isPlain {
                words[words.count - 1].append(byte)
            } else if byte != UInt8(ascii: "'"), words.last?.isEmpty == false {
                words.append([])
            }
        }
        return joined(words, limit)
    }

    /// A slug of `name` by which it is told from every other name, at most `limit` bytes; empty
    /// where the name holds neither letter nor digit.
    ///
    /// A word with letters that have no plain form, such as those of other scripts, is given by an
    /// `x` and eight digits of a digest of it, any other word as in ``make(_:limit:)``.
    public static func distinct(_ name: String, limit: Int = 48) -> String {
        var words: [[UInt8]] = []
        var word = ""
        func close() {
            defer { word = "" }
            guard !word.isEmpty else { return }
            let isPlain = word.utf8.allSatisfy { $0 < 0x80 }
            words.append(Array((isPlain ? word : "x" + Digest(ofFields: [word]).hex(8)).utf8))
        }
        for scalar in Folding.key(of: name).unicodeScalars where scalar != "'" {
            if isPartOfWord(scalar) { word.unicodeScalars.append(scalar) } else { close() }
        }
        close()
        return joined(words, limit)
    }

    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || scalar.properties.generalCategory == .nonspacingMark
            || scalar.properties.generalCategory == .spacingMark
    }

    /// As many of `words` with hyphens between as fit into `limit` bytes.
    private static func joined(_ words: [[UInt8]], _ limit: Int) -> String {
        var slug: [UInt8] = []
        for word in words where !word.isEmpty {
            if slug.isEmpty {
                slug = Array(word.prefix(limit))
            } else if slug.count + 1 + word.count <= limit {
                slug += [UInt8(ascii: "-")] + word
            } else {
                break
            }
        }
        return String(decoding: slug, as: UTF8.self)
    }
}

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

import Prose

/// The folded words of a name, cut as the words of a text are.
enum NameKey {
    /// The form of a word's key under which names are kept: without dots, so that "U.S." is "us".
    static func part(_ key: String) -> String {
        guard key.utf8.contains(UInt8(ascii: ".")) else { return key }
        let bytes = key.utf8.filter { $0 != UInt8(ascii: ".") }
        return bytes.isEmpty ? key : String(decoding: bytes, as: UTF8.self)
    }

    /// The parts of `name`: words, the possessive and the ampersand; other marks are left out.
    static func parts(_ name: String) -> [String] {
        var parts: [String] = []
        var word: [UInt8] = []
        for byte in Folding.key(of: name).utf8 {
            switch byte {
            case UInt8(ascii: " "):
                take(&word, into: &parts)
            case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""),
                UInt8(ascii: "/"), UInt8(ascii: "."):
                continue
            default: word.append(byte)
            }
        }
        take(&word, into: &parts)
        return parts
    }

    /// Adds a word of a name, its possessive as a part of its own.
    private static func take(_ word: inout [UInt8], into parts: inout [String]) {
        var ending: String?
        if word.count > 2, word.suffix(2).elementsEqual("'s".utf8) {
            ending = "'s"
        } else if word.count > 1, word.last == UInt8(ascii: "'") {
            ending = "'"
        }
        word.removeLast(ending?.utf8.count ?? 0)
        if !word.isEmpty { parts.append(String(decoding: word, as: UTF8.self)) }
        if let ending { parts.append(ending) }
        word.removeAll(keepingCapacity: true)
    }

    /// The key of `name` across articles ("min aung hlaing").
    static func key(_ name: String) -> String {
        parts(name).joined(separator: " ")
    }
}

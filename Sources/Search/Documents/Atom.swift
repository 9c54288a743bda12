import Prose

/// The smallest thing that is indexed and asked for: one word without inner joints.
///
/// Documents and queries are cut by the same rule, so that "anti-war" finds "anti war" and "war"
/// finds "anti-war", "U.N." finds "UN", "don't" finds "dont" and "1,984" finds "1984".
struct Atom: Sendable, Hashable {
    /// The folded form, without apostrophes and commas.
    let key: String
    /// The stem of the key.
    let stem: String
}

extension Word {
    /// The parts of a word, in order; none for a mark, a symbol or a clitic.
    var atoms: [Atom] {
        guard isContent, !key.isEmpty else { return [] }
        guard key.utf8.contains(where: \.isJoint) || key.beginsWithMark else {
            return [Atom(key: key, stem: stem)]
        }
        let stemmer = Stemmer()
        return key.utf8.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "&") }
            .flatMap { Self.parts(of: Array($0)) }
            .map { Atom(key: $0, stem: stemmer.stem($0)) }
    }

    /// Cuts at dots, but not inside "3.5"; the letters of "u.s." become one part.
    private static func parts(of bytes: [UInt8]) -> [String] {
        var parts: [[UInt8]] = [[]]
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "'"), UInt8(ascii: ","): continue
            case UInt8(ascii: "."):
                if index > 0, index + 1 < bytes.count, bytes[index - 1].isDigit,
                    bytes[index + 1].isDigit
                {
                    parts[parts.count - 1].append(byte)
                } else {
                    parts.append([])
                }
            default: parts[parts.count - 1].append(byte)
            }
        }
        let words = parts.map { String(decoding: $0, as: UTF8.self).withoutLeadingMarks }
            .filter { !$0.isEmpty }
        let isInitialism = words.allSatisfy { $0.unicodeScalars.count == 1 }
        return words.count > 1 && isInitialism ? [words.joined()] : words
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// Whether the byte is a mark that the words of a text may hold.
    fileprivate var isJoint: Bool {
        switch self {
        case UInt8(ascii: "-"), UInt8(ascii: "&"), UInt8(ascii: "."), UInt8(ascii: ","),
            UInt8(ascii: "'"):
            true
        default: false
        }
    }
}

extension String {
    /// Whether the string begins with a combining mark, which has no letter to stand on.
    fileprivate var beginsWithMark: Bool {
        unicodeScalars.first?.properties.generalCategory == .nonspacingMark
    }

    fileprivate var withoutLeadingMarks: String {
        guard beginsWithMark else { return self }
        return String(unicodeScalars.drop { $0.properties.generalCategory == .nonspacingMark })
    }
}

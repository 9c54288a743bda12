/// The classes of characters that decide where words begin and end.
enum CharacterClass {
    case letter, digit, space, mark, symbol
    /// A sign that is not seen: it parts no word and is none by itself.
    case joiner

    /// The class of `scalar`, by table for ASCII and by its general category otherwise.
    init(_ scalar: Unicode.Scalar) {
        self = scalar.isASCII ? Self.ascii(UInt8(scalar.value)) : Self.beyondASCII(scalar)
    }

    private static func ascii(_ byte: UInt8) -> CharacterClass {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case 0...0x20, 0x7F: .space
        case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "<"),
            UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "`"),
            UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "#"), UInt8(ascii: "@"),
            UInt8(ascii: "&"):
            .symbol
        default: .mark
        }
    }

    private static func beyondASCII(_ scalar: Unicode.Scalar) -> CharacterClass {
        if isVariationSelector(scalar) { return .joiner }
        return switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark:
            .letter
        case .decimalNumber: .digit
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: .space
        case .format: .joiner
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation:
            .mark
        default: .symbol
        }
    }

    /// What chooses between the black and the coloured form of an emoji, or between glyphs.
    private static func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
        (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value)
    }
}

/// The marks that the stages of reading ask for by meaning.
public enum Marks {
    /// Marks that can open a quotation, straight ones included.
    public static let openingQuotes: Set<String> = ["\"", "“", "„", "«", "‘", "'", "‹", "「"]
    /// Marks that can close a quotation, straight ones included.
    public static let closingQuotes: Set<String> = ["\"", "”", "»", "’", "'", "›", "」"]
    /// Dashes that separate, not the hyphen inside a word.
    public static let dashes: Set<String> = ["–", "—", "―", "--", "-"]
    /// Marks that end a sentence.
    public static let terminators: Set<String> = [
        ".", "!", "?", "…", "...", "。", "！", "？", "؟", "।",
    ]
}

extension Array<UInt8> {
    /// The scalar that begins at `offset` of well-formed UTF-8, and its length in bytes.
    func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let first = self[offset]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        let length = first >= 0xF0 ? 4 : (first >= 0xE0 ? 3 : 2)
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for index in 1..<length { value = value << 6 | UInt32(self[offset + index] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
}

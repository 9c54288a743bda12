extension UInt8 {
    static let lineFeed: UInt8 = 0x0A
    static let exclamation: UInt8 = 0x21
    static let quote: UInt8 = 0x22
    static let numberSign: UInt8 = 0x23
    static let ampersand: UInt8 = 0x26
    static let apostrophe: UInt8 = 0x27
    static let hyphen: UInt8 = 0x2D
    static let slash: UInt8 = 0x2F
    static let semicolon: UInt8 = 0x3B
    static let lessThan: UInt8 = 0x3C
    static let equals: UInt8 = 0x3D
    static let greaterThan: UInt8 = 0x3E
    static let questionMark: UInt8 = 0x3F
    static let openBracket: UInt8 = 0x5B
    static let closeBracket: UInt8 = 0x5D

    /// White space of markup: tab, line feed, form feed, return and space.
    var isSpace: Bool { isOne(of: Self.spaces) }

    /// Bytes below 64 as the bits of a number, since letters are told from them by one comparison.
    private static var spaces: UInt64 { 0x0000_0001_0000_3600 }
    private static var tagEnds: UInt64 { spaces | 0x4000_8000_0000_0000 }
    private static var attributeEnds: UInt64 { tagEnds | 0x2000_0000_0000_0000 }

    private func isOne(of bits: UInt64) -> Bool { self < 64 && bits &>> UInt64(self) & 1 != 0 }

    /// A letter of ASCII.
    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

    /// A letter or digit of ASCII.
    var isAlphanumeric: Bool { isLetter || self &- 0x30 < 10 }

    /// The lower case of a letter of ASCII, any other byte itself.
    var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

    /// Ends the name of an attribute.
    var endsAttributeName: Bool { isOne(of: Self.attributeEnds) }

    /// Ends the name of a tag.
    var endsTagName: Bool { isOne(of: Self.tagEnds) }
}

extension UInt8 {
    /// The value of a hexadecimal digit; nil for any other byte.
    var hexadecimalValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }
}

extension UInt8 {
    /// Begins a name of XML; all beyond ASCII is taken for a letter.
    var beginsXMLName: Bool { isLetter || self == 0x5F || self == 0x3A || self >= 0x80 }

    /// Goes on with a name of XML.
    var isXMLNameByte: Bool {
        beginsXMLName || self &- 0x30 < 10 || self == .hyphen || self == 0x2E
    }
}

/// The classes of bytes that HTTP's grammar is made of, all of them ASCII.
extension UInt8 {
    static let carriageReturn = UInt8(ascii: "\r")
    static let lineFeed = UInt8(ascii: "\n")
    static let space = UInt8(ascii: " ")
    static let tab = UInt8(ascii: "\t")

    var isDigit: Bool {
        self &- UInt8(ascii: "0") < 10
    }

    var isLetter: Bool {
        (self | 0x20) &- UInt8(ascii: "a") < 26
    }

    var isLowercaseLetter: Bool {
        self &- UInt8(ascii: "a") < 26
    }

    /// `tchar` of RFC 9110 §5.6.2.
    var isTokenByte: Bool {
        if isDigit || isLetter { return true }
        switch self {
        case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"),
            UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "^"), UInt8(ascii: "_"),
            UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
            return true
        default: return false
        }
    }

    /// What a field value may hold: visible ASCII, space, tab and bytes above 0x7F (RFC 9110 §5.5).
    var isFieldByte: Bool {
        self >= 0x20 && self != 0x7F || self == .tab
    }

    /// `etagc` of RFC 9110 §8.8.3.
    var isEntityTagByte: Bool {
        self > 0x20 && self != 0x7F && self != UInt8(ascii: "\"")
    }

    var isBlank: Bool {
        self == .space || self == .tab
    }

    /// The letter in lower case; every other byte as it is.
    var lowercased: UInt8 {
        self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self
    }

    /// The value of a hexadecimal digit; nil for any other byte.
    var hexValue: UInt8? {
        if isDigit { return self - UInt8(ascii: "0") }
        let letter = lowercased &- UInt8(ascii: "a")
        return letter < 6 ? letter + 10 : nil
    }

    /// The lower case hexadecimal digit of a value up to 15.
    static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}

extension Collection<UInt8> {
    /// Whether both hold the same bytes but for the case of ASCII letters.
    func matchesIgnoringCase(_ other: some Collection<UInt8>) -> Bool {
        count == other.count && zip(self, other).allSatisfy { $0.lowercased == $1.lowercased }
    }
}

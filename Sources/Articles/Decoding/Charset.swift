/// An encoding of text that is read beside UTF-8 and UTF-16.
struct Charset: Sendable, Hashable {
    /// Its name in the WHATWG Encoding Standard, lower case ("windows-1251").
    let name: String
    /// What the C library's converter calls it; nil for windows-1252, which needs none.
    let converter: String?

    /// The encoding of older Western pages, and of files that do not tell theirs.
    static let western = Charset(name: "windows-1252", converter: nil)

    /// The encoding that a page means by `label`; nil for one that is not read.
    ///
    /// Where the standard lets a label stand for a larger encoding, so it is here: the label
    /// `iso-8859-1` means windows-1252 and `gb2312` means gb18030.
    init?(label: String) {
        guard label.utf8.count <= 40 else { return nil }
        let key = label.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard let found = Self.single(key) ?? Self.multiple(key) else { return nil }
        self = found
    }

    private init(name: String, converter: String?) {
        self.name = name
        self.converter = converter
    }

    private init(_ name: String, _ converter: String) {
        self.init(name: name, converter: converter)
    }

    /// Whether a label means UTF-8, or UTF-16, which no label can mean that can be read as ASCII.
    static func isUnicode(label: String) -> Bool {
        let key = label.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return key.hasPrefix("utf") || key == "unicode11utf8" || key == "xunicode20utf8"
            || key.hasPrefix("iso10646") || key == "ucs2" || key == "unicode"
    }

    /// An encoding of one byte a character.
    private static func single(_ key: String) -> Charset? {
        if let number = number(key, after: ["windows", "xcp", "cp", "win"]) {
            switch number {
            case 1252: return western
            case 1250...1258: return Charset("windows-\(number)", "CP\(number)")
            case 874: return Charset("windows-874", "CP874")
            case 866: return Charset("ibm866", "CP866")
            default: break
            }
        }
        if let number = number(key, after: ["iso8859", "iso885"]) {
            switch number {
            case 1, 91: return western
            case 9, 99: return Charset("windows-1254", "CP1254")
            case 11, 911: return Charset("windows-874", "CP874")
            case 2...8, 10, 13...16: return Charset("iso-8859-\(number)", "ISO-8859-\(number)")
            default: break
            }
        }
        switch key {
        case "ascii", "usascii", "latin1", "l1", "ansi", "ansix341968": return western
        case "latin2", "l2": return Charset("iso-8859-2", "ISO-8859-2")
        case "cyrillic": return Charset("iso-8859-5", "ISO-8859-5")
        case "arabic": return Charset("iso-8859-6", "ISO-8859-6")
        case "greek", "greek8": return Charset("iso-8859-7", "ISO-8859-7")
        case "hebrew", "visual", "logical", "iso88598i": return Charset("iso-8859-8", "ISO-8859-8")
        case "latin5", "l5": return Charset("windows-1254", "CP1254")
        case "latin9", "l9": return Charset("iso-8859-15", "ISO-8859-15")
        case "koi8r", "koi8", "koi": return Charset("koi8-r", "KOI8-R")
        case "koi8u", "koi8ru": return Charset("koi8-u", "KOI8-U")
        case "tis620", "dos874": return Charset("windows-874", "CP874")
        case "ibm866", "866": return Charset("ibm866", "CP866")
        case "macintosh", "mac", "xmacroman": return Charset("macintosh", "MACINTOSH")
        case "xmaccyrillic", "xmacukrainian": return Charset("x-mac-cyrillic", "MAC-UK")
        default: return nil
        }
    }

    /// An encoding of several bytes a character.
    private static func multiple(_ key: String) -> Charset? {
        switch key {
        case "shiftjis", "sjis", "xsjis", "mskanji", "windows31j", "ms932", "cp932":
            Charset("shift_jis", "CP932")
        case "eucjp", "xeucjp": Charset("euc-jp", "EUC-JP-MS")
        case "iso2022jp": Charset("iso-2022-jp", "ISO-2022-JP")
        case "gb2312", "gbk", "xgbk", "gb18030", "chinese", "gb231280", "euccn", "cp936", "ms936":
            Charset("gb18030", "GB18030")
        case "big5", "big5hkscs", "cnbig5", "xxbig5": Charset("big5", "BIG5-HKSCS")
        case "euckr", "korean", "ksc5601", "ksc56011987", "ksc56011989", "windows949", "cp949":
            Charset("euc-kr", "UHC")
        default: nil
        }
    }

    /// The number that follows one of `prefixes` and ends the label.
    private static func number(_ key: String, after prefixes: [String]) -> Int? {
        for prefix in prefixes where key.hasPrefix(prefix) {
            let digits = key.utf8.dropFirst(prefix.utf8.count)
            guard (1...4).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) })
            else { continue }
            return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
        }
        return nil
    }
}

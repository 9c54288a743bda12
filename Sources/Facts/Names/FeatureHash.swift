import Prose

/// Hashes of what is known of a token; the same on every machine.
enum FeatureHash {
    /// FNV-1a with 64 bits.
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var state: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return state
    }

    /// One hash of two.
    static func joined(_ left: UInt64, _ right: UInt64) -> UInt64 {
        (left &* 0x9E37_79B9_7F4A_7C15) ^ (right &+ 0x632B_E59B_D9B4_E019)
    }

    /// The feature that `template` has the value `value`; never 0.
    static func feature(_ template: UInt64, _ value: UInt64) -> UInt32 {
        var state = value ^ (template &* 0x9E37_79B9_7F4A_7C15)
        state ^= state >> 32
        state = state &* 0xD6E8_FEB8_6659_FD93
        state ^= state >> 32
        state = state &* 0xD6E8_FEB8_6659_FD93
        let feature = UInt32(truncatingIfNeeded: state >> 32)
        return feature == 0 ? 1 : feature
    }
}

/// How a word is written, with repetitions left out: "Xx" for "Moscow", "X-X" for "F-16".
enum NameShape {
    /// The shape of `token`, at most eight signs of eight bits, as one number.
    static func shape(of token: Token, in text: Text) -> UInt64 {
        var shape: UInt64 = 0
        var last: UInt8 = 0
        var repeats = false
        var bytes = text.bytes[token.span.start..<token.span.end]
        // "al-Assad" is written like "Assad".
        if token.letterCase == .mixed, PersonKeys.withoutArticle(token.key) != nil,
            let hyphen = bytes.firstIndex(of: UInt8(ascii: "-"))
        {
            bytes = bytes[(hyphen + 1)...]
        }
        for byte in bytes {
            let sign: UInt8 =
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): 0x58
                case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: 0x78
                case UInt8(ascii: "0")...UInt8(ascii: "9"): 0x64
                default: byte
                }
            if sign == last {
                // One sign and two differ, two and three do not.
                if repeats { continue }
                repeats = true
                shape = shape << 8 | 0x2B
            } else {
                repeats = false
                shape = shape << 8 | UInt64(sign)
            }
            last = sign
            if shape >> 56 != 0 { break }
        }
        return shape
    }
}

/// What the names of the lists are at each token of a page.
struct ListedNames {
    /// For each token the sorts of names that it begins or is inside of, as bits.
    let marks: [UInt64]

    init(_ page: Page, _ lists: NameLists) {
        var marks = [UInt64](repeating: 0, count: page.tokens.count)
        for sentence in page.sentences where sentence.zone != .outside {
            for index in sentence.tokens {
                let token = page.tokens[index]
                guard token.kind == .word || token.kind == .number,
                    token.letterCase != .lower, token.letterCase != .none
                else { continue }
                if let title = lists.title(
                    at: index,
                    limit: sentence.tokens.upperBound,
                    capitalised: true
                ) {
                    for inside in index..<title.end {
                        marks[inside] |= 1 << (inside == index ? 60 : 61)
                    }
                }
                guard let name = lists.name(at: index, limit: sentence.tokens.upperBound) else {
                    continue
                }
                let isSingle = name.end - index == 1
                for form in name.forms {
                    let sort = Self.code(lists.entry(form)) * 4
                    for inside in index..<name.end {
                        let part: UInt64 = isSingle ? 0 : (inside == index ? 1 : 2)
                        marks[inside] |= 1 << (sort + part)
                    }
                }
            }
        }
        self.marks = marks
    }

    private static func code(_ entry: NameEntry) -> UInt64 {
        switch entry.sort {
        case .country: 0
        case .region: 1
        case .building: 2
        case .subdivision: 3
        case .organisation: 4
        case .city:
            if entry.population >= 1_000_000 { 5 } else { entry.population >= 100_000 ? 6 : 7 }
        }
    }
}

/// The form of a language tag (BCP 47).
enum LanguageTag {
    /// Most bytes of a tag.
    private static let limit = 35

    /// Whether `value` is a tag: a code of ISO 639, and parts of letters and digits behind hyphens.
    ///
    /// Of codes of two letters only those of ISO 639-1 are tags; of three letters any may be one.
    static func isTag(_ value: String) -> Bool {
        let parts = value.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard value.utf8.count <= limit, let first = parts.first, first.allSatisfy(isLetter),
            parts.dropFirst().allSatisfy({
                (1...8).contains($0.count) && $0.allSatisfy { isLetter($0) || isDigit($0) }
            })
        else { return false }
        switch first.count {
        case 2: return codes.contains(String(decoding: first, as: UTF8.self).lowercased())
        case 3: return true
        default: return false
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// The codes of ISO 639-1.
    private static let codes = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy \
        da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht \
        hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky \
        la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny \
        oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss \
        st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo \
        za zh zu
        """.split(separator: " ").map(String.init)
    )
}

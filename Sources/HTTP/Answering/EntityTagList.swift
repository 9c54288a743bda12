/// The value of an `If-Match` or `If-None-Match` field.
///
/// Source: RFC 9110 §8.8.3 and §13.1.
enum EntityTagList: Equatable {
    /// `*`: any version there is.
    case any
    /// These versions; empty when the field is malformed from its start.
    case tags([EntityTag])

    /// Reads the list; what comes after the first malformed tag is passed over.
    init(_ values: [String]) {
        var tags: [EntityTag] = []
        for value in values {
            let bytes = Array(value.utf8)
            if bytes == [UInt8(ascii: "*")] {
                self = .any
                return
            }
            tags += Self.tags(bytes)
        }
        self = .tags(tags)
    }

    /// Whether the list names the version, weak and strong tags being equal (for `If-None-Match`);
    /// what has no tag is only one of any.
    func matchesWeakly(_ tag: EntityTag?) -> Bool {
        switch self {
        case .any: true
        case .tags(let tags): tags.contains { $0.opaque == tag?.opaque }
        }
    }

    /// Whether the list names the version by a strong tag (for `If-Match`); what has no tag is
    /// only one of any.
    func matchesStrongly(_ tag: EntityTag?) -> Bool {
        switch self {
        case .any: true
        case .tags(let tags): tags.contains { $0 == tag && !$0.isWeak }
        }
    }

    private static func tags(_ bytes: [UInt8]) -> [EntityTag] {
        var tags: [EntityTag] = []
        var index = 0
        while index < bytes.count {
            if bytes[index].isBlank || bytes[index] == UInt8(ascii: ",") {
                index += 1
                continue
            }
            let isWeak = bytes[index...].starts(with: "W/".utf8)
            let open = isWeak ? index + 2 : index
            guard open < bytes.count, bytes[open] == UInt8(ascii: "\"") else { return tags }
            var close = open + 1
            while close < bytes.count, bytes[close].isEntityTagByte { close += 1 }
            guard close < bytes.count, bytes[close] == UInt8(ascii: "\""), close - open <= 256
            else { return tags }
            let opaque = String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
            // Bytes that are not UTF-8 grow on decoding; such a tag is none of ours.
            if opaque.utf8.count == close - open - 1 {
                tags.append(EntityTag(opaque, isWeak: isWeak))
            }
            index = close + 1
        }
        return tags
    }
}

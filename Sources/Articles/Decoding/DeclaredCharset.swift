import Markup

/// Finds the encoding that a page or feed says it is written in.
enum DeclaredCharset {
    /// Bytes at the beginning in which a declaration is looked for: the 1,024 of the HTML standard,
    /// and more, since many pages put theirs later.
    private static let searched = 8_192

    /// The label in the `meta` elements or the XML declaration of `bytes`; nil where there is none,
    /// or where the text does not begin as markup does.
    ///
    /// Source: WHATWG HTML §13.2.3.2; XML 1.0 §4.3.3.
    static func label(in bytes: ArraySlice<UInt8>) -> String? {
        let head = Array(bytes.prefix(searched))
        guard head.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") else { return nil }
        return meta(head) ?? declaration(head)
    }

    private static func meta(_ head: [UInt8]) -> String? {
        let page = HTMLDocument(parsing: head)
        for element in page.elements(.meta) {
            if let label = page.attribute("charset", of: element), !label.isEmpty { return label }
            guard page.attribute("http-equiv", of: element)?.lowercased() == "content-type",
                let content = page.attribute("content", of: element),
                let label = label(ofContentType: content)
            else { continue }
            return label
        }
        return nil
    }

    /// The label in a content type ("text/html; charset=koi8-r"); nil where it has none.
    static func label(ofContentType type: String) -> String? {
        let bytes = type.utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
        let name = Array("charset".utf8)
        var start = 0
        while start + name.count <= bytes.count {
            defer { start += 1 }
            guard bytes[start..<start + name.count].elementsEqual(name) else { continue }
            let rest = bytes[(start + name.count)...].drop { $0 <= 0x20 }
            guard rest.first == UInt8(ascii: "=") else { continue }
            return value(rest.dropFirst().drop { $0 <= 0x20 })
        }
        return nil
    }

    /// The encoding in `<?xml version="1.0" encoding="utf-8"?>`.
    private static func declaration(_ head: [UInt8]) -> String? {
        let text = head.drop { $0 <= 0x20 }
        guard text.starts(with: "<?xml".utf8),
            let end = text.prefix(256).firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let name = Array("encoding".utf8)
        var start = text.startIndex
        while start + name.count < end {
            if text[start..<start + name.count].elementsEqual(name) {
                let rest = text[(start + name.count)..<end].drop { $0 <= 0x20 }
                guard rest.first == UInt8(ascii: "=") else { return nil }
                return value(rest.dropFirst().drop { $0 <= 0x20 })
            }
            start += 1
        }
        return nil
    }

    /// A value with or without quotes; nil where it is empty.
    private static func value(_ bytes: ArraySlice<UInt8>) -> String? {
        let label: ArraySlice<UInt8>
        if let quote = bytes.first, quote == 0x22 || quote == 0x27 {
            label = bytes.dropFirst().prefix { $0 != quote }
        } else {
            label = bytes.prefix { $0 > 0x20 && $0 != UInt8(ascii: ";") && $0 != 0x3F }
        }
        return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
    }
}

import Prose

/// Reads plain text: one file is one article.
public struct TextReader: Sendable {
    private let decoder: TextDecoder

    /// A reader of plain text, which tells by `languages` the encoding of a text that tells none.
    public init(languages: LanguageIdentifier? = nil) {
        decoder = TextDecoder(languages: languages)
    }

    /// Reads `file` as one draft without hints.
    public func read(_ file: SourceFile) -> DraftSheet {
        var sheet = DraftSheet()
        guard let decoded = decoder.decode(file.bytes) else {
            sheet.errors.append(.malformed(path: file.path, record: nil, reason: "is no text"))
            return sheet
        }
        sheet.notices = decoded.notices(path: file.path)
        guard decoded.bytes.contains(where: { $0 > 0x20 }) else {
            sheet.errors.append(.empty(path: file.path, record: nil))
            return sheet
        }
        let raw = Text(String(decoding: decoded.bytes, as: UTF8.self))
        sheet.drafts = [Draft(origin: Origin(path: file.path), raw: raw)]
        return sheet
    }
}

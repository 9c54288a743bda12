import Prose

/// Reads plain text: one file is one article.
public struct TextReader: Sendable {
    /// A reader of plain text.
    public init() {}

    /// Reads `file` as one draft without hints.
    public func read(_ file: SourceFile) -> DraftSheet {
        var sheet = DraftSheet()
        guard let decoded = TextDecoder().decode(file.bytes) else {
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

import Formats
import Prose

/// Reads articles that are JSON objects: one, an array of them, an object with `articles`, or one
/// on each line of a `.jsonl` file.
public struct RecordReader: Reader {
    /// The endings of files with JSON records.
    public static let endings = ["json", "jsonl"]

    /// A reader of JSON records.
    public init() {}

    /// Reads `file`; a broken line of a `.jsonl` file is reported with its number.
    public func read(_ file: SourceFile) -> DraftSheet {
        var sheet = DraftSheet()
        guard let decoded = TextDecoder().decode(file.bytes) else {
            sheet.errors.append(.malformed(path: file.path, record: nil, reason: "is no text"))
            return sheet
        }
        sheet.notices = decoded.notices(path: file.path)
        if file.path.lowercased().hasSuffix(".jsonl") {
            readLines(decoded.bytes, path: file.path, into: &sheet)
        } else {
            readWhole(decoded.bytes, path: file.path, into: &sheet)
        }
        return sheet
    }

    private func readLines(_ bytes: [UInt8], path: String, into sheet: inout DraftSheet) {
        let before = (sheet.drafts.count, sheet.errors.count)
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            .enumerated()
        {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            do {
                let value = try JSON(parsing: Array(line))
                append(value, path: path, record: index + 1, into: &sheet)
            } catch {
                sheet.errors.append(
                    .malformed(path: path, record: index + 1, reason: error.description)
                )
            }
        }
        if (sheet.drafts.count, sheet.errors.count) == before {
            sheet.errors.append(.empty(path: path, record: nil))
        }
    }

    private func readWhole(_ bytes: [UInt8], path: String, into sheet: inout DraftSheet) {
        guard bytes.contains(where: { $0 > 0x20 }) else {
            sheet.errors.append(.empty(path: path, record: nil))
            return
        }
        do {
            let value = try JSON(parsing: bytes)
            if let elements = value.array ?? value["articles"]?.array {
                for (index, element) in elements.enumerated() {
                    append(element, path: path, record: index + 1, into: &sheet)
                }
                if elements.isEmpty { sheet.errors.append(.empty(path: path, record: nil)) }
            } else {
                append(value, path: path, record: nil, into: &sheet)
            }
        } catch {
            sheet.errors.append(
                .malformed(path: path, record: nil, reason: error.description)
            )
        }
    }

    private func append(_ value: JSON, path: String, record: Int?, into sheet: inout DraftSheet) {
        guard value.members != nil else {
            sheet.errors.append(
                .malformed(path: path, record: record, reason: "expected an object")
            )
            return
        }
        let fields = RecordFields(value)
        guard let text = fields.text else {
            let reason =
                "expected a string in one of \(RecordFields.textNames.joined(separator: ", "))"
            sheet.errors.append(.malformed(path: path, record: record, reason: reason))
            return
        }
        var removed = 0
        let raw = fields.rawText(text, removed: &removed)
        guard raw.bytes.contains(where: { $0 > 0x20 }), text.utf8.contains(where: { $0 > 0x20 })
        else {
            sheet.errors.append(.empty(path: path, record: record))
            return
        }
        for field in fields.overlong {
            let place = record.map { " of record \($0)" } ?? ""
            let reason = "the field '\(field.name)'\(place) is longer than \(field.limit) bytes"
            sheet.notices.append(.ignored(path: path, reason: reason))
        }
        if removed > 0 { sheet.notices.append(.removedControls(path: path, count: removed)) }
        let origin = Origin(path: path, record: record)
        sheet.drafts.append(Draft(origin: origin, raw: raw, hints: fields.hints))
    }
}

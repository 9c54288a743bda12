import Formats

/// What the manifests of a data directory tell of its files.
///
/// A manifest is a list of records, one on each line of a `manifest.jsonl` or below the names of
/// the columns of a `manifest.csv`. `path` (or `file`) names a file of the manifest's folder or of
/// a folder below; the other keys are those of a record. Of a file of several records a row tells
/// what holds for all of them, such as source and language; its headline and address are no one's.
struct Manifest: Sendable {
    private var hints: [String: Draft.Hints] = [:]
    /// Where each file was named: the manifest's path and the row.
    private var places: [String: (path: String, record: Int)] = [:]
    /// Rows that cannot be used.
    private(set) var errors: [IntakeError] = []
    /// From which encodings manifests were decoded.
    private(set) var notices: [IntakeNotice] = []

    /// Most rows of one manifest.
    static let rowLimit = 1_000_000
    private static let pathNames = ["path", "file"]

    /// Whether no file is named.
    var isEmpty: Bool { hints.isEmpty }

    /// Reads the rows of `file`, their values cleaned by `sniff`; those that cannot be used are in
    /// ``errors``.
    mutating func add(_ file: SourceFile, _ keys: RecordKeys, _ sniff: MarkupSniff) {
        guard let bytes = text(of: file) else {
            errors.append(.malformed(path: file.path, record: nil, reason: "is no text"))
            return
        }
        if file.path.lowercased().hasSuffix(".csv") {
            let table = SeparatedValues(bytes)
            let names = table.names.map { sniff.oneLine($0) ?? "" }
            guard table.rows.isEmpty || names.contains(where: Self.pathNames.contains) else {
                let reason = "expected a first row with the name 'path' or 'file'"
                errors.append(.malformed(path: file.path, record: 1, reason: reason))
                return
            }
            for (index, row) in table.rows.prefix(Self.rowLimit).enumerated() {
                let members = zip(names, row).filter { !$1.isEmpty }
                    .map { JSON.Member($0, Self.value($1)) }
                add(.object(members), file.path, row: index + 2, keys, sniff)
            }
            return
        }
        for (index, line)
            in bytes
            .split(separator: 0x0A, omittingEmptySubsequences: false).prefix(Self.rowLimit)
            .enumerated()
        where line.contains(where: { $0 > 0x20 }) {
            var remarks = JSONRemarks()
            do throws(JSONError) {
                let row = try JSON(parsing: Array(line), remarks: &remarks)
                add(row, file.path, row: index + 1, keys, sniff)
            } catch {
                malformed(file.path, index + 1, error.description)
            }
        }
    }

    /// The bytes of `file` in UTF-8; nil where it is no text.
    private mutating func text(of file: SourceFile) -> [UInt8]? {
        let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        // What is UTF-8 stays as it is: line separators inside of strings end no row.
        if !file.bytes.contains(0), String(validating: file.bytes, as: UTF8.self) != nil {
            return Array(file.bytes[start...])
        }
        guard let decoded = TextDecoder().decode(file.bytes) else { return nil }
        notices += decoded.notices(path: file.path)
        return decoded.bytes
    }

    /// The sheet of one file with what is told of it.
    func completing(_ sheet: DraftSheet) -> DraftSheet {
        guard let path = sheet.drafts.first?.origin.path, let stated = hints[path] else {
            return sheet
        }
        var sheet = sheet
        let records = sheet.drafts.count + sheet.errors.count
        guard records > 1 else {
            sheet.drafts = sheet.drafts.map { $0.adding(stated) }
            return sheet
        }
        let common = stated.ofSeveral
        sheet.drafts = sheet.drafts.map { $0.adding(common) }
        if common != stated {
            let reason =
                "id, address, headline, summary and pictures that its manifest tells hold for one "
                + "article, and the file holds \(records)"
            sheet.notices.append(.ignored(path: path, reason: reason))
        }
        return sheet
    }

    /// Notices on rows that name none of the files in `paths`, in order.
    func notices(besides paths: Set<String>) -> [IntakeNotice] {
        var missing: [String: [(record: Int, name: String)]] = [:]
        for (name, place) in places where !paths.contains(name) {
            missing[place.path, default: []].append((place.record, name))
        }
        return missing.sorted { $0.key < $1.key }.map { path, rows in
            let first = rows.min { $0.record < $1.record }.map(\.name) ?? ""
            let reason = "\(rows.count) rows name a file that is not there, as '\(first)'"
            return .ignored(path: path, reason: reason)
        }
    }

    private mutating func add(
        _ row: JSON,
        _ path: String,
        row number: Int,
        _ keys: RecordKeys,
        _ sniff: MarkupSniff
    ) {
        let stated = Self.pathNames.lazy.compactMap { row[$0]?.string }.first
        guard let stated, let name = Self.join(path, stated) else {
            malformed(path, number, "expected the path of a file below the folder in 'path'")
            return
        }
        guard hints[name] == nil else {
            malformed(path, number, "the file '\(name)' is already told of")
            return
        }
        var found = RecordFields(row, keys, sniff).hints
        found.extra.removeAll { Self.pathNames.contains($0.name) }
        hints[name] = found
        places[name] = (path, number)
    }

    private mutating func malformed(_ path: String, _ row: Int, _ reason: String) {
        guard errors.count < DraftTally.errorLimit else { return }
        errors.append(.malformed(path: path, record: row, reason: reason))
    }

    /// The truth values that a table can only write as words.
    private static func value(_ text: String) -> JSON {
        text == "true" ? true : text == "false" ? false : .string(text)
    }

    /// The path of the file that `manifest` calls `name`; nil where that leads out of its folder.
    private static func join(_ manifest: String, _ name: String) -> String? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isInside = parts.allSatisfy { !$0.isEmpty && $0 != ".." }
        guard isInside, name.utf8.count <= 4_096 else { return nil }
        let folder = manifest.lastIndex(of: "/").map { manifest[...$0] } ?? ""
        return folder + parts.filter { $0 != "." }.joined(separator: "/")
    }
}

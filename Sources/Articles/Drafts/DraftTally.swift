import Formats

/// The sheet of one file while its records are read; remarks of one kind are counted together.
///
/// Neither the errors nor the notices grow with the number of records beyond a bound.
struct DraftTally: Sendable {
    /// The file's path below the data directory.
    let path: String
    private(set) var drafts: [Draft] = []
    private var errors: [IntakeError] = []
    private var unlisted = 0
    private var encoding: String?
    private var replaced = 0
    private var controls = 0
    private var remarks = JSONRemarks()
    private var repeated: (records: Int, key: String) = (0, "")
    private var overlong: [String: (records: Int, first: Int?, limit: Int)] = [:]
    private var excerpts: [String: Int] = [:]
    private var ignored: [String: Int] = [:]

    /// Errors that are listed; those beyond are counted.
    static let errorLimit = 1_000

    init(path: String) { self.path = path }

    /// Whether nothing was found, neither an article nor a fault.
    var isEmpty: Bool { drafts.isEmpty && errors.isEmpty && ignored.isEmpty }

    mutating func add(_ draft: Draft) { drafts.append(draft) }

    mutating func report(_ error: IntakeError) {
        if errors.count < Self.errorLimit { errors.append(error) } else { unlisted += 1 }
    }

    /// Reports a record that cannot be read.
    mutating func malformed(_ record: Int?, _ reason: String) {
        report(.malformed(path: path, record: record, reason: reason))
    }

    mutating func note(_ decoded: TextDecoder.Decoded) {
        encoding = encoding ?? decoded.encoding
        replaced += decoded.replaced
        controls += decoded.removedControls
    }

    mutating func note(removedControls count: Int) { controls += count }

    mutating func note(_ found: JSONRemarks) {
        remarks.loneSurrogates += found.loneSurrogates
        remarks.unboundedNumbers += found.unboundedNumbers
    }

    mutating func note(repeatedKey key: String, records: Int = 1) {
        repeated = (repeated.records + records, repeated.records == 0 ? key : repeated.key)
    }

    mutating func note(overlong field: String, limit: Int, record: Int?, records: Int = 1) {
        let found = overlong[field] ?? (0, record, limit)
        overlong[field] = (found.records + records, found.first, limit)
    }

    mutating func note(excerpt reason: String, records: Int = 1) {
        excerpts[reason, default: 0] += records
    }

    /// Counts a record that is passed over because it holds no article.
    mutating func note(ignored reason: String, records: Int = 1) {
        ignored[reason, default: 0] += records
    }

    /// Adds what a later part of the file gave.
    mutating func add(_ later: DraftTally) {
        drafts += later.drafts
        for error in later.errors { report(error) }
        unlisted += later.unlisted
        encoding = encoding ?? later.encoding
        replaced += later.replaced
        controls += later.controls
        note(later.remarks)
        if later.repeated.records > 0 {
            note(repeatedKey: later.repeated.key, records: later.repeated.records)
        }
        for (field, found) in later.overlong {
            note(overlong: field, limit: found.limit, record: found.first, records: found.records)
        }
        for (reason, records) in later.excerpts { note(excerpt: reason, records: records) }
        for (reason, records) in later.ignored { note(ignored: reason, records: records) }
    }

    /// The sheet of the whole file.
    func sheet() -> DraftSheet {
        var sheet = DraftSheet()
        sheet.drafts = drafts
        sheet.errors = errors
        if unlisted > 0 {
            let reason = "\(unlisted) more records cannot be read"
            sheet.errors.append(.malformed(path: path, record: nil, reason: reason))
        }
        if let encoding { sheet.notices.append(.decoded(path: path, encoding: encoding)) }
        if replaced > 0 { sheet.notices.append(.replacedBytes(path: path, count: replaced)) }
        if controls > 0 { sheet.notices.append(.removedControls(path: path, count: controls)) }
        if remarks.loneSurrogates > 0 {
            sheet.notices.append(.loneSurrogates(path: path, count: remarks.loneSurrogates))
        }
        if remarks.unboundedNumbers > 0 {
            sheet.notices.append(.unboundedNumbers(path: path, count: remarks.unboundedNumbers))
        }
        if repeated.records > 0 {
            sheet.notices.append(
                .repeatedKeys(path: path, records: repeated.records, key: repeated.key)
            )
        }
        sheet.notices += counted()
        return sheet
    }

    private func counted() -> [IntakeNotice] {
        var notices: [IntakeNotice] = []
        for (field, found) in overlong.sorted(by: { $0.key < $1.key }) {
            let place =
                found.records == 1
                ? found.first.map { " of record \($0)" } ?? ""
                : " of \(found.records) records"
            let reason = "the field '\(field)'\(place) is longer than \(found.limit) bytes"
            notices.append(.ignored(path: path, reason: reason))
        }
        for (reason, records) in excerpts.sorted(by: { $0.key < $1.key }) {
            notices.append(.excerpts(path: path, records: records, reason: reason))
        }
        for (reason, records) in ignored.sorted(by: { $0.key < $1.key }) {
            notices.append(.ignored(path: path, reason: "\(records) records: \(reason)"))
        }
        return notices
    }
}

extension IntakeError: CustomStringConvertible {
    /// What went wrong, in one sentence without a full stop.
    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
        case .tooLarge(let path, let bytes, let limit):
            "\(path): \(bytes) bytes are more than the limit of \(limit)"
        case .refused(let path, let reason): "\(path): refused: \(reason)"
        case .malformed(let path, let record, let reason):
            "\(IntakeError.place(path, record)): malformed: \(reason)"
        case .empty(let path, let record):
            "\(IntakeError.place(path, record)): holds no words of an article"
        case .noArticle(let path, let record, let reason):
            "\(IntakeError.place(path, record)): no article text: \(reason)"
        case .duplicate(let path, let record, let id, let firstPath):
            "\(IntakeError.place(path, record)): the id '\(id)' is already taken by \(firstPath)"
        case .contradictory(let path, let reason): "\(path): contradictory: \(reason)"
        case .tooMany(let path, let limit):
            "\(path): left out, as the limit of \(limit) is reached"
        }
    }

    /// The path of the file that is concerned.
    public var path: String {
        switch self {
        case .unreadable(let path, _), .tooLarge(let path, _, _), .refused(let path, _),
            .malformed(let path, _, _), .empty(let path, _), .duplicate(let path, _, _, _),
            .noArticle(let path, _, _), .contradictory(let path, _), .tooMany(let path, _):
            path
        }
    }

    /// The record of the file that is concerned, from 1; nil for the whole file.
    public var record: Int? {
        switch self {
        case .malformed(_, let record, _), .empty(_, let record), .noArticle(_, let record, _),
            .duplicate(_, let record, _, _):
            record
        case .unreadable, .tooLarge, .refused, .contradictory, .tooMany: nil
        }
    }

    /// A word for what went wrong, for programs ("malformed", "too_large").
    public var kind: String {
        switch self {
        case .unreadable: "unreadable"
        case .tooLarge: "too_large"
        case .refused: "refused"
        case .malformed: "malformed"
        case .empty: "empty"
        case .noArticle: "no_article"
        case .duplicate: "duplicate"
        case .contradictory: "contradictory"
        case .tooMany: "too_many"
        }
    }

    private static func place(_ path: String, _ record: Int?) -> String {
        record.map { "\(path), record \($0)" } ?? path
    }
}

extension IntakeNotice: CustomStringConvertible {
    /// What is to be known, in one sentence without a full stop.
    public var description: String {
        switch self {
        case .replacedBytes(let path, let count):
            "\(path): \(count) bytes that are no UTF-8 were replaced"
        case .decoded(let path, let encoding): "\(path): decoded from \(encoding)"
        case .removedControls(let path, let count):
            "\(path): \(count) control characters were taken out"
        case .ignored(let path, let reason): "\(path): ignored: \(reason)"
        case .loneSurrogates(let path, let count):
            "\(path): \(count) halves of a surrogate pair were replaced"
        case .unboundedNumbers(let path, let count):
            "\(path): \(count) numbers are beyond 64 bits"
        case .repeatedKeys(let path, let records, let key):
            "\(path): \(records) records hold a key twice, as '\(key)'; the last value counts"
        case .unmatched(let path, let reason): "\(path): \(reason)"
        case .excerpts(let path, let records, let reason):
            "\(path): \(records) records hold an excerpt only: \(reason)"
        }
    }

    /// The path of the file that is concerned.
    public var path: String {
        switch self {
        case .replacedBytes(let path, _), .decoded(let path, _), .removedControls(let path, _),
            .ignored(let path, _), .loneSurrogates(let path, _), .unboundedNumbers(let path, _),
            .repeatedKeys(let path, _, _), .unmatched(let path, _), .excerpts(let path, _, _):
            path
        }
    }

    /// Whether somebody should look: something that was asked for was not done.
    public var isDoubtful: Bool {
        if case .unmatched = self { true } else { false }
    }

    /// A word for the remark, for programs ("replaced_bytes", "ignored").
    public var kind: String {
        switch self {
        case .replacedBytes: "replaced_bytes"
        case .decoded: "decoded"
        case .removedControls: "removed_controls"
        case .ignored: "ignored"
        case .loneSurrogates: "lone_surrogates"
        case .unboundedNumbers: "unbounded_numbers"
        case .repeatedKeys: "repeated_keys"
        case .unmatched: "unmatched"
        case .excerpts: "excerpts"
        }
    }
}

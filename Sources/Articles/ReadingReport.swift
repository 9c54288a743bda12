/// Why a file, or one record of it, did not become an article.
public enum IntakeError: Error, Sendable, Hashable {
    /// The file cannot be opened or read; `reason` in the words of the operating system.
    case unreadable(path: String, reason: String)
    /// The file is larger than the limit.
    case tooLarge(path: String, bytes: Int, limit: Int)
    /// Not a regular file, or a link that leads out of the data directory.
    case refused(path: String, reason: String)
    /// The content does not follow its format.
    case malformed(path: String, record: Int?, reason: String)
    /// The file holds no words that could be an article.
    case empty(path: String, record: Int?)
    /// The file was read and is a page without an article, such as a list or an error page.
    case noArticle(path: String, record: Int?, reason: String)
    /// Two articles claim one id; the later one is left out.
    case duplicate(path: String, record: Int?, id: String, firstPath: String)
    /// An entry of the curator file says something else than an entry before it, which counts.
    case contradictory(path: String, reason: String)
    /// The limit on the number of articles is reached.
    case tooMany(path: String, limit: Int)
}

/// Something to know about a file that was read all the same.
public enum IntakeNotice: Sendable, Hashable {
    /// Bytes that are no UTF-8 were replaced by U+FFFD.
    case replacedBytes(path: String, count: Int)
    /// The file was decoded from another encoding than UTF-8.
    case decoded(path: String, encoding: String)
    /// NUL and other control characters were taken out.
    case removedControls(path: String, count: Int)
    /// The file's format is none that is read, or a field of a record or the end of a page is
    /// too long to be used.
    case ignored(path: String, reason: String)
    /// Escaped surrogates without their other half were replaced by U+FFFD.
    case loneSurrogates(path: String, count: Int)
    /// Numbers that no 64-bit value holds were kept by their digits or left out.
    case unboundedNumbers(path: String, count: Int)
    /// Records in which a key stands more than once; the last value counts. `key` is the first one
    /// that was found.
    case repeatedKeys(path: String, records: Int, key: String)
    /// An entry of the curator file that fits nothing in the articles, or more than one thing.
    case unmatched(path: String, reason: String)
    /// Records that hold a part of their article only; `reason` tells by what.
    case excerpts(path: String, records: Int, reason: String)
}

/// What became of every file of a data directory.
public struct ReadingReport: Sendable, Hashable {
    /// Files found, whatever became of them.
    public var files = 0
    /// Articles made from them.
    public var articles = 0
    /// How many of these are earlier versions of another; 0 where that was not looked for.
    public var versions = 0
    /// What did not become an article, in order of path and record.
    public var errors: [IntakeError] = []
    /// What was read with a remark, in order of path.
    public var notices: [IntakeNotice] = []

    /// A report on nothing.
    public init() {}
}

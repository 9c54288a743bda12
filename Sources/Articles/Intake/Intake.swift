public import Formats
import Prose

/// Turns a data directory into articles: the whole way from bytes to text with metadata.
///
/// The same directory gives the same articles in the same order, whatever the number of threads.
public struct Intake: Sendable {
    /// What reading may cost.
    public struct Settings: Sendable, Hashable {
        /// Bounds of the walk over the directory.
        public var limits: Catalog.Limits
        /// Most articles that are read; the rest is reported.
        public var articles: Int
        /// Most threads at work at once.
        public var threads: Int

        /// Settings; by default at most 1,000,000 articles and one thread.
        public init(
            limits: Catalog.Limits = Catalog.Limits(),
            articles: Int = 1_000_000,
            threads: Int = 1
        ) {
            self.limits = limits
            self.articles = articles
            self.threads = threads
        }
    }

    /// What a directory gave.
    public struct Result: Sendable {
        /// The articles, in order of path and record.
        public let articles: [Article]
        /// What became of every file.
        public let report: ReadingReport
        /// The curator file in UTF-8, not understood yet; nil where there is none that can be read.
        public let curator: SourceFile?

        /// Puts articles together with the report on their files and the curator file.
        public init(articles: [Article], report: ReadingReport, curator: SourceFile? = nil) {
            self.articles = articles
            self.report = report
            self.curator = curator
        }

        /// The same with a curator file.
        func adding(curator: SourceFile?) -> Result {
            Result(articles: articles, report: report, curator: curator)
        }
    }

    /// The way of one draft, stage by stage.
    public struct Stages: Sendable {
        /// The article as delivered.
        public let draft: Draft
        /// Its lines, each with what became of it and why.
        public let cleaned: Cleaned
        /// The article; nil where no line was kept.
        public let article: Article?
    }

    let settings: Settings
    let lexicon: ArticleLexicon
    let outlets: OutletList
    let cleaner: Cleaner
    let metadata: MetadataReader
    let readers: FormatReaders

    /// An intake with word lists and configured outlets.
    public init(
        lexicon: ArticleLexicon,
        outlets: OutletList = OutletList(),
        settings: Settings = Settings()
    ) {
        self.settings = settings
        self.lexicon = lexicon
        self.outlets = outlets
        cleaner = Cleaner(lexicon)
        metadata = MetadataReader(lexicon)
        readers = FormatReaders(
            keys: lexicon.recordKeys,
            pages: PageReader(lexicon),
            references: lexicon.references,
            languages: lexicon.languages.identifier,
            limits: settings.limits,
            threads: settings.threads
        )
    }

    /// An intake with the word lists of the directory `path`.
    public init(
        lexiconDirectory path: String,
        outlets: OutletList = OutletList(),
        settings: Settings = Settings()
    ) throws(TableError) {
        self.init(
            lexicon: try ArticleLexicon(directory: path),
            outlets: outlets,
            settings: settings
        )
    }

    /// Reads the directory at `path`; what cannot be read is in the report.
    ///
    /// An `outlets.json` in the directory goes before the outlets given here, and an `outlet.json`
    /// in a folder before both. An entry of it that cannot be used is in the report; the others
    /// count. `progress` is told how many files are done, of how many; it is
    /// called from several threads, a larger number never before a smaller one.
    public func read(directory path: String, progress: Progress? = nil) throws(CatalogError)
        -> Result
    {
        let catalog = try Catalog(directory: path, limits: settings.limits)
        var report = ReadingReport()
        report.files = catalog.count
        report.errors = catalog.errors
        report.notices = catalog.notices
        let intake = configured(by: catalog, report: &report)
        let manifest = intake.manifest(catalog, report: &report)
        let curator = files(catalog.curatorFile.map { [$0] } ?? [], in: catalog, report: &report)
            .compactMap { Self.decoded($0, report: &report) }.first
        let sheets = intake.sheets(of: catalog, progress: progress)
        return intake.compose(manifest.isEmpty ? sheets : sheets.map(manifest.completing), report)
            .adding(curator: curator)
    }

    /// Reads files that are in memory; order does not matter.
    ///
    /// Files named `outlet.json`, `manifest.jsonl` and `manifest.csv` and a curator file are read as
    /// in a directory.
    public func read(files: [SourceFile]) -> Result {
        var report = ReadingReport()
        report.files = files.count
        let files = files.sorted { $0.path.precedes($1.path) }
        let parts = FileParts(files)
        report.notices += FolderOutlets.notices(
            on: parts.outlets.map(\.path),
            besides: Set(parts.articles.map(\.path))
        )
        let intake = adding(parts.outlets, report: &report)
        let manifest = intake.manifest(parts.manifests, Set(files.map(\.path)), report: &report)
        let articles = parts.articles
        let sheets = ParallelMap.map(count: articles.count, threads: settings.threads) {
            manifest.completing(intake.drafts(of: articles[$0]))
        }
        report.notices += Catalog.unused(parts.curators.map(\.path))
        let curator = parts.curators.first.flatMap { Self.decoded($0, report: &report) }
        return intake.compose(sheets, report).adding(curator: curator)
    }

    /// A curator file in UTF-8; nil for one that is no text, which is reported.
    private static func decoded(_ file: SourceFile, report: inout ReadingReport) -> SourceFile? {
        guard let decoded = TextDecoder().decode(file.bytes) else {
            report.errors.append(
                .malformed(path: file.path, record: nil, reason: "the file is no text")
            )
            return nil
        }
        report.notices += decoded.notices(path: file.path)
        return SourceFile(path: file.path, bytes: decoded.bytes)
    }

    /// The drafts of one file; a file of another format gives a notice.
    public func drafts(of file: SourceFile) -> DraftSheet { readers.read(file) }

    /// One file by itself, with the value of each stage for every draft in it.
    ///
    /// What only several files can tell, such as recurring lines, plays no part.
    public func stages(of file: SourceFile) -> (stages: [Stages], report: ReadingReport) {
        let sheet = drafts(of: file)
        var report = ReadingReport()
        report.files = 1
        let result = compose([sheet], report)
        let stages = sheet.drafts.map { draft in
            Stages(
                draft: draft,
                cleaned: cleaner.clean(draft),
                // A line that holds a list gives several articles one origin.
                article: result.articles.first {
                    $0.origin == draft.origin && $0.raw.bytes == draft.raw.bytes
                }
            )
        }
        return (stages, result.report)
    }

    private func configured(by catalog: Catalog, report: inout ReadingReport) -> Intake {
        let files = files(catalog.outletFiles, in: catalog, report: &report)
        report.notices += FolderOutlets.notices(
            on: files.map(\.path),
            besides: Set(catalog.entries.map(\.path))
        )
        return listed(by: catalog, report: &report).adding(files, report: &report)
    }

    private func listed(by catalog: Catalog, report: inout ReadingReport) -> Intake {
        guard let entry = catalog.outletsFile else { return self }
        do {
            let bytes = try catalog.read(entry).bytes
            var faults: [OutletList.Fault] = []
            let own = try OutletList(parsing: bytes, faults: &faults)
            report.errors += faults.map {
                .malformed(path: entry.path, record: $0.entry, reason: $0.reason)
            }
            report.notices += TextDecoder().decode(bytes)?.notices(path: entry.path) ?? []
            report.notices += FolderOutlets.notices(
                on: own,
                of: entry.path,
                besides: Set(catalog.entries.map(\.path))
            )
            return Intake(lexicon: lexicon, outlets: own.adding(outlets), settings: settings)
        } catch let error as IntakeError {
            report.errors.append(error)
        } catch {
            report.errors.append(
                .malformed(path: entry.path, record: nil, reason: "\(error)")
            )
        }
        return self
    }
}

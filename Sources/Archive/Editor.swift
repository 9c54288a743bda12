public import Articles
public import Compare
import Facts
public import Formats
public import Prose
public import Stories

/// Makes editions out of data directories, and sides of a comparison out of single texts.
///
/// Holds the word lists, which are read once; everything it makes depends on them and on the input
/// alone.
public struct Editor: Sendable {
    /// Sets articles side by side.
    public let comparer: Comparer
    /// Reads a text, as the editions' articles were read.
    public let segmenter: Segmenter
    /// The word lists of English.
    public let lexicon: Lexicon
    /// Turns files into articles.
    public let intake: Intake
    /// What an article's likeness to a story must reach to belong to it.
    public var storyThreshold: Double { grouping.threshold }

    private let recognizer: Recognizer
    private let grouping: Grouping
    private let nameSpelling: NameSpelling
    private let threads: Int
    private let fingerprint: [String]

    /// An editor with the word lists of the directory `path`.
    ///
    /// - Parameters:
    ///   - path: The directory of the word lists.
    ///   - outlets: Outlets that are known beforehand.
    ///   - settings: What reading may cost.
    ///   - version: The program's version, which takes part in an edition's id.
    /// - Throws: `TableError` for the first word list that cannot be read.
    public init(
        lexiconDirectory path: String,
        outlets: OutletList = OutletList(),
        settings: Intake.Settings = Intake.Settings(),
        version: String
    ) throws(TableError) {
        let articles = try ArticleLexicon(directory: path)
        let background = try Background(directory: path)
        segmenter = Segmenter(articles.prose)
        lexicon = articles.prose
        intake = Intake(lexicon: articles, outlets: outlets, settings: settings)
        let gazetteer = try Gazetteer(directory: path)
        nameSpelling = gazetteer.spelling
        recognizer = Recognizer(
            lexicon: articles.prose,
            gazetteer: gazetteer,
            model: try Self.nameModel("\(path)/../models/names.model")
        ).knowing(outlets: outlets.entries.map { ($0.outlet.id, $0.outlet.name) })
        grouping = Grouping(lexicon: articles.prose, background: background)
        comparer = Comparer(
            lexicon: articles.prose,
            background: background,
            loadedWords: try LoadedWords(directory: path)
        )
        threads = settings.threads
        fingerprint = [version, try WordListDigest.digest(ofDirectory: path)]
    }

    private static func nameModel(_ path: String) throws(TableError) -> NameModel? {
        do {
            return try NameModel(path: path)
        } catch {
            throw .unreadable(path: error.path)
        }
    }

    /// The edition of the directory at `path`; `progress` is told how far the reading is.
    public func edition(
        ofDirectory path: String,
        progress: Intake.Progress? = nil
    ) throws(CatalogError) -> Edition {
        edition(of: try intake.read(directory: path, progress: progress))
    }

    /// An edition of the articles alone that the files at `paths` of the directory at `path` give:
    /// each with the id and the outlet that it has in the edition of the whole directory.
    ///
    /// Every version of an article is an article of its own.
    public func edition(
        ofDirectory path: String,
        only paths: [String]
    ) throws(CatalogError) -> Edition {
        let result = try intake.read(directory: path)
        let wanted = Set(paths)
        var report = result.report
        report.errors.removeAll { !wanted.contains($0.path) }
        report.notices.removeAll { !wanted.contains($0.path) }
        let articles = result.articles.filter { wanted.contains($0.origin.path) }
        return edition(
            of: Intake.Result(articles: articles, report: report),
            Versions(groups: [], copies: []),
            knowing: result.articles
        )
    }

    /// What becomes of every file of the directory at `path`, without what a curator file alone
    /// makes it worth to find out.
    public func report(onDirectory path: String) throws(CatalogError) -> ReadingReport {
        let result = try intake.read(directory: path)
        guard result.curator == nil else { return edition(of: result).report }
        var report = result.report
        let versions = VersionFinder(threads: threads).versions(of: result.articles)
        report.versions =
            VersionSorting(versions, count: result.articles.count).earlier.count
        return report
    }

    /// An edition without articles whose report tells why there are none.
    public func edition(reporting error: CatalogError) -> Edition {
        var report = ReadingReport()
        report.errors = [.unreadable(path: ".", reason: "\(error)")]
        return edition(of: Intake.Result(articles: [], report: report))
    }

    /// The edition of files in memory; their order does not matter.
    ///
    /// Without `joiningVersions` every version of an article is an article of its own, so that
    /// versions can be set side by side.
    public func edition(of files: [SourceFile], joiningVersions: Bool = true) -> Edition {
        let result = intake.read(files: files)
        guard !joiningVersions else { return edition(of: result) }
        return edition(of: result, Versions(groups: [], copies: []), knowing: [])
    }

    private func edition(of result: Intake.Result) -> Edition {
        edition(
            of: result,
            VersionFinder(threads: threads).versions(of: result.articles),
            knowing: result.articles
        )
    }

    /// The edition of `result` by a recogniser that knows the outlets of the articles `known`.
    private func edition(
        of result: Intake.Result,
        _ versions: Versions,
        knowing known: [Article]
    ) -> Edition {
        let recognizer = recognizer(knowing: known)
        let sorting = VersionSorting(versions, count: result.articles.count)
        let articles = sorting.newest.map { result.articles[$0] }
        let findings = ParallelMap.map(count: articles.count, threads: threads) {
            self.findings(in: articles[$0], recognizer)
        }
        // The reasons name the file, so that its name counts beside its bytes.
        let decisions = result.curator.map { [$0.path, Digest(of: $0.bytes).hex()] }
        return EditionBuilder(
            articles: articles,
            findings: findings,
            curator: result.curator.map(CuratorFile.init),
            earlier: sorting.earlier.map { result.articles[$0] },
            sorting: sorting,
            report: result.report,
            grouping: grouping,
            spelling: lexicon.spelling,
            nameSpelling: nameSpelling,
            fingerprint: fingerprint + (decisions ?? [])
        ).edition()
    }

    /// A recogniser that knows the outlets of `articles` that files or settings tell.
    private func recognizer(knowing articles: [Article]) -> Recognizer {
        var names: [String: String] = [:]
        for identification in articles.map(\.outlet)
        where [.stated, .configured, .page, .site].contains(identification.basis) {
            names[identification.outlet.id] = identification.outlet.name
        }
        return recognizer.knowing(
            outlets: names.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        )
    }

    /// What is found in an article that the word lists can read.
    private func findings(in article: Article, _ recognizer: Recognizer) -> Findings {
        guard article.metadata.languageDecision.analysis == .full else { return .none }
        let body = article.paragraphs.filter { $0.role == .body }.map(\.span)
        return recognizer.findings(
            in: article.reading,
            outline: Outline(
                headline: article.metadata.headline,
                captions: article.metadata.captions.map(\.span),
                body: body
            ),
            home: article.outlet.outlet.country
        )
    }

    /// How alike an article is to each of others, in their order.
    public func likenesses(of article: Article, to others: [Article]) -> [Likeness] {
        grouping.likenesses(
            of: StoryDocument(article),
            to: others.map { StoryDocument($0) }
        )
    }

    /// The sides of a comparison of texts that belong to no edition.
    ///
    /// The texts are read as the records of one file would be; those that hold no article are
    /// missing, which the number of sides tells. Versions of one article stay sides of their own.
    public func columns(of texts: [PostedText]) -> [Column] {
        let files = texts.enumerated().map { $0.element.file(number: $0.offset) }
        return edition(of: files, joiningVersions: false).records.map(\.column)
    }
}

import Formats
import Markup

/// The readers of all formats, and which of them a file needs.
struct FormatReaders: Sendable {
    private let texts: TextReader
    private let pages: PageReader
    private let records: RecordReader
    private let feeds: FeedReader
    private let archives: ArchiveReader
    private let limits: Catalog.Limits

    /// Readers that find fields by `keys`, read pages by `pages` and names of characters by
    /// `references` and the encoding of plain texts by `languages`, and use up to `threads` threads for one large file.
    init(
        keys: RecordKeys,
        pages: PageReader,
        references: CharacterReferences,
        languages: LanguageIdentifier,
        limits: Catalog.Limits,
        threads: Int
    ) {
        let drafts = DraftMaker(pages: pages, sniff: MarkupSniff(references: references))
        texts = TextReader(languages: languages)
        self.pages = pages
        self.limits = limits
        records = RecordReader(keys: keys, drafts: drafts, limits: limits, threads: threads)
        feeds = FeedReader(drafts: drafts)
        archives = ArchiveReader(drafts: drafts, limits: limits, threads: threads)
    }

    /// The drafts of one file; a file of another format gives a notice.
    func read(_ file: SourceFile) -> DraftSheet {
        guard let format = FileFormat(path: file.path) else {
            var sheet = DraftSheet()
            sheet.notices = [SourceFile.ignored(file.path)]
            return sheet
        }
        let unpacked: SourceFile
        do throws(IntakeError) {
            unpacked = try inflated(file, format)
        } catch {
            var sheet = DraftSheet()
            sheet.errors = [error]
            return sheet
        }
        return switch format.kind {
        case .text: texts.read(unpacked)
        case .page: pages.read(unpacked)
        case .records, .lines: records.read(unpacked)
        case .feed: feeds.read(unpacked)
        case .archive: archives.read(unpacked)
        }
    }

    /// The drafts of a file that is read piece by piece; stops once there are more than `limit`.
    func read(_ stream: ByteStream, drafts limit: Int) -> DraftSheet {
        FileFormat(path: stream.path)?.kind == .archive
            ? archives.read(stream, drafts: limit) : records.read(stream, drafts: limit)
    }

    /// `file` without its compression; a web archive is inflated while it is read, so that one
    /// broken member loses no more than itself.
    private func inflated(_ file: SourceFile, _ format: FileFormat) throws(IntakeError)
        -> SourceFile
    {
        guard !format.isStreamed, Gunzip.isGzip(file.bytes) else { return file }
        let bytes = try ByteStream(file, limit: limits.bytes(of: format)).whole()
        return SourceFile(path: file.path, bytes: bytes)
    }
}

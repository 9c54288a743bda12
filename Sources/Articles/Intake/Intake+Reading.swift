import Formats
import Synchronization

// From files to drafts.
extension Intake {
    /// Told how many files are done, of how many.
    public typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

    /// A file that is read piece by piece and larger than this is read by all threads together, in
    /// bytes.
    private static let large = 8 << 20

    /// Files by the part they play.
    struct FileParts {
        var outlets: [SourceFile] = []
        var manifests: [SourceFile] = []
        var curators: [SourceFile] = []
        var articles: [SourceFile] = []

        init(_ files: [SourceFile]) {
            for file in files {
                let name = file.path.split(separator: "/").last.map(String.init) ?? ""
                if name == Catalog.outletFileName {
                    outlets.append(file)
                } else if Catalog.curatorFileNames.contains(file.path) {
                    curators.append(file)
                } else if Catalog.manifestNames.contains(name) {
                    manifests.append(file)
                } else {
                    articles.append(file)
                }
            }
        }
    }

    /// The sheets of all files of `catalog`, in its order.
    ///
    /// Large files come first, one after the other, each read by all threads; then the others, each
    /// by one thread.
    func sheets(of catalog: Catalog, progress: Progress?) -> [DraftSheet] {
        let entries = catalog.entries
        let isLarge = entries.map { entry in
            entry.size > Self.large && FileFormat(path: entry.path)?.isStreamed == true
        }
        let done = Mutex(0)
        @Sendable func tell() {
            guard let progress else { return }
            done.withLock { done in
                done += 1
                progress(done, entries.count)
            }
        }
        var sheets = [DraftSheet](repeating: DraftSheet(), count: entries.count)
        for index in entries.indices where isLarge[index] {
            sheets[index] = sheet(catalog, entries[index], isLarge: true)
            tell()
        }
        let small = entries.indices.filter { !isLarge[$0] }
        let read = ParallelMap.map(count: small.count, threads: settings.threads) { position in
            let sheet = sheet(catalog, entries[small[position]], isLarge: false)
            tell()
            return sheet
        }
        for (index, sheet) in zip(small, read) { sheets[index] = sheet }
        return sheets
    }

    private func sheet(_ catalog: Catalog, _ entry: Catalog.Entry, isLarge: Bool) -> DraftSheet {
        do throws(IntakeError) {
            guard isLarge || entry.size > catalog.limits.fileBytes || entry.isUnpackedByPieces
            else { return drafts(of: try catalog.read(entry)) }
            return readers.read(try catalog.open(entry), drafts: settings.articles)
        } catch {
            var sheet = DraftSheet()
            sheet.errors = [error]
            return sheet
        }
    }

    /// What the manifests of `catalog` tell of its files.
    func manifest(_ catalog: Catalog, report: inout ReadingReport) -> Manifest {
        let files = files(catalog.manifests, in: catalog, report: &report)
        return manifest(files, Set(catalog.entries.map(\.path)), report: &report)
    }

    /// What the manifests `files` tell of the files in `paths`.
    func manifest(_ files: [SourceFile], _ paths: Set<String>, report: inout ReadingReport)
        -> Manifest
    {
        var manifest = Manifest()
        let sniff = MarkupSniff(references: lexicon.references)
        for file in files { manifest.add(file, lexicon.recordKeys, sniff) }
        report.errors += manifest.errors
        report.notices += manifest.notices
        report.notices += manifest.notices(besides: paths)
        return manifest
    }

    /// This intake with the outlets that `files` tell for their folders.
    func adding(_ files: [SourceFile], report: inout ReadingReport) -> Intake {
        guard !files.isEmpty else { return self }
        var folders = FolderOutlets()
        for file in files { folders.add(file) }
        report.errors += folders.errors
        let list = folders.list.adding(outlets)
        return Intake(lexicon: lexicon, outlets: list, settings: settings)
    }

    /// The content of `entries`; what cannot be read is reported.
    func files(
        _ entries: [Catalog.Entry],
        in catalog: Catalog,
        report: inout ReadingReport
    ) -> [SourceFile] {
        var files: [SourceFile] = []
        for entry in entries {
            do throws(IntakeError) {
                files.append(try catalog.read(entry))
            } catch {
                report.errors.append(error)
            }
        }
        return files
    }
}

extension Catalog.Entry {
    /// Whether the file is compressed and read piece by piece, so that its size tells little.
    fileprivate var isUnpackedByPieces: Bool {
        FileFormat(path: path).map { $0.isStreamed && $0.isCompressed } ?? false
    }
}

import API
import Archive
import Articles
import HTTP
import Logging
import Synchronization

/// Builds editions of one directory and hands them to the service.
final class Publisher: Sendable {
    private struct State {
        var build = BuildState(.building)
        var isBuilding = false
        /// Whether to build once more after this build, since files may have changed under it.
        var isAskedAgain = false
        var service: API.Service?
        var server: Server?
    }

    private let editor: Editor
    private let directory: String
    private let logger: Logger
    private let state = Mutex(State())

    init(editor: Editor, directory: String, logger: Logger) {
        self.editor = editor
        self.directory = directory
        self.logger = logger
    }

    /// What is being done about the edition.
    var buildState: BuildState { state.withLock(\.build) }

    /// What the server has counted so far; zeros before there is one.
    var counters: Counters { state.withLock(\.server)?.counters ?? Counters() }

    /// Tells whom to hand the editions to.
    func serve(_ service: API.Service, through server: Server) {
        state.withLock {
            $0.service = service
            $0.server = server
        }
    }

    /// Builds the first edition; a directory that is missing gives an empty one whose report says so.
    func publishFirst() {
        do {
            try build { error in
                self.logger.warning(
                    "the data directory cannot be read",
                    metadata: ["error": "\(error)"]
                )
                return self.editor.edition(reporting: error)
            }
        } catch {
            logger.error("no edition is served yet", metadata: ["error": "\(error)"])
        }
    }

    /// Reads certificates and articles again; what cannot be used stays as it was, and the log says
    /// why.
    func renew() {
        do {
            try state.withLock(\.server)?.reloadCertificates()
        } catch {
            logger.error("the old certificate stays", metadata: ["error": "\(error)"])
        }
        let isBuilding = state.withLock { state in
            state.isAskedAgain = state.isBuilding
            return state.isBuilding
        }
        if !isBuilding { try? reload() }  // it logs why it could not
    }

    /// Builds a new edition aside and swaps it in; on failure the old one stays, and the log says
    /// why.
    func reload() throws(ReloadFailure) {
        do {
            try build { _ in nil }
        } catch {
            logger.error("the old edition stays", metadata: ["error": "\(error)"])
            throw error
        }
    }

    /// Builds and publishes an edition, if no other is being built.
    ///
    /// - Parameter substitute: What to serve where the directory cannot be read; nil for nothing.
    /// - Throws: `running` while another is being built, `failed` where there is nothing to serve.
    private func build(
        orElse substitute: (CatalogError) -> Edition?
    ) throws(ReloadFailure) {
        let isFree = state.withLock { state in
            defer { state.isBuilding = true }
            return !state.isBuilding
        }
        guard isFree else { throw .running }
        var failure: ReloadFailure?
        repeat { failure = attempt(orElse: substitute) } while mustGoOn()
        if let failure { throw failure }
    }

    private func attempt(orElse substitute: (CatalogError) -> Edition?) -> ReloadFailure? {
        do {
            let progress = ReadingProgress(logger)
            publish(try editor.edition(ofDirectory: directory, progress: progress.note))
        } catch {
            guard let edition = substitute(error) else { return .failed("\(error)") }
            publish(edition)
        }
        return nil
    }

    /// Ends the build, unless another was asked for meanwhile.
    private func mustGoOn() -> Bool {
        state.withLock { state in
            defer { state.isAskedAgain = false }
            state.isBuilding = state.isAskedAgain
            return state.isAskedAgain
        }
    }

    private func publish(_ edition: Edition) {
        let (service, server) = state.withLock { ($0.service, $0.server) }
        service?.swap(edition)
        server?.invalidate()
        state.withLock { $0.build = BuildState(.ready) }
        report(edition)
    }

    private func report(_ edition: Edition) {
        for error in edition.report.errors {
            logger.warning("left out", metadata: ["reason": "\(error)"])
        }
        for notice in edition.report.notices {
            logger.info("read with a remark", metadata: ["remark": "\(notice)"])
        }
        logger.info(
            "edition is served",
            metadata: [
                "edition": "\(edition.id)", "files": "\(edition.report.files)",
                "articles": "\(edition.records.count)", "stories": "\(edition.stories.count)",
            ]
        )
    }
}

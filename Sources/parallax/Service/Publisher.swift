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
        /// Whether someone has the turn to build; from the start it is the first edition's.
        var isBuilding = true
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

    /// From here on, whoever asks is told that the service stops.
    func stop() {
        state.withLock { $0.build = BuildState(.stopping) }
    }

    /// Tells whom to hand the editions to.
    func serve(_ service: API.Service, through server: Server) {
        state.withLock {
            $0.service = service
            $0.server = server
        }
    }

    /// Builds the first edition; a directory that is missing gives an empty one whose report says so.
    func publishFirst() {
        let failure = build { error in
            self.logger.warning(
                "the data directory cannot be read",
                metadata: ["error": "\(error)"]
            )
            return self.editor.edition(reporting: error)
        }
        if let failure {
            logger.error("no edition is served yet", metadata: ["error": "\(failure)"])
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
        if takeTurn(asksAgain: true) { _ = renewEdition() }
    }

    /// Builds a new edition aside and swaps it in; on failure the old one stays, and the log says
    /// why.
    ///
    /// - Throws: `running` while another is being built, `failed` where there is nothing to serve.
    func reload() throws(ReloadFailure) {
        guard takeTurn(asksAgain: false) else { throw .running }
        if let failure = renewEdition() { throw failure }
    }

    private func renewEdition() -> ReloadFailure? {
        let failure = build { _ in nil }
        if let failure {
            logger.error("the old edition stays", metadata: ["error": "\(failure)"])
        }
        return failure
    }

    /// Takes the turn to build; false when someone has it, who `asksAgain` has build once more.
    private func takeTurn(asksAgain: Bool) -> Bool {
        state.withLock { state in
            guard state.isBuilding else {
                state.isBuilding = true
                return true
            }
            if asksAgain { state.isAskedAgain = true }
            return false
        }
    }

    /// Builds and publishes an edition, and gives the turn back.
    ///
    /// - Parameter substitute: What to serve where the directory cannot be read; nil for nothing.
    /// - Returns: Why nothing was published; nil when something was.
    private func build(orElse substitute: (CatalogError) -> Edition?) -> ReloadFailure? {
        var failure: ReloadFailure?
        repeat { failure = attempt(orElse: substitute) } while mustGoOn()
        return failure
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
        state.withLock { state in
            if state.build.phase != .stopping { state.build = BuildState(.ready) }
        }
        report(edition)
    }

    private func report(_ edition: Edition) {
        for error in edition.report.errors {
            logger.warning("left out", metadata: ["reason": "\(error)"])
        }
        for notice in edition.report.notices {
            logger.log(
                level: notice.isDoubtful ? .warning : .info,
                "read with a remark",
                metadata: ["remark": "\(notice)"]
            )
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

import Dispatch
import Glibc
import Synchronization

/// An HTTP/1.1 server.
///
/// Event loops on serial Dispatch queues read, parse and write; a bounded queue of workers runs the
/// handlers that ask for it. A server starts and stops once.
public final class Server: Sendable {
    private enum State {
        case prepared
        case running(Running)
        case stopped
    }

    private struct Running: Sendable {
        let listener: Listener
        let loops: [EventLoop]
        let group: DispatchGroup
    }

    private let configuration: ServerConfiguration
    private let responder: Responder
    private let log: (@Sendable (AccessRecord) -> Void)?
    private let kept: KeptAnswers
    private let work: WorkQueue
    private let admission: Admission
    private let state = Mutex(State.prepared)

    /// Prepares a server; nothing is opened before `start()`.
    ///
    /// - Parameters:
    ///   - configuration: Where to listen and what to grant.
    ///   - router: What is answered.
    ///   - log: Called once for each answer on an event loop's thread; it must not wait. Nil logs
    ///     nothing.
    public init(
        _ configuration: ServerConfiguration,
        router: Router,
        log: (@Sendable (AccessRecord) -> Void)? = nil
    ) {
        self.configuration = configuration
        self.log = log
        responder = Responder(configuration, router: router)
        kept = KeptAnswers(limit: configuration.limits.keptAnswers)
        work = WorkQueue(
            width: configuration.workerCount,
            depth: configuration.limits.waitingWork
        )
        admission = Admission(configuration.limits)
    }

    /// Binds and listens; on return, connections are answered.
    ///
    /// The process ignores SIGPIPE from then on.
    public func start() throws(ServerError) {
        try state.withLock { state throws(ServerError) in
            guard case .prepared = state else { throw .startedTwice }
            state = .running(try open())
        }
    }

    private func open() throws(ServerError) -> Running {
        // OpenSSL writes without a way to say so call by call.
        signal(SIGPIPE, SIG_IGN)
        let pair = try configuration.tls.map { files throws(ServerError) in try KeyPair(files) }
        let tickets = try pair.map { _ throws(ServerError) in try TicketKeys() }
        let listener = try Listener(host: configuration.host, port: configuration.port)
        let shared = EventLoop.Shared(
            responder: responder,
            limits: configuration.limits,
            timeouts: configuration.timeouts,
            work: work,
            kept: kept,
            admission: admission,
            uploads: UploadRoom.Total(),
            rates: configuration.rateLimit.map(RequestRates.init),
            listeners: listener.descriptors,
            accepting: DispatchGroup(),
            log: log
        )
        var loops: [EventLoop] = []
        do {
            for index in 0..<configuration.loopCount {
                let tls = try pair.map { pair throws(ServerError) in try TLSContext(pair) }
                loops.append(try EventLoop(shared, tls: tls, tickets: tickets, index: index))
            }
        } catch {
            listener.close()
            throw error
        }
        let group = DispatchGroup()
        for loop in loops {
            loop.siblings = loops.filter { $0 !== loop }.map(\.mailbox)
            loop.start(group)
        }
        // While the last answers are given, newcomers are turned away and another process may
        // listen.
        group.enter()
        shared.accepting.notify(queue: .global()) {
            listener.close()
            group.leave()
        }
        return Running(listener: listener, loops: loops, group: group)
    }

    /// The port bound; nil before `start()` and after `stop(deadline:)`.
    public var port: Int? {
        running?.listener.port
    }

    /// Stops listening, answers what is in flight, and returns when every connection is closed.
    ///
    /// The last answers carry `Connection: close`. It must not be called from a handler. A server
    /// that is not stopped runs as long as the process.
    ///
    /// - Parameter deadline: Connections that are left then are cut. A call from another thread
    ///   with an earlier deadline shortens the wait.
    public func stop(deadline: Duration = .seconds(10)) {
        guard let running else { return }
        let moment = Moment.current() + deadline
        for loop in running.loops { loop.mailbox.post(.stop(deadline: moment)) }
        running.group.wait()
        state.withLock { $0 = .stopped }
    }

    /// Forgets every kept answer; to be called right after the served state was swapped.
    public func invalidate() {
        kept.invalidate()
    }

    /// Reads certificate and key again; handshakes that begin later use them.
    ///
    /// Connections that stand go on as they are. Without TLS, before `start()` and after
    /// `stop(deadline:)` nothing happens.
    ///
    /// - Throws: A `ServerError` when the files cannot be used; the former ones then stay in use.
    public func reloadCertificates() throws(ServerError) {
        guard let running, let files = configuration.tls else { return }
        let pair = try KeyPair(files)
        // What a loop could not use is found out here, where it can be told.
        _ = try TLSContext(pair)
        for loop in running.loops { loop.mailbox.post(.certificate(pair)) }
    }

    /// What the server has done so far; all zero before `start()` and after `stop(deadline:)`.
    public var counters: Counters {
        var counters = Counters()
        for loop in running?.loops ?? [] { loop.tally.add(to: &counters) }
        counters.connectionsOpen = admission.count
        counters.workPending = work.pending
        counters.keptBytes = kept.bytes
        return counters
    }

    private var running: Running? {
        state.withLock { state in
            if case .running(let running) = state { running } else { nil }
        }
    }
}

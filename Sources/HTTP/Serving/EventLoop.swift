import Dispatch
import Glibc

/// One loop: it waits for its sockets and its mailbox, and owns every connection it accepted.
///
/// `@unchecked Sendable`: everything but `mailbox` and `tally` is touched on `queue` only, the
/// loop's own serial queue, where `run()` is the one block there ever is.
final class EventLoop: @unchecked Sendable {
    /// What all loops of a server share; all of it may be used from any thread.
    struct Shared: Sendable {
        let responder: Responder
        let limits: Limits
        let timeouts: Timeouts
        let work: WorkQueue
        let kept: KeptAnswers
        let admission: Admission
        let uploads: UploadRoom.Total
        /// How often each address asks; nil when that is not counted.
        let rates: RequestRates?
        let listeners: [Int32]
        /// Entered by each loop for as long as it may touch the listeners.
        let accepting: DispatchGroup
        let log: (@Sendable (AccessRecord) -> Void)?
    }

    let mailbox: Mailbox
    let tally: Tally
    private let queue: DispatchQueue

    let shared: Shared
    var tls: TLSContext?
    /// What the session tickets are sealed with; nil without TLS.
    var tickets: TicketKeys?
    /// The other loops, to be asked for room.
    var siblings: [Mailbox] = []
    let poller: Poller
    var connections = ConnectionTable()
    var lines: WaitLines
    var names: RequestNames
    var writer = MessageWriter()
    /// The head being read.
    var outline = HeadOutline()
    var ready: ReadyAnswers
    /// Host fields that were found to be served here, as they were sent.
    var hosts: [[UInt8]] = []
    /// The time at the last wake-up, exact enough for waits.
    var now = Moment.current()
    /// When the latest answer was ready, or the loop woke up.
    var answered = Moment.current()
    /// Where every read goes; connections have no buffer of their own.
    var input = [UInt8](repeating: 0, count: 64 << 10)
    /// Answers of the connection at hand, all of them sent together.
    var outbox = Outbox()
    /// When a listener that ran out of descriptors is watched again; nil while it is watched.
    var listenerReturn: Moment?
    /// Connections to take at the next wake-up, and successful wake-ups since that changed.
    var acceptPace = (batch: 1, streak: 0)
    /// When everything is closed; nil until the server stops.
    var stopDeadline: Moment?

    /// Tokens of what is no connection; slots never get that far.
    static let mailboxToken = UInt64.max
    static let firstListenerToken = UInt64.max - 64

    init(_ shared: Shared, tls: TLSContext?, tickets: TicketKeys?, index: Int) throws(ServerError) {
        self.shared = shared
        tally = Tally(templates: shared.responder.router.templates)
        self.tls = tls
        self.tickets = tickets
        if let tickets { tls?.use(tickets) }
        ready = ReadyAnswers(seed: UInt64.random(in: .min ... .max))
        mailbox = try Mailbox()
        poller = try Poller(width: 256)
        lines = WaitLines(shared.timeouts)
        names = RequestNames(seed: UInt64.random(in: .min ... .max))
        queue = DispatchQueue(label: "http.loop.\(index)")
        _ = poller.add(mailbox.descriptor, token: Self.mailboxToken, .read)
    }

    /// Begins to run; the group is left when the loop has ended.
    func start(_ group: DispatchGroup) {
        shared.accepting.enter()
        queue.async(group: group) { self.run() }
    }

    private func run() {
        dispatchPrecondition(condition: .onQueue(queue))
        watchListeners()
        while stopDeadline == nil || connections.count > 0 {
            let count = poller.wait(milliseconds: patience())
            now = .current()
            answered = now
            writer.refreshDate()
            changeTickets()
            for index in 0..<count { handle(poller.event(at: index)) }
            endWaits()
        }
    }

    /// Milliseconds until something is due; -1 when nothing is.
    private func patience() -> Int32 {
        var due = lines.nearest
        if let listenerReturn { due = min(due ?? listenerReturn, listenerReturn) }
        if let stopDeadline { due = min(due ?? stopDeadline, stopDeadline) }
        return due?.milliseconds(after: now) ?? -1
    }

    private func handle(_ event: Poller.Event) {
        if event.token == Self.mailboxToken {
            for letter in mailbox.collect() { handle(letter) }
        } else if event.token >= Self.firstListenerToken {
            guard stopDeadline == nil else { return }
            accept(shared.listeners[Int(event.token - Self.firstListenerToken)])
        } else if let connection = connections[event.token] {
            handle(event, connection)
        }
    }

    private func handle(_ letter: Mailbox.Letter) {
        switch letter {
        case .answer(let token, let answer):
            guard let connection = connections[token] else { return }
            resume(connection, answer)
        case .certificate(let pair): renew(pair)
        case .makeRoom: evictOldestIdle()
        case .stop(let deadline): stop(deadline)
        }
    }

    private func handle(_ event: Poller.Event, _ connection: Connection) {
        switch connection.phase {
        case .handshake: shakeHands(connection)
        case .working:
            if event.isBroken {
                close(connection)
            } else {
                // More requests or the end of the stream: both can wait, unwatched, for the answer.
                watch(connection, [])
            }
        case .reading, .lingering:
            if connection.unsent != nil {
                goOnWriting(connection)
            } else {
                read(connection)
            }
        case .closed: break
        }
    }

    /// Ends every wait that is over, and at the deadline everything.
    private func endWaits() {
        if let listenerReturn, listenerReturn <= now { watchListeners() }
        if let stopDeadline, stopDeadline <= now {
            for connection in connections.all { close(connection) }
        }
        while let slot = lines.overdue(now) {
            let wait = lines.wait(of: slot)
            lines.leave(slot)
            guard let connection = connections[slot: slot] else { continue }
            // Who lingers has been counted when it was refused.
            if wait != .idle, wait != .linger { tally.timeouts.add(1) }
            if wait == .handshake { tally.handshakesFailed.add(1) }
            guard wait == .head || wait == .body else {
                close(connection)
                continue
            }
            refuse(
                connection,
                Problem(.requestTimeout, detail: "the \(wait == .head ? "head" : "body") is late"),
                connection.upload?.head
            )
            flush(connection)
            settle(connection)
        }
    }
}

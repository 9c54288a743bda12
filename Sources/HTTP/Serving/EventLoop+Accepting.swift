import Dispatch
import Glibc

/// Taking connections in, and letting them go.
extension EventLoop {
    /// Connections taken at one wake-up, so that those already here get their turn.
    private static let mostAcceptsPerWake = 32
    /// How long to look away from listeners that cannot be served.
    private static let acceptPause = Duration.milliseconds(100)

    func watchListeners() {
        listenerReturn = nil
        guard stopDeadline == nil else { return }
        for (index, descriptor) in shared.listeners.enumerated() {
            let token = Self.firstListenerToken + UInt64(index)
            if !poller.add(descriptor, token: token, [.read, .exclusive]) {
                listenerReturn = now + Self.acceptPause
            }
        }
    }

    private func unwatchListeners() {
        for descriptor in shared.listeners { poller.remove(descriptor) }
    }

    /// Takes some of the connections that wait; true when more may.
    @discardableResult
    func accept(_ listener: Int32) -> Bool {
        // Asking once too often makes the system build a socket in vain, so the number follows
        // what was found before.
        let batch = stopDeadline == nil ? acceptPace.batch : Self.mostAcceptsPerWake
        for _ in 0..<batch {
            switch Listener.accept(listener) {
            case .connection(let socket, let peer): admit(socket, peer)
            case .lost: continue
            case .none:
                acceptPace = (1, 0)
                return false
            case .exhausted:
                if evictOldestIdle() { continue }
                for sibling in siblings { sibling.post(.makeRoom) }
                // A listener that cannot be served is reported again and again: look away.
                tally.acceptPauses.add(1)
                unwatchListeners()
                listenerReturn = now + Self.acceptPause
                return false
            }
        }
        acceptPace.streak += 1
        if acceptPace.streak == 4 {
            acceptPace = (min(acceptPace.batch * 2, Self.mostAcceptsPerWake), 0)
        }
        return true
    }

    private func admit(_ socket: Socket, _ peer: PeerAddress) {
        guard letIn(peer) else {
            tally.refused.add(1)
            turnAway(socket, peer)
            return
        }
        tally.accepted.add(1)
        var session: TLSSession?
        if let tls {
            session = TLSSession(tls, socket)
            guard session != nil else {
                shared.admission.leave(peer)
                socket.close()
                return
            }
        }
        let connection = Connection(socket, peer, session)
        connections.insert(connection)
        // The request is often there already; one that is answered and closed at once never
        // needs the poller.
        if session != nil {
            lines.join(connection.slot, .handshake, now: now)
            shakeHands(connection)
        } else {
            read(connection)
        }
    }

    /// Counts a newcomer in, in place of the oldest idle connection when there is no room.
    private func letIn(_ peer: PeerAddress) -> Bool {
        switch shared.admission.enter(peer) {
        case .entered: return true
        case .addressFull: return false
        case .full:
            if evictOldestIdle() { return shared.admission.enter(peer) == .entered }
            for sibling in siblings { sibling.post(.makeRoom) }
            return false
        }
    }

    /// Closes the connection that has idled longest; false when none does.
    @discardableResult
    func evictOldestIdle() -> Bool {
        guard let slot = lines.first(.idle), let connection = connections[slot: slot] else {
            return false
        }
        tally.idleEvicted.add(1)
        close(connection)
        return true
    }

    /// Says that there is no room, as far as that can be said without waiting.
    private func turnAway(_ socket: Socket, _ peer: PeerAddress) {
        if tls == nil {
            let exchange = Exchange(unreadableFrom: peer, id: names.make(), start: now)
            let problem = Problem(
                .unavailable,
                detail: "too many connections",
                headers: ["Retry-After": "1"]
            )
            var message = Outbox()
            _ = writer.write(
                answer(problem, exchange.id),
                exchange,
                nanoseconds: 0,
                closes: true,
                to: &message
            )
            _ = message.drain { socket.write($0, $1) }
            socket.endWriting()
            // A request left unread would turn the closing into a reset.
            _ = socket.read(into: &input)
        }
        socket.close()
    }

    func shakeHands(_ connection: Connection) {
        switch connection.tls?.shakeHands() {
        case .moved:
            connection.phase = .reading
            if stopDeadline == nil { read(connection) } else { closeIfIdle(connection) }
        case .wantsRead: watch(connection, .read)
        case .wantsWrite: watch(connection, .write)
        case .ended, .failed, nil:
            tally.handshakesFailed.add(1)
            close(connection)
        }
    }

    /// Tells the poller what to watch a connection for, if that is not what it does.
    func watch(_ connection: Connection, _ interest: Poller.Interest) {
        guard connection.interest != interest else { return }
        let descriptor = connection.socket.descriptor
        let isDone =
            connection.interest == nil
            ? poller.add(descriptor, token: connection.token, interest)
            : poller.change(descriptor, token: connection.token, interest)
        connection.interest = interest
        if !isDone { close(connection) }
    }

    func close(_ connection: Connection) {
        guard connection.phase != .closed else { return }
        if connection.unsent == nil { connection.tls?.endWriting() }
        connection.phase = .closed
        lines.leave(connection.slot)
        connections.remove(connection)
        // Closing the descriptor takes it out of the poller.
        connection.socket.close()
        shared.admission.leave(connection.peer)
    }

    /// Takes no more connections; those that idle are closed, the others after their answer.
    func stop(_ deadline: Moment) {
        guard stopDeadline == nil else {
            stopDeadline = min(deadline, stopDeadline ?? deadline)
            return
        }
        stopDeadline = deadline
        // Who has been let in by the system is served; who comes meanwhile is not, or it might
        // never end.
        for listener in shared.listeners {
            var rounds = Int(Listener.backlog) / Self.mostAcceptsPerWake
            while rounds > 0, accept(listener) { rounds -= 1 }
        }
        unwatchListeners()
        listenerReturn = nil
        shared.accepting.leave()
        for connection in connections.all
        where connection.phase == .reading && connection.unsent == nil {
            closeIfIdle(connection)
        }
    }

    /// Closes a connection of a server that stops, unless it has begun a request.
    func closeIfIdle(_ connection: Connection) {
        // A request may have come that the poller has not reported.
        read(connection)
        let isIdle =
            connection.unsent == nil && connection.upload == nil
            && !connection.scanner.isInHead
        if connection.phase == .reading, isIdle { close(connection) }
    }
}

/// From the outbox to the client, and what a connection does next.
extension EventLoop {
    /// Bytes a client must take for its write timer to begin anew.
    private static let leastProgress = 16 << 10

    /// Sends what is in the outbox; the connection keeps what the client does not take.
    func flush(_ connection: Connection) {
        guard outbox.count > 0 else { return }
        guard connection.phase != .closed else {
            outbox.clear()
            return
        }
        let before = outbox.count
        let outcome = outbox.drain { connection.write($0, $1) }
        tally.sent.add(before - outbox.count)
        switch outcome {
        case .moved: outbox.clear()
        case .wantsRead, .wantsWrite:
            connection.isCrossed = outcome == .wantsRead
            connection.progress = 0
            connection.unsent = outbox.takeRest()
        case .ended, .failed:
            outbox.clear()
            close(connection)
        }
    }

    /// Sends more of what a client did not take.
    func goOnWriting(_ connection: Connection) {
        guard var unsent = connection.unsent else { return }
        connection.unsent = nil
        let before = unsent.count
        let outcome = unsent.drain { connection.write($0, $1) }
        let moved = before - unsent.count
        tally.sent.add(moved)
        switch outcome {
        case .moved:
            connection.isCrossed = false
            connection.progress = 0
            // Requests that came with the answered ones are still waiting.
            processRest(connection)
            guard connection.phase == .reading, connection.unsent == nil else { return }
            if stopDeadline != nil {
                closeIfIdle(connection)
            } else if connection.tls?.hasPendingBytes == true {
                read(connection)
            }
        case .wantsRead, .wantsWrite:
            connection.isCrossed = outcome == .wantsRead
            connection.unsent = unsent
            connection.progress += moved
            if connection.progress >= Self.leastProgress {
                connection.progress = 0
                lines.join(connection.slot, .write, now: now)
            }
            settle(connection)
        case .ended, .failed: close(connection)
        }
    }

    /// Sees that the poller watches and the right timer runs for what a connection waits for.
    func settle(_ connection: Connection) {
        switch connection.phase {
        case .closed, .handshake: return
        case .working:
            lines.leave(connection.slot)
            if connection.interest == nil { watch(connection, .read) }
        case .lingering: watch(connection, .read)
        case .reading:
            if connection.unsent != nil {
                watch(connection, connection.isCrossed ? .read : .write)
                wait(connection, .write)
            } else if connection.isClosing {
                finish(connection)
            } else {
                watch(connection, connection.isCrossed ? .write : .read)
                let wait: Wait =
                    connection.upload != nil ? .body : connection.scanner.isInHead ? .head : .idle
                self.wait(connection, wait)
            }
        }
    }

    /// Lets a timer run, from this moment on unless it already does for this request.
    private func wait(_ connection: Connection, _ wait: Wait) {
        guard connection.phase != .closed else { return }
        let slot = connection.slot
        if lines.wait(of: slot) == wait, connection.waitRequests == connection.requests { return }
        connection.waitRequests = connection.requests
        lines.join(slot, wait, now: now)
    }

    /// Ends a connection after its last answer.
    private func finish(_ connection: Connection) {
        guard connection.mustLinger else {
            close(connection)
            return
        }
        // RFC 9112 §9.6: closing while the client still sends would reset the connection, and the
        // answer could be lost.
        connection.endWriting()
        connection.phase = .lingering
        connection.progress = 0
        connection.rest = []
        watch(connection, .read)
        wait(connection, .linger)
    }
}

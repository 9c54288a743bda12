/// From received bytes to complete requests.
extension EventLoop {
    /// Bytes thrown away after a refusal before the connection is cut.
    private static let lingerBytes = 1 << 20

    /// Reads once, and again only while TLS holds bytes that no poller reports.
    func read(_ connection: Connection) {
        repeat {
            connection.isCrossed = false
            switch connection.read(into: &input) {
            case .moved(let count):
                tally.received.add(count)
                receive(connection, count)
            case .wantsWrite:
                connection.isCrossed = true
                settle(connection)
                return
            case .wantsRead:
                settle(connection)
                return
            case .ended, .failed:
                close(connection)
                return
            }
        } while canRead(connection) && connection.tls?.hasPendingBytes == true
    }

    private func canRead(_ connection: Connection) -> Bool {
        switch connection.phase {
        case .reading: connection.unsent == nil
        case .lingering: true
        case .handshake, .working, .closed: false
        }
    }

    private func receive(_ connection: Connection, _ count: Int) {
        if connection.phase == .lingering {
            connection.progress += count
            if connection.progress > Self.lingerBytes { close(connection) }
        } else if connection.rest.isEmpty {
            // The buffer is lent out for the time its bytes are read, and nothing reads meanwhile.
            let bytes = input
            process(connection, bytes.span.extracting(0..<count))
        } else {
            connection.rest.append(contentsOf: input[..<count])
            processRest(connection)
        }
    }

    /// Goes on with bytes that had to wait.
    func processRest(_ connection: Connection) {
        let bytes = connection.rest
        connection.rest = []
        process(connection, bytes.span)
    }

    /// Answers every complete request among the bytes and keeps what is left of them.
    private func process(_ connection: Connection, _ bytes: Span<UInt8>) {
        var offset = 0
        repeat {
            parse(connection, bytes, &offset)
            flush(connection)
            // The outbox was full: on with the next requests, if the client took its answers.
        } while mayParse(connection) && offset < bytes.count && !connection.scanner.hasBegun
        guard connection.phase != .closed else { return }
        if offset < bytes.count {
            if connection.isClosing {
                connection.mustLinger = true
            } else {
                connection.rest = bytes.copied(offset..<bytes.count)
            }
        }
        settle(connection)
    }

    private func mayParse(_ connection: Connection) -> Bool {
        connection.phase == .reading && !connection.isClosing && connection.unsent == nil
    }

    private func parse(_ connection: Connection, _ bytes: Span<UInt8>, _ offset: inout Int) {
        do throws(Problem) {
            while offset < bytes.count, mayParse(connection),
                outbox.count < shared.limits.unsentOutput
            {
                if let upload = connection.upload {
                    guard try upload.decoder.read(bytes, &offset, shared.limits) else { return }
                    connection.upload = nil
                    answer(connection, upload.head, upload.decoder.body)
                    continue
                }
                let rest = bytes.extracting(offset..<bytes.count)
                guard let head = try nextHead(connection, rest) else { return }
                guard understand(connection, rest, head) else { return }
                offset += head.upperBound
                if giveReady(connection, rest) { continue }
                begin(connection, RequestHead(outline, rest), isAll: offset == bytes.count)
            }
        } catch {
            refuse(connection, error, connection.upload?.head)
        }
    }

    /// Where the next head stands; nil when it is not complete.
    private func nextHead(
        _ connection: Connection,
        _ bytes: Span<UInt8>
    ) throws(Problem) -> Range<Int>? {
        var scanner = connection.scanner
        guard case .complete(let start, let end) = try scanner.scan(bytes, shared.limits) else {
            connection.scanner = scanner
            return nil
        }
        if connection.scanner.hasBegun { connection.scanner = HeadScanner() }
        return start..<end
    }

    /// Reads a head; one that breaks a rule is refused by what could be read of it.
    private func understand(
        _ connection: Connection,
        _ bytes: Span<UInt8>,
        _ head: Range<Int>
    ) -> Bool {
        do throws(Problem) {
            try outline.read(bytes, head)
            return true
        } catch {
            refuse(connection, error, RequestHead(begun: outline, bytes))
            return false
        }
    }

    /// Answers a request without a body, and makes ready for the body of another.
    private func begin(_ connection: Connection, _ head: RequestHead, isAll: Bool) {
        guard head.framing != .none else {
            answer(connection, head, [])
            return
        }
        do throws(Problem) {
            let decoder = try BodyDecoder(head.framing, shared.limits)
            // RFC 9110 §10.1.1: no need to ask for a body that is on its way, nor for one that
            // cannot change the answer.
            if head.expectsContinue, isAll {
                try checkAhead(head)
                outbox.append("HTTP/1.1 100 Continue\r\n\r\n")
            }
            guard let room = shared.uploads.take(head.framing, shared.limits) else {
                throw Problem(
                    .unavailable,
                    detail: "too many request bodies are under way",
                    headers: ["Retry-After": "1"]
                )
            }
            connection.upload = Connection.Upload(head, decoder, room)
        } catch {
            refuse(connection, error, head)
        }
    }
}

/// One client's connection, owned by one event loop for life.
///
/// While it idles it owns no buffer: `rest`, `upload` and `unsent` hold memory only for a request
/// that has come in part or an answer that has not gone out.
final class Connection {
    /// Where a connection is in its course.
    enum Phase {
        case handshake
        /// Waiting for a request or in the midst of one.
        case reading
        /// Its request is with a worker; nothing is read meanwhile.
        case working
        /// All is sent; what still comes is thrown away, so that the client can read the answer.
        case lingering
        case closed
    }

    /// A request of which the head has come and the body has not.
    final class Upload {
        let head: RequestHead
        var decoder: BodyDecoder
        /// Held as long as the body is being collected.
        private let room: UploadRoom

        init(_ head: RequestHead, _ decoder: BodyDecoder, _ room: UploadRoom) {
            self.head = head
            self.decoder = decoder
            self.room = room
        }
    }

    let socket: Socket
    let peer: PeerAddress
    let tls: TLSSession?
    /// Slot and generation, as given to the poller.
    var token: UInt64 = 0
    var phase = Phase.reading
    /// What the poller watches; nil before it knows the connection.
    var interest: Poller.Interest?

    var scanner = HeadScanner()
    /// Received and not yet understood, from the start of a request on.
    var rest: [UInt8] = []
    var upload: Upload?
    /// The request a worker has.
    var exchange: Exchange?
    var unsent: Outbox?

    /// Requests begun to be answered.
    var requests = 0
    /// Whether the answer in the outbox is the last.
    var isClosing = false
    /// Whether the client may still be sending, so that closing at once could lose the answer.
    var mustLinger = false
    /// Bytes thrown away while lingering, or written since the write timer began.
    var progress = 0
    /// A TLS read that needs the socket writable, or a TLS write that needs it readable.
    var isCrossed = false

    /// `requests` when its wait began.
    var waitRequests = 0

    init(_ socket: Socket, _ peer: PeerAddress, _ tls: TLSSession?) {
        self.socket = socket
        self.peer = peer
        self.tls = tls
        if tls != nil { phase = .handshake }
    }

    /// Its place among the connections of its loop.
    var slot: Int {
        Int(UInt32(truncatingIfNeeded: token))
    }

    func read(into buffer: inout [UInt8]) -> Transfer {
        tls?.read(into: &buffer) ?? socket.read(into: &buffer)
    }

    func write(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Transfer {
        guard let tls else { return socket.write(first, second) }
        return tls.write(first)
    }

    /// Says that no more will be sent.
    func endWriting() {
        tls?.endWriting()
        socket.endWriting()
    }
}

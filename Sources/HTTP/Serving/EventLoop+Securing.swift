/// What changes about TLS while connections stand.
extension EventLoop {
    /// Uses another certificate for the handshakes to come.
    func renew(_ pair: KeyPair) {
        // The server has made a context of the same bytes before; without memory for one more, the
        // former certificate stays.
        guard tls != nil, let context = try? TLSContext(pair) else { return }
        if let tickets { context.use(tickets) }
        tls = context
    }

    /// Goes on to the next ticket keys when their time has come.
    func changeTickets() {
        guard let tls, tickets?.advance(now) == true, let tickets else { return }
        tls.use(tickets)
    }
}

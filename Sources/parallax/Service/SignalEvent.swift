/// What a signal asks of the service.
enum SignalEvent: Sendable, Equatable {
    /// Build a new edition and reopen the certificates (SIGHUP).
    case reload
    /// Answer what is in flight, then end (SIGTERM, SIGINT).
    case stop
    /// End at once; a second stop.
    case abandon
}

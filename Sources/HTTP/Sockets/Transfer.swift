/// How far one read or write on a connection came.
enum Transfer: Equatable {
    /// So many bytes, at least one.
    case moved(Int)
    /// Nothing, until the socket can be read.
    case wantsRead
    /// Nothing, until the socket can be written.
    case wantsWrite
    /// The other end sends no more.
    case ended
    /// The connection is lost.
    case failed
}

import Dispatch
import Foundation
import Synchronization
import Testing

@testable import HTTP

@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: openssl)), .serialized)
struct `A session ticket` {
    /// Answers one connection as an event loop does, but for the waiting.
    private func serve(_ listener: Listener, _ context: TLSContext) throws {
        var accepted: Socket?
        _ = comesAbout {
            if case .connection(let socket, _) = Listener.accept(listener.descriptors[0]) {
                accepted = socket
            }
            return accepted != nil
        }
        let socket = try #require(accepted)
        defer { socket.close() }
        let session = try #require(TLSSession(context, socket))
        #expect(comesAbout { session.shakeHands() == .moved(1) })
        var input = [UInt8](repeating: 0, count: 4_096)
        var hasRead = false
        _ = comesAbout {
            if case .moved = session.read(into: &input) { hasRead = true }
            return hasRead
        }
        let answer = Array("HTTP/1.0 204 No Content\r\n\r\n".utf8)
        #expect(session.write(answer.span) == .moved(answer.count))
        session.endWriting()
        socket.endWriting()
        _ = comesAbout { ![.wantsRead, .wantsWrite].contains(session.read(into: &input)) }
    }

    /// What a client tells of its session with the context.
    private func session(
        _ listener: Listener,
        _ context: TLSContext,
        _ arguments: [String]
    ) throws -> String {
        let told = Mutex("")
        let group = DispatchGroup()
        let port = listener.port
        DispatchQueue(label: "client").async(group: group) {
            let text = try? `A server with TLS`.run(
                ["s_client", "-connect", "127.0.0.1:\(port)", "-ign_eof"] + arguments,
                input: "GET / HTTP/1.0\r\n\r\n"
            )
            told.withLock { $0 = text ?? "" }
        }
        try serve(listener, context)
        group.wait()
        return told.withLock { $0 }
    }

    @Test func `is sealed with the same keys by a loop that slept as by one that did not`() throws {
        var awake = try TicketKeys(now: Moment(nanoseconds: 0))
        var asleep = awake
        let morning = Moment(nanoseconds: 0) + TicketKeys.period * 3
        for _ in 0..<3 { _ = awake.advance(awake.end) }
        let isChanged = asleep.advance(morning)
        #expect(isChanged)
        #expect(asleep.current == awake.current && asleep.previous == awake.previous)
        let isChangedAgain = asleep.advance(morning)
        #expect(!isChangedAgain)
    }

    @Test(arguments: ["-tls1_2", "-tls1_3"])
    func `is taken for one more period of the keys, and then no more`(version: String) throws {
        let keys = try `A server with TLS`.Keys()
        let file = keys.folder.appending(path: "session").path
        let context = try TLSContext(try KeyPair(keys.files))
        let listener = try Listener(host: "127.0.0.1", port: 0)
        defer { listener.close() }
        var tickets = try TicketKeys(now: Moment(nanoseconds: 0))
        context.use(tickets)
        let first = try session(listener, context, [version, "-sess_out", file])
        #expect(first.contains("New, TLS"))
        let same = try session(listener, context, [version, "-sess_in", file])
        #expect(same.contains("Reused, TLS"))

        let isChanged = tickets.advance(tickets.end)
        #expect(isChanged)
        context.use(tickets)
        let renewed = keys.folder.appending(path: "renewed").path
        let later = try session(
            listener,
            context,
            [version, "-sess_in", file, "-sess_out", renewed]
        )
        #expect(later.contains("Reused, TLS"))

        let isChangedAgain = tickets.advance(tickets.end)
        #expect(isChangedAgain)
        context.use(tickets)
        let old = try session(listener, context, [version, "-sess_in", file])
        #expect(old.contains("New, TLS"))
        // Sealed anew when it was taken, a session may go on from ticket to ticket; of TLS 1.2 this
        // client writes down the first ticket only.
        guard version == "-tls1_3" else { return }
        let kept = try session(listener, context, [version, "-sess_in", renewed])
        #expect(kept.contains("Reused, TLS"))
    }
}

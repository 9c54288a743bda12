import Dispatch
import Glibc
import HTTP
import Synchronization

/// Answers `GET /a` with the bytes of a file, kept, with routing, limits, a log and metrics on.
///
/// The arguments are a port, a file and, for TLS, a certificate and its key.
@main
enum BenchServer {
    /// What a log would be written from.
    private final class Journal: Sendable {
        let answers = Atomic(0)
        let bytes = Atomic(0)

        func note(_ record: AccessRecord) {
            answers.add(1, ordering: .relaxed)
            bytes.add(record.bytes + record.target.utf8.count, ordering: .relaxed)
        }
    }

    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 || arguments.count == 5, let port = Int(arguments[1]),
            let body = contents(of: arguments[2])
        else { end("usage: bench-server PORT FILE [CERTIFICATE KEY]") }
        var configuration = ServerConfiguration()
        configuration.port = port
        configuration.timeouts.idle = .seconds(300)
        configuration.limits.requestsPerConnection = .max
        if arguments.count == 5 {
            configuration.tls = TLSFiles(certificate: arguments[3], privateKey: arguments[4])
        }
        let journal = Journal()
        let server = Server(configuration, router: router(body)) { journal.note($0) }
        do {
            try server.start()
        } catch {
            end("\(error)")
        }
        signal(SIGTERM, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: SIGTERM, queue: .global())
        source.setEventHandler { @Sendable in
            print(journal.answers.load(ordering: .relaxed), server.counters)
            server.stop()
            exit(0)
        }
        source.resume()
        withExtendedLifetime(source) { dispatchMain() }
    }

    /// Routes beside the measured one, so that there is something to choose from.
    private static func router(_ body: [UInt8]) -> Router {
        var router = Router()
        let answer: Route.Handler = { _, _ in
            .json(body, entityTag: EntityTag("bench"), isKeepable: true)
        }
        router.add(.get, "/a", .inline, handler: answer)
        router.add(.get, "/fresh", .inline) { _, _ throws(Problem) in .json(body) }
        router.add(.get, "/work", .work) { _, _ throws(Problem) in .json(body) }
        for name in ["articles", "stories", "sources", "quotes", "figures"] {
            router.add(.get, "/v1/\(name)", .inline, handler: answer)
            router.add(.get, "/v1/\(name)/{id}", .inline, handler: answer)
        }
        return router
    }

    private static func contents(of path: String) -> [UInt8]? {
        guard let file = unsafe fopen(path, "rb") else { return nil }
        defer { unsafe fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = unsafe fread(&bytes, 1, bytes.count, file)
        return Array(bytes[..<count])
    }

    private static func end(_ message: String) -> Never {
        print(message)
        exit(2)
    }
}

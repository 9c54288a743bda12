import Foundation
import Testing

@testable import HTTP

let openssl = "/usr/bin/openssl"

@Suite struct `Ticket keys` {
    @Test func `follow from those before, alike at every loop, when their time has come`() throws {
        let start = Moment(nanoseconds: 0)
        let first = try TicketKeys(now: start)
        var (one, other) = (first, first)
        let end = start + TicketKeys.period
        #expect(first.current.count == 80)
        let early = one.advance(Moment(nanoseconds: end.nanoseconds - 1))
        #expect(!early)
        let isLater = one.advance(end)
        let isLaterToo = other.advance(end + .seconds(5))
        #expect(isLater && isLaterToo)
        #expect(one.current == other.current)
        #expect(one.current != first.current)
        #expect(one.previous == first.current)
        #expect(one.end == other.end)
    }

    @Test func `differ between servers`() throws {
        #expect(try TicketKeys().current != TicketKeys().current)
    }
}

@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: openssl)), .serialized)
struct `A server with TLS` {
    /// A folder with a certificate for localhost and its key, gone with this value.
    final class Keys {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "http-tls-\(UUID().uuidString)"
        )

        var files: TLSFiles {
            TLSFiles(
                certificate: folder.appending(path: "certificate.pem").path,
                privateKey: folder.appending(path: "key.pem").path
            )
        }

        init() throws {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try make("localhost")
        }

        /// Makes a key and a certificate for a name, in place of those before.
        func make(_ name: String) throws {
            _ = try `A server with TLS`.run(
                [
                    "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
                    "-nodes",
                    "-subj", "/CN=\(name)", "-days", "2", "-keyout", files.privateKey, "-out",
                    files.certificate,
                ],
                input: ""
            )
        }

        deinit {
            // What stays behind is a folder among the temporary ones.
            try? FileManager.default.removeItem(at: folder)
        }
    }

    /// Runs openssl to its end and gives what it printed.
    static func run(_ arguments: [String], input: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: openssl)
        process.arguments = arguments
        let (stdin, stdout) = (Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = FileHandle.nullDevice
        try process.run()
        try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }

    @Test(arguments: ["-tls1_2", "-tls1_3"])
    func `answers over TLS 1.2 and 1.3`(version: String) throws {
        let keys = try Keys()
        let large = [UInt8](repeating: 98, count: 400_000)
        try withServer(
            { $0.tls = keys.files },
            routes: {
                $0.add(.get, "/large", .work) { _, _ throws(Problem) in
                    Response(contentType: "application/octet-stream", body: large)
                }
            }
        ) { server, port in
            let request = "GET /items/1 HTTP/1.1\r\nHost: localhost\r\n\r\n"
            let last = "GET /large HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            let output = try Self.run(
                [
                    "s_client", "-connect", "127.0.0.1:\(port)", version, "-alpn", "http/1.1",
                    "-quiet", "-ign_eof",
                ],
                input: request + request + last
            )
            #expect(output.components(separatedBy: "item 1").count == 3)
            #expect(output.hasSuffix(String(decoding: large, as: UTF8.self)))
            #expect(server.counters.handshakesFailed == 0)
        }
    }

    @Test func `lets a plain request and an old version fail without harm`() throws {
        let keys = try Keys()
        try withServer({ $0.tls = keys.files }) { server, port in
            let plain = try Client(port)
            plain.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
            _ = plain.isEnded()
            _ = try Self.run(
                ["s_client", "-connect", "127.0.0.1:\(port)", "-tls1_1", "-quiet"],
                input: ""
            )
            #expect(server.counters.handshakesFailed == 2)
            #expect(server.counters.answersByClass == [0, 0, 0, 0, 0])
        }
    }

    @Test(arguments: [
        ("ECDHE-ECDSA-AES128-GCM-SHA256", true), ("ECDHE-ECDSA-CHACHA20-POLY1305", true),
        ("ECDHE-ECDSA-AES128-SHA256", false), ("ECDHE-ECDSA-AES256-SHA", false),
    ])
    func `takes ciphers with forward secrecy and authenticated encryption only`(
        cipher: String,
        isTaken: Bool
    ) throws {
        let keys = try Keys()
        try withServer({ $0.tls = keys.files }) { server, port in
            let arguments = ["-tls1_2", "-cipher", "\(cipher):@SECLEVEL=0"]
            let told = try Self.session(port, arguments)
            #expect(told.contains("Cipher is \(cipher)") == isTaken)
            #expect(server.counters.handshakesFailed == (isTaken ? 0 : 1))
        }
    }

    @Test func `closes a connection whose handshake does not come`() throws {
        let keys = try Keys()
        try withServer({
            $0.tls = keys.files
            $0.timeouts.handshake = .milliseconds(50)
        }) { server, port in
            let slow = try Client(port)
            slow.send("\u{16}")
            #expect(slow.isEnded())
            #expect(server.counters.handshakesFailed == 1)
        }
    }

    /// What a client is told about the session it gets.
    private static func session(_ port: Int, _ arguments: [String] = []) throws -> String {
        try run(
            ["s_client", "-connect", "127.0.0.1:\(port)", "-ign_eof"] + arguments,
            input: "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        )
    }

    @Test func `shows another certificate after a reload, unless that one is bad`() throws {
        let keys = try Keys()
        try withServer({ $0.tls = keys.files }) { server, port in
            #expect(try Self.session(port).contains("CN = localhost"))
            try keys.make("second.localhost")
            #expect(try Self.session(port).contains("CN = localhost"))
            try server.reloadCertificates()
            #expect(try Self.session(port).contains("CN = second.localhost"))
            try Data("nothing".utf8).write(to: URL(filePath: keys.files.privateKey))
            #expect(throws: ServerError.self) { try server.reloadCertificates() }
            try FileManager.default.removeItem(atPath: keys.files.certificate)
            #expect(throws: ServerError.self) { try server.reloadCertificates() }
            #expect(try Self.session(port).contains("CN = second.localhost"))
        }
    }

    @Test(arguments: ["-tls1_2", "-tls1_3"])
    func `goes on with a session at any loop, also after a reload`(version: String) throws {
        let keys = try Keys()
        let file = keys.folder.appending(path: "session").path
        try withServer({
            $0.tls = keys.files
            $0.loops = 2
        }) { server, port in
            let first = try Self.session(port, [version, "-sess_out", file])
            #expect(first.contains("New, TLS"))
            for isAfterReload in [false, false, false, false, true] {
                if isAfterReload { try server.reloadCertificates() }
                let next = try Self.session(port, [version, "-sess_in", file])
                #expect(next.contains("Reused, TLS"))
            }
        }
    }

    @Test func `does not start without its files`() {
        var configuration = ServerConfiguration()
        configuration.port = 0
        configuration.tls = TLSFiles(certificate: "/none.pem", privateKey: "/none.pem")
        #expect(throws: ServerError.self) { try Server(configuration, router: Router()).start() }
    }
}

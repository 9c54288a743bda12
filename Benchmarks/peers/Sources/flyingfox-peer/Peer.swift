import FlyingFox
import Foundation

/// Answers `GET /a` with the bytes of a file, by FlyingFox with its defaults.
@main
struct Peer {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let port = UInt16(arguments[1]) else {
            print("usage: flyingfox-peer PORT FILE")
            exit(2)
        }
        let body = try Data(contentsOf: URL(filePath: arguments[2]))
        let server = HTTPServer(
            address: try .inet(ip4: "127.0.0.1", port: port),
            logger: .disabled
        )
        await server.appendRoute("GET /a") { _ in
            HTTPResponse(
                statusCode: .ok,
                headers: [.contentType: "application/json"],
                body: body
            )
        }
        try await server.run()
    }
}

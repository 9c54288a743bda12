import Foundation
import Hummingbird
import Logging

/// Answers `GET /a` with the bytes of a file, by Hummingbird with its defaults.
@main
struct Peer {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let port = Int(arguments[1]) else {
            print("usage: hummingbird-peer PORT FILE")
            exit(2)
        }
        let bytes = try Data(contentsOf: URL(filePath: arguments[2]))
        let body = ByteBuffer(bytes: bytes)
        var logger = Logger(label: "peer")
        logger.logLevel = .error
        let router = Router()
        router.get("a") { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "application/json"],
                body: ResponseBody(byteBuffer: body)
            )
        }
        let application = Application(
            router: router,
            configuration: .init(address: .hostname("127.0.0.1", port: port)),
            logger: logger
        )
        try await application.runService()
    }
}

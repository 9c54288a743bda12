public import Archive
public import HTTP
import Synchronization

/// Answers requests from one edition at a time.
///
/// A request takes the served edition at its start and uses no other, so that a swap never tears an
/// answer. Answers from before a swap may still be kept by the HTTP server; whoever swaps
/// invalidates them.
public final class Service: Sendable {
    let editor: Editor
    let supplies: Supplies
    private let current = Mutex<ServedEdition?>(nil)

    /// Prepares a service without an edition: until the first swap it answers 503.
    ///
    /// - Parameters:
    ///   - editor: Compares articles and reads posted texts.
    ///   - supplies: What else it needs.
    public init(editor: Editor, supplies: Supplies) {
        self.editor = editor
        self.supplies = supplies
    }

    /// Serves `edition` from the next request on.
    public func swap(_ edition: Edition) {
        // What is worked out of an edition is made before the lock is taken.
        let served = ServedEdition(edition)
        current.withLock { $0 = served }
    }

    /// The edition that is served; nil before the first.
    public var edition: Edition? { served?.edition }

    var served: ServedEdition? { current.withLock { $0 } }

    /// The table of all routes.
    public func router() -> Router {
        var router = Router()
        for operation in Operation.all {
            router.add(operation.method, operation.template, operation.place) {
                [self] request, path throws(Problem) in
                try answer(operation, request, path)
            }
        }
        return router
    }

    /// The served edition, or why there is none.
    func requireServed() throws(Problem) -> ServedEdition {
        guard let served else {
            throw Problem(
                .unavailable,
                detail: supplies.buildState().description,
                headers: ["Retry-After": "2"]
            )
        }
        return served
    }
}

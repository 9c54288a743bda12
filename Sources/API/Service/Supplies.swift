public import Formats
public import HTTP

/// What a service is given from outside beside its editions.
public struct Supplies: Sendable {
    /// The program's version.
    public let version: String
    /// The contract of the API.
    public let openAPI: OpenAPIDocument
    /// The digest of the token of `POST /v1/reload`; nil closes the route.
    public let reloadToken: Digest?
    /// Builds a new edition and hands it to ``Service/swap(_:)``, or says why it cannot.
    ///
    /// It is called from several threads at once, and lets one reload run at a time.
    public let reload: @Sendable () throws(ReloadFailure) -> Void
    /// What is being done about the edition.
    public let buildState: @Sendable () -> BuildState
    /// What the server has counted so far.
    public let counters: @Sendable () -> Counters

    /// Gathers what a service needs.
    public init(
        version: String,
        openAPI: OpenAPIDocument,
        reloadToken: Digest? = nil,
        reload: @escaping @Sendable () throws(ReloadFailure) -> Void,
        buildState: @escaping @Sendable () -> BuildState,
        counters: @escaping @Sendable () -> Counters
    ) {
        self.version = version
        self.openAPI = openAPI
        self.reloadToken = reloadToken
        self.reload = reload
        self.buildState = buildState
        self.counters = counters
    }
}

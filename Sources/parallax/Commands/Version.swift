/// The version of the service.
enum Version {
    /// Three numbers (semver.org).
    static let text = "0.2.0"
}

/// A request method the server knows; any other is refused with 501.
///
/// The raw value is the token on the wire, case-sensitive. Source: RFC 9110 §9, RFC 5789.
public enum Method: String, Sendable, Hashable, CaseIterable {
    /// Asks for a representation.
    case get = "GET"
    /// Asks for the head of what `get` would answer.
    case head = "HEAD"
    /// Hands the body to the resource.
    case post = "POST"
    /// Replaces the resource.
    case put = "PUT"
    /// Changes a part of the resource.
    case patch = "PATCH"
    /// Removes the resource.
    case delete = "DELETE"
    /// Asks what the resource allows.
    case options = "OPTIONS"
}

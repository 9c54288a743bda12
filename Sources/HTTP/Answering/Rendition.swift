/// An answer in one content coding, the same for everyone who asks for it.
struct Rendition: Sendable {
    let status: Status
    /// Fields that a 304 repeats: `ETag`, `Vary` and the handler's own.
    let fields: Headers
    /// Fields about the body: its type and coding.
    let bodyFields: Headers
    let body: [UInt8]
    let entityTag: EntityTag?
    /// The template of the route that answered; nil when none did.
    let template: String?

    /// Bytes a kept rendition is counted with, beside those of its key.
    var weight: Int {
        body.count + fields.bytes.count + bodyFields.bytes.count + 256
    }
}

/// A rendition together with what belongs to one request.
struct Answer: Sendable {
    let rendition: Rendition
    /// The rendition's own status, or 304.
    let status: Status
    /// Whether the body and the fields about it are left out, as in a 304.
    let omitsRepresentation: Bool
    /// Whether the body alone is left out, as for HEAD.
    let omitsBody: Bool
    /// The CORS fields.
    let fields: Headers
    let requestID: String
}

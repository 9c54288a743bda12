import Articles
import Formats

extension Slug {
    /// A slug of `name` and eight digits of the digest of `fields`, which make it unique.
    static func make(_ name: String, digesting fields: [String]) -> String {
        let slug = make(name)
        return "\(slug.isEmpty ? "unnamed" : slug)-\(Digest(ofFields: fields).hex(8))"
    }
}

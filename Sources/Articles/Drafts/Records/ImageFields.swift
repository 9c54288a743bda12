import Formats

/// A picture as exports describe it: an address, or an object that holds one.
enum ImageFields {
    private static let addresses = ["url", "contentUrl", "href", "src", "link", "@id"]
    private static let captions = ["caption", "description", "alt", "title"]
    private static let credits = ["creditText", "credit", "creditline", "byline", "by"]

    /// The picture of `value`; nil where it has no address.
    static func image(_ value: JSON, _ sniff: MarkupSniff) -> Draft.Image? {
        func line(_ names: [String], _ limit: Int) -> String? {
            names.lazy.compactMap { value[$0]?.string.flatMap(sniff.oneLine) }
                .first { $0.utf8.count <= limit }
        }
        let limit = RecordFields.limit(of: .image)
        let address = value.string.flatMap(sniff.oneLine) ?? line(addresses, limit)
        guard let address, address.utf8.count <= limit else { return nil }
        return Draft.Image(url: address, caption: line(captions, 2_000), credit: line(credits, 256))
    }
}

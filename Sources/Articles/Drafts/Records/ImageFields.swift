import Formats

/// A picture as exports describe it: an address, or an object that holds one.
enum ImageFields {
    /// The picture of `value`, whose fields stand where `keys` tell; nil where it has no address.
    static func image(_ value: JSON, _ keys: RecordKeys, _ sniff: MarkupSniff) -> Draft.Image? {
        func line(_ field: RecordKeys.Field) -> String? {
            let limit = RecordFields.limit(of: field)
            for rule in keys.pictures where rule.field == field {
                guard let member = value[rule.path.head] else { continue }
                for leaf in rule.path.leaves(of: member) {
                    guard let line = leaf.string.flatMap(sniff.oneLine), line.utf8.count <= limit
                    else { continue }
                    return line
                }
            }
            return nil
        }
        let limit = RecordFields.limit(of: .pictureAddress)
        let address = value.string.flatMap(sniff.oneLine) ?? line(.pictureAddress)
        guard let address, address.utf8.count <= limit else { return nil }
        return Draft.Image(
            url: address,
            caption: line(.pictureCaption),
            credit: line(.pictureCredit)
        )
    }
}

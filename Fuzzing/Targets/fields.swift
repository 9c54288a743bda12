// modules: HTTP

@testable import HTTP

/// Conditional and negotiation fields, hosts and field lines.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    // A field value as the head's reader lets it through.
    guard bytes.allSatisfy(\.isFieldByte) else { return 0 }
    let value = String(decoding: bytes, as: UTF8.self)
    precondition(
        Negotiation.acceptsGzip([value]) == Negotiation.acceptsGzip([" \(value)\t", ""]),
        "blanks and an empty field change what is accepted"
    )
    let halves = bytes.split(separator: UInt8(ascii: ","), maxSplits: 1).map {
        String(decoding: $0, as: UTF8.self)
    }
    precondition(
        Negotiation.acceptsGzip(halves) == Negotiation.acceptsGzip([value]),
        "two fields are not one list"
    )
    if case .tags(let tags) = EntityTagList([value]) {
        for tag in tags {
            precondition(tag.opaque.utf8.count <= 256, "a tag is too long")
            precondition(tag.opaque.utf8.allSatisfy(\.isEntityTagByte), "a tag holds a quote")
            let again = EntityTagList([tag.wireForm])
            precondition(again == .tags([tag]), "a tag is not read as it was written")
            precondition(again.matchesWeakly(tag), "a tag does not match itself")
        }
    }
    if let authority = Authority(bytes) {
        precondition(authority.host == authority.host.lowercased(), "a host in upper case")
        precondition((authority.port ?? 0) <= 65_535, "a port beyond all ports")
        precondition(!authority.host.utf8.contains { $0 <= 0x20 || $0 >= 0x7F || $0 == 0x2F })
    }
    var headers = Headers()
    headers.add("X", value)
    precondition(headers["x"]?.utf8.elementsEqual(value.utf8) == true, "a field is changed")
    return 0
}

// modules: HTTP

@testable import HTTP

/// Targets: what is decoded holds no way out of its path, and is decoded alike again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let parser = TargetParser(maximumParameters: 20)
    for method in [Method.get, .options] {
        guard let outcome = try? parser.parse(bytes[...], method) else { continue }
        let target = outcome.target
        for segment in target.segments {
            precondition(segment != "." && segment != "..", "a segment leads elsewhere")
            precondition(!segment.utf8.contains { $0 < 0x20 || $0 == 0x7F }, "a control")
            precondition(!segment.utf8.contains { $0 == 0x2F || $0 == 0x5C }, "a slash")
        }
        precondition(!target.segments.dropLast().contains(""), "an empty segment")
        precondition(target.query.count <= 20, "too many parameters")
        for parameter in target.query {
            precondition(!parameter.name.isEmpty, "a parameter without a name")
            precondition(!(parameter.name + parameter.value).utf8.contains(0), "a NUL")
        }
        if target.isServer { continue }
        let again = target.path + (target.rawQuery.map { "?" + $0 } ?? "")
        guard let second = try? parser.parse(Array(again.utf8)[...], .get) else {
            preconditionFailure("what was taken once is refused")
        }
        precondition(second.target == target && second.authority == nil, "decoded otherwise")
    }
    return 0
}

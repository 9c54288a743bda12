// modules: HTTP

@testable import HTTP

/// Chunked bodies: decoded alike however they are cut, and never beyond the limit.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 1 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let text = Array(bytes.dropFirst(2))
    var limits = Limits()
    limits.body = 1 << (Int(bytes[1]) % 12)
    let split = text.count * Int(bytes[0]) / 255
    let whole = outcome(text, [text.count], limits)
    precondition(whole == outcome(text, [split, text.count], limits), "the cut changes the body")
    precondition(whole == outcome(text, Array(0...text.count), limits), "single bytes change it")
    return 0
}

private func outcome(_ text: [UInt8], _ cuts: [Int], _ limits: Limits) -> String {
    do throws(Problem) {
        var decoder = try BodyDecoder(.chunked, limits)
        var offset = 0
        for cut in cuts {
            let received = Array(text[..<cut])
            let isDone = try decoder.read(received.span, &offset, limits)
            precondition(offset <= cut && decoder.body.count <= limits.body)
            if isDone { return "\(decoder.body) until \(offset)" }
            precondition(offset == cut, "something is left of an unfinished body")
        }
        return "incomplete \(decoder.body)"
    } catch {
        return "\(error.status.code)"
    }
}

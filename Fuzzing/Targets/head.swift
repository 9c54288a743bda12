// modules: HTTP

@testable import HTTP

/// Request heads: read alike in one piece and in two, and what is taken keeps the rules.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 0 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let text = Array(bytes.dropFirst())
    let split = text.count * Int(bytes[0]) / 255
    let whole = outcome(text, [text.count])
    precondition(whole == outcome(text, [split, text.count]), "the cut changes the reading")
    precondition(whole == outcome(text, Array(0...text.count)), "single bytes change the reading")
    return 0
}

private func outcome(_ text: [UInt8], _ cuts: [Int]) -> String {
    var scanner = HeadScanner()
    do throws(Problem) {
        for cut in cuts {
            let received = Array(text[..<cut])
            if case .complete(let start, let end) = try scanner.scan(received.span, Limits()) {
                let head = try RequestHead(received.span, start..<end)
                check(head)
                return "\(head.line) \(head.headers.bytes) \(head.framing) \(end)"
            }
        }
        return "incomplete"
    } catch {
        return "\(error.status.code) \(error.detail ?? "")"
    }
}

private func check(_ head: RequestHead) {
    precondition(head.host != nil || !head.isVersion11, "a host is missing")
    precondition(!head.rawTarget.isEmpty && !head.rawTarget.contains { $0 <= 0x20 || $0 == 0x7F })
    for field in head.headers.fields {
        precondition(field.name.utf8.allSatisfy { $0.isTokenByte }, "a name is no token")
        precondition(!field.value.utf8.contains { $0 == 0 || $0 == 10 || $0 == 13 }, "a control")
    }
    if case .sized(let length) = head.framing {
        precondition(length > 0 && head.headers.all("Content-Length").count == 1)
        precondition(!head.headers.contains("Transfer-Encoding"))
    }
    if let host = head.host {
        precondition(host == Authority(Array(head.headers.valueBytes("host") ?? [])))
    }
}

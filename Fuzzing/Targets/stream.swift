// modules: HTTP

@testable import HTTP

/// A connection's bytes: the same requests, bodies and refusal however they are cut.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 1 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let text = Array(bytes.dropFirst(2))
    let cuts = [text.count * Int(bytes[0]) / 255, text.count * Int(bytes[1]) / 255].sorted()
    precondition(story(text, [text.count]) == story(text, cuts + [text.count]), "cuts matter")
    return 0
}

private func story(_ text: [UInt8], _ cuts: [Int]) -> [String] {
    var story: [String] = []
    var scanner = HeadScanner()
    var outline = HeadOutline()
    var upload: BodyDecoder?
    var offset = 0
    do throws(Problem) {
        for cut in cuts {
            let received = Array(text[..<cut])
            while offset < cut {
                if var decoder = upload {
                    let isDone = try decoder.read(received.span, &offset, Limits())
                    upload = isDone ? nil : decoder
                    if isDone { story.append("body \(decoder.body)") }
                    continue
                }
                let rest = received.span.extracting(offset..<cut)
                guard case .complete(let start, let end) = try scanner.scan(rest, Limits()) else {
                    break
                }
                scanner = HeadScanner()
                // One outline for all heads, as in the server: nothing of a former one may stay.
                try outline.read(rest, start..<end)
                let head = RequestHead(outline, rest)
                let alone = try RequestHead(rest, start..<end)
                precondition(head.headers == alone.headers && head.framing == alone.framing)
                precondition(head.host == alone.host && head.keepsAlive == alone.keepsAlive)
                offset += end
                story.append("\(head.line) \(head.headers.bytes) \(head.framing)")
                if head.framing != .none { upload = try BodyDecoder(head.framing, Limits()) }
            }
        }
    } catch {
        story.append("\(error.status.code)")
    }
    return story
}

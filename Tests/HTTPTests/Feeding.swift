@testable import HTTP

/// Reads a head from bytes that arrive in two pieces, cut at `split`.
func readHead(
    _ text: String,
    split: Int,
    limits: Limits = Limits()
) throws(Problem) -> RequestHead? {
    let bytes = Array(text.utf8)
    var scanner = HeadScanner()
    for end in [split, bytes.count] {
        let piece = Array(bytes[..<end])
        if case .complete(let start, let end) = try scanner.scan(piece.span, limits) {
            return try RequestHead(piece.span, start..<end)
        }
    }
    return nil
}

/// The status a head is refused with when it arrives in two pieces; nil when it is taken or goes on.
func refusal(of text: String, split: Int, limits: Limits = Limits()) -> Int? {
    do {
        _ = try readHead(text, split: split, limits: limits)
        return nil
    } catch {
        return error.status.code
    }
}

/// Reads a body that arrives in two pieces, cut at `split`; nil when it is not complete.
func readBody(
    _ text: String,
    _ framing: RequestHead.Framing,
    split: Int,
    limits: Limits = Limits()
) throws(Problem) -> (body: String, rest: String)? {
    let bytes = Array(text.utf8)
    var decoder = try BodyDecoder(framing, limits)
    for piece in [0..<split, split..<bytes.count] {
        var offset = piece.lowerBound
        let received = Array(bytes[..<piece.upperBound])
        if try decoder.read(received.span, &offset, limits) {
            return (
                String(decoding: decoder.body, as: UTF8.self),
                String(decoding: bytes[offset...], as: UTF8.self)
            )
        }
    }
    return nil
}

/// Every way to cut a text in two.
func splits(_ text: String) -> ClosedRange<Int> {
    0...text.utf8.count
}

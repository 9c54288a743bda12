// modules: HTTP
@testable import HTTP

/// Puts heads and bodies of many sizes into an outbox and takes them out in pieces.
///
/// Two bytes are one step: what is done, and how much.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOutbox(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    var outbox = Outbox()
    var expected: [UInt8] = []
    var most = 4_096
    for step in stride(from: 0, to: min(input.count, 256) - 1, by: 2) {
        let (kind, size) = (input[step] % 6, Int(input[step + 1]))
        let piece = [UInt8](repeating: input[step], count: kind == 2 ? size * 128 : size)
        switch kind {
        case 0: outbox.append(piece)
        case 1, 2: outbox.append(body: piece)
        case 3: outbox = outbox.takeRest()
        case 4:
            take(size * 64, from: &outbox, &expected)
            // What a client does not take at once is kept apart, and nothing is added to it.
            outbox = outbox.takeRest()
        default:
            outbox.clear()
            expected = []
        }
        if kind < 3 { expected += piece }
        most = max(most, expected.count)
        precondition(outbox.count == expected.count)
        precondition(outbox.room <= 4 * most + 4_096)
    }
    take(.max, from: &outbox, &expected)
    precondition(outbox.count == 0 && expected.isEmpty)
    return 0
}

/// Takes so many bytes at most, which must be the first of those expected.
private func take(_ most: Int, from outbox: inout Outbox, _ expected: inout [UInt8]) {
    var left = most
    _ = outbox.drain { first, _ in
        let count = min(first.count, left)
        if count == 0 { return .wantsWrite }
        for index in 0..<count { precondition(first[index] == expected[index]) }
        expected.removeFirst(count)
        left -= count
        return .moved(count)
    }
}

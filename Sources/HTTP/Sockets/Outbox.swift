import Glibc

/// Bytes on their way to a client: a run of heads and small bodies, then perhaps one large body
/// that is shared and not copied.
struct Outbox {
    /// Room for the run; its first `end` bytes are meant.
    private var bytes: [UInt8] = []
    private var end = 0
    private var body: [UInt8] = []
    private var sent = 0

    /// Bodies from this size on are shared; below, copying is cheaper than a second piece.
    static let smallestShared = 16 << 10

    /// Bytes not yet taken.
    var count: Int {
        end + body.count - sent
    }

    /// Bytes it holds memory for, shared ones aside.
    var room: Int {
        bytes.count
    }

    mutating func append(_ more: Span<UInt8>) {
        unsafe more.withUnsafeBufferPointer { unsafe append($0) }
    }

    mutating func append(_ more: [UInt8]) {
        append(more.span)
    }

    mutating func append(_ text: String) {
        append(text.utf8.span)
    }

    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { unsafe append($0) }
    }

    mutating func append(_ byte: UInt8) {
        makeRoom(1)
        bytes[end] = byte
        end += 1
    }

    mutating func append(decimal number: Int) {
        if number < 10 {
            append(UInt8(ascii: "0") + UInt8(number))
        } else {
            append(String(number))
        }
    }

    /// Appends a point and three digits.
    mutating func append(thousandths number: Int) {
        makeRoom(4)
        bytes[end] = UInt8(ascii: ".")
        bytes[end + 1] = UInt8(ascii: "0") + UInt8(number / 100 % 10)
        bytes[end + 2] = UInt8(ascii: "0") + UInt8(number / 10 % 10)
        bytes[end + 3] = UInt8(ascii: "0") + UInt8(number % 10)
        end += 4
    }

    /// Appends the name that a number stands for.
    mutating func append(name number: UInt64) {
        makeRoom(13)
        for index in 0..<13 { bytes[end + index] = RequestNames.digit(number, index) }
        end += 13
    }

    /// Appends the body of an answer, its last part.
    mutating func append(body more: [UInt8]) {
        guard more.count >= Self.smallestShared, body.isEmpty else {
            append(more)
            return
        }
        body = more
    }

    /// Hands what is left to `write` until it is all taken or the writer wants to wait.
    ///
    /// - Returns: The last outcome; `.moved` when nothing is left.
    mutating func drain(_ write: (Span<UInt8>, Span<UInt8>) -> Transfer) -> Transfer {
        while count > 0 {
            let outcome = step(write)
            guard case .moved(let moved) = outcome else { return outcome }
            sent += moved
        }
        return .moved(0)
    }

    private func step(_ write: (Span<UInt8>, Span<UInt8>) -> Transfer) -> Transfer {
        let head = bytes.span.extracting(min(sent, end)..<end)
        let tail = body.span.extracting(max(sent - end, 0)..<body.count)
        return head.isEmpty ? write(tail, head) : write(head, tail)
    }

    /// Takes out what is left, which a connection keeps until its client reads on.
    mutating func takeRest() -> Outbox {
        var rest = Outbox()
        rest.bytes = Array(bytes[min(sent, end)..<end])
        rest.end = rest.bytes.count
        rest.body = body
        rest.sent = max(sent - end, 0)
        clear()
        return rest
    }

    /// Forgets everything but keeps the room, unless one answer made it unusually large.
    mutating func clear() {
        if bytes.count > 1 << 20 { bytes = [] }
        if !body.isEmpty { body = [] }
        end = 0
        sent = 0
    }

    private mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
        guard let first = source.baseAddress, source.count > 0 else { return }
        makeRoom(source.count)
        let start = end
        unsafe bytes.withUnsafeMutableBytes { target in
            // The room was made just now, and an outbox never hands out its own bytes.
            guard let base = target.baseAddress else { return }
            unsafe memcpy(base + start, first, source.count)
        }
        end += source.count
    }

    @inline(__always)
    private mutating func makeRoom(_ count: Int) {
        if body.isEmpty, end + count <= bytes.count { return }
        grow(count)
    }

    private mutating func grow(_ count: Int) {
        if !body.isEmpty {
            let whole = body
            body = []
            append(whole.span)
            // Growing again would double the room with each body of a pipeline.
            if end + count <= bytes.count { return }
        }
        let growth = max(count, bytes.count, 4_096)
        bytes.append(contentsOf: repeatElement(0, count: growth))
    }
}

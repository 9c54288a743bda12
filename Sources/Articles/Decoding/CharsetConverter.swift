import Glibc

/// Turns bytes of an encoding into UTF-8 by the converter of the C library.
struct CharsetConverter {
    /// Bytes that are written at a time.
    private static let roomAtATime = 1 << 16

    /// `bytes` as UTF-8 and how many of them were replaced by U+FFFD; nil where the library cannot
    /// read this encoding.
    static func decode(_ bytes: ArraySlice<UInt8>, _ charset: Charset)
        -> (bytes: [UInt8], invalid: Int)?
    {
        guard let name = charset.converter else { return (Windows1252.decode(bytes), 0) }
        // iconv_open fails with a pointer of all ones.
        guard let handle = unsafe iconv_open("UTF-8", name),
            unsafe handle != UnsafeMutableRawPointer(bitPattern: -1)
        else { return nil }
        defer { unsafe _ = iconv_close(handle) }
        // The converter wants input that it may point into as mutable; it writes nothing to it.
        var input = Array(bytes)
        var room = [UInt8](repeating: 0, count: roomAtATime)
        var output: [UInt8] = []
        output.reserveCapacity(input.count + input.count / 2)
        var position = 0
        var invalid = 0
        // Each step takes a byte of the input at least or fills the room.
        while position < input.count {
            let step = unsafe step(handle, &input, from: position, &room)
            output.append(contentsOf: room[..<step.written])
            position += step.read
            guard step.isStopped, position < input.count else { continue }
            output.append(contentsOf: [0xEF, 0xBF, 0xBD])
            invalid += 1
            position += 1
        }
        let kept = unsafe rest(handle, &room)
        output.append(contentsOf: room[..<kept])
        return (output, invalid)
    }

    /// Writes what the converter still keeps, as it does with a letter that a mark may follow.
    private static func rest(_ handle: iconv_t, _ room: inout [UInt8]) -> Int {
        var written = room.count
        unsafe room.withUnsafeMutableBytes { room in
            var to = unsafe room.baseAddress?.assumingMemoryBound(to: CChar.self)
            unsafe _ = iconv(handle, nil, nil, &to, &written)
        }
        return room.count - written
    }

    /// What one call of the converter did.
    private struct Step {
        let read: Int
        let written: Int
        /// Whether it met bytes that are no character, or half of one at the end.
        let isStopped: Bool
    }

    /// The pointers live for this call alone, with the counts of the arrays they point into.
    private static func step(
        _ handle: iconv_t,
        _ input: inout [UInt8],
        from position: Int,
        _ room: inout [UInt8]
    ) -> Step {
        var read = input.count - position
        var written = room.count
        let result = unsafe input.withUnsafeMutableBytes { input in
            unsafe room.withUnsafeMutableBytes { room in
                var from = unsafe input.baseAddress?.advanced(by: position)
                    .assumingMemoryBound(to: CChar.self)
                var to = unsafe room.baseAddress?.assumingMemoryBound(to: CChar.self)
                return unsafe iconv(handle, &from, &read, &to, &written)
            }
        }
        let isFull = errno == E2BIG
        return Step(
            read: input.count - position - read,
            written: room.count - written,
            isStopped: result == -1 && !isFull
        )
    }
}

import CZlib

/// One zlib stream that inflates, reset and not made again for each member.
///
/// A stream holds about 40 KiB. The unsafe part, zlib's stream, never leaves the class.
@safe final class Inflater {
    /// What stands around the compressed bytes.
    enum Wrapper: Int32 {
        /// Head and checksum of gzip (RFC 1952).
        case gzip = 31
        /// Head and checksum of zlib (RFC 1950).
        case zlib = 15
        /// Nothing (RFC 1951).
        case none = -15
    }

    /// How far a step came.
    struct Step {
        /// Bytes of the input that were used up.
        var used: Int
        /// Whether the stream is at its end.
        var isAtEnd: Bool
    }

    // zlib keeps the stream's address in its own state, so it must not move.
    private let stream: UnsafeMutablePointer<z_stream>

    /// Makes a stream; nil when zlib finds no memory.
    init?(_ wrapper: Wrapper) {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        guard unsafe shim_inflateInit(stream, wrapper.rawValue) == Z_OK else {
            unsafe stream.deallocate()
            return nil
        }
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Makes the stream ready for the next member.
    func reset() { unsafe inflateReset(stream) }

    /// Inflates from `input` beginning at `start`, at most `room` bytes, which are added to
    /// `output`.
    func step(_ input: [UInt8], from start: Int, room: Int, into output: inout [UInt8])
        throws(InflationError) -> Step
    {
        let filled = output.count
        let available = min(input.count - start, 1 << 30)
        output.append(contentsOf: repeatElement(0, count: room))
        var status = Z_OK
        var left = (input: 0, output: 0)
        unsafe input.withUnsafeBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                // zlib reads through a pointer that C declares mutable, and writes nothing there.
                let origin = unsafe source.baseAddress.map { unsafe $0 + start }
                unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: origin)
                unsafe stream.pointee.avail_in = UInt32(available)
                unsafe stream.pointee.next_out = target.baseAddress.map { unsafe $0 + filled }
                unsafe stream.pointee.avail_out = UInt32(room)
                status = unsafe inflate(stream, Z_NO_FLUSH)
                unsafe left = (Int(stream.pointee.avail_in), Int(stream.pointee.avail_out))
            }
        }
        output.removeLast(left.output)
        // Z_BUF_ERROR says only that there was nothing to do.
        guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
            throw .damaged
        }
        return Step(used: available - left.input, isAtEnd: status == Z_STREAM_END)
    }
}

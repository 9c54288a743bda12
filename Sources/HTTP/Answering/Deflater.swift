import CZlib

/// Compresses bodies with one zlib stream, which is reset and not made again for each.
///
/// A stream holds about 256 KiB. The unsafe part, zlib's stream, never leaves the class.
@safe final class Deflater {
    // zlib keeps the stream's address in its own state, so it must not move.
    private let stream: UnsafeMutablePointer<z_stream>

    /// Makes a stream; nil when zlib finds no memory.
    ///
    /// - Parameter level: 1 (fast) ... 9 (small).
    init?(level: Int32) {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        guard unsafe shim_deflateInitGzip(stream, level) == Z_OK else {
            unsafe stream.deallocate()
            return nil
        }
    }

    deinit {
        unsafe deflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// The bytes in gzip; nil when zlib fails or there are 2 GiB and more.
    func compress(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count < Int(Int32.max), unsafe deflateReset(stream) == Z_OK else { return nil }
        let bound = Int(unsafe deflateBound(stream, UInt(bytes.count)))
        var isDone = false
        let compressed = unsafe [UInt8](unsafeUninitializedCapacity: bound) { target, count in
            unsafe bytes.withUnsafeBufferPointer { source in
                // zlib reads through a pointer that C declares mutable, and writes nothing there.
                unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                unsafe stream.pointee.avail_in = UInt32(source.count)
                unsafe stream.pointee.next_out = target.baseAddress
                unsafe stream.pointee.avail_out = UInt32(bound)
                isDone = unsafe deflate(stream, Z_FINISH) == Z_STREAM_END
                count = unsafe bound - Int(stream.pointee.avail_out)
            }
        }
        return isDone ? compressed : nil
    }
}

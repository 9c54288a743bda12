/// Compressed bytes that are in memory as a whole.
public enum Inflation {
    /// How bytes are compressed.
    public enum Coding: Sendable {
        /// A gzip file, of one member or several.
        case gzip
        /// The `deflate` coding of HTTP: zlib, or bare as some servers send it.
        case deflate
    }

    /// `bytes` inflated.
    public static func inflate(_ bytes: [UInt8], _ coding: Coding, limits: InflationLimits)
        throws(InflationError) -> [UInt8]
    {
        switch coding {
        case .gzip: return try gunzip(bytes, limits)
        case .deflate:
            do {
                return try unwrap(bytes, .zlib, limits)
            } catch {
                guard error == .damaged else { throw error }
                return try unwrap(bytes, .none, limits)
            }
        }
    }

    private static func gunzip(_ bytes: [UInt8], _ limits: InflationLimits)
        throws(InflationError) -> [UInt8]
    {
        var reader = Gunzip(limits: limits)
        reader.take(bytes)
        reader.finish()
        var output: [UInt8] = []
        while let piece = try reader.next() { output += piece }
        return output
    }

    private static func unwrap(
        _ bytes: [UInt8],
        _ wrapper: Inflater.Wrapper,
        _ limits: InflationLimits
    ) throws(InflationError) -> [UInt8] {
        guard let inflater = Inflater(wrapper) else { throw .damaged }
        var output: [UInt8] = []
        var position = 0
        while true {
            let before = output.count
            let step = try inflater.step(bytes, from: position, room: 1 << 16, into: &output)
            position += step.used
            guard output.count <= limits.total else { throw .tooLarge(limit: limits.total) }
            guard output.count < limits.ratioFrom || output.count / limits.ratio <= position else {
                throw .tooDense(ratio: limits.ratio)
            }
            if step.isAtEnd { return output }
            if step.used == 0, output.count == before { throw .truncated }
        }
    }
}

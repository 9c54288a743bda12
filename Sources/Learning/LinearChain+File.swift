extension LinearChain {
    /// Why the bytes of a model file cannot be used.
    public enum FileError: Error, Sendable, Hashable {
        /// The file does not begin as one of this form and version does.
        case foreign
        /// The file ends too early, has more than belongs there or holds what cannot be.
        case malformed
        /// The content is not what was written.
        case checksum
    }

    private static let signature = Array("linear-chain 1\n".utf8)

    /// Reads a model from the bytes of its file.
    public init(parsing bytes: [UInt8]) throws(FileError) {
        guard bytes.starts(with: Self.signature) else { throw .foreign }
        guard bytes.count > Self.signature.count + 8 else { throw .malformed }
        var source = ModelBytes(bytes[Self.signature.count..<bytes.count - 8])
        guard ModelBytes.checksum(bytes[..<(bytes.count - 8)]) == Array(bytes.suffix(8)) else {
            throw .checksum
        }
        guard let model = source.model() else { throw .malformed }
        self = model
    }

    /// The model as the content of a file.
    ///
    /// Behind the signature stand the labels, the unit, the steps and the features, ascending by
    /// hash: the distance to the hash before, which labels have a weight, and these weights. A
    /// checksum ends the file.
    public var file: [UInt8] {
        var bytes = Self.signature
        ModelBytes.put(UInt32(labels.count), into: &bytes)
        for label in labels {
            ModelBytes.put(UInt32(label.utf8.count), into: &bytes)
            bytes += Array(label.utf8)
        }
        ModelBytes.put(unit.bitPattern, into: &bytes)
        for label in labels.indices {
            for other in labels.indices {
                bytes.append(allowed[label][other])
                bytes.append(UInt8(bitPattern: steps[label][other]))
            }
        }
        ModelBytes.put(UInt32(hashes.count), into: &bytes)
        var last: UInt32 = 0
        for (hash, weights) in zip(hashes, weights) {
            ModelBytes.put(hash - last, into: &bytes)
            last = hash
            var marks: UInt8 = 0
            for label in 0..<8 where weights[label] != 0 { marks |= 1 << UInt8(label) }
            bytes.append(marks)
            for label in 0..<8 where weights[label] != 0 {
                bytes.append(UInt8(bitPattern: weights[label]))
            }
        }
        return bytes + ModelBytes.checksum(bytes[...])
    }
}

/// Reads the numbers of a model file one by one; every read can end at the end of the bytes.
private struct ModelBytes {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    mutating func model() -> LinearChain? {
        guard let count = number(), (1...LinearChain.labelLimit).contains(Int(count)) else {
            return nil
        }
        var labels: [String] = []
        for _ in 0..<count {
            guard let length = number(), Int(length) <= min(64, rest.count) else { return nil }
            labels.append(String(decoding: rest.prefix(Int(length)), as: UTF8.self))
            rest = rest.dropFirst(Int(length))
        }
        guard let unit = number(), let (steps, allowed) = steps(labels.count),
            let (hashes, weights) = features(), rest.isEmpty
        else { return nil }
        return LinearChain(
            labels: labels,
            unit: Float(bitPattern: unit),
            steps: steps,
            allowed: allowed,
            hashes: hashes,
            weights: weights
        )
    }

    private mutating func steps(_ count: Int) -> ([LinearChain.Weights], [SIMD8<UInt8>])? {
        var steps: [LinearChain.Weights] = []
        var allowed: [SIMD8<UInt8>] = []
        for _ in 0..<count {
            var weights = LinearChain.Weights(repeating: 0)
            var marks = SIMD8<UInt8>(repeating: 0)
            for other in 0..<count {
                guard let mark = rest.popFirst(), let weight = rest.popFirst() else { return nil }
                marks[other] = mark
                weights[other] = Int8(bitPattern: weight)
            }
            steps.append(weights)
            allowed.append(marks)
        }
        return (steps, allowed)
    }

    private mutating func features() -> ([UInt32], [LinearChain.Weights])? {
        // A feature takes two bytes or more, which bounds what is asked for.
        guard let count = number(), Int(count) <= min(LinearChain.featureLimit, rest.count) else {
            return nil
        }
        var hashes: [UInt32] = []
        var all: [LinearChain.Weights] = []
        hashes.reserveCapacity(Int(count))
        all.reserveCapacity(Int(count))
        var last: UInt32 = 0
        for _ in 0..<count {
            guard let distance = number(), let marks = rest.popFirst() else { return nil }
            let (hash, isOver) = last.addingReportingOverflow(distance)
            guard !isOver else { return nil }
            last = hash
            var weights = LinearChain.Weights(repeating: 0)
            for label in 0..<8 where marks & (1 << UInt8(label)) != 0 {
                guard let weight = rest.popFirst() else { return nil }
                weights[label] = Int8(bitPattern: weight)
            }
            hashes.append(hash)
            all.append(weights)
        }
        return (hashes, all)
    }

    /// A number of at most 32 bits, seven in a byte, the lowest first.
    private mutating func number() -> UInt32? {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 35, by: 7) {
            guard let byte = rest.popFirst() else { return nil }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return UInt32(exactly: value) }
        }
        return nil
    }

    static func put(_ number: UInt32, into bytes: inout [UInt8]) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// FNV-1a with 64 bits, against damage and not against intent.
    static func checksum(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var state: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return (0..<8).map { UInt8(truncatingIfNeeded: state >> (UInt64($0) * 8)) }
    }
}

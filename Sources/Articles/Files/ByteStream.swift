import Formats

/// The bytes of one file piece by piece, inflated where it is compressed.
///
/// Memory does not grow with the file. Used by one thread at a time, as it keeps its place.
final class ByteStream {
    /// What comes next.
    enum Piece: Equatable {
        /// Bytes, never none.
        case bytes([UInt8])
        /// A stretch that cannot be read, with the reason; what follows begins anew.
        case gap(String)
    }

    /// The file's path below the data directory.
    let path: String
    private let limit: Int
    private let source: () throws(IntakeError) -> [UInt8]
    private var gunzip: Gunzip?
    private var isKnown = false
    private var isOver = false
    private var count = 0

    /// Bytes that are read at once.
    static let pieceSize = 1 << 18

    /// The bytes that `source` gives until it gives none, at most `limit` when inflated.
    init(path: String, limit: Int, source: @escaping () throws(IntakeError) -> [UInt8]) {
        self.path = path
        self.limit = limit
        self.source = source
    }

    /// The bytes of a file in memory, `pieceSize` at once.
    convenience init(_ file: SourceFile, limit: Int, pieceSize: Int = ByteStream.pieceSize) {
        var rest = file.bytes[...]
        self.init(path: file.path, limit: limit) { () throws(IntakeError) -> [UInt8] in
            let piece = rest.prefix(pieceSize)
            rest = rest.dropFirst(piece.count)
            return Array(piece)
        }
    }

    /// The next piece; nil at the end.
    func next() throws(IntakeError) -> Piece? {
        while true {
            if gunzip != nil {
                do throws(InflationError) {
                    if let bytes = try gunzip?.next() { return .bytes(bytes) }
                } catch {
                    guard case .tooLarge = error else { return .gap(error.description) }
                    throw .refused(path: path, reason: error.description)
                }
            }
            guard !isOver else { return nil }
            let bytes = try source()
            isOver = bytes.isEmpty
            if !isKnown, !bytes.isEmpty {
                isKnown = true
                // The content decides: what is named .gz may have been inflated on its way.
                if Gunzip.isGzip(bytes) { gunzip = Gunzip(limits: InflationLimits(total: limit)) }
            }
            guard gunzip != nil else {
                guard !isOver else { return nil }
                count += bytes.count
                guard count <= limit else {
                    throw .tooLarge(path: path, bytes: count, limit: limit)
                }
                return .bytes(bytes)
            }
            if isOver { gunzip?.finish() } else { gunzip?.take(bytes) }
        }
    }

    /// All bytes; a gap in them makes the file malformed.
    func whole() throws(IntakeError) -> [UInt8] {
        var whole: [UInt8] = []
        while let piece = try next() {
            switch piece {
            case .bytes(let bytes): whole += bytes
            case .gap(let reason): throw .malformed(path: path, record: nil, reason: reason)
            }
        }
        return whole
    }
}

/// Turns the bytes of a file into clean UTF-8.
///
/// A byte order mark decides between UTF-8 and UTF-16; without one the bytes are UTF-8, or
/// windows-1252 where too much of them is not. Line ends become line feeds, other control
/// characters but the tab are taken out. Time and memory grow with the number of bytes.
public struct TextDecoder: Sendable {
    /// Decoded bytes, and what had to be done.
    public struct Decoded: Sendable, Hashable {
        /// Well-formed UTF-8 without control characters but tab and line feed.
        public let bytes: [UInt8]
        /// The encoding, where it was not UTF-8 ("utf-16le").
        public let encoding: String?
        /// Byte sequences that were replaced by U+FFFD.
        public let replaced: Int
        /// Control characters that were taken out.
        public let removedControls: Int

        /// The notices on the file at `path`.
        public func notices(path: String) -> [IntakeNotice] {
            var notices: [IntakeNotice] = []
            if let encoding { notices.append(.decoded(path: path, encoding: encoding)) }
            if replaced > 0 { notices.append(.replacedBytes(path: path, count: replaced)) }
            if removedControls > 0 {
                notices.append(.removedControls(path: path, count: removedControls))
            }
            return notices
        }
    }

    /// More invalid bytes than one in this many: the file is read as windows-1252.
    static let invalidShare = 32
    /// More control characters than one in this many: the file is no text.
    static let controlShare = 4

    /// A decoder.
    public init() {}

    /// Decodes `bytes`; nil where they are no text at all.
    public func decode(_ bytes: [UInt8]) -> Decoded? {
        if bytes.starts(with: [0xFF, 0xFE]) {
            return finish(utf16(bytes, littleEndian: true), encoding: "utf-16le")
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return finish(utf16(bytes, littleEndian: false), encoding: "utf-16be")
        }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let repaired = repair(bytes[start...])
        let share = repaired.invalid * Self.invalidShare > bytes.count - start
        // Stray bytes in many places and not one sequence of several: nobody wrote this as UTF-8.
        let neverSequence = repaired.runs >= 4 && repaired.sequences == 0
        if share && repaired.invalid > 1 || neverSequence {
            return finish((Windows1252.decode(bytes[start...]), 0), encoding: "windows-1252")
        }
        return finish((repaired.bytes, repaired.invalid), encoding: nil)
    }

    private func repair(_ bytes: ArraySlice<UInt8>)
        -> (bytes: [UInt8], invalid: Int, runs: Int, sequences: Int)
    {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var invalid = 0
        var runs = 0
        var sequences = 0
        var lastInvalid = -2
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let first = bytes[position]
            if first < 0x80 {
                output.append(first)
                position += 1
            } else if let length = UTF8Sequence.length(in: bytes, at: position) {
                output.append(contentsOf: bytes[position..<position + length])
                position += length
                sequences += 1
            } else {
                output.append(contentsOf: [0xEF, 0xBF, 0xBD])
                invalid += 1
                if lastInvalid != position - 1 { runs += 1 }
                lastInvalid = position
                position += 1
            }
        }
        return (output, invalid, runs, sequences)
    }

    private func utf16(_ bytes: [UInt8], littleEndian: Bool) -> (bytes: [UInt8], invalid: Int) {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var position = 2
        while position + 1 < bytes.count {
            let (low, high) =
                littleEndian
                ? (bytes[position], bytes[position + 1]) : (bytes[position + 1], bytes[position])
            units.append(UInt16(high) << 8 | UInt16(low))
            position += 2
        }
        var invalid = bytes.count % 2
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        let isBroken = transcode(
            units.makeIterator(),
            from: UTF16.self,
            to: UTF8.self,
            stoppingOnError: false
        ) { output.append($0) }
        if isBroken { invalid += replacements(in: output) - written(units) }
        return (output, max(invalid, isBroken ? 1 : 0))
    }

    private func written(_ units: [UInt16]) -> Int { units.count { $0 == 0xFFFD } }

    private func replacements(in bytes: [UInt8]) -> Int {
        var count = 0
        var position = 0
        while position + 2 < bytes.count {
            if bytes[position] == 0xEF, bytes[position + 1] == 0xBF, bytes[position + 2] == 0xBD {
                count += 1
            }
            position += 1
        }
        return count
    }

    /// Takes out control characters and settles line ends; nil where too much is taken out.
    private func finish(_ decoded: (bytes: [UInt8], invalid: Int), encoding: String?) -> Decoded? {
        let bytes = decoded.bytes
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var removed = 0
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            let next = position + 1 < bytes.count ? bytes[position + 1] : 0
            switch byte {
            case 0x0D:
                if next != 0x0A { output.append(0x0A) }
            case 0x0B, 0x0C:
                output.append(0x0A)
            case 0x09, 0x0A, 0x20..<0x7F:
                output.append(byte)
            case 0xC2 where next == 0x85:
                output.append(0x0A)
                position += 1
            case 0xC2 where (0x80..<0xA0).contains(next):
                removed += 1
                position += 1
            case 0xE2 where isSeparator(bytes, at: position):
                output.append(0x0A)
                position += 2
            case 0..<0x20, 0x7F:
                removed += 1
            default:
                output.append(byte)
            }
            position += 1
        }
        guard removed * Self.controlShare <= bytes.count else { return nil }
        return Decoded(
            bytes: output,
            encoding: encoding,
            replaced: decoded.invalid,
            removedControls: removed
        )
    }

    /// The separators of lines and paragraphs, U+2028 and U+2029.
    private func isSeparator(_ bytes: [UInt8], at position: Int) -> Bool {
        position + 2 < bytes.count && bytes[position + 1] == 0x80
            && (bytes[position + 2] == 0xA8 || bytes[position + 2] == 0xA9)
    }
}

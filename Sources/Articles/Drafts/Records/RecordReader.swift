import Formats

/// Reads articles that are JSON objects: one, an array of them, an object that holds such an array,
/// a JSON Feed, or any of these on each line of a `.jsonl` or `.ndjson` file.
///
/// Under which keys an export keeps what is told by ``RecordKeys``.
struct RecordReader {
    private let maker: RecordMaker
    /// Most threads that read the lines of one file.
    private let threads: Int
    /// Longest line in bytes.
    private let longest: Int
    /// Most bytes of a file of lines after inflating.
    private let total: Int

    /// Bytes of lines that are read at once.
    private static let batch = 4 << 20
    /// Lines that one thread reads at a time.
    private static let run = 256

    /// A reader of JSON records that finds fields by `keys` and reads markup by `pages`.
    init(
        keys: RecordKeys,
        drafts: DraftMaker,
        limits: Catalog.Limits = Catalog.Limits(),
        threads: Int = 1
    ) {
        maker = RecordMaker(keys: keys, drafts: drafts)
        self.threads = threads
        longest = limits.fileBytes
        total = limits.streamBytes
    }

    /// Reads `file`; a broken line of a file of lines is reported with its number.
    func read(_ file: SourceFile) -> DraftSheet {
        var tally = DraftTally(path: file.path)
        let isWide =
            file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF])
        if FileFormat(path: file.path)?.kind == .lines, !isWide {
            return read(ByteStream(file, limit: total), drafts: .max)
        }
        guard let bytes = text(of: file.bytes, &tally) else {
            tally.malformed(nil, "is no text")
            return tally.sheet()
        }
        guard bytes.contains(where: { $0 > 0x20 }) else {
            tally.report(.empty(path: file.path, record: nil))
            return tally.sheet()
        }
        var remarks = JSONRemarks()
        do throws(JSONError) {
            let value = try JSON(parsing: bytes, remarks: &remarks)
            tally.note(remarks)
            maker.add(value, into: &tally)
        } catch {
            // Several values one below the other are lines under another ending.
            if error.isTrailing {
                let lines = SourceFile(path: file.path, bytes: bytes)
                return read(ByteStream(lines, limit: total), drafts: .max)
            }
            tally.malformed(nil, error.description)
        }
        return tally.sheet()
    }

    /// Reads the lines of `stream`; stops once there are more than `limit` drafts.
    func read(_ stream: ByteStream, drafts limit: Int) -> DraftSheet {
        let path = stream.path
        var tally = DraftTally(path: path)
        var cutter = LineCutter(stream, longest: longest)
        do throws(IntakeError) {
            while tally.drafts.count <= limit, let lines = try cutter.next(size: Self.batch) {
                let runs = (lines.count + Self.run - 1) / Self.run
                let parts = ParallelMap.map(count: runs, threads: threads) { index in
                    let start = index * Self.run
                    let end = min(start + Self.run, lines.count)
                    return self.tally(lines[start..<end], path)
                }
                for part in parts { tally.add(part) }
            }
        } catch {
            tally.report(error)
        }
        if tally.isEmpty { tally.report(.empty(path: path, record: nil)) }
        return tally.sheet()
    }

    private func tally(_ lines: ArraySlice<LineCutter.Line>, _ path: String) -> DraftTally {
        var tally = DraftTally(path: path)
        for line in lines {
            switch line.content {
            case .unreadable(let reason): tally.malformed(line.number, reason)
            case .bytes(let bytes): read(bytes, record: line.number, into: &tally)
            }
        }
        return tally
    }

    private func read(_ line: [UInt8], record: Int, into tally: inout DraftTally) {
        guard let bytes = text(of: line, &tally) else {
            tally.malformed(record, "is no text")
            return
        }
        var remarks = JSONRemarks()
        do throws(JSONError) {
            let value = try JSON(parsing: bytes, remarks: &remarks)
            tally.note(remarks)
            maker.add(value, record: record, into: &tally)
        } catch {
            tally.malformed(record, error.description)
        }
    }

    /// `bytes` as UTF-8 without a byte order mark; nil where they are no text.
    ///
    /// Well-formed UTF-8 is passed on as it is, since line separators inside of strings are part
    /// of the text.
    private func text(of bytes: [UInt8], _ tally: inout DraftTally) -> [UInt8]? {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let isPlain = bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F || (0x09...0x0D).contains($0) }
        if isPlain { return bytes }
        if !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil {
            return start == 0 ? bytes : Array(bytes[start...])
        }
        guard let decoded = TextDecoder().decode(bytes) else { return nil }
        tally.note(decoded)
        return decoded.bytes
    }
}

import Formats
import Prose

/// Reads the pages of a web archive (WARC 1.0 and 1.1): each record that holds one is an article.
///
/// Pages come from `response` records with status 200 and from `resource` records, text also from
/// `conversion` records. The time of the crawl is no time of publication and is kept as an extra.
struct ArchiveReader {
    private let drafts: DraftMaker
    private let threads: Int
    /// Largest record, and largest page after inflating, in bytes.
    private let largest: Int
    /// Most bytes of an archive after inflating.
    private let total: Int

    /// Records that are read at once, and the bytes of their blocks.
    private static let batch = (records: 64, bytes: 16 << 20)

    /// A reader that reads markup by `drafts`.
    init(drafts: DraftMaker, limits: Catalog.Limits = Catalog.Limits(), threads: Int = 1) {
        self.drafts = drafts
        self.threads = threads
        largest = limits.fileBytes
        total = limits.streamBytes
    }

    /// Reads `file`; a broken record is reported with its number.
    func read(_ file: SourceFile) -> DraftSheet {
        read(ByteStream(file, limit: total), drafts: .max)
    }

    /// Reads the records of `stream`; stops once there are more than `limit` drafts.
    func read(_ stream: ByteStream, drafts limit: Int) -> DraftSheet {
        var tally = DraftTally(path: stream.path)
        var cutter = ArchiveCutter(stream, largest: largest)
        var isOver = false
        while !isOver, tally.drafts.count <= limit {
            var records: [ArchiveRecord] = []
            var bytes = 0
            do throws(IntakeError) {
                while records.count < Self.batch.records, bytes < Self.batch.bytes {
                    guard let found = try cutter.next() else {
                        isOver = true
                        break
                    }
                    switch found {
                    case .broken(let number, let reason): tally.malformed(number, reason)
                    case .record(let record):
                        // The types of the rest hold no answer of a server.
                        guard ["response", "resource", "conversion"].contains(record.type) else {
                            continue
                        }
                        bytes += record.block.count
                        records.append(record)
                    }
                }
            } catch {
                tally.report(error)
                isOver = true
            }
            let batch = records
            let path = stream.path
            let parts = ParallelMap.map(count: batch.count, threads: threads) { index in
                var part = DraftTally(path: path)
                add(batch[index], into: &part)
                return part
            }
            for part in parts { tally.add(part) }
        }
        if tally.isEmpty { tally.report(.empty(path: stream.path, record: nil)) }
        return tally.sheet()
    }

    private func add(_ record: ArchiveRecord, into tally: inout DraftTally) {
        let payload: ArchivePayload
        do throws(InflationError) {
            payload = try ArchivePayload(record, limit: largest)
        } catch {
            tally.malformed(record.number, error.description)
            return
        }
        let origin = Origin(path: tally.path, record: record.number)
        let hints = hints(of: record)
        switch payload {
        case .none(let reason): tally.note(ignored: reason)
        case .page(let bytes, let charset):
            let draft = drafts.pages.draft(
                page: bytes,
                charset: charset,
                origin: origin,
                hints: hints
            )
            guard let draft, draft.raw.bytes.contains(where: { $0 > 0x20 }) else {
                tally.report(.empty(path: tally.path, record: record.number))
                return
            }
            tally.add(draft)
        case .text(let bytes):
            guard let decoded = TextDecoder().decode(bytes) else {
                tally.malformed(record.number, "is no text")
                return
            }
            tally.note(decoded)
            let text = String(decoding: decoded.bytes, as: UTF8.self)
            if let draft = drafts.draft(text, .text, at: origin, hints, &tally) { tally.add(draft) }
        }
    }

    private func hints(of record: ArchiveRecord) -> Draft.Hints {
        var hints = Draft.Hints()
        hints.url = record.url.flatMap {
            $0.utf8.count <= RecordFields.limit(of: .url) ? $0 : nil
        }
        if let date = record.fields["warc-date"], date.utf8.count <= 64 {
            hints.extra.append(JSON.Member("WARC-Date", .string(date)))
        }
        return hints
    }
}

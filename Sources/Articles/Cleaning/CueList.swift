public import Formats

/// The known cues, ready to be looked up.
public struct CueList: Sendable {
    private let whole: [String: Cue]
    private let prefixes: [String: [Cue]]
    /// The cues that may stand anywhere, by their first byte; `rank` is low for a long one.
    private let anywhere: [UInt8: [(rank: Int, bytes: [UInt8], cue: Cue)]]

    /// Takes the cues of a table with the columns cue, kind, scope and match; a row with another
    /// scope or match is passed over.
    public init(_ table: Table) {
        var whole: [String: Cue] = [:]
        var prefixes: [String: [Cue]] = [:]
        var anywhere: [Cue] = []
        for row in table.rows where row.count >= 4 {
            guard let scope = Cue.Scope(rawValue: row[2]), let match = Cue.Match(rawValue: row[3])
            else { continue }
            let cue = Cue(words: LineKey.fold(row[0]), kind: row[1], scope: scope, match: match)
            switch match {
            case .whole where whole[cue.words]?.scope != .section: whole[cue.words] = cue
            case .whole: break
            case .prefix: prefixes[Self.bucket(cue.words), default: []].append(cue)
            case .anywhere: anywhere.append(cue)
            }
        }
        self.whole = whole
        // Longest first, so that the reason names as much of the line as is known.
        self.prefixes = prefixes.mapValues { cues in
            cues.sorted { ($1.words.utf8.count, $0.words) < ($0.words.utf8.count, $1.words) }
        }
        let ranked = anywhere.sorted {
            ($1.words.utf8.count, $0.words) < ($0.words.utf8.count, $1.words)
        }
        self.anywhere = ranked.enumerated().reduce(into: [:]) { buckets, item in
            let bytes = Array(item.element.words.utf8)
            guard let first = bytes.first else { return }
            buckets[first, default: []].append((item.offset, bytes, item.element))
        }
    }

    /// How many columns of `row`, from the first, have a meaning; 4 make a cue.
    static func readable(_ row: Table.Row) -> Int {
        guard let words = row.first, !LineKey.fold(words).isEmpty else { return 0 }
        guard row.column(1) != nil else { return 1 }
        guard row.count > 2, Cue.Scope(rawValue: row[2]) != nil else { return 2 }
        guard row.count > 3, Cue.Match(rawValue: row[3]) != nil else { return 3 }
        return 4
    }

    /// The cue that a line with the folded form `key` shows; of several the one that condemns a
    /// section, then the one that covers most of the line.
    func cue(in key: String) -> Cue? {
        guard key.utf8.count < LineKey.limit else { return nil }
        if let cue = whole[key] ?? whole[Self.bare(key)] { return cue }
        let candidates = prefixes[Self.bucket(key)] ?? []
        let opening = candidates.filter { Self.begins(key, with: $0.words) }
        if let cue = opening.first(where: { $0.scope == .section }) ?? opening.first { return cue }
        return cueAnywhere(Array(key.utf8))
    }

    /// Whether `key` as a whole is a cue.
    func isWhole(_ key: String) -> Bool { whole[key] != nil || whole[Self.bare(key)] != nil }

    private static func bucket(_ key: String) -> String {
        String(decoding: key.utf8.prefix(2), as: UTF8.self)
    }

    /// The key without the marks that often close a heading or a link.
    private static func bare(_ key: String) -> String {
        var bytes = key.utf8[...]
        while let last = bytes.last, marks.contains(last) { bytes = bytes.dropLast() }
        return String(Substring(bytes))
    }

    private static let marks = Set(" .:!?>|-".utf8)

    private static func begins(_ key: String, with cue: String) -> Bool {
        let line = key.utf8
        let words = cue.utf8
        guard line.starts(with: words), let last = words.last else { return false }
        guard isLetter(last) else { return true }
        let behind = line.dropFirst(words.count).first
        return behind.map { !isLetter($0) && !isDigit($0) } ?? true
    }

    /// The longest cue that stands in `line` as whole words.
    private func cueAnywhere(_ line: [UInt8]) -> Cue? {
        var best: (rank: Int, cue: Cue)?
        for start in line.indices {
            guard let candidates = anywhere[line[start]] else { continue }
            for (rank, bytes, cue) in candidates where rank < best?.rank ?? .max {
                let end = start + bytes.count
                guard end <= line.count, line[start..<end].elementsEqual(bytes) else { continue }
                let opens =
                    start == 0 || !Self.isLetter(line[start - 1]) || !Self.isLetter(line[start])
                let closes = end == line.count || !Self.isLetter(line[end])
                if opens, closes { best = (rank, cue) }
            }
        }
        return best?.cue
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte >= 0x80
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

public import Formats
import Prose

/// The known cues, ready to be looked up.
public struct CueList: Sendable {
    private struct Form: Sendable {
        let bytes: [UInt8]
        let cue: Cue
        /// Low for a long one.
        var rank = 0
    }

    private let wholes: [Cue]
    /// The cues that are whole lines, by the hash of their words.
    private let whole: HashTable
    /// The cues that open a line, by their first two bytes.
    private let prefixes: [UInt16: [Form]]
    /// The cues of at least two bytes that may stand anywhere, by their first byte.
    private let anywhere: [[Form]]
    /// For every two bytes in a row, as a number, whether one of them begins so.
    private let beginnings: [Bool]

    /// Takes the cues of a table with the columns cue, kind, scope and match; a row with another
    /// scope or match is passed over.
    public init(_ table: Table) {
        var whole: [String: Cue] = [:]
        var prefixes: [UInt16: [Cue]] = [:]
        var anywhere: [Cue] = []
        for row in table.rows where row.count >= 4 {
            guard let scope = Cue.Scope(rawValue: row[2]), let match = Cue.Match(rawValue: row[3])
            else { continue }
            let cue = Cue(words: LineKey.fold(row[0]), kind: row[1], scope: scope, match: match)
            switch match {
            case .whole where whole[cue.words]?.scope != .section: whole[cue.words] = cue
            case .whole: break
            case .prefix: prefixes[Self.bucket(Array(cue.words.utf8)), default: []].append(cue)
            case .anywhere: anywhere.append(cue)
            }
        }
        wholes = whole.values.sorted { $0.words < $1.words }
        var places = HashTable(capacity: wholes.count)
        for (index, cue) in wholes.enumerated() {
            places.set(LineShape.hash(cue.words.utf8, limit: .max), index)
        }
        self.whole = places
        self.prefixes = prefixes.mapValues(Self.longestFirst)
        var buckets = [[Form]](repeating: [], count: 256)
        var beginnings = [Bool](repeating: false, count: 1 << 16)
        for form in Self.longestFirst(anywhere) where form.bytes.count >= 2 {
            buckets[Int(form.bytes[0])].append(form)
            beginnings[Self.pair(form.bytes, 0)] = true
        }
        self.anywhere = buckets
        self.beginnings = beginnings
    }

    /// The cues with the longest first, so that the reason names as much of the line as is known.
    private static func longestFirst(_ cues: [Cue]) -> [Form] {
        let sorted = cues.sorted {
            ($1.words.utf8.count, $0.words) < ($0.words.utf8.count, $1.words)
        }
        return sorted.enumerated().map { rank, cue in
            Form(bytes: Array(cue.words.utf8), cue: cue, rank: rank)
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
        let line = Array(key.utf8)
        return cue(whole: line) ?? cue(opening: line) ?? cueAnywhere(line)
    }

    /// Whether `key` as a whole is a cue.
    func isWhole(_ key: String) -> Bool { cue(whole: Array(key.utf8)) != nil }

    private func cue(whole line: [UInt8]) -> Cue? {
        var end = line.count
        while true {
            let hash = LineShape.hash(line[..<end], limit: .max)
            if let index = whole[hash], wholes[index].words.utf8.elementsEqual(line[..<end]) {
                return wholes[index]
            }
            guard end == line.count else { return nil }
            // Without the marks that often close a heading or a link.
            while end > 0, Self.isClosing(line[end - 1]) { end -= 1 }
            guard end < line.count else { return nil }
        }
    }

    private static func isClosing(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x21, 0x2D, 0x2E, 0x3A, 0x3E, 0x3F, 0x7C: true
        default: false
        }
    }

    private func cue(opening line: [UInt8]) -> Cue? {
        guard let candidates = prefixes[Self.bucket(line)] else { return nil }
        var first: Cue?
        for form in candidates where Self.begins(line, with: form.bytes) {
            if form.cue.scope == .section { return form.cue }
            first = first ?? form.cue
        }
        return first
    }

    private static func bucket(_ line: [UInt8]) -> UInt16 {
        line.prefix(2).reduce(0) { $0 << 8 | UInt16($1) }
    }

    private static func begins(_ line: [UInt8], with words: [UInt8]) -> Bool {
        guard line.starts(with: words), let last = words.last else { return false }
        guard isLetter(last), words.count < line.count else { return true }
        let behind = line[words.count]
        return !isLetter(behind) && !isDigit(behind)
    }

    /// The longest cue that stands in `line` as whole words.
    private func cueAnywhere(_ line: [UInt8]) -> Cue? {
        var best: Form?
        for start in line.indices.dropLast() where beginnings[Self.pair(line, start)] {
            let byte = line[start]
            guard start == 0 || !Self.isLetter(line[start - 1]) || !Self.isLetter(byte) else {
                continue
            }
            for form in anywhere[Int(byte)] where form.rank < best?.rank ?? .max {
                let end = start + form.bytes.count
                guard end <= line.count, line[start..<end].elementsEqual(form.bytes) else {
                    continue
                }
                if end == line.count || !Self.isLetter(line[end]) { best = form }
            }
        }
        return best?.cue
    }

    private static func pair(_ line: [UInt8], _ start: Int) -> Int {
        Int(line[start]) << 8 | Int(line[start + 1])
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte >= 0x80
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

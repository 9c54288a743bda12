public import Formats
import Prose

/// The known cues, ready to be looked up.
public struct CueList: Sendable {
    /// A cue as it is looked for in a line.
    private struct Form {
        /// Its place in ``cues``.
        let cue: Int
        /// Where its bytes stand in ``letters``.
        let bytes: Range<Int>
        /// Low for a long one.
        let rank: Int
    }

    /// The cues that need not be whole lines, and the bytes of them all.
    private var cues: [Cue] = []
    private var letters: [UInt8] = []
    private let wholes: [Cue]
    /// The cues that are whole lines, by the hash of their words.
    private let whole: HashTable
    /// How many bytes the longest of them has.
    private let longestWhole: Int
    /// The cues that open a line, those with the same first two bytes together, and their places
    /// by these.
    private var openings: [[Form]] = []
    private var prefixes = HashTable()
    /// The cues of at least three bytes that may stand anywhere, by their first byte.
    private var anywhere = [[Form]](repeating: [], count: 256)
    /// For every two bytes in a row the third ones with which one of them may begin so, as bits.
    ///
    /// The table is small, so that it stays near at hand.
    private var beginnings = [UInt32](repeating: 0, count: 1 << 10)

    /// Takes the cues of a table with the columns cue, kind, scope and match; a row with another
    /// scope or match is passed over.
    public init(_ table: Table) {
        var whole: [String: Cue] = [:]
        var prefixes: [UInt64: [Cue]] = [:]
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
        longestWhole = wholes.reduce(0) { max($0, $1.words.utf8.count) }
        for (bucket, cues) in prefixes.sorted(by: { $0.key < $1.key }) {
            self.prefixes.set(bucket, openings.count)
            openings.append(forms(of: cues))
        }
        for form in forms(of: anywhere) where form.bytes.count >= 3 {
            let start = form.bytes.lowerBound
            self.anywhere[Int(letters[start])].append(form)
            beginnings[Self.row(letters.span, start)] |= 1 &<< UInt32(letters[start + 2])
        }
    }

    /// Takes in cues, the longest first, so that the reason names as much of the line as is known.
    private mutating func forms(of cues: [Cue]) -> [Form] {
        let sorted = cues.sorted {
            ($1.words.utf8.count, $0.words) < ($0.words.utf8.count, $1.words)
        }
        return sorted.enumerated().map { rank, cue in
            let start = letters.count
            letters += cue.words.utf8
            self.cues.append(cue)
            return Form(cue: self.cues.count - 1, bytes: start..<letters.count, rank: rank)
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
    func cue(in key: String) -> Cue? { cue(in: Array(key.utf8)) }

    /// The cue that a line with the folded form `line` shows.
    func cue(in line: [UInt8]) -> Cue? {
        guard line.count < LineKey.limit else { return nil }
        return cue(whole: line[...]) ?? cue(opening: line) ?? cueAnywhere(line)
    }

    /// Whether `key` as a whole is a cue.
    func isWhole(_ key: String) -> Bool { isWhole(Array(key.utf8)) }

    /// Whether the folded `line` as a whole is a cue.
    func isWhole(_ line: [UInt8]) -> Bool { cue(whole: line[...]) != nil }

    /// The cue that `line` is, with or without the marks that often close a heading or a link.
    private func cue(whole line: ArraySlice<UInt8>) -> Cue? {
        if let cue = known(line) { return cue }
        let end = line.lastIndex { !Self.isClosing($0) }.map { $0 + 1 } ?? line.startIndex
        return end < line.endIndex ? known(line[..<end]) : nil
    }

    private func known(_ line: ArraySlice<UInt8>) -> Cue? {
        guard line.count <= longestWhole,
            let index = whole[LineShape.hash(line, limit: .max)],
            wholes[index].words.utf8.elementsEqual(line)
        else { return nil }
        return wholes[index]
    }

    private static func isClosing(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x21, 0x2D, 0x2E, 0x3A, 0x3E, 0x3F, 0x7C: true
        default: false
        }
    }

    private func cue(opening line: [UInt8]) -> Cue? {
        guard let place = prefixes[Self.bucket(line)] else { return nil }
        var first: Cue?
        for form in openings[place] where opens(line, form) {
            if cues[form.cue].scope == .section { return cues[form.cue] }
            first = first ?? cues[form.cue]
        }
        return first
    }

    private static func bucket(_ line: [UInt8]) -> UInt64 {
        line.prefix(2).reduce(0) { $0 << 8 | UInt64($1) }
    }

    private func opens(_ line: [UInt8], _ form: Form) -> Bool {
        guard stands(form, in: line.span, at: 0), let last = letters[form.bytes].last else {
            return false
        }
        guard Self.isLetter(last), form.bytes.count < line.count, !endsUnspaced(form) else {
            return true
        }
        let behind = line[form.bytes.count]
        return !Self.isLetter(behind) && !Self.isDigit(behind)
    }

    /// Whether the last character is of East Asia, where no space ends a word.
    private func endsUnspaced(_ form: Form) -> Bool {
        guard let lead = letters[form.bytes].last(where: { $0 & 0xC0 != 0x80 }) else {
            return false
        }
        return (0xE3...0xEF).contains(lead)
    }

    /// Whether the bytes of `form` stand in `line` from `start` on.
    private func stands(_ form: Form, in line: Swift.Span<UInt8>, at start: Int) -> Bool {
        guard start + form.bytes.count <= line.count else { return false }
        var position = start
        for index in form.bytes {
            guard letters[index] == line[position] else { return false }
            position += 1
        }
        return true
    }

    /// The longest cue that stands in `line` as whole words.
    private func cueAnywhere(_ line: [UInt8]) -> Cue? {
        let line = line.span
        var best: Form?
        var wasInWord = false
        for start in 0..<max(0, line.count - 2) {
            let isInWord = Self.isLetter(line[start])
            let bit = beginnings[Self.row(line, start)] &>> UInt32(line[start + 2]) & 1
            // A cue begins where a word does. One test for all of it, which is hardly ever met: the
            // machine cannot foresee where words begin.
            let isBeginning = bit & (isInWord && wasInWord ? 0 : 1) != 0
            wasInWord = isInWord
            guard isBeginning else { continue }
            for form in anywhere[Int(line[start])]
            where form.rank < best?.rank ?? .max && stands(form, in: line, at: start) {
                let end = start + form.bytes.count
                if end == line.count || !Self.isLetter(line[end]) { best = form }
            }
        }
        return best.map { cues[$0.cue] }
    }

    /// The place of two bytes in a row among ``beginnings``.
    private static func row(_ line: Swift.Span<UInt8>, _ start: Int) -> Int {
        Int(line[start] & 31) << 5 | Int(line[start + 1] & 31)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte >= 0x80 }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// Which blocks of a page are a part of its right body.
struct BlockLabels {
    private enum Finding { case yes, no, short }

    /// Whether each of `blocks` is a part of `gold`.
    ///
    /// A block of eight words or more is where more than half of its runs of four words are; a
    /// shorter one where it is a line of the body or stands in it, and between blocks that are.
    static func labels(of blocks: [String], in gold: String) -> [Bool] {
        let goldWords = ShingleScore.words(gold)
        let goldRuns = ShingleScore.runs(goldWords)
        let goldLines = gold.split(whereSeparator: \.isNewline)
        let lines = Set(goldLines.map { ShingleScore.words(String($0)) })
        var parts: [Int: Set<[UInt64]>] = [:]
        let words = blocks.map { ShingleScore.words($0) }
        for length in 1..<8 {
            guard goldWords.count >= length else { break }
            parts[length] = Set(
                (0...(goldWords.count - length)).map { Array(goldWords[$0..<$0 + length]) }
            )
        }
        let findings = words.map { words -> Finding in
            if words.count >= 8 {
                let runs = ShingleScore.runs(words)
                let shared = runs.reduce(0) { $0 + min($1.value, goldRuns[$1.key] ?? 0) }
                return shared * 2 > runs.values.reduce(0, +) ? .yes : .no
            }
            return parts[words.count]?.contains(words) == true ? .short : .no
        }
        guard let first = findings.firstIndex(of: .yes), let last = findings.lastIndex(of: .yes)
        else { return findings.indices.map { findings[$0] == .short && lines.contains(words[$0]) } }
        return findings.enumerated().map { index, finding in
            switch finding {
            case .yes: true
            case .no: false
            case .short:
                index >= first - 2 && index <= last + 2
                    && (lines.contains(words[index]) || index > first && index < last)
            }
        }
    }
}

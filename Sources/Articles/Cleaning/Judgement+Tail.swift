// What stands behind the body.
extension Judgement {
    /// More cues of sections than this are not tried, so that time stays in bounds.
    private static let sectionLimit = 64
    /// And in a text with very many lines no more than this.
    private static let longSectionLimit = 4

    /// A box of related texts inside the body has no more titles than this.
    private static let titleLimit = 8

    /// Cuts behind a cue of a section what speaks to the reader or of something else.
    mutating func cutSections() {
        let sections = lines.indices.filter { cues[$0]?.scope == .section && isCut($0) }
        let limit =
            lines.count > LineModel.lineLimit ? Self.longSectionLimit : Self.sectionLimit
        for index in sections.prefix(limit) {
            guard let cue = cues[index] else { continue }
            let before = lines.indices[..<index].filter(isGood)
            guard before.count >= 2, cutsTail(behind: index, before: before) else { continue }
            // What ends the body behind a box of titles is no part of the box.
            if cue.kind == "related", closesBody(behind: index, before: before) {
                closing.formUnion(lines.indices[(index + 1)...].filter(isGood))
                continue
            }
            for later in lines.indices[(index + 1)...]
            where verdicts[later]?.role != .byline || !isClosing(later) {
                if verdicts[later] != nil, verdicts[later]?.role == nil { continue }
                drop(
                    later,
                    "after-section-cue",
                    "stands behind the line '\(cue.words)' and does not continue the article"
                )
            }
            return
        }
    }

    private func isClosing(_ index: Int) -> Bool { verdicts[index]?.rule == "closing-credit" }

    /// Whether the line was dropped for what it says.
    private func isCut(_ index: Int) -> Bool {
        guard let verdict = verdicts[index] else { return false }
        return verdict.role == nil
    }

    /// Whether the body does not go on behind `index`.
    ///
    /// It goes on where several good lines follow each other that speak of the same things and
    /// not to the reader; the further back in the text, the more of them are asked for.
    private func cutsTail(behind index: Int, before: [Int]) -> Bool {
        let words = vocabulary(of: before)
        let ignoresAddress = bodyAddresses(before)
        let after = lines.indices[(index + 1)...].filter(isGood).count
        let isLate = before.count >= after
        let needed = isLate ? 3 : 2
        var run = 0
        var share = 0.0
        for later in lines.indices[(index + 1)...] {
            if isDropped(later) { continue }
            let continues = isGood(later) && (ignoresAddress || lines[later].addressing == 0)
            if continues {
                run += 1
                share += lines[later].share(in: words)
                if run >= needed, share / Double(run) >= (isLate ? 0.3 : 0.2) { return false }
            } else if lines[later].endsSentence, lines[later].addressing == 0, run > 0 {
                continue
            } else {
                run = 0
                share = 0
            }
        }
        return true
    }

    /// Whether the text is a running report: of the paragraphs `good` at least three have a time
    /// above them.
    func isRunningReport(_ good: [Int]) -> Bool { good.count(where: isTimed) >= 3 }

    /// Whether a time stands within two lines above the line, as above an entry of a running report.
    func isTimed(_ index: Int) -> Bool {
        lines.indices[max(0, index - 2)..<index].contains {
            verdicts[$0]?.role == .timestamp || isClock($0)
        }
    }

    /// "11:42 GMT", "9.05": a time of day by itself.
    func isClock(_ index: Int) -> Bool {
        guard lines[index].words <= 4, let first = lines[index].key.split(separator: " ").first
        else { return false }
        let parts = first.split(omittingEmptySubsequences: false) { ":.h".contains($0) }
        return parts.count == 2 && (1...2).contains(parts[0].count) && parts[1].count == 2
            && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
    }

    /// Whether behind the titles of other texts the body comes to its end: two paragraphs or more
    /// that follow each other, the first on the same things, with nothing behind them but known
    /// lines.
    ///
    /// A list of other texts with their teasers has its titles between the paragraphs.
    private func closesBody(behind index: Int, before: [Int]) -> Bool {
        let rest = lines.indices[(index + 1)...].filter { !isDropped($0) }
        let titles = rest.prefix { !lines[$0].endsSentence && lines[$0].words >= 2 }
        let closing = rest.dropFirst(titles.count)
        guard (1...Self.titleLimit).contains(titles.count), closing.count >= 2,
            closing.allSatisfy({ isGood($0) && lines[$0].addressing == 0 })
        else { return false }
        let words = vocabulary(of: before)
        return closing.first.map { lines[$0].share(in: words) > 0 } ?? false
    }

    /// The last line of the body among `good`, the lines that speak to the reader cut off.
    func lastBodyLine(_ good: [Int]) -> Int? {
        let ignoresAddress = bodyAddresses(good)
        let isRunning = isRunningReport(good)
        var rest = good[...]
        while let last = rest.last {
            let line = lines[last]
            let isBesideCut =
                last + 1 < lines.count && isDropped(last + 1) || last > 0 && isDropped(last - 1)
            let addresses = line.addressing >= 2 || line.addressing == 1 && isBesideCut
            guard addresses, !ignoresAddress, rest.count > 1, !(isRunning && isTimed(last)) else {
                break
            }
            rest = rest.dropLast()
        }
        guard var end = rest.last else { return nil }
        // A short last sentence belongs to the paragraph before it.
        while end + 1 < lines.count, verdicts[end + 1] == nil, lines[end + 1].endsSentence,
            lines[end + 1].words >= 2, lines[end + 1].words < 8, lines[end + 1].addressing == 0
        {
            end += 1
        }
        return end
    }
}

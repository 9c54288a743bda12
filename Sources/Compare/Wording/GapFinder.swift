import Prose

/// What stands between two common words on each side, and whether the common words touch it.
struct Gap: Hashable {
    var first: Range<Int>
    var second: Range<Int>
    /// How firmly the common words directly before it hold it: two for each telling one, one for
    /// each function word.
    var leftHold: Int
    /// How firmly the common words directly behind it hold it.
    var rightHold: Int

    var isHeldLeft: Bool { leftHold > 0 }
    var isHeldRight: Bool { rightHold > 0 }
    /// Whether what it holds can be taken for each other: more than one function word says so.
    var isFirm: Bool { leftHold + rightHold > 1 }
}

/// Finds the stretches in which two sequences of words differ.
struct GapFinder {
    let left: [Word]
    let right: [Word]
    let stopwords: Set<String>

    /// The gaps that hold words on both sides, in order.
    ///
    /// Where a single common word has words before it on one side only and behind it on the other
    /// side only, it has merely changed its place ("anti-war parties", "parties opposed to the
    /// war"), and the gaps around it are one.
    func gaps(between anchors: [Anchor]) -> [Gap] {
        var gaps: [Gap] = []
        for index in 0...anchors.count {
            let before = index > 0 ? anchors[index - 1] : Anchor(first: -1, second: -1)
            let behind =
                index < anchors.count
                ? anchors[index] : Anchor(first: left.count, second: right.count)
            gaps.append(
                Gap(
                    first: before.first + 1..<behind.first,
                    second: before.second + 1..<behind.second,
                    leftHold: hold(Array(anchors[..<index].suffix(3).reversed()), step: -1),
                    rightHold: hold(Array(anchors[index...].prefix(3)), step: 1)
                )
            )
        }
        return merged(gaps).filter { !$0.first.isEmpty && !$0.second.isEmpty }
    }

    /// The strength of up to three common words that follow each other on both sides.
    private func hold(_ anchors: [Anchor], step: Int) -> Int {
        var strength = 0
        for (offset, anchor) in anchors.enumerated() {
            let start = anchors[0]
            let isNext =
                anchor.first == start.first + offset * step
                && anchor.second == start.second + offset * step
            guard isNext, left[anchor.first].isContent else { break }
            strength += isTelling(left[anchor.first]) ? 2 : 1
        }
        return strength
    }

    private func merged(_ gaps: [Gap]) -> [Gap] {
        var merged: [Gap] = []
        for gap in gaps {
            guard let last = merged.last, isCrossing(last, gap) else {
                merged.append(gap)
                continue
            }
            merged[merged.count - 1] = Gap(
                first: last.first.lowerBound..<gap.first.upperBound,
                second: last.second.lowerBound..<gap.second.upperBound,
                // The common word in its midst holds it too.
                leftHold: last.leftHold + 2,
                rightHold: gap.rightHold
            )
        }
        return merged
    }

    private func isCrossing(_ before: Gap, _ behind: Gap) -> Bool {
        guard before.first.upperBound + 1 == behind.first.lowerBound,
            isTelling(left[before.first.upperBound])
        else { return false }
        let movedRight =
            before.first.isEmpty && !before.second.isEmpty
            && !behind.first.isEmpty && behind.second.isEmpty
        let movedLeft =
            !before.first.isEmpty && before.second.isEmpty
            && behind.first.isEmpty && !behind.second.isEmpty
        return (movedRight && isShort(before.second) && isShort(behind.first))
            || (movedLeft && isShort(before.first) && isShort(behind.second))
    }

    private func isShort(_ range: Range<Int>) -> Bool { range.count <= 5 }

    private func isTelling(_ word: Word) -> Bool {
        word.kind == .word && !stopwords.contains(word.key)
    }
}

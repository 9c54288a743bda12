import Prose

// Lines that are told by the lines around them: boxes inside the body, a request for consent
// above it, and what a printer repeats on each page.
extension Judgement {
    /// A request for consent stands within this many lines of the beginning.
    private static let consentLimit = 40
    /// Longer lines are no part of a box.
    private static let boxWords = 40
    /// A running head stands within this many lines of the beginning.
    private static let runningLimit = 3

    /// Drops what asks for consent above the article: the lines over the first button that speak
    /// of it or to the reader.
    ///
    /// Without a button, and where a line speaks of something else, nothing is dropped: a report
    /// on cookies is one.
    mutating func markConsent() {
        let top = lines.indices.prefix(Self.consentLimit)
        guard let button = top.first(where: isConsentButton) else { return }
        var box: [Int] = []
        for index in lines.indices[..<button].reversed() where !isDropped(index) {
            guard verdicts[index] == nil, speaksOfConsent(index) else { break }
            box.append(index)
        }
        let first = box.last ?? button
        let paragraphs = box.filter(isGood)
        let behind = lines.indices[button...].count(where: isGood)
        // A report on cookies above the buttons of its page is no request.
        guard !lines.indices[..<first].contains(where: isGood),
            behind > paragraphs.count || paragraphs.allSatisfy({ lines[$0].addressing > 0 })
        else { return }
        for index in box { drop(index, "cookie", "asks for consent above a button") }
    }

    private func isConsentButton(_ index: Int) -> Bool {
        verdicts[index]?.rule == "cookie" && lines[index].words <= 6 && !lines[index].endsSentence
    }

    private func speaksOfConsent(_ index: Int) -> Bool {
        let words = lexicon.lineWords.set(.consent)
        let key = lines[index].key
        let isNamed = key.split(separator: " ").prefix(Self.boxWords).contains { word in
            words.contains(String(word.drop { !$0.isLetter }.prefix { $0.isLetter }))
        }
        return isNamed || lines[index].addressing > 0
    }

    /// Drops what speaks to the reader between two lines of a box, as in an invitation to a
    /// newsletter: title, promise, button.
    mutating func markBoxes() {
        let good = good
        guard !bodyAddresses(good) else { return }
        for index in lines.indices.dropFirst().dropLast() where verdicts[index] == nil {
            let line = lines[index]
            guard line.addressing > 0, line.words <= Self.boxWords, isCueLine(index - 1),
                isCueLine(index + 1)
            else { continue }
            drop(index, "beside-cue", "speaks to the reader between two lines of a box")
        }
    }

    /// Whether the line was dropped for a cue that it shows.
    private func isCueLine(_ index: Int) -> Bool {
        guard let verdict = verdicts[index], let cue = cues[index] else { return false }
        return verdict.role == nil && verdict.rule == cue.kind
    }

    /// Drops a line of the beginning that comes again with another number: the head of a page.
    mutating func markRunningHeads() {
        for index in lines.indices.prefix(Self.runningLimit)
        where verdicts[index] == nil && !lines[index].endsSentence && lines[index].words <= 16 {
            let key = lines[index].key
            let form = LineKey.withoutDigits(key)
            guard form != key, form.split(separator: " ").count >= 3 else { continue }
            let others = lines.indices.filter { other in
                lines[other].key != key && LineKey.withoutDigits(lines[other].key) == form
            }
            guard !others.isEmpty else { continue }
            for other in [index] + others where verdicts[other] == nil {
                drop(other, "running-head", "comes again with another number")
            }
        }
    }
}

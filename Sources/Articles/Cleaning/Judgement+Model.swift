import Prose

// What the model decides where no rule is certain.
extension Judgement {
    /// Rules whose lines the model is not asked about: they know the line by its own words or by
    /// other articles, and the model only by its shape.
    private static let certain: Set<String> = [
        "headline", "stated-headline", "closing-credit", "repeated", "after-section-cue",
        "advertisement", "author-box", "comments", "cookie", "legal", "login", "newsletter",
        "share", "social", "subscription", "byline-opening", "running-head", "beside-cue",
        "age",
    ]

    /// For each line whether the rule that decided on it has the last word.
    func certainties() -> [Bool] {
        let first = verdicts.firstIndex { $0?.rule == "good-line" } ?? lines.count
        return verdicts.indices.map { index in
            guard let verdict = verdicts[index] else { return false }
            if Self.certain.contains(verdict.rule) { return true }
            if verdict.rule == "between-paragraphs", isLabel(index) { return true }
            // "Read more: How safe are ferries?" says of itself what it is.
            if let cue = cues[index], cue.kind == verdict.rule, cue.match == .prefix,
                cue.words.hasSuffix(":")
            {
                return true
            }
            // A byline or a time above the body is one; further down a list may look like it.
            return (verdict.role == .byline || verdict.role == .timestamp) && index < first
        }
    }

    /// Whether the line is a time of day, or so many capitals that it is a link to another text.
    private func isLabel(_ index: Int) -> Bool {
        lines[index].isAllCapitals && lines[index].words >= 4 || isClock(index)
    }

    /// With fewer words in paragraphs a text has too little in common with those that the model
    /// learned from.
    private static let leastWords = 150

    /// Whether the text is one of which the model can tell more than the rules.
    var suitsModel: Bool {
        let words = lines.indices.reduce(0) { sum, index in
            verdicts[index]?.rule == "good-line" ? sum + lines[index].words : sum
        }
        return lines.count <= LineModel.lineLimit && words >= Self.leastWords
    }

    /// With fewer paragraphs their neighbours, by which the model goes, are missing.
    private static let leastParagraphs = 4

    /// Lets `model` decide on the lines of which no rule is certain.
    mutating func revise(by model: LineModel) {
        let paragraphs = verdicts.count { $0?.rule == "good-line" }
        guard suitsModel, paragraphs >= Self.leastParagraphs else { return }
        let probabilities = model.probabilities(LineFeatures(self))
        let isCertain = certainties()
        let isRunning = isRunningReport(lines.indices.filter { verdicts[$0]?.rule == "good-line" })
        let datelines = datelines()
        for index in lines.indices where !isCertain[index] {
            let dateline = datelines[index]
            if dateline == .certain, verdicts[index]?.role == .body { continue }
            let isHeld = dateline != nil || isHeld(index, isRunning: isRunning)
            let threshold = isHeld ? min(model.hold, model.threshold) : model.threshold
            revise(index, probabilities[index], threshold: threshold)
        }
        nameHeadings()
    }

    private mutating func revise(_ index: Int, _ chance: Double, threshold: Double) {
        guard let verdict = verdicts[index] else { return }
        let remark =
            "the model gives it \(Int(chance * 100)) %, kept from "
            + "\(Int((threshold * 100).rounded())) % on"
        let isKept = verdict.role == .body || verdict.role == .heading
        if isKept, chance < threshold {
            drop(index, "model", "reads like no part of the body: \(remark)")
        } else if !isKept, chance >= threshold {
            keep(index, .body, "model", "reads like a part of the body: \(remark)")
        } else {
            verdicts[index] = Verdict(
                role: verdict.role,
                rule: verdict.rule,
                reason: "\(verdict.reason); \(remark)"
            )
        }
    }

    /// Short lines over a paragraph that the model kept are headings.
    private mutating func nameHeadings() {
        for index in lines.indices where verdicts[index]?.rule == "model" {
            let line = lines[index]
            guard verdicts[index]?.role == .body, !line.endsSentence, !line.endsInColon,
                !line.isListed || line.isNumbered, (1...12).contains(line.words),
                index + 1 < lines.count,
                index > 0, lines[index - 1].endsSentence, lines[index + 1].endsSentence,
                verdicts[index + 1]?.role == .body
            else { continue }
            keep(index, .heading, "model", verdicts[index]?.reason ?? "")
        }
    }
}

import Facts
import Prose

/// What is measured on the marked articles.
enum GoldTask: String, CaseIterable, Sendable {
    /// Names of every kind: F1 of exact span and kind.
    case all
    /// Names of people: F1 of exact span and kind.
    case people
    /// Names of places: F1 of exact span and kind.
    case places
    /// Names of organisations: F1 of exact span and kind.
    case organisations
    /// Stretches in quotation marks that somebody says: F1.
    case quotations
    /// Clauses of reported speech that are found with their speaker.
    case reported
    /// Quotations whose speaker the text names.
    case named
    /// Quotations whose speaker is "he", "she", "it" or "they".
    case pronoun
    /// Quotations whose speaker is a noun phrase.
    case description
    /// Quotations without words for their speaker, who spoke before.
    case continuation
    /// Scare quotes and titles of works that are given to no speaker.
    case notSpeech = "not_speech"

    /// The two parts of the file of floors.
    enum Part: String, CaseIterable, Sendable {
        case names, quotes
    }

    /// The part of this task.
    var part: Part {
        switch self {
        case .all, .people, .places, .organisations: .names
        default: .quotes
        }
    }

    /// How well `corpus` does in this task.
    func figure(in corpus: GoldCorpus) -> GoldFigure {
        switch self {
        case .all: names(EntityKind.allCases, corpus)
        case .people: names([.person], corpus)
        case .places: names([.place], corpus)
        case .organisations: names([.organisation], corpus)
        case .quotations: quotations(corpus)
        case .reported: quotes(corpus, { $0.form == .reported || $0.form == .denied })
        case .named: quotes(corpus, { Self.isQuotation($0, by: .name) })
        case .pronoun: quotes(corpus, { Self.isQuotation($0, by: .pronoun) })
        case .description: quotes(corpus, { Self.isQuotation($0, by: .description) })
        case .continuation: quotes(corpus, { Self.isQuotation($0, by: .continuation) })
        case .notSpeech: quotes(corpus, { $0.form == .scare || $0.form == .title })
        }
    }

    private static func isQuotation(_ quote: GoldArticle.Quote, by basis: Speaker.Basis) -> Bool {
        quote.form.isQuotation && quote.speaker?.basis == basis
    }

    // MARK: Names

    private func names(_ kinds: [EntityKind], _ corpus: GoldCorpus) -> GoldFigure {
        var tally = GoldTally()
        for pair in corpus.pairs {
            let gold = pair.gold.names.filter { kinds.contains($0.kind) }
            let told = pair.findings.mentions.map {
                GoldArticle.Name(span: $0.span, kind: pair.findings.entities[$0.entity].kind)
            }
            let own = told.filter { kinds.contains($0.kind) }
            for name in gold where !own.contains(name) {
                let other = told.filter { $0.span.overlaps(name.span) }
                    .map { "\($0.kind) \(pair.gold.text[$0.span])" }
                tally.miss(
                    "\(pair.gold.name): \(name.kind) \(pair.gold.text[name.span]) told as "
                        + (other.isEmpty ? "nothing" : other.joined(separator: ", "))
                )
            }
            for name in own where !gold.contains(name) {
                let words = pair.gold.text[name.span]
                tally.excess(
                    pair.gold.names.contains { $0.span.overlaps(name.span) }
                        ? nil : "\(pair.gold.name): \(name.kind) \(words) is no name"
                )
            }
            tally.hits += own.count { gold.contains($0) }
        }
        return tally.figure
    }

    // MARK: Quotes

    private func quotations(_ corpus: GoldCorpus) -> GoldFigure {
        var tally = GoldTally()
        for pair in corpus.pairs {
            let gold = pair.gold.quotes.filter(\.form.isQuotation).flatMap(\.spans)
            let none = pair.gold.quotes.filter { $0.form == .scare || $0.form == .title }
                .flatMap(\.spans)
            let told = pair.findings.quotations
            for span in gold where !told.contains(where: { Self.match(span, $0) }) {
                tally.miss("\(pair.gold.name): \(pair.gold.text[span]) is not found")
            }
            for span in told where !none.contains(where: { Self.match($0, span) }) {
                if gold.contains(where: { Self.match($0, span) }) {
                    tally.hits += 1
                } else {
                    tally.excess("\(pair.gold.name): \(pair.gold.text[span]) is no quotation")
                }
            }
        }
        return tally.figure
    }

    /// Whether `told` is most of `gold` and not much more.
    private static func match(_ gold: Span, _ told: Span, most: Double = 0.8) -> Bool {
        let shared = Double(min(gold.end, told.end) - max(gold.start, told.start))
        return shared >= most * Double(gold.count) && shared >= 0.5 * Double(told.count)
    }

    private func quotes(_ corpus: GoldCorpus, _ isMeant: (GoldArticle.Quote) -> Bool) -> GoldFigure
    {
        var faults: [String] = []
        var count = 0
        for pair in corpus.pairs {
            for quote in pair.gold.quotes where isMeant(quote) {
                count += 1
                let found = pair.findings.quotes.first { Self.answers($0, quote) }
                guard !isRight(found, quote, pair) else { continue }
                let told = found.map { Self.told($0, pair) } ?? "not found"
                let words = pair.gold.text[quote.spans[0]].prefix(60)
                faults.append(
                    "\(pair.gold.name): \(words) < "
                        + "\(quote.speaker?.phrase ?? "") \(quote.speaker?.name ?? ""): \(told)"
                )
            }
        }
        let value = count > 0 ? 1 - Double(faults.count) / Double(count) : 1
        return GoldFigure(value: value, count: count, faults: faults)
    }

    private static func answers(_ told: Quote, _ quote: GoldArticle.Quote) -> Bool {
        guard let first = quote.spans.first else { return false }
        if quote.form == .reported || quote.form == .denied {
            return told.form.rawValue == quote.form.rawValue
                && told.spans.contains { match(first, $0, most: 0.5) }
        }
        return told.isQuotation && told.spans.contains { match(first, $0) }
    }

    private static func told(_ quote: Quote, _ pair: GoldCorpus.Pair) -> String {
        guard let speaker = quote.speaker else { return "nobody" }
        let name = speaker.entity.map { pair.findings.entities[$0].name }
        return "\(speaker.basis) \(pair.gold.text[speaker.span]) = \(name ?? "")"
    }

    /// Whether what was found has the speaker of `quote`.
    private func isRight(_ found: Quote?, _ quote: GoldArticle.Quote, _ pair: GoldCorpus.Pair)
        -> Bool
    {
        guard let wanted = quote.speaker else { return found?.speaker == nil }
        guard let speaker = found?.speaker else { return false }
        if let name = wanted.name {
            guard let entity = speaker.entity else { return false }
            return Self.isSame(pair.findings.entities[entity], name)
        }
        let words = pair.gold.text[speaker.span].lowercased()
        guard speaker.entity == nil, let phrase = wanted.phrase?.lowercased() else { return false }
        return words.contains(phrase) || phrase.contains(words)
    }

    /// Whether `entity` goes by `name` or by a shorter or longer form of it.
    private static func isSame(_ entity: LocalEntity, _ name: String) -> Bool {
        if entity.name == name || entity.aliases.contains(name) { return true }
        let told = Set(entity.name.split(separator: " "))
        let gold = Set(name.split(separator: " "))
        return told.isSubset(of: gold) || gold.isSubset(of: told)
    }

    /// `value` with three decimals, rounded down.
    static func round(_ value: Double) -> Double { (value * 1000).rounded(.down) / 1000 }
}

/// What was found, missed and found too much.
private struct GoldTally {
    var hits = 0
    private var missed = 0
    private var extra = 0
    private var faults: [String] = []

    mutating func miss(_ fault: String) {
        missed += 1
        faults.append(fault)
    }

    mutating func excess(_ fault: String?) {
        extra += 1
        if let fault { faults.append(fault) }
    }

    /// The harmonic mean of precision and recall.
    var figure: GoldFigure {
        let all = 2 * hits + missed + extra
        return GoldFigure(
            value: all > 0 ? 2 * Double(hits) / Double(all) : 1,
            count: hits + missed,
            faults: faults
        )
    }
}

/// How well the articles were read: a share, of how many, and what went wrong.
struct GoldFigure: Sendable {
    /// The share that is right, from 0 to 1.
    let value: Double
    /// How many names or quotes were to be found.
    let count: Int
    /// What went wrong, in the order of the corpus.
    let faults: [String]
}

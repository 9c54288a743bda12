import Prose

/// Finds the figures in the body of a page.
///
/// Dates, years, clock times and numbers that belong to names are no figures.
struct FigureFinder {
    private let page: Page
    private let units: UnitTable
    private let reader: NumberReader
    private let approximations: ApproximationReader
    private let counted: CountedNoun
    private var isName: [Bool]
    private var personEnds: Set<Int> = []

    init(
        _ page: Page,
        _ names: NamedEntities,
        _ gazetteer: Gazetteer,
        _ numerals: [String: Lexicon.Numeral]
    ) {
        self.page = page
        units = gazetteer.units
        reader = NumberReader(tokens: page.tokens, text: page.text, numerals: numerals)
        let forms = gazetteer.approximations
        approximations = ApproximationReader(tokens: page.tokens, forms: forms)
        counted = CountedNoun(page: page)
        isName = Array(repeating: false, count: page.tokens.count)
        for (mention, range) in zip(names.mentions, names.tokens) {
            for index in range { isName[index] = true }
            if names.entities[mention.entity].kind == .person {
                personEnds.insert(range.upperBound)
            }
        }
    }

    private var tokens: [Token] { page.tokens }

    /// The figures in order.
    func find() -> [Figure] {
        var figures: [Figure] = []
        for sentence in page.sentences where sentence.zone == .body {
            var index = sentence.tokens.lowerBound
            while index < sentence.tokens.upperBound {
                if let (figure, end) = figure(at: index, in: sentence.tokens) {
                    if let figure { figures.append(figure) }
                    index = max(end, index + 1)
                } else {
                    index += 1
                }
            }
        }
        return figures
    }

    // MARK: One figure

    /// What stands at `index`: a figure, or a number that is none, and where it ends.
    private func figure(at index: Int, in sentence: Range<Int>) -> (Figure?, Int)? {
        let limit = sentence.upperBound
        var start = index
        var money: UnitTable.Unit?
        if let (unit, end) = currency(at: index, limit: limit) {
            money = unit
            start = end
        }
        guard start < limit, !page.isDate[start], !isName[start],
            let number = ratio(at: start, in: sentence) ?? single(at: start, in: sentence)
                ?? reader.number(at: start, limit: limit, isMoney: money != nil)
        else { return nil }
        guard money != nil || isFigure(number, at: start, in: sentence) else {
            return (nil, number.end)
        }
        var draft = FigureDraft(start: index, number: number)
        draft.unit = money
        range(&draft, limit: limit)
        measure(&draft, at: start, in: sentence)
        addHalf(&draft, limit: limit)
        return finish(draft, at: start, in: sentence)
    }

    /// A currency sign or code directly before a number: "$", "US$", "Rs".
    private func currency(at index: Int, limit: Int) -> (UnitTable.Unit, Int)? {
        for length in [2, 1] where index + length < limit {
            let next = tokens[index + length]
            guard next.kind == .number else { continue }
            let run = index..<index + length
            let isSign = tokens[run].contains { $0.kind == .symbol }
            let isCode = length == 1 && tokens[index].letterCase != .lower
            guard isSign || isCode else { continue }
            let written = page.written(run)
            if let unit = units.units(written, key: written).first(where: { $0.kind == "money" }) {
                return (unit, index + length)
            }
        }
        return nil
    }

    /// Whether a number is meant as a figure and not as part of a name, a time or a label.
    private func isFigure(_ number: NumberReader.Number, at index: Int, in sentence: Range<Int>)
        -> Bool
    {
        let next = page.token(number.end, in: sentence)
        if isClock(number.end, in: sentence) { return false }
        if number.isDigits {
            if tokens[index].key.contains(":") { return false }
            if ["am", "pm", "s", "th", "a.m", "p.m"].contains(number.tail) { return false }
            return !isLabel(index, next, in: sentence)
        }
        switch number.kind {
        case .multiple: return false
        case .fraction:
            guard let next else { return false }
            return ["of", "the", "a", "an", "its", "their", "his", "her"].contains(next.key)
                || number.end - index > 1 || number.tail.hasPrefix("-")
                || next.kind == .mark && page.token(index - 1, in: sentence)?.is("a") == true
        case .ordinal:
            return
                !(tokens[index].is("second")
                && page.token(index - 1, in: sentence)?.is("a") == true)
        case .cardinal, .scale, .scaleSuffix:
            if number.value != 1 || number.end - index > 1 { return true }
            let before = page.token(index - 1, in: sentence)?.key ?? ""
            return countsOne(number, next)
                && !["no", "any", "every", "some", "this", "that", "which", "the"].contains(before)
        }
    }

    /// "4 pm", "four o'clock", "six in the morning".
    private func isClock(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard let next = page.token(index, in: sentence) else { return false }
        if ["am", "pm", "gmt", "o'clock", "o’clock"].contains(next.key) { return true }
        return next.is("in") && page.token(index + 1, in: sentence)?.is("the") == true
            && ["morning", "afternoon", "evening"].contains(
                page.token(index + 2, in: sentence)?.key ?? ""
            )
    }

    /// "seven in ten": the share that two numbers make.
    private func ratio(at index: Int, in sentence: Range<Int>) -> NumberReader.Number? {
        guard index + 2 < sentence.upperBound, tokens[index + 1].is("in"),
            !page.isDate[index + 2],
            var number = reader.number(at: index, limit: index + 1),
            let whole = reader.number(at: index + 2, limit: sentence.upperBound),
            number.kind == .cardinal, whole.kind == .cardinal, number.tail.isEmpty,
            whole.tail.isEmpty, number.isDigits == whole.isDigits,
            number.value < whole.value, whole.value <= 1000
        else { return nil }
        number.value /= whole.value
        number.kind = .fraction
        number.end = whole.end
        number.isDigits = false
        return number
    }

    /// "a third of" and "within a mile": an article that counts.
    private func single(at index: Int, in sentence: Range<Int>) -> NumberReader.Number? {
        let before = page.token(index - 1, in: sentence)
        guard let token = page.token(index, in: sentence), token.kind == .word else { return nil }
        if before?.is("a") == true, var number = reader.number(at: index, limit: index + 1),
            number.kind == .ordinal, !number.isDigits, number.value > 2, number.tail.isEmpty,
            page.token(index + 1, in: sentence).map({ $0.is("of") || $0.kind == .mark }) ?? true
        {
            number.value = 1 / number.value
            number.kind = .fraction
            return number
        }
        let isMeasured =
            before?.is("within") == true || isHalfMore(index + 2, in: sentence)
            || approximations.phrase(before: index, from: sentence.lowerBound) != nil
        guard isMeasured, token.is("a") || token.is("an"),
            let noun = page.token(index + 1, in: sentence),
            units.units(page.text[noun.span], key: noun.key).contains(where: {
                $0.kind != "count" && $0.kind != "money"
            })
        else { return nil }
        return NumberReader.Number(
            end: index + 1,
            value: 1,
            kind: .scale,
            tail: "",
            isDigits: false
        )
    }

    private func isHalfMore(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard index + 2 < sentence.upperBound else { return false }
        return page.key(index..<index + 3) == "and a half"
    }

    /// "a year and a half", "two years and a half".
    private func addHalf(_ draft: inout FigureDraft, limit: Int) {
        guard draft.unit != nil, isHalfMore(draft.end, in: draft.end..<limit) else { return }
        draft.number.value += 0.5
        draft.end += 3
    }

    /// "one reactor", but not "one of them", "no one" or "one day".
    private func countsOne(_ number: NumberReader.Number, _ next: Token?) -> Bool {
        guard let next, next.kind == .word, next.letterCase == .lower else {
            return number.tail.hasPrefix("-")
        }
        return next.traits.isDisjoint(with: [.stopword, .speech])
            && !["day", "another", "came", "went", "knew", "knows"].contains(next.key)
    }

    /// Whether the number is a label, as in "Flight 204".
    private func isLabel(_ index: Int, _ next: Token?, in sentence: Range<Int>) -> Bool {
        guard let before = page.token(index - 1, in: sentence) else { return false }
        if before.is("no") && before.span.count == 3 || before.is("number") || before.is("#") {
            return true
        }
        guard before.kind == .word, before.isCapitalised, !page.isDate[index - 1],
            before.traits.isDisjoint(with: [.calendar, .stopword]),
            approximations.phrase(before: index, from: sentence.lowerBound) == nil
        else { return false }
        guard let next, next.kind != .mark else { return true }
        return next.kind == .word && next.traits.contains(.stopword)
    }

    // MARK: Ranges and units

    /// "10 to 15", "10-15": the second number and what is written to it.
    private func range(_ draft: inout FigureDraft, limit: Int) {
        let joint = draft.number.end
        guard joint + 1 < limit, draft.number.tail.isEmpty, draft.number.kind == .cardinal else {
            return
        }
        let token = tokens[joint]
        guard token.is("to") || token.is("-") || token.is("–") else { return }
        var start = joint + 1
        if let (_, end) = currency(at: start, limit: limit) { start = end }
        guard start < limit, tokens[start].kind == tokens[draft.number.end - 1].kind,
            !page.isDate[start],
            let second = reader.number(at: start, limit: limit, isMoney: draft.unit != nil),
            second.kind == .cardinal, second.value > draft.number.value
        else { return }
        // "2 to 3 million": the scale word stands once for both.
        let plain = NumberReader.leadingNumber(page.text[tokens[start].span])?.0 ?? second.value
        let isShared = plain > draft.number.value && second.value > plain
        let factor = isShared ? second.value / plain : 1
        draft.number.value *= factor
        draft.upper = second.value
        draft.number.end = second.end
        draft.number.tail = second.tail
    }

    /// The unit behind the number or written to it.
    private func measure(_ draft: inout FigureDraft, at start: Int, in sentence: Range<Int>) {
        draft.end = draft.number.end
        let tail = draft.number.tail
        if !tail.isEmpty {
            readTail(tail, &draft)
            return
        }
        for length in (1...units.longest).reversed()
        where draft.end + length <= sentence.upperBound {
            let run = draft.end..<draft.end + length
            let written = page.written(run)
            let found = units.units(written, key: page.key(run)).filter { $0.kind != "count" }
            guard let unit = choose(found, behind: run.upperBound, in: sentence) else { continue }
            if draft.unit == nil || unit.kind != "money" {
                guard draft.unit == nil else { return }
                draft.unit = unit
            }
            draft.end = run.upperBound
            break
        }
        readAge(&draft, at: start, in: sentence)
    }

    /// Of a unit's meanings: "pounds of sugar" are no money.
    private func choose(_ found: [UnitTable.Unit], behind index: Int, in sentence: Range<Int>)
        -> UnitTable.Unit?
    {
        guard found.count > 1 else { return found.first }
        let isMass = page.token(index, in: sentence)?.is("of") == true
        return found.first { ($0.kind == "money") != isMass } ?? found.first
    }

    /// "-year-old", "-metre-long", "km", "-member".
    private func readTail(_ tail: String, _ draft: inout FigureDraft) {
        let words = tail.split(separator: "-").map(String.init)
        guard let first = words.first else { return }
        if words.last == "old" || words.last == "olds", first.hasPrefix("year") {
            draft.isAge = true
            return
        }
        let found = units.units(first, key: Folding.key(of: first)).filter { $0.kind != "count" }
        draft.unit = draft.unit ?? found.first { $0.kind != "money" } ?? found.first
        if draft.unit == nil { draft.compound = first }
    }

    /// "aged 4", "4 years old", and ", 34," behind a person.
    private func readAge(_ draft: inout FigureDraft, at start: Int, in sentence: Range<Int>) {
        let next = page.token(draft.end, in: sentence)
        if draft.unit?.id == "year", let next {
            if next.is("old") {
                draft.end += 1
            } else if next.is("of"),
                page.token(draft.end + 1, in: sentence)?.is("age") == true
            {
                draft.end += 2
            } else {
                return
            }
            draft.isAge = true
        } else if draft.unit == nil, draft.upper == nil, draft.number.value < 120 {
            let before = page.token(start - 1, in: sentence)
            let isAside =
                before?.is(",") == true && (next?.is(",") == true || next?.is(".") == true)
                && personEnds.contains(start - 1) && draft.number.isDigits
            if before?.is("aged") == true || isAside { draft.isAge = true }
        }
    }

    // MARK: Telling

    private func finish(_ draft: FigureDraft, at start: Int, in sentence: Range<Int>)
        -> (Figure?, Int)
    {
        let value = draft.number.value
        let unit = draft.isAge ? nil : draft.unit
        let kind = draft.kind
        let noun = noun(of: draft, kind, in: sentence)
        var approximation = approximations.phrase(before: draft.start, from: sentence.lowerBound)
        // "Built over two years" lasted that long, not longer.
        if let words = approximation?.0, unit?.base == "second", tokens[words.lowerBound].is("over")
        {
            approximation = nil
        }
        let isFraction = draft.number.kind == .fraction && unit == nil
        let figure = Figure(
            span: page.span(draft.start..<draft.end),
            value: value,
            upper: draft.upper,
            kind: kind,
            unit: isFraction ? "fraction" : unit?.id,
            baseValue: isFraction ? value * 100 : unit?.inBase(value) ?? value,
            baseUnit: isFraction ? "percent" : unit?.base,
            counted: noun?.0,
            countedStem: noun?.1,
            approximation: approximation?.1 ?? .exact,
            approximationSpan: approximation.map { page.span($0.0) }
        )
        return (figure, draft.end)
    }

    private func noun(of draft: FigureDraft, _ kind: Figure.Kind, in sentence: Range<Int>)
        -> (Span, String)?
    {
        if let compound = draft.compound {
            let span = tokens[draft.end - 1].span
            return (span, Stemmer().stem(Folding.key(of: compound)))
        }
        // "Seven in ten boats" counts boats without an "of".
        let isShareOfNoun =
            draft.number.kind == .fraction && draft.unit == nil
            && page.token(draft.end, in: sentence)?.is("of") != true
        return counted.phrase(
            behind: draft.end,
            limit: sentence.upperBound,
            kind: isShareOfNoun ? .count : kind,
            isOne: draft.number.value == 1
        )
    }
}

/// A figure while it is being read.
private struct FigureDraft {
    let start: Int
    var number: NumberReader.Number
    var end: Int
    var upper: Double?
    var unit: UnitTable.Unit?
    var isAge = false
    /// The noun of a compound ("five-member").
    var compound: String?

    init(start: Int, number: NumberReader.Number) {
        self.start = start
        self.number = number
        end = number.end
    }

    var kind: Figure.Kind {
        if isAge { return .age }
        if let unit {
            switch unit.kind {
            case "money": return .money
            case "percent": return .percent
            default: return .measure
            }
        }
        switch number.kind {
        case .ordinal: return .ordinal
        case .fraction: return .percent
        default: return .count
        }
    }
}

import Prose

/// What the rules made of a page, token by token, for the model to weigh.
struct RuleNames {
    /// The label of each token.
    private(set) var labels: [NameLabel]
    /// How sure the rules are of it: 0 not at all, 7 fully.
    private(set) var certainty: [UInt8]

    init(tokens: Int) {
        labels = Array(repeating: .none, count: tokens)
        certainty = Array(repeating: 0, count: tokens)
    }

    /// Notes a name of the rules.
    mutating func add(_ range: Range<Int>, _ kind: EntityKind, _ evidence: Evidence?) {
        var step: UInt8 = 1
        if let evidence {
            let all = [evidence.person, evidence.organisation, evidence.place]
            let top = evidence.best.weight
            let rest = all.sorted().dropLast().last ?? 0
            step = UInt8(max(0, min(5, top - max(0, rest)))) + 2
        }
        for index in range {
            labels[index] = NameLabel.label(kind, isFirst: index == range.lowerBound)
            certainty[index] = step
        }
    }
}

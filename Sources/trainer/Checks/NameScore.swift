import Facts
import Foundation
import Prose

/// How many names were found with their exact words and sort.
struct NameScore {
    private struct Count {
        var right = 0
        var told = 0
        var marked = 0
    }

    private var counts = [Count](repeating: Count(), count: MarkedText.kinds.count)

    /// Adds what was found in `text`.
    mutating func add(_ findings: Findings, of text: MarkedText) {
        let told = Set(
            findings.mentions.map {
                MarkedText.Name(
                    range: text.range($0.span),
                    kind: findings.entities[$0.entity].kind
                )
            }
        )
        for (index, (_, kind)) in MarkedText.kinds.enumerated() {
            counts[index].told += told.count { $0.kind == kind }
            counts[index].marked += text.names.count { $0.kind == kind }
            counts[index].right += told.intersection(text.names).count { $0.kind == kind }
        }
    }

    /// A line for each sort of name and one for all of them; none without names.
    var lines: [String] {
        let all = counts.reduce(into: Count()) { sum, count in
            sum.right += count.right
            sum.told += count.told
            sum.marked += count.marked
        }
        guard all.marked > 0 else { return [] }
        return zip(MarkedText.kinds.map(\.name) + ["all"], counts + [all]).map(Self.line)
    }

    private static func line(_ name: String, _ count: Count) -> String {
        let precision = Double(count.right) / Double(max(1, count.told))
        let recall = Double(count.right) / Double(max(1, count.marked))
        let f1 = 2 * Double(count.right) / Double(max(1, count.told + count.marked))
        let figures = [precision, recall, f1].map { String(format: "%.1f", $0 * 100) }
        return "\(name)  precision \(figures[0])  recall \(figures[1])  F1 \(figures[2])"
            + "  of \(count.marked) names"
    }
}

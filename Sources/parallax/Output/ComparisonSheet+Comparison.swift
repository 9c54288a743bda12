import Articles
import Compare
import Facts
import Prose

extension ComparisonSheet {
    /// The sheet of `comparison`: the statements, then what a reader would look for next.
    init(_ comparison: Comparison) {
        self.init(
            articles: comparison.columns.map { column in
                "\(column.article.outlet.outlet.name): \(column.article.title)"
            },
            statements: comparison.statements.map { Statement($0, in: comparison) },
            sections: [
                Section(title: "Wording", lines: SheetLines.wording(comparison)),
                Section(title: "Quotes", lines: SheetLines.quotes(comparison)),
                Section(title: "Figures", lines: SheetLines.figures(comparison)),
                Section(title: "Names", lines: SheetLines.names(comparison)),
                Section(title: "Lineage", lines: SheetLines.lineage(comparison)),
            ]
        )
    }
}

extension ComparisonSheet.Statement {
    fileprivate init(_ statement: Compare.Statement, in comparison: Comparison) {
        let text = comparison.columns[statement.reference].article.text
        let words = statement.cells[statement.reference].sentences.map { text[$0] }
        self.init(
            text: words.joined(separator: " "),
            cells: statement.cells.map { cell in
                switch cell.presence {
                case .verbatim: .verbatim
                case .reworded: .reworded
                case .partial: .partial
                case .absent: .absent
                case .unknown: .unknown
                }
            }
        )
    }
}

/// The sections of a sheet below its statements, one fact a line.
private enum SheetLines {
    private static func letter(_ column: Int) -> String {
        String(decoding: [UInt8(ascii: "A") + UInt8(min(column, 25))], as: UTF8.self)
    }

    private static func words(_ evidence: Evidence, _ comparison: Comparison) -> String {
        "\(letter(evidence.column)) “\(comparison.columns[evidence.column].article.text[evidence.span])”"
    }

    static func wording(_ comparison: Comparison) -> [String] {
        comparison.statements.flatMap { $0.cells.flatMap(\.wording) }.map { pair in
            let note = pair.difference == .spelling ? "  (spelling only)" : ""
            return "\(words(pair.reference, comparison))  \(words(pair.other, comparison))\(note)"
        }
    }

    static func quotes(_ comparison: Comparison) -> [String] {
        let names = names(of: comparison)
        return comparison.quotes.map { quote in
            let speaker = quote.speaker.flatMap { names[$0] } ?? "unknown speaker"
            let lead = quote.variants[0]
            let side = comparison.columns[lead.column]
            let text = side.findings.quotes[lead.quote].spans.map { side.article.text[$0] }
            let variants = quote.variants.map { "\(letter($0.column)) \($0.relation.rawValue)" }
            return
                "\(speaker): “\(text.joined(separator: " … "))”  [\(variants.joined(separator: ", "))]"
        }
    }

    static func figures(_ comparison: Comparison) -> [String] {
        comparison.figures.map { figure in
            let entries = figure.entries.map { entry in
                let side = comparison.columns[entry.column]
                return
                    "\(letter(entry.column)) \(side.article.text[side.findings.figures[entry.figure].span])"
            }
            return "\(figure.relation.rawValue): \(entries.joined(separator: ", "))"
        }
    }

    static func names(_ comparison: Comparison) -> [String] {
        let names = names(of: comparison)
        return comparison.entities.map { entity in
            let entries = entity.entries.map { entry in
                let text = comparison.columns[entry.column].article.text
                let titles = entry.descriptions.map { text[$0] }
                let told = titles.isEmpty ? "" : " (\(titles.joined(separator: "; ")))"
                return "\(letter(entry.column)) \(entry.mentions.count)×\(told)"
            }
            return "\(names[entity.id] ?? entity.id): \(entries.joined(separator: ", "))"
        }
    }

    private static func names(of comparison: Comparison) -> [String: String] {
        Dictionary(
            comparison.columns.flatMap { column in
                zip(column.entityIDs, column.findings.entities.map(\.name))
            },
            uniquingKeysWith: { $0.utf8.count >= $1.utf8.count ? $0 : $1 }
        )
    }

    static func lineage(_ comparison: Comparison) -> [String] {
        let pairs = comparison.lineage.pairs.map { pair in
            "\(letter(pair.first)) and \(letter(pair.second)): \(pair.reason); direction unknown"
        }
        return pairs + ["independent origins: \(comparison.lineage.origins.count)"]
    }
}

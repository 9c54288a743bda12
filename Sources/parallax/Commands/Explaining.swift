import Archive
import Articles
import Facts
import Logging
import Prose

/// Where `explain` meets the modules that do the work.
enum Explaining {
    /// What is made of `file`, and why.
    static func explanation(
        of file: String,
        _ settings: Settings,
        _ installation: Installation,
        _ logger: Logger
    ) throws(StartFailure) -> Explanation {
        let editor = try Workshop.editor(settings, installation)
        let (edition, paths) = try Workshop.edition(of: [file], settings, editor)
        let source = SourceFile(
            path: paths.first ?? file,
            bytes: try Workshop.sourceFile(file, settings).bytes
        )
        let (stages, _) = editor.intake.stages(of: source)
        let told = stages.flatMap { stage in
            let record = edition.records.first { $0.article.origin == stage.draft.origin }
            return reading(stage) + (record.map(ExplainedRecord.init)?.stages ?? [])
        }
        return Explanation(path: file, stages: told + [remarks(edition.report)])
    }

    private static func reading(_ stage: Intake.Stages) -> [Explanation.Stage] {
        let hints = stage.draft.hints
        let draft = [
            ("bytes of text", String(stage.draft.raw.count)), ("id", hints.id ?? "-"),
            ("source", hints.source ?? "-"), ("url", hints.url ?? "-"),
            ("title", hints.title ?? "-"), ("published", hints.published ?? "-"),
            ("authors", hints.authors.isEmpty ? "-" : hints.authors.joined(separator: "; ")),
        ]
        let lines = stage.cleaned.lines.map { line in
            [
                line.role.map { "+ \($0.rawValue)" } ?? "- dropped", line.rule, line.reason,
                stage.cleaned.raw[line.raw],
            ]
        }
        let place = stage.draft.origin.record.map { " (record \($0))" } ?? ""
        return [
            Explanation.Stage(title: "Reader\(place): draft", rows: draft.map { [$0.0, $0.1] }),
            Explanation.Stage(title: "Cleaner: lines, kept (+) and dropped (-)", rows: lines),
        ]
    }

    private static func remarks(_ report: ReadingReport) -> Explanation.Stage {
        Explanation.Stage(
            title: "Report: remarks",
            rows: (report.errors.map { "\($0)" } + report.notices.map { "\($0)" }).map { [$0] }
        )
    }
}

/// What the later stages made of one article.
private struct ExplainedRecord {
    private let article: Article
    private let findings: Findings

    init(_ record: Record) {
        article = record.article
        findings = record.findings
    }

    var stages: [Explanation.Stage] {
        [
            .init(title: "Intake: article", rows: metadata),
            .init(title: "Segmenter: sentences of the body", rows: sentences),
            .init(title: "Recognizer: entities", rows: entities),
            .init(title: "Recognizer: quotes", rows: quotes),
            .init(title: "Recognizer: figures", rows: figures),
        ]
    }

    private func words(_ span: Span?) -> String { span.map { article.text[$0] } ?? "unknown" }

    private var metadata: [[String]] {
        let metadata = article.metadata
        let byline = metadata.byline.map {
            ($0.authors + [$0.agency?.name].compactMap(\.self)).joined(separator: "; ")
        }
        let captions = metadata.captions.map {
            ["caption", words($0.span), $0.credit.map { "credit: \(article.text[$0])" } ?? ""]
        }
        let published = metadata.published.map {
            [
                "published", $0.day.description,
                "\($0.precision.rawValue), \($0.basis.rawValue): \($0.words.joined(separator: " + "))",
            ]
        }
        return [
            ["id", article.id],
            ["outlet", article.outlet.outlet.name, article.outlet.basis.rawValue],
            ["headline", words(metadata.headline)],
            ["byline", byline ?? "unknown"],
            ["dateline", words(metadata.dateline?.place)],
            published ?? ["published", "unknown"],
        ] + captions
    }

    private var sentences: [[String]] {
        article.bodySentences.enumerated().map { number, index in
            ["\(number + 1)", article.text[article.reading.sentences[index].span]]
        }
    }

    private var entities: [[String]] {
        findings.entities.enumerated().map { index, entity in
            let mentions = findings.mentions.filter { $0.entity == index }
            let titles = mentions.compactMap { $0.title.map { article.text[$0] } }
            let aliases = zip(entity.aliases, entity.reasons).map { "\($0): \($1)" }
            return [
                entity.kind.rawValue, entity.name, "\(mentions.count)×",
                (titles + aliases).joined(separator: "; "),
            ]
        }
    }

    private var quotes: [[String]] {
        findings.quotes.map { quote in
            let speaker = quote.speaker.map { speaker in
                let name = speaker.entity.map { findings.entities[$0].name }
                return "\(name ?? article.text[speaker.span]) (\(speaker.basis.rawValue))"
            }
            return [
                quote.form.rawValue, speaker ?? "unknown",
                quote.spans.map { article.text[$0] }.joined(separator: " … "),
            ]
        }
    }

    private var figures: [[String]] {
        findings.figures.map { figure in
            [
                article.text[figure.span], "\(figure.value) \(figure.unit ?? "")",
                figure.kind.rawValue, figure.counted.map { "of \(article.text[$0])" } ?? "",
                figure.approximation.rawValue,
            ]
        }
    }
}

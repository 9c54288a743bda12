import Formats
import Prose

// From drafts to articles: what needs one draft is done in parallel, what needs all in order.
extension Intake {
    /// A draft on its way.
    struct Item: Sendable {
        let draft: Draft
        let cleaned: Cleaned
        let evidence: [OutletInference.Evidence]
        let sample: Repetition.Sample
    }

    func compose(_ sheets: [DraftSheet], _ report: ReadingReport) -> Result {
        var report = report
        var drafts: [Draft] = []
        for sheet in sheets {
            report.errors += sheet.errors
            report.notices += sheet.notices
            drafts += sheet.drafts
        }
        limit(&drafts, &report)
        let items = items(of: drafts)
        let identified = identify(items)
        let repetitions = repetitions(items, identified)
        let composed = ParallelMap.map(count: items.count, threads: settings.threads) { index in
            let outlet = identified[index]
            let repetition = repetitions[outlet.outlet.id] ?? .none
            return article(items[index], outlet, repetition)
        }
        let articles = dated(settled(composed, items, &report))
        report.articles = articles.count
        report.errors.sort { Self.order($0) < Self.order($1) }
        report.notices.sort { ($0.path, $0.description) < ($1.path, $1.description) }
        return Result(articles: articles, report: report)
    }

    private static func order(_ error: IntakeError) -> (String, Int, String) {
        (error.path, error.record ?? 0, error.description)
    }

    private func limit(_ drafts: inout [Draft], _ report: inout ReadingReport) {
        guard drafts.count > settings.articles else { return }
        var last = ""
        for draft in drafts[settings.articles...] where draft.origin.path != last {
            last = draft.origin.path
            report.errors.append(.tooMany(path: last, limit: settings.articles))
        }
        drafts.removeLast(drafts.count - settings.articles)
    }

    private func items(of drafts: [Draft]) -> [Item] {
        let inference = OutletInference(lexicon: lexicon)
        return ParallelMap.map(count: drafts.count, threads: settings.threads) { index in
            let cleaned = cleaner.clean(drafts[index])
            return Item(
                draft: drafts[index],
                cleaned: cleaned,
                evidence: inference.evidence(in: cleaned),
                sample: cleaner.sample(cleaned, of: drafts[index])
            )
        }
    }

    private func identify(_ items: [Item]) -> [OutletIdentification] {
        var paths: [String: Set<String>] = [:]
        var votes: [String: [String: Int]] = [:]
        for item in items {
            let path = item.draft.origin.path
            let folder = SourceFile.folder(of: path)
            if !folder.isEmpty { paths[folder, default: []].insert(path) }
            for evidence in item.evidence {
                votes[folder, default: [:]][OutletList.key(evidence.name), default: 0] +=
                    evidence.weight
            }
        }
        let identifier = OutletIdentifier(
            outlets: outlets,
            folderSizes: paths.mapValues(\.count),
            folderVotes: votes
        )
        let found = items.map { identifier.identify($0.draft, $0.evidence) }
        let joining = OutletJoining(found, besides: outlets)
        return found.map(joining.joined)
    }

    private func repetitions(_ items: [Item], _ outlets: [OutletIdentification]) -> [String:
        Repetition]
    {
        var samples: [String: [Repetition.Sample]] = [:]
        for (item, outlet) in zip(items, outlets) where outlet.basis != .unknown {
            samples[outlet.outlet.id, default: []].append(item.sample)
        }
        return samples.mapValues { Repetition(counting: $0) }
    }

    private func article(
        _ item: Item,
        _ outlet: OutletIdentification,
        _ repetition: Repetition
    ) -> Article? {
        let draft = item.draft
        let cleaned =
            repetition.isEmpty ? item.cleaned : cleaner.clean(draft, repetition: repetition)
        guard cleaned.paragraphs.contains(where: { $0.role == .body || $0.role == .headline })
        else {
            return nil
        }
        let reading = Segmenter(lexicon.prose).read(cleaned.text)
        let metadata = metadata.metadata(
            of: reading,
            cleaned.paragraphs,
            draft,
            country: outlet.outlet.country
        )
        let headline = metadata.headline.map { cleaned.text[$0] }
        return Article(
            id: Self.id(of: draft, outlet.outlet, headline: headline),
            origin: draft.origin,
            outlet: outlet,
            raw: draft.raw,
            reading: reading,
            paragraphs: cleaned.paragraphs,
            dropped: cleaned.dropped,
            metadata: metadata
        )
    }

    /// A slug of outlet and headline and eight digits of a digest of path, record and raw text.
    private static func id(of draft: Draft, _ outlet: Outlet, headline: String?) -> String {
        let fields = [
            draft.origin.path, draft.origin.record.map(String.init) ?? "", draft.raw.string,
        ]
        let digest = Digest(ofFields: fields).hex(8)
        let file = draft.origin.path.split(separator: "/").last.map(String.init) ?? ""
        let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
        let name = outlet == .unknown ? "" : "\(outlet.id) "
        let slug = Slug.make(name + (headline ?? stem))
        return slug.isEmpty ? digest : "\(slug)-\(digest)"
    }

    /// The articles that stand: drafts without an article and repeated ids are reported.
    private func settled(_ composed: [Article?], _ items: [Item], _ report: inout ReadingReport)
        -> [Article]
    {
        var articles: [Article] = []
        var firstPaths: [String: String] = [:]
        for (article, item) in zip(composed, items) {
            let origin = item.draft.origin
            guard let article else {
                report.errors.append(Self.absence(of: item.cleaned, at: origin))
                continue
            }
            // Another text under the same id is a version of the article, not a duplicate.
            let stated = article.metadata.sourceID.map { id in
                Digest(ofFields: [article.outlet.outlet.id, id, article.text.string]).hex()
            }
            if let stated, let first = firstPaths[stated] {
                report.errors.append(
                    .duplicate(
                        path: origin.path,
                        record: origin.record,
                        id: article.metadata.sourceID ?? article.id,
                        firstPath: first
                    )
                )
                continue
            }
            if let first = firstPaths["\n\(article.id)"] {
                report.errors.append(
                    .duplicate(
                        path: origin.path,
                        record: origin.record,
                        id: article.id,
                        firstPath: first
                    )
                )
                continue
            }
            if let stated { firstPaths[stated] = origin.path }
            firstPaths["\n\(article.id)"] = origin.path
            articles.append(article)
        }
        return articles
    }

    /// Why a draft is no article.
    private static func absence(of cleaned: Cleaned, at origin: Origin) -> IntakeError {
        guard let line = cleaned.lines.first(where: { PageAbsence.rules.contains($0.rule) }) else {
            return .empty(path: origin.path, record: origin.record)
        }
        return .noArticle(path: origin.path, record: origin.record, reason: line.reason)
    }

    /// The articles, those without a time dated by a weekday where that is certain.
    private func dated(_ articles: [Article]) -> [Article] {
        // The outermost twentieth does not count, so that one stray article moves no other's date.
        let years = articles.compactMap { $0.metadata.published?.day.civil.year }.sorted()
        let margin = years.isEmpty ? 0 : (years.count + 18) / 20
        let frame =
            years.count > 2 * margin
            ? years[margin]...years[years.count - 1 - margin]
            : years.first.flatMap { least in years.last.map { least...$0 } }
        let reader = WeekdayReader(lexicon)
        return articles.map { article in
            guard article.metadata.published == nil,
                let published = reader.publication(of: article, frame: frame)
            else { return article }
            var metadata = article.metadata
            metadata.published = published
            return Article(
                id: article.id,
                origin: article.origin,
                outlet: article.outlet,
                raw: article.raw,
                reading: article.reading,
                paragraphs: article.paragraphs,
                dropped: article.dropped,
                metadata: metadata
            )
        }
    }
}

import Articles
import Facts
import Formats
import Prose
import Search
import Stories

/// Puts an edition together out of articles and what was found in them.
struct EditionBuilder {
    /// The newest versions.
    let articles: [Article]
    /// What was found in ``articles``.
    let findings: [Findings]
    /// What a curator has decided; nil where nothing is.
    let curator: CuratorFile?
    /// The versions that newer ones took the place of.
    let earlier: [Article]
    /// How the two belong together.
    let sorting: VersionSorting
    let report: ReadingReport
    let grouping: Grouping
    /// Joins British and American spellings for the search.
    let spelling: Spelling
    /// Joins the spellings of people's names across articles.
    let nameSpelling: NameSpelling
    /// What beside the articles shapes the answers: the program's version and its word lists.
    let fingerprint: [String]

    func edition() -> Edition {
        let groups = grouping.stories(of: articles.map(StoryDocument.init))
        var storyOf = [Int](repeating: 0, count: articles.count)
        for (story, group) in groups.enumerated() {
            for member in group.members { storyOf[member.document] = story }
        }
        let curation = curation(groups, storyOf)
        let linked = curation.linked
        let copies = sorting.copies()
        let records = articles.indices.map {
            Record(
                article: articles[$0],
                findings: curation.findings[$0],
                entityIDs: linked.ids[$0],
                story: storyOf[$0],
                copies: copies[$0]
            )
        }
        var report = report
        report.versions = earlier.count
        report.errors += curation.errors
        report.notices += curation.notices
        let stories = groups.map { story(of: $0, linked.ids) }
        return Edition(
            id: id,
            records: records,
            earlier: earlierRecords(storyOf),
            histories: sorting.histories(),
            entities: linked.entities,
            stories: stories,
            sources: sources(storyOf),
            movedEntities: curation.moved,
            report: report,
            index: SearchIndex(
                documents: records.map { document(of: $0, story: stories[$0.story].id) },
                spelling: spelling
            )
        )
    }

    /// The entities of all articles, as a curator wants them.
    private func curation(_ groups: [StoryGroup], _ storyOf: [Int]) -> Curation {
        let linked = EntityRegister(
            articles: articles,
            findings: findings,
            storyOf: storyOf,
            anchors: groups.map { articles[$0.members[0].document].id },
            spelling: nameSpelling
        ).link()
        return curator.map { Curation(linked, findings, articles, by: $0) }
            ?? Curation(linked, findings)
    }

    private func earlierRecords(_ storyOf: [Int]) -> [Record] {
        zip(earlier, sorting.successors()).map { article, newest in
            Record(
                article: article,
                findings: .none,
                entityIDs: [],
                story: storyOf[newest],
                copies: []
            )
        }
    }

    private var id: String {
        EditionDigest(fingerprint: fingerprint, report: report).id(of: articles, earlier)
    }

    // MARK: Stories

    private func story(of group: StoryGroup, _ ids: [[String]]) -> Story {
        let documents = group.members.map(\.document)
        let central =
            group.members.max { first, second in
                (first.score, articles[second.document].id) < (
                    second.score, articles[first.document].id
                )
            }?.document ?? documents[0]
        let days = documents.compactMap { articles[$0].day }
        let anchor = articles[documents[0]].id
        return Story(
            id: Slug.make(articles[central].title, digesting: ["story", anchor]),
            title: articles[central].title,
            titleRecord: central,
            members: group.members,
            nearest: group.nearest,
            sources: Set(documents.map { articles[$0].outlet.outlet.id }).sorted(),
            firstDay: days.min(),
            lastDay: days.max(),
            entities: entities(of: documents, ids)
        )
    }

    private func entities(of documents: [Int], _ ids: [[String]]) -> [String] {
        var counts: [String: Int] = [:]
        for document in documents {
            for id in Set(ids[document]) { counts[id, default: 0] += 1 }
        }
        return counts.filter { documents.count == 1 || $0.value > 1 }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map(\.key)
    }

    // MARK: Sources

    private func sources(_ storyOf: [Int]) -> [Source] {
        let byOutlet = Dictionary(grouping: articles.indices) { articles[$0].outlet.outlet.id }
        return byOutlet.sorted { $0.key < $1.key }.map { _, records in
            let bases = Dictionary(grouping: records) { articles[$0].outlet.basis }
            let days = records.compactMap { articles[$0].day }.sorted()
            return Source(
                outlet: articles[records[0]].outlet.outlet,
                records: records,
                bases: bases.map { Source.Basis(basis: $0.key, count: $0.value.count) }
                    .sorted { $0.basis.rawValue < $1.basis.rawValue },
                stories: Set(records.map { storyOf[$0] }).sorted(),
                days: days.first.flatMap { first in days.last.map { first...$0 } }
            )
        }
    }

    // MARK: Search

    private func document(of record: Record, story: String) -> SearchDocument {
        SearchDocument(
            title: record.article.titleWords[...],
            body: record.article.bodyWords[...],
            fields: [
                "source": [record.article.outlet.outlet.id],
                "entity": Set(record.entityIDs).sorted(),
                "story": [story],
                "lang": [record.article.languageTag],
            ],
            day: record.article.day
        )
    }
}

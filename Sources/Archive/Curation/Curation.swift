import Articles
import Facts

/// The entities of an edition with a curator's decisions carried out.
struct Curation {
    /// The entities, sorted by id, and for each article the ids of its own.
    let linked: EntityRegister.Linked
    /// What was found in each article, without the hidden entities.
    let findings: [Findings]
    /// The ids that merges took away, each with the one that took its place.
    let moved: [String: String]
    /// The entries that cannot be carried out.
    let errors: [IntakeError]
    /// The entries that fit nothing, or more than one thing.
    let notices: [IntakeNotice]

    /// The entities as they were linked, where there is no curator file.
    init(_ linked: EntityRegister.Linked, _ findings: [Findings]) {
        self.linked = linked
        self.findings = findings
        moved = [:]
        errors = []
        notices = []
    }

    /// Carries out the decisions of `file`.
    init(
        _ linked: EntityRegister.Linked,
        _ findings: [Findings],
        _ articles: [Article],
        by file: CuratorFile
    ) {
        var desk = CuratorDesk(linked.entities, articles, path: file.path)
        desk.carryOut(file.entries)
        let hidden = Self.hidden(desk, articles: articles.count)
        self.findings = zip(findings, hidden).map { $0.hiding($1) }
        let numbers = zip(findings, hidden).map(Self.numbers)
        let entities = Self.entities(of: desk, findings, numbers)
        var ids = self.findings.map { [String](repeating: "", count: $0.entities.count) }
        for entity in entities {
            for place in entity.appearances { ids[place.record][place.entity] = entity.id }
        }
        self.linked = EntityRegister.Linked(entities: entities, ids: ids)
        moved = desk.moved
        errors = file.errors + desk.errors
        notices = desk.notices
    }

    /// The hidden entities of each article.
    private static func hidden(_ desk: CuratorDesk, articles: Int) -> [Set<Int>] {
        var hidden = [Set<Int>](repeating: [], count: articles)
        for draft in desk.drafts where draft.isHidden {
            for place in draft.appearances { hidden[place.record].insert(place.entity) }
        }
        return hidden
    }

    /// The numbers of an article's entities once those `hidden` are gone from its list; empty where
    /// none is.
    private static func numbers(_ findings: Findings, _ hidden: Set<Int>) -> [Int] {
        if hidden.isEmpty { return [] }
        var next = 0
        return findings.entities.indices.map { index in
            defer { if !hidden.contains(index) { next += 1 } }
            return next
        }
    }

    private static func entities(
        of desk: CuratorDesk,
        _ findings: [Findings],
        _ numbers: [[Int]]
    ) -> [Entity] {
        let kept = desk.drafts.filter { !$0.isHidden && !$0.appearances.isEmpty }
        // Under which id each entity is found, merges followed.
        var ids = desk.moved
        for draft in kept { ids[draft.entity.id] = draft.entity.id }
        return kept.map { entity($0, findings, numbers, ids) }.sorted { $0.id < $1.id }
    }

    private static func entity(
        _ draft: CuratorDesk.Draft,
        _ findings: [Findings],
        _ numbers: [[Int]],
        _ ids: [String: String]
    ) -> Entity {
        let forms = NameForms(of: draft.appearances, in: findings)
        let candidates = Set(draft.entity.candidates.compactMap { ids[$0] }).subtracting([
            draft.entity.id
        ]).sorted()
        let name = draft.newName ?? draft.entity.name
        return Entity(
            id: draft.entity.id,
            kind: draft.entity.kind,
            name: name,
            aliases: forms.others(besides: name),
            reference: draft.reference,
            externalIDs: draft.externalIDs,
            curation: draft.notes,
            appearances: draft.appearances.map { place in
                let own = numbers[place.record]
                return Entity.Appearance(
                    record: place.record,
                    entity: own.isEmpty ? place.entity : own[place.entity],
                    reason: place.reason
                )
            },
            mentionCount: forms.mentions,
            candidates: candidates
        )
    }
}

import Articles
import Facts

/// The entities while a curator's decisions are carried out, one after the other.
///
/// Splits come first, then merges, names, identifiers and what is hidden; within each the order of
/// the file counts. Of two decisions that exclude each other the first one stands.
struct CuratorDesk {
    /// An entity on its way.
    struct Draft {
        /// As it was linked.
        let entity: Entity
        /// Its articles.
        var appearances: [Entity.Appearance]
        /// Its name, where it got another one.
        var newName: String?
        /// Whether an entry of its own gave it the name.
        var isRenamed = false
        /// Its identifier in the lists.
        var reference: String?
        /// What it is called in public registers.
        var externalIDs: [ExternalID]
        /// What was decided about it.
        private(set) var notes: [String] = []
        private var noted: Set<String> = []
        /// Whether it is to be none.
        var isHidden = false
        /// The draft that it was merged into.
        var target: Int?
        /// The names that were split off, as ids.
        var parts: Set<String> = []

        init(
            _ entity: Entity,
            newName: String? = nil,
            reference: String?,
            externalIDs: [ExternalID] = []
        ) {
            self.entity = entity
            self.newName = newName
            self.reference = reference
            self.externalIDs = externalIDs
            appearances = entity.appearances
        }

        /// Keeps a note of what was decided, once.
        mutating func note(_ words: String) {
            if noted.insert(words).inserted { notes.append(words) }
        }
    }

    private(set) var drafts: [Draft]
    private(set) var errors: [IntakeError] = []
    private(set) var notices: [IntakeNotice] = []
    /// The ids that merges took away, each with the one that took its place.
    var moved: [String: String] {
        var moved: [String: String] = [:]
        for draft in drafts {
            guard let target = draft.target else { continue }
            // Where merges were gathered, every target is the last one.
            if !drafts[target].isHidden { moved[draft.entity.id] = drafts[target].entity.id }
        }
        return moved
    }

    private let path: String
    private let articles: CuratorArticles
    private var names: CuratorNames
    /// Who has a public identifier, once merges are done.
    private var owners: [ExternalID: Int] = [:]
    private var place = CuratorEntry.Place(list: "", number: 0, line: nil)
    private var reason = ""

    init(_ entities: [Entity], _ articles: [Article], path: String) {
        drafts = entities.map {
            Draft($0, reference: $0.reference, externalIDs: $0.externalIDs)
        }
        self.path = path
        self.articles = CuratorArticles(articles)
        names = CuratorNames(entities)
    }

    /// Carries out `entries`; what cannot be done is in ``errors`` and ``notices``.
    mutating func carryOut(_ entries: [CuratorEntry]) {
        for list in CuratorFile.keys.map(\.list) {
            for entry in entries where entry.place.list == list { carryOut(entry) }
            if list == "merge" { gather() }
        }
    }

    private mutating func carryOut(_ entry: CuratorEntry) {
        place = entry.place
        let name = "\(entry.place.list) \(entry.place.number) of \(path)"
        reason = entry.note.map { "\(name): \($0)" } ?? name
        switch entry.action {
        case .split(let entity, let articles, let name): split(entity, articles, name)
        case .merge(let into, let from): merge(into, from)
        case .rename(let entity, let name): rename(entity, name)
        case .identify(let entity, let ids): identify(entity, ids)
        case .hide(let entity): hide(entity)
        }
    }

    // MARK: Findings

    private mutating func unmatched(_ words: String) {
        notices.append(.unmatched(path: path, reason: "\(place.words): \(words)"))
    }

    private mutating func contradictory(_ words: String) {
        errors.append(.contradictory(path: path, reason: "\(place.words): \(words)"))
    }

    /// The draft that is meant, merges followed; nil, and a finding, where none or several are.
    private mutating func find(_ selector: CuratorSelector) -> Int? {
        let found = Set(names.entities(for: selector).map { root(of: $0) }).sorted()
        if found.count == 1 { return found[0] }
        let kind = selector.kind.map { "\($0.rawValue) " } ?? ""
        guard !found.isEmpty else {
            unmatched("no \(kind)entity is called '\(selector.text.clipped)'")
            return nil
        }
        let ids = found.prefix(6).map { drafts[$0].entity.id }.joined(separator: ", ")
        unmatched("'\(selector.text.clipped)' may be any of \(found.count) entities: \(ids)")
        return nil
    }

    /// The draft that `index` was merged into in the end; the way to it becomes short.
    private mutating func root(of index: Int) -> Int {
        var root = index
        while let next = drafts[root].target { root = next }
        var passed = index
        while let next = drafts[passed].target {
            drafts[passed].target = root
            passed = next
        }
        return root
    }

    // MARK: Decisions

    private mutating func split(_ selector: CuratorSelector, _ wanted: [String], _ name: String) {
        guard let index = find(selector) else { return }
        let entity = drafts[index].entity
        let id = Slug.make(name, digesting: ["split", entity.kind.rawValue, entity.id, name])
        guard drafts[index].parts.insert(id).inserted else {
            contradictory("'\(name)' is split off from '\(entity.id)' already")
            return
        }
        var records: Set<Int> = []
        for text in wanted {
            let found = articles.records(for: text)
            if found.isEmpty {
                unmatched("no article has the id or path '\(text.clipped)'")
            } else if drafts[index].appearances.allSatisfy({ !found.contains($0.record) }) {
                if entity.appearances.contains(where: { found.contains($0.record) }) {
                    contradictory("'\(text.clipped)' is split off from '\(entity.id)' already")
                } else {
                    unmatched("'\(text.clipped)' does not name '\(entity.id)'")
                }
            } else {
                records.formUnion(found)
            }
        }
        let part = drafts[index].appearances.filter { records.contains($0.record) }
        guard !part.isEmpty else { return }
        guard part.count < drafts[index].appearances.count else {
            contradictory("nothing is left of '\(entity.id)'; a rename would do")
            return
        }
        drafts[index].appearances.removeAll { records.contains($0.record) }
        if Set(drafts[index].appearances.map(\.record)).count == 1 {
            setReason(Entity.Appearance.alone, of: index)
        }
        drafts[index].note(reason)
        add(part, of: entity, id: id, name: name)
    }

    private mutating func add(
        _ part: [Entity.Appearance],
        of entity: Entity,
        id: String,
        name: String
    ) {
        let piece = Entity(
            id: id,
            kind: entity.kind,
            name: name,
            aliases: [],
            reference: nil,
            externalIDs: [],
            curation: [],
            appearances: part.map {
                Entity.Appearance(record: $0.record, entity: $0.entity, reason: reason)
            },
            mentionCount: 0,
            candidates: []
        )
        names.add(piece, number: drafts.count)
        var draft = Draft(piece, newName: name, reference: nil)
        draft.note(reason)
        drafts.append(draft)
    }

    private mutating func merge(_ into: CuratorSelector, _ from: [CuratorSelector]) {
        guard let target = find(into) else { return }
        for selector in from {
            let named = names.entities(for: selector)
            if named.count == 1, let taken = drafts[named[0]].target {
                if root(of: taken) != target {
                    let other = drafts[root(of: taken)].entity.id
                    contradictory("'\(selector.text.clipped)' is merged into '\(other)' already")
                }
                continue
            }
            guard let index = find(selector) else { continue }
            guard index != root(of: target) else {
                contradictory("'\(selector.text.clipped)' cannot be merged into itself")
                continue
            }
            drafts[index].target = root(of: target)
            drafts[index].note(reason)
            setReason(reason, of: index)
        }
    }

    /// Tells `words` as the reason of all articles of a draft.
    private mutating func setReason(_ words: String, of index: Int) {
        for place in drafts[index].appearances.indices {
            let old = drafts[index].appearances[place]
            drafts[index].appearances[place] = Entity.Appearance(
                record: old.record,
                entity: old.entity,
                reason: words
            )
        }
    }

    /// Gives each merged entity's articles to the one that takes its place.
    private mutating func gather() {
        for index in drafts.indices where drafts[index].target != nil {
            let root = root(of: index)
            drafts[root].appearances += drafts[index].appearances
            drafts[root].reference = drafts[root].reference ?? drafts[index].reference
            for id in drafts[index].externalIDs
            where !drafts[root].externalIDs.contains(where: { $0.scheme == id.scheme }) {
                drafts[root].externalIDs.append(id)
            }
            for note in drafts[index].notes { drafts[root].note(note) }
            drafts[index].appearances = []
        }
        for index in drafts.indices {
            drafts[index].appearances.sort { ($0.record, $0.entity) < ($1.record, $1.entity) }
            drafts[index].externalIDs.sort()
            guard drafts[index].target == nil else { continue }
            for id in drafts[index].externalIDs { owners[id] = index }
        }
    }

    private mutating func rename(_ selector: CuratorSelector, _ name: String) {
        guard let index = find(selector) else { return }
        if drafts[index].isRenamed, let other = drafts[index].newName, other != name {
            contradictory("'\(drafts[index].entity.id)' is called '\(other)' already")
            return
        }
        drafts[index].newName = name
        drafts[index].isRenamed = true
        drafts[index].note(reason)
    }

    private mutating func identify(_ selector: CuratorSelector, _ ids: [ExternalID]) {
        guard let index = find(selector) else { return }
        for id in ids {
            let words = "\(id.scheme) '\(id.value)'"
            if let old = drafts[index].externalIDs.first(where: { $0.scheme == id.scheme }) {
                if old != id {
                    let owner = drafts[index].entity.id
                    contradictory("'\(owner)' has the \(id.scheme) id '\(old.value)' already")
                }
                continue
            }
            if let other = owners[id] {
                contradictory("\(words) is the id of '\(drafts[other].entity.id)' already")
                continue
            }
            owners[id] = index
            drafts[index].externalIDs.append(id)
            drafts[index].externalIDs.sort()
            drafts[index].note(reason)
        }
    }

    private mutating func hide(_ selector: CuratorSelector) {
        guard let index = find(selector) else { return }
        guard !drafts[index].isRenamed else {
            contradictory("'\(drafts[index].entity.id)' has got a name by an entry before")
            return
        }
        drafts[index].isHidden = true
    }
}

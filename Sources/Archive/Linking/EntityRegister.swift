import Articles
import Facts
import Prose

/// Decides which entities of different articles are one.
///
/// Two entities of one kind are one if they have the same public identifier or the same folded full
/// name. A person known by one word only joins a person of the same story whose full name has it as
/// its last word, if there is exactly one; with several it stays by itself in each article. Across
/// stories a single word joins nothing: another event may have another person of that name.
struct EntityRegister {
    let articles: [Article]
    let findings: [Findings]
    /// The story of each article.
    let storyOf: [Int]
    /// For each story the id of its first article, which tells its single names from those of
    /// other stories.
    let anchors: [String]

    /// Entities with their appearances, and for each article the ids of its own.
    struct Linked {
        let entities: [Entity]
        let ids: [[String]]
    }

    private struct Key: Hashable, Comparable {
        let kind: EntityKind
        let name: String
        /// The article to whose story, or to which alone, a name is bound; empty for a name that
        /// joins all stories.
        var scope = ""

        static func < (left: Key, right: Key) -> Bool {
            (left.kind, left.name, left.scope) < (right.kind, right.name, right.scope)
        }
    }

    func link() -> Linked {
        let owners = fullNamesByLastWord()
        var appearances: [Key: [Entity.Appearance]] = [:]
        var keys = findings.map { found in
            found.entities.map { Key(kind: $0.kind, name: $0.reference ?? $0.key) }
        }
        for record in findings.indices {
            for (index, entity) in findings[record].entities.enumerated() {
                var reason = entity.reference == nil ? "same full name" : "same identifier"
                if isSingleName(entity) {
                    let candidates = owners[storyOf[record]]?[entity.key] ?? []
                    if candidates.count == 1, let owner = candidates.first {
                        keys[record][index] = owner
                        let isLast = owner.name.split(separator: " ").last == entity.key[...]
                        reason =
                            isLast
                            ? "last name of the only full name in the story"
                            : "short name of the only full name in the story"
                    } else if candidates.isEmpty {
                        keys[record][index].scope = anchors[storyOf[record]]
                        reason = "same single name in one story"
                    } else {
                        keys[record][index].scope = articles[record].id
                        reason = "last name of several full names in the story"
                    }
                }
                appearances[keys[record][index], default: []].append(
                    Entity.Appearance(record: record, entity: index, reason: reason)
                )
            }
        }
        var ids: [Key: String] = [:]
        let entities = appearances.sorted { $0.key < $1.key }.map { key, places in
            let entity = entity(key, places)
            ids[key] = entity.id
            return entity
        }
        return Linked(
            entities: entities.sorted { $0.id < $1.id },
            ids: keys.map { $0.map { ids[$0] ?? "" } }
        )
    }

    /// The full names of each story that end in a word.
    private func fullNamesByLastWord() -> [Int: [String: Set<Key>]] {
        var owners: [Int: [String: Set<Key>]] = [:]
        for record in findings.indices {
            for entity in findings[record].entities where entity.kind == .person {
                let words = entity.key.split(separator: " ")
                guard words.count > 1 else { continue }
                let key = Key(kind: .person, name: entity.reference ?? entity.key)
                for alias in entity.aliases where !alias.contains(" ") {
                    owners[storyOf[record], default: [:]][Folding.key(of: alias), default: []]
                        .insert(key)
                }
                if let last = words.last {
                    owners[storyOf[record], default: [:]][String(last), default: []].insert(key)
                }
            }
        }
        return owners
    }

    private func isSingleName(_ entity: LocalEntity) -> Bool {
        entity.kind == .person && entity.reference == nil && !entity.key.contains(" ")
    }

    private func entity(_ key: Key, _ appearances: [Entity.Appearance]) -> Entity {
        let forms = NameForms(of: appearances, in: findings)
        let name = forms.commonest ?? key.name
        let first = findings[appearances[0].record].entities[appearances[0].entity]
        return Entity(
            id: Slug.make(
                self.name(of: key, displayed: name),
                digesting: [key.kind.rawValue, key.name]
                    + (key.scope.isEmpty ? [] : [key.scope])
            ),
            kind: key.kind,
            name: name,
            aliases: forms.others(besides: name),
            reference: first.reference,
            externalIDs: ExternalID.publicIDs(in: first.reference),
            curation: [],
            appearances: appearances,
            mentionCount: forms.mentions
        )
    }

    /// The slug comes from the key where it is a name, so that it does not change with the articles.
    private func name(of key: Key, displayed: String) -> String {
        key.name.contains(":") ? displayed : key.name
    }
}

import Articles
import Facts
import Prose

/// Decides which entities of different articles are one.
///
/// Two entities of one kind are one if they have the same public identifier or the same folded full
/// name; people's names may differ in hyphens, Arabic articles and listed transliterations, unless
/// one article has both spellings for two people. A person known by one word only joins a person of
/// the same story whose full name has it as its last word, if there is exactly one; with several it
/// stays by itself in each article and is ambiguous. Across stories a single word joins nothing:
/// another event may have another person of that name.
struct EntityRegister {
    let articles: [Article]
    let findings: [Findings]
    /// The story of each article.
    let storyOf: [Int]
    /// For each story the id of its first article, which tells its single names from those of
    /// other stories.
    let anchors: [String]
    /// Tells the spellings of one name.
    let spelling: NameSpelling

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

    /// What an entity of one article is taken for.
    private struct Place {
        var key: Key
        var reason: Reason
        /// The people any of whom it may be.
        var candidates: Set<Key> = []
    }

    /// Why an entity of one article is taken for one of others.
    private enum Reason {
        case identifier, fullName, lastName, shortName, singleName, ambiguousHere, ambiguous
    }

    func link() -> Linked {
        let names = PersonNames(findings: findings, spelling: spelling)
        var places = findings.map { found in
            found.entities.map { entity in
                Place(
                    key: Key(kind: entity.kind, name: entity.reference ?? names.name(of: entity)),
                    reason: entity.reference == nil ? .fullName : .identifier
                )
            }
        }
        let owners = fullNamesByShortName(places)
        for record in findings.indices {
            let own = Set(places[record].map(\.key))
            for (index, entity) in findings[record].entities.enumerated() {
                guard isSingleName(entity) else { continue }
                let named = owners[storyOf[record]]?[places[record][index].key.name] ?? []
                bind(&places[record][index], to: named, besides: own, record)
            }
            for (index, entity) in findings[record].entities.enumerated() where entity.isAmbiguous {
                let people = entity.candidates.map { places[record][$0].key }
                places[record][index].candidates = Set(people)
                // Beside it the article may have somebody who is called so and nothing else.
                places[record][index].key.scope = "any of several in \(articles[record].id)"
                places[record][index].reason = .ambiguousHere
            }
        }
        return linked(places)
    }

    /// Tells whom a single name stands for among the full names of its story that have it; `own`
    /// are the names of its article.
    private func bind(
        _ place: inout Place,
        to owners: Set<Key>,
        besides own: Set<Key>,
        _ record: Int
    ) {
        if owners.count == 1, let owner = owners.first {
            let isLast = owner.name.split(separator: " ").last == place.key.name[...]
            if isLast, own.contains(owner) {
                // The article itself tells "Lord Orr" from "Ada Orr".
                place.key.scope = articles[record].id
                return
            }
            place.key = owner
            place.reason = isLast ? .lastName : .shortName
        } else if owners.isEmpty {
            place.key.scope = anchors[storyOf[record]]
            place.reason = .singleName
        } else {
            place.key.scope = articles[record].id
            place.candidates = owners
            place.reason = .ambiguous
        }
    }

    private func linked(_ places: [[Place]]) -> Linked {
        var appearances: [Key: [(record: Int, entity: Int)]] = [:]
        for record in places.indices {
            for (index, place) in places[record].enumerated() {
                appearances[place.key, default: []].append((record, index))
            }
        }
        let forms = appearances.mapValues { NameForms(of: $0.map(unreasoned), in: findings) }
        var ids: [Key: String] = [:]
        for (key, forms) in forms { ids[key] = id(of: key, forms.commonest ?? key.name) }
        let entities = appearances.compactMap { key, found in
            forms[key].map { entity(key, found, $0, places, ids) }
        }
        return Linked(
            entities: entities.sorted { $0.id < $1.id },
            ids: places.map { $0.map { ids[$0.key] ?? "" } }
        )
    }

    private func unreasoned(_ place: (record: Int, entity: Int)) -> Entity.Appearance {
        Entity.Appearance(record: place.record, entity: place.entity, reason: "")
    }

    /// The full names of each story by their last words and other single short forms.
    private func fullNamesByShortName(_ places: [[Place]]) -> [Int: [String: Set<Key>]] {
        var owners: [Int: [String: Set<Key>]] = [:]
        for record in findings.indices {
            for (index, entity) in findings[record].entities.enumerated()
            where entity.kind == .person && !entity.isAmbiguous {
                let key = places[record][index].key
                let words = spelling.key(of: entity.key).split(separator: " ")
                guard words.count > 1, let last = words.last else { continue }
                var forms = Set(
                    entity.aliases.filter { !$0.contains(" ") }
                        .map { spelling.key(of: Folding.key(of: $0)) }
                )
                forms.insert(String(last))
                for form in forms {
                    owners[storyOf[record], default: [:]][form, default: []].insert(key)
                }
            }
        }
        return owners
    }

    private func isSingleName(_ entity: LocalEntity) -> Bool {
        entity.kind == .person && entity.reference == nil && !entity.isAmbiguous
            && !entity.key.contains(" ")
    }

    // MARK: Entities

    private func entity(
        _ key: Key,
        _ found: [(record: Int, entity: Int)],
        _ forms: NameForms,
        _ places: [[Place]],
        _ ids: [Key: String]
    ) -> Entity {
        let name = forms.commonest ?? key.name
        let locals = found.map { findings[$0.record].entities[$0.entity] }
        let main = spelling.plain(locals.first { $0.name == name }?.key ?? key.name)
        let isAlone = Set(found.map(\.record)).count == 1
        let candidates = found.reduce(into: Set<Key>()) {
            $0.formUnion(places[$1.record][$1.entity].candidates)
        }
        return Entity(
            id: ids[key] ?? "",
            kind: key.kind,
            name: name,
            aliases: forms.others(besides: name),
            reference: locals[0].reference,
            externalIDs: ExternalID.publicIDs(in: locals[0].reference),
            curation: [],
            appearances: zip(found, locals).map { place, local in
                Entity.Appearance(
                    record: place.record,
                    entity: place.entity,
                    reason: words(
                        for: places[place.record][place.entity].reason,
                        isAlone: isAlone,
                        isSpelled: spelling.plain(local.key) == main
                    )
                )
            },
            mentionCount: forms.mentions,
            candidates: candidates.compactMap { ids[$0] }.sorted()
        )
    }

    private func words(for reason: Reason, isAlone: Bool, isSpelled: Bool) -> String {
        switch reason {
        case .ambiguousHere: "ambiguous: a name of several people in the article"
        case .ambiguous: "ambiguous: last name of several full names in the story"
        case .lastName where !isAlone: "last name of the only full name in the story"
        case .shortName where !isAlone: "short name of the only full name in the story"
        case _ where isAlone: Entity.Appearance.alone
        case .identifier: "same identifier"
        case .singleName: "same single name in one story"
        default: isSpelled ? "same full name" : "same name in another spelling"
        }
    }

    private func id(of key: Key, _ displayed: String) -> String {
        // The slug comes from the key where it is a name, so that it does not change with the
        // articles.
        Slug.make(
            key.name.contains(":") ? displayed : key.name,
            digesting: [key.kind.rawValue, key.name] + (key.scope.isEmpty ? [] : [key.scope])
        )
    }
}

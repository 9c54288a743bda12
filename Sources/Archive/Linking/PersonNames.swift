import Facts

/// The names of entities across articles: of people the main one of their spellings.
struct PersonNames {
    private let spelling: NameSpelling
    /// Names of which one article has two spellings for two people: there each stands for itself.
    private let distinct: Set<String>

    /// Reads the names of all articles.
    init(findings: [Findings], spelling: NameSpelling) {
        self.spelling = spelling
        var distinct: Set<String> = []
        for found in findings {
            var seen: [String: String] = [:]
            for entity in found.entities where entity.kind == .person && !entity.isAmbiguous {
                let name = spelling.key(of: entity.key)
                let plain = spelling.plain(entity.key)
                if let other = seen.updateValue(plain, forKey: name), other != plain {
                    distinct.insert(name)
                }
            }
        }
        self.distinct = distinct
    }

    /// The name of an entity of one article by which it is one with those of others.
    func name(of entity: LocalEntity) -> String {
        guard entity.kind == .person else { return entity.key }
        let name = spelling.key(of: entity.key)
        return distinct.contains(name) ? spelling.plain(entity.key) : name
    }
}

import Facts

/// What the articles call one entity, and how often they name it.
struct NameForms {
    /// How often it is mentioned.
    private(set) var mentions = 0
    /// How many articles use a form as their fullest one.
    private var names: [String: Int] = [:]
    private var all: Set<String> = []

    /// The forms at `appearances` in `findings`.
    init(of appearances: [Entity.Appearance], in findings: [Findings]) {
        var last: [String: Int] = [:]
        for place in appearances {
            let found = findings[place.record]
            let entity = found.entities[place.entity]
            // Two entities of one article may be one here.
            if last.updateValue(place.record, forKey: entity.name) != place.record {
                names[entity.name, default: 0] += 1
            }
            all.formUnion(entity.aliases)
            all.insert(entity.name)
            mentions += found.mentionNumbers[place.entity].count
        }
    }

    /// The form that most articles use, of equals the one of most words; nil without articles.
    var commonest: String? {
        names.max { first, second in
            (first.value, Self.wordCount(first.key), second.key)
                < (second.value, Self.wordCount(second.key), first.key)
        }?.key
    }

    /// All forms but `name`, sorted.
    func others(besides name: String) -> [String] { all.subtracting([name]).sorted() }

    private static func wordCount(_ name: String) -> Int { name.split(separator: " ").count }
}

import Prose

extension Gazetteer {
    /// Whether the name of an outlet can be told from other words wherever it stands: it is no name
    /// of the lists, has capitals, and two words or more, or "The" and an uncommon one.
    func canTell(outlet name: String) -> Bool {
        let words = name.split(separator: " ")
        guard (2...8).contains(words.count), reference(named: name) == nil,
            words.allSatisfy({ isNameWord($0) })
        else { return false }
        guard words.count == 2, words[0] == "The" else { return true }
        let traits = traits(of: words[1])
        return traits.isDisjoint(with: WordTraits.personal.union([.common, .demonym]))
    }

    private func isNameWord(_ word: Substring) -> Bool {
        if ["of", "and", "the", "for", "on", "&"].contains(word) { return true }
        return word.unicodeScalars.first?.properties.isUppercase ?? false
    }

    private func traits(of word: Substring) -> WordTraits {
        vocabulary.traits(of: vocabulary.number(of: NameKey.key(String(word))))
    }

    /// Adds an outlet as an organisation.
    mutating func add(outlet id: String, name: String) {
        let entry = NameEntry(
            sort: .organisation,
            name: name,
            reference: "outlet:\(id)",
            country: "",
            population: 0
        )
        let isOneWord = name.hasPrefix("The ") && name.split(separator: " ").count == 2
        add(entry, forms: [], withoutArticle: !isOneWord)
    }
}

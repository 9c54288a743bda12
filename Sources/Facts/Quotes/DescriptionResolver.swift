import Prose

/// Resolves "the company" and "the prime minister" to the name that the text gives before.
struct DescriptionResolver {
    private let page: Page
    private let names: NamedEntities
    /// Who bears a title, by each ending of its words; nil where several do.
    private var bearers: [String: Int?] = [:]
    /// Organisations with the noun of another group at their end ("Ministry").
    private var offices: Set<Int> = []
    /// How many mentions are looked back for a group.
    private static let reach = 40
    /// How many paragraphs a firm is remembered.
    private static let memory = 3

    /// A title of more words is heard by its last ones.
    private static let longestTitle = 8

    init(page: Page, names: NamedEntities) {
        self.page = page
        self.names = names
        for (mention, range) in zip(names.mentions, names.tokens) {
            let last = page.tokens[range.upperBound - 1]
            if last.traits.contains(.groupNoun), !last.uses.contains(.firm) {
                offices.insert(mention.entity)
            }
            if let title = mention.title { note(title, of: mention.entity) }
        }
    }

    private mutating func note(_ title: Span, of entity: Int) {
        let end = page.firstToken(from: title.end)
        var start = end
        while start > 0, page.tokens[start - 1].span.start >= title.start,
            end - start < Self.longestTitle
        {
            start -= 1
            let key = page.key(start..<end)
            let known = bearers[key]
            bearers[key] = known == nil || known == entity ? .some(entity) : .some(nil)
        }
    }

    /// The entity that the noun phrase `tokens` means; nil where the text does not tell.
    func entity(of tokens: Range<Int>) -> Int? {
        let words = page.tokens[tokens]
        guard let article = words.first, article.is("the"), let noun = words.last,
            noun.letterCase == .lower, words.count > 1
        else { return nil }
        if let person = bearers[page.key(tokens.dropFirst())] { return person }
        let between = words.dropFirst().dropLast()
        guard noun.traits.contains(.groupNoun), between.count < 3,
            between.allSatisfy({ $0.traits.contains(.demonym) || $0.isCapitalised })
        else { return nil }
        return group(noun, before: tokens.lowerBound)
    }

    /// The organisation named last that has the noun in its name, or is a firm: other groups bear
    /// the noun that they are called by in their name.
    private func group(_ noun: Token, before index: Int) -> Int? {
        let paragraph = page.sentences[page.sentenceOfToken[index]].paragraph
        let end = names.firstMention(from: index)
        var firm: Int?
        for number in (max(0, end - Self.reach)..<end).reversed() {
            let entity = names.mentions[number].entity
            guard names.entities[entity].kind == .organisation else { continue }
            let words = names.entities[entity].key.split(separator: " ")
            if words.contains(Substring(noun.key)) { return entity }
            let first = names.tokens[number].lowerBound
            let distance = paragraph - page.sentences[page.sentenceOfToken[first]].paragraph
            if firm == nil, distance <= Self.memory, !offices.contains(entity), !isListener(first) {
                firm = entity
            }
        }
        return noun.uses.contains(.firm) ? firm : nil
    }

    /// "told Reuters", "(AFP)", "seen by The Herald": who only passes on the words.
    private func isListener(_ index: Int) -> Bool {
        var before = index - 1
        if before > 0, page.tokens[before].is("the") { before -= 1 }
        return before >= 0 && ["told", "by", "("].contains(page.tokens[before].key)
    }
}

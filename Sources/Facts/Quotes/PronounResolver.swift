import Prose

/// Resolves "he" and "she", "his" and "her" to the person that the sentences before speak of.
struct PronounResolver {
    let page: Page
    let names: NamedEntities
    let isQuoted: [Bool]
    /// Who speaks in a sentence, as far as the quotes before have shown.
    private var speakers: [Int: Int] = [:]

    init(_ page: Page, _ names: NamedEntities, _ isQuoted: [Bool]) {
        self.page = page
        self.names = names
        self.isQuoted = isQuoted
    }

    /// Notes that `entity` speaks in the sentence of `token`.
    mutating func note(_ entity: Int, at token: Int) {
        speakers[page.sentenceOfToken[token]] = entity
    }

    /// The person meant by the pronoun at `index`; nil where the text does not tell.
    ///
    /// Those in `others` are spoken to in the same clause and are not meant.
    func person(of index: Int, besides others: Set<Int>) -> Int? {
        let gender: Gender? =
            switch page.tokens[index].key {
            case "he", "his": .male
            case "she", "her": .female
            default: nil
            }
        guard let gender else { return nil }
        let own = page.sentenceOfToken[index]
        let before = persons(in: page.sentences[own].tokens.lowerBound..<index)
        if let found = pick(before, gender, others) { return found }
        for sentence in (max(0, own - 5)..<own).reversed() {
            if let speaker = speakers[sentence], agrees(speaker, gender),
                !others.contains(speaker)
            {
                return speaker
            }
            let found = persons(in: page.sentences[sentence].tokens)
            if let found = pick(found, gender, others) { return found }
        }
        return nil
    }

    private typealias Person = (entity: Int, isSubject: Bool)

    private func pick(_ persons: [Person], _ gender: Gender, _ others: Set<Int>) -> Int? {
        let fitting = persons.filter { agrees($0.entity, gender) && !others.contains($0.entity) }
        return fitting.first { $0.isSubject }?.entity ?? fitting.first?.entity
    }

    private func agrees(_ entity: Int, _ gender: Gender) -> Bool {
        names.entities[entity].kind == .person
            && (names.genders[entity] == nil || names.genders[entity] == gender)
    }

    /// The persons named in `range` outside of quotations, and which of them can be subjects.
    private func persons(in range: Range<Int>) -> [Person] {
        var persons: [Person] = []
        // A sentence without end is heard from its last words.
        let range = max(range.lowerBound, range.upperBound - 400)..<range.upperBound
        var low = names.firstMention(from: range.lowerBound)
        while low < names.tokens.count, names.tokens[low].lowerBound < range.upperBound {
            let tokens = names.tokens[low]
            let mention = names.mentions[low]
            low += 1
            guard !isQuoted[tokens.lowerBound], names.entities[mention.entity].kind == .person
            else { continue }
            let first =
                mention.title.map { page.firstToken(from: $0.start) } ?? tokens.lowerBound
            let isOwner =
                tokens.upperBound < page.tokens.count
                && page.tokens[tokens.upperBound].kind == .clitic
            let isGoverned =
                first > range.lowerBound
                && (page.tokens[first - 1].uses.contains(.preposition)
                    || page.tokens[first - 1].is("told"))
            persons.append((mention.entity, !isOwner && !isGoverned))
        }
        return persons
    }
}

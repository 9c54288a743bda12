import Prose

/// The shorter forms that a person's full name licenses in its own text.
///
/// Names follow the customs of their culture: a surname stands last in most of them, first in
/// Chinese and Korean ones, and Burmese names have none.
struct PersonKeys {
    /// One short form.
    struct Key {
        /// The folded form.
        let key: String
        /// Why it stands for the full name.
        let reason: String
        /// Whether it holds by custom; otherwise only where nobody else bears the name.
        let isStrong: Bool
    }

    let gazetteer: Gazetteer

    /// The short forms of the full name `tokens`, which has two words or more.
    func keys(of tokens: ArraySlice<Token>) -> [Key] {
        let name = FullName(tokens, articles: gazetteer.spelling.articles)
        var words = name.words
        while let last = words.last, last.traits.contains(.generation), words.count > 2 {
            words.removeLast()
        }
        guard words.count > 1, let last = words.last else { return [] }
        let nicknames = name.nickname.isEmpty ? [] : nicknames(name.nickname, last)
        if Self.isBurmese(words) { return shortForms(words) + nicknames }
        if let first = words.first, first.traits.contains(.familyFirst), words.count <= 3,
            !isWestern(words)
        {
            return familyFirst(words) + nicknames
        }
        return (doubleSurname(words) ?? familyLast(words)) + nicknames
    }

    /// "Sandy Munro" and "Sandy" of "Alexander 'Sandy' Munro".
    private func nicknames(_ nickname: [Token], _ surname: Token) -> [Key] {
        let key = nickname.map(\.key).joined(separator: " ")
        return [
            Key(
                key: "\(key) \(surname.key)",
                reason: "nickname and surname of a full name in the text",
                isStrong: true
            ),
            Key(key: key, reason: "nickname of a full name in the text", isStrong: false),
        ]
    }

    /// The short forms of a Spanish name with two surnames, of which the first is the short one:
    /// "Ruiz" and "Ana Ruiz" of "Ana Ruiz Soto"; nil for other names.
    private func doubleSurname(_ words: [Token]) -> [Key]? {
        let second = words.count - 1
        guard isSpanishSurname(words[second]),
            let first = words[..<second].lastIndex(where: {
                $0.traits.isDisjoint(with: .particle)
            }), first > 0, isSpanishSurname(words[first])
        else { return nil }
        let key = { (range: Range<Int>) in words[range].map(\.key).joined(separator: " ") }
        let both = "both surnames of a full name in the text"
        var keys = [
            Key(
                key: words[first].key,
                reason: "first surname of a full name in the text",
                isStrong: true
            ),
            Key(key: key(first..<second + 1), reason: both, isStrong: true),
            Key(
                key: key(0..<first + 1),
                reason: "full name in the text without the second surname",
                isStrong: true
            ),
            Key(
                key: words[second].key,
                reason: "second surname of a full name in the text",
                isStrong: false
            ),
            Key(
                key: words[0].key,
                reason: "given name of a full name in the text",
                isStrong: false
            ),
        ]
        if first > 1 {
            let reason = "given name and first surname of a full name in the text"
            keys.append(
                Key(key: "\(words[0].key) \(words[first].key)", reason: reason, isStrong: true)
            )
        }
        return keys
    }

    /// Whether the word, or its part before a hyphen, is a common surname of Spanish names.
    private func isSpanishSurname(_ word: Token) -> Bool {
        if word.traits.contains(.doubleSurname) { return true }
        guard let part = word.key.split(separator: "-").first, part.utf8.count < word.key.utf8.count
        else { return false }
        let number = gazetteer.vocabulary.number(of: String(part))
        return gazetteer.vocabulary.traits(of: number).contains(.doubleSurname)
    }

    /// Two syllables of Burmese names or more: the whole name stands for its bearer, no part.
    static func isBurmese(_ words: [Token]) -> Bool {
        words.count { $0.traits.contains(.burmese) } * 2 > words.count
    }

    private func isWestern(_ words: [Token]) -> Bool {
        guard let first = words.first, let last = words.last else { return false }
        return first.traits.contains(.givenName) && last.traits.contains(.familyName)
            && !last.traits.contains(.familyFirst) && !last.traits.contains(.givenName)
    }

    /// Endings of the name that are listed as established short forms ("Suu Kyi").
    private func shortForms(_ words: [Token]) -> [Key] {
        (1..<words.count).compactMap { start in
            let key = words[start...].map(\.key).joined(separator: " ")
            guard gazetteer.shortForms.contains(key) else { return nil }
            return Key(key: key, reason: "established short form of the name", isStrong: true)
        }
    }

    private func familyFirst(_ words: [Token]) -> [Key] {
        var keys = [
            Key(
                key: words[0].key,
                reason: "family name, which stands first in the full name",
                isStrong: true
            )
        ]
        if words[0].traits.contains(.lastWordShort), let last = words.last {
            keys.append(
                Key(key: last.key, reason: "last word of a Vietnamese name", isStrong: true)
            )
        }
        return keys
    }

    private func familyLast(_ words: [Token]) -> [Key] {
        let last = words[words.count - 1]
        let isGivenFirst = words[0].traits.contains(.givenFirst)
        var keys: [Key] = []
        var start = words.count - 1
        while start > 1, !words[start - 1].traits.isDisjoint(with: [.particle, .arabicPrefix]) {
            start -= 1
        }
        let reason = "surname of a full name in the text"
        if start < words.count - 1 {
            let joined = words[start...].map(\.key).joined(separator: " ")
            keys.append(Key(key: joined, reason: reason, isStrong: true))
        }
        keys.append(Key(key: last.key, reason: reason, isStrong: true))
        if let plain = Self.withoutArticle(last.key) {
            keys.append(Key(key: plain, reason: reason, isStrong: true))
        }
        for begin in 1..<max(1, words.count - 1) where begin != start {
            let joined = words[begin...].map(\.key).joined(separator: " ")
            keys.append(Key(key: joined, reason: "end of a full name in the text", isStrong: false))
        }
        keys.append(
            Key(
                key: words[0].key,
                reason: "given name of a full name in the text",
                isStrong: isGivenFirst
            )
        )
        return keys
    }

    /// "assad" of "al-assad"; nil for other words.
    static func withoutArticle(_ key: String) -> String? {
        for article in ["al-", "el-", "as-", "ar-", "an-", "ash-"]
        where key.hasPrefix(article) && key.utf8.count > article.utf8.count + 2 {
            return String(key.dropFirst(article.utf8.count))
        }
        return nil
    }
}

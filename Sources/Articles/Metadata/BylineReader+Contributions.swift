import Prose

// Credits whose words stand behind the names.
extension BylineReader {
    /// Words behind such a credit tell from where ("from London"); there are no more than these.
    private static let placeWords = 6

    /// Reads "Lantern writer Jane Doe in Osterby contributed to this report."; nil for a sentence
    /// of other things that contributed to something.
    func contributed(_ line: String) -> Parts? {
        guard let head = contributors(line) else { return nil }
        let all = head.splitAtSpaces().map(String.init)
        guard let first = all.first, PersonName.isCapitalised(first) else { return nil }
        let keys = all.map { BylineText.trimmed($0.lowercased()) }
        let isList = zip(all, keys).allSatisfy { word, key in
            PersonName.isCapitalised(word) || isConnecting(key)
        }
        guard isList else { return nil }
        let agency = agencies.first(in: Array(head.utf8)[...])?.agency
        var groups = all.split(omittingEmptySubsequences: false) {
            words.has(BylineText.trimmed($0.lowercased()), .function)
        }
        let hasFunction = groups.count > 1
        // What stands before the first function is whose it is.
        if hasFunction { groups.removeFirst() }
        var names = groups.flatMap { people($0.joined(separator: " "))?.authors ?? [] }
        if !hasFunction {
            // Without a function or an agency only known names are contributors.
            names = names.filter(self.names.isKnown)
            guard agency != nil || !names.isEmpty else { return nil }
        }
        return Parts(authors: names, agency: agency, isExplicit: true, isClosing: true)
    }

    /// What stands before the words of such a credit; nil for another line.
    private func contributors(_ line: String) -> String? {
        // Looked for in bytes: in characters it took a tenth of the time of a page.
        let key =
            line.isPlain
            ? line.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 } : Array(line.lowercased().utf8)
        guard key.count == line.utf8.count else { return nil }
        for form in words.closingEnds {
            guard let start = form.place(in: key.span) else { continue }
            let rest = String(decoding: line.utf8.dropFirst(start + form.count), as: UTF8.self)
            guard isPlace(rest) else { continue }
            return String(decoding: line.utf8.prefix(start), as: UTF8.self)
        }
        return nil
    }

    /// Whether `rest` is empty or tells a place.
    private func isPlace(_ rest: String) -> Bool {
        guard rest.contains(where: { $0.isLetter }) else { return true }
        let all = BylineText.trimmed(rest).splitAtSpaces()
        guard rest.first == " ", let first = all.first, ["from", "in"].contains(first),
            all.count <= Self.placeWords
        else { return false }
        return all.dropFirst().allSatisfy {
            PersonName.isCapitalised(String($0)) || isConnecting($0.lowercased())
        }
    }

    private func isConnecting(_ key: String) -> Bool {
        words.has(key, .function) || words.has(key, .role) || words.has(key, .and)
            || words.has(key, .particle) || ["in", "from", "at", "of", "for"].contains(key)
    }
}

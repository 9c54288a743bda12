import Prose

// Names in scripts that know no capitals.
extension BylineReader {
    /// Reads names in a script without capitals behind an opening, as in "كتب: أحمد محمد" and
    /// "記者 王小明／台北報導".
    func uncased(_ text: String) -> Parts? {
        guard let first = text.unicodeScalars.first,
            first.properties.generalCategory == .otherLetter
        else { return nil }
        let list = text.prefix { !"/／|（(".contains($0) }
        let names = list.split { ",;،、，".contains($0) }.map { BylineText.spaced(String($0)) }
        guard (1...4).contains(names.count), names.allSatisfy(Self.isUncasedName) else {
            return nil
        }
        return Parts(authors: names)
    }

    /// At most four short words of letters.
    private static func isUncasedName(_ text: String) -> Bool {
        let words = text.splitAtSpaces()
        return (1...4).contains(words.count)
            && words.allSatisfy { word in
                (1...10).contains(word.count)
                    && word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
            }
            && text.unicodeScalars.count >= 2
    }
}

public import Formats

/// The names of the world as facts: countries, regions, cities, organisations, personal names and
/// the titles and words that stand at them.
///
/// Loaded once from the word lists; a look-up walks one trie, whatever the number of names.
public struct Gazetteer: Sendable {
    var vocabulary = Vocabulary()
    var entries: [NameEntry] = []
    var forms: [NameForm] = []
    var names = PhraseTable()
    var titleForms: [TitleForm] = []
    var titles = PhraseTable()
    var markers: [String: NameMarker] = [:]
    var units = UnitTable()
    /// The country of a people, by the number of its adjective or noun ("Lebanese").
    var peoples: [Int32: String] = [:]
    /// The codes of states and provinces by the key of their abbreviation ("tex").
    var regionAbbreviations: [String: String] = [:]
    /// Established short names of two words or more ("suu kyi").
    var shortForms: Set<String> = []
    /// The phrases before a number that say how exactly it is meant, the longest first.
    var approximations: [ApproximationForm] = []
    /// The spellings by which names are one across articles.
    public internal(set) var spelling = NameSpelling()

    /// Reads the lists from the directory `path`.
    ///
    /// Throws where a list is missing, and for the first row that cannot be read.
    public init(directory path: String) throws(TableError) {
        // The lists hold some hundred thousand names and words.
        vocabulary.reserve(160_000)
        names.reserve(120_000)
        try loadPlaces(path)
        try loadOrganisations(path)
        try loadPersonalNames(path)
        try loadSpellings(path)
        try loadTitles(path)
        try loadRoles(path)
        try loadMarkers(path)
        try loadWords(path)
        try loadUnits(path)
        try loadEverydayWords(path)
    }

    /// The public identifier of the place or organisation that is called `name`.
    ///
    /// Nil where the lists have none. Of several the weightiest is told: a country before a city.
    public func reference(named name: String) -> String? {
        let words = NameKey.parts(name).map(vocabulary.number)
        guard let match = names.matches(words, from: 0, limit: words.count).first,
            match.end == words.count
        else { return nil }
        let isCapitalised = name.unicodeScalars.first?.properties.isUppercase ?? false
        return match.values.map { forms[Int($0)] }.filter { isCapitalised || $0.isLower }
            .map { entries[Int($0.entry)] }
            .max { ($0.weight, $0.population) < ($1.weight, $1.population) }?.reference
    }

    /// Adds `entry` under its main name and the other `forms` of it; `withoutArticle` tells whether a
    /// name that begins with "The" is one without it too.
    mutating func add(_ entry: NameEntry, forms aliases: [String], withoutArticle: Bool = true) {
        let number = Int32(entries.count)
        entries.append(entry)
        for (index, form) in ([entry.name] + aliases).enumerated() {
            addForm(form, entry: number, isMain: index == 0)
            // "The Gambia" is found behind a "the" of any case.
            if withoutArticle, form.hasPrefix("The ") {
                addForm(String(form.dropFirst(4)), entry: number, isMain: index == 0)
            }
        }
    }

    private mutating func addForm(_ form: String, entry: Int32, isMain: Bool) {
        let parts = NameKey.parts(form)
        guard !parts.isEmpty, form.utf8.count > 1 else { return }
        let first = form.unicodeScalars.first
        let isUpper =
            parts.count == 1 && form.utf8.count < 12 && form.unicodeScalars.count < 8
            && form.unicodeScalars.dropFirst().contains { $0.properties.isUppercase }
        let isLower = first?.properties.isLowercase ?? true
        forms.append(NameForm(entry: entry, isUpper: isUpper, isLower: isLower, isMain: isMain))
        let words = parts.map { vocabulary.add($0) }
        names.insert(words, value: Int32(forms.count - 1))
    }
}

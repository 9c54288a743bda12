import Prose

/// What a text says of countries and regions anywhere, so that its towns can be told apart.
struct PlaceContext {
    /// How much the text speaks for a country, with the words that do.
    struct Support {
        var weight: Double
        var words: String
        var isDateline: Bool
    }

    /// By ISO 3166-1 code.
    private var countries: [String: [Support]] = [:]
    /// By ISO 3166-2 code.
    private var regions: [String: [Support]] = [:]
    /// The codes of the regions of each country, in the order in which they were found.
    private var regionCodes: [String: [String]] = [:]
    /// More words for one country or region, and more regions of one country, prove no more.
    private static let mostWords = 8

    /// The weights are powers of ten by which the inhabitants of a place count more.
    private static let named = 0.9
    private static let people = 0.5
    private static let region = 1.5
    private static let dateline = 1.0
    /// The United States and its people are named everywhere; its states tell where a town lies.
    private static let everywhere = 0.4

    /// Reads the names and peoples of the page; `groups` are its candidates by name.
    init(_ page: Page, _ lists: NameLists, _ groups: [NameGroup], _ candidates: [Candidate]) {
        for group in groups { take(group, page, lists, candidates) }
        for (index, token) in page.tokens.enumerated()
        where token.traits.contains(.demonym) && token.isCapitalised && token.number >= 0 {
            guard let country = lists.gazetteer.peoples[token.number] else { continue }
            add(country, Self.people, page.written(index..<index + 1))
        }
    }

    private mutating func take(
        _ group: NameGroup,
        _ page: Page,
        _ lists: NameLists,
        _ candidates: [Candidate]
    ) {
        guard group.evidence.best.kind == .place, let first = group.candidates.first else { return }
        let entries = group.forms.map { lists.entry($0) }.filter { $0.kind == .place }
        let words = page.written(candidates[first].tokens)
        let states = entries.filter { $0.sort == .country }
        if let state = states.first {
            // "Georgia" and "Congo" speak for nobody before it is clear who is meant.
            let isClear =
                states.allSatisfy { $0.reference == state.reference }
                && !entries.contains { $0.sort == .subdivision }
            if isClear { add(state.country, Self.named, words) }
            return
        }
        for entry in entries where entry.sort == .subdivision {
            addRegion(entry, words, isClear: entries.count == 1)
        }
        // A town says where the text is set where no other country has one of its name.
        let cities = entries.filter { $0.sort == .city }
        guard cities.count == 1, cities[0].population >= 50_000,
            entries.allSatisfy({ $0.country == cities[0].country })
        else { return }
        add(cities[0].country, Self.people, words)
        if let region = cities[0].region { addRegion(named: region, Self.people, words) }
        let start = candidates[first].tokens.lowerBound
        if start < page.sentences[page.sentenceOfToken[start]].start {
            add(cities[0].country, Self.dateline, words, isDateline: true)
        }
    }

    private mutating func addRegion(_ entry: NameEntry, _ words: String, isClear: Bool) {
        let code = String(entry.reference.dropFirst("iso:".count))
        addRegion(named: code, Self.region, words)
        if isClear { add(entry.country, Self.named, words, isRegion: true) }
    }

    private mutating func addRegion(named code: String, _ weight: Double, _ words: String) {
        if regions[code] == nil {
            let country = String(code.prefix { $0 != "-" })
            regionCodes[country, default: []].append(code)
        }
        note(
            Support(weight: weight, words: words, isDateline: false),
            in: &regions[code, default: []]
        )
    }

    private mutating func add(
        _ country: String,
        _ weight: Double,
        _ words: String,
        isRegion: Bool = false,
        isDateline: Bool = false
    ) {
        let isCommon = country == "US" && !isRegion && !isDateline
        let support = Support(
            weight: isCommon ? min(weight, Self.everywhere) : weight,
            words: words,
            isDateline: isDateline
        )
        note(support, in: &countries[country, default: []])
    }

    private func note(_ support: Support, in known: inout [Support]) {
        guard known.count < Self.mostWords,
            !known.contains(where: { $0.words == support.words && $0.weight >= support.weight })
        else { return }
        known.append(support)
    }

    private static func heaviest(_ known: [Support]?, besides own: String) -> Support? {
        // Of equals the first one.
        known?.filter { $0.words != own }.reduce(nil) { best, next in
            best.map { $0.weight >= next.weight ? $0 : next } ?? next
        }
    }

    /// What speaks for `entry` by its region, or else by its country.
    ///
    /// A name does not speak for itself: `own` are its words.
    func support(for entry: NameEntry, besides own: String) -> Support? {
        let byRegion = entry.region.flatMap { Self.heaviest(regions[$0], besides: own) }
        guard let byCountry = support(forCountry: entry.country, besides: own) else {
            return byRegion
        }
        return byRegion.map { $0.weight >= byCountry.weight ? $0 : byCountry } ?? byCountry
    }

    /// What speaks for a country, but for the words `own`.
    func support(forCountry country: String, besides own: String) -> Support? {
        Self.heaviest(countries[country], besides: own)
    }

    /// Whether the text is set among the regions of `country`: it names two of them, or one and the
    /// country or its people, and more of them than countries elsewhere.
    func isSet(amongRegionsOf country: String, besides own: String) -> Bool {
        let inside = regions.filter { $0.key.hasPrefix(country + "-") }
            .filter { $0.value.contains { $0.words != own } }
        let words = Set(inside.values.flatMap { $0.map(\.words) })
        let isNamed = countries[country]?.contains { !words.contains($0.words) } ?? false
        let abroad = countries.filter { known in
            known.key != country && known.value.contains { $0.words != own }
        }
        if inside.count > 1 { return inside.count > abroad.count }
        return inside.count == 1 && isNamed && abroad.isEmpty
    }

    /// What sets the text among the regions of `country`: another region, or a town in one.
    func support(forRegionsOf country: String, besides own: String) -> Support? {
        let inside = regionCodes[country, default: []].prefix(Self.mostWords)
        return Self.heaviest(inside.flatMap { regions[$0] ?? [] }, besides: own)
    }
}

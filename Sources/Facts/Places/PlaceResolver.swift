import Foundation
import Prose

/// Decides which place of the lists a name means in one text.
///
/// What stands at the name counts before what the text says elsewhere, that before the dateline, that
/// before the country of the outlet and that before the number of inhabitants. A country counts
/// before a region of another country, but in a text that is set among the regions of that one.
struct PlaceResolver {
    /// The entry that is meant and what the text has to say for it; nil for a place of which the
    /// text says that it lies elsewhere.
    struct Choice {
        let entry: NameEntry
        let place: Place
    }

    let page: Page
    let lists: NameLists
    let context: PlaceContext

    /// The most alternatives that are told.
    private static let mostAlternatives = 5
    /// A region counts as a town of so many inhabitants; of more, a town of its name counts before.
    private static let regionSize = 100_000.0
    /// A county counts for more: the towns of its name all lie abroad.
    private static let countySize = 250_000.0
    /// A name that is not the main one of a place weighs so many powers of ten less.
    private static let otherName = 0.7
    /// In a text that says nothing of where a place lies, one in the outlet's country weighs so many
    /// powers of ten more.
    private static let atHome = 1.0
    /// What stands at the name makes a place weigh so many powers of ten more.
    private static let qualified = 4.0

    /// The country whose regions are listed with the counties in them: "Kent, England".
    private static let twofold = "GB"

    /// A region that shares its name with a country is no surer than this.
    private static let doubted = 0.7

    private struct Weighed {
        let entry: NameEntry
        var weight: Double
        var reason = Place.Reason.population
        var cue: String?
    }

    /// The place that the name of `group` means; nil where the lists have none, or none there.
    func choice(for group: NameGroup, _ candidates: [Candidate]) -> Choice? {
        let known = entries(of: group)
        guard !known.isEmpty, let first = group.candidates.first else { return nil }
        let own = page.written(candidates[first].tokens)
        let areas = group.candidates.flatMap { index in
            PlaceQualifier(page: page, lists: lists).areas(at: candidates[index].tokens)
        }
        var weighed = known.map { weigh($0.entry, isMain: $0.isMain, own) }
        if let area = areas.first(where: { area in known.contains { lies($0.entry, in: area) } }) {
            for index in weighed.indices where lies(weighed[index].entry, in: area) {
                weighed[index].weight += Self.qualified
                weighed[index].reason = .qualifier
                weighed[index].cue = area.words
            }
        } else if areas.contains(where: \.isCertain), known.allSatisfy({ $0.entry.sort == .city }) {
            return nil
        }
        if weighed.count > 1, weighed.allSatisfy({ $0.reason == .population }) {
            for index in weighed.indices where isAtHome(weighed[index].entry) {
                weighed[index].weight += Self.atHome
                weighed[index].reason = .outlet
            }
        }
        return told(weighed.sorted(by: isBefore), own)
    }

    /// Whether a town or region lies in the outlet's country; a country is meant by all outlets.
    private func isAtHome(_ entry: NameEntry) -> Bool {
        (entry.sort == .city || entry.sort == .subdivision) && entry.country == page.home
    }

    /// Each entry once, under its main name where that is the name.
    private func entries(of group: NameGroup) -> [(entry: NameEntry, isMain: Bool)] {
        var found: [(entry: NameEntry, isMain: Bool)] = []
        var numbers: [String: Int] = [:]
        for number in group.forms {
            let entry = lists.entry(number)
            guard entry.kind == .place else { continue }
            let isMain = lists.gazetteer.forms[Int(number)].isMain
            if let known = numbers[entry.reference] {
                if isMain { found[known].isMain = true }
            } else {
                numbers[entry.reference] = found.count
                found.append((entry, isMain))
            }
        }
        return found
    }

    // MARK: Weighing

    private func lies(_ entry: NameEntry, in area: PlaceQualifier.Area) -> Bool {
        guard entry.sort == .city || entry.sort == .subdivision || entry.sort == .region,
            entry.country == area.country
        else { return false }
        guard let region = area.region, let own = entry.region else { return true }
        return own == region || entry.sort == .subdivision && entry.country == Self.twofold
    }

    private func weigh(_ entry: NameEntry, isMain: Bool, _ own: String) -> Weighed {
        var weighed = Weighed(entry: entry, weight: size(of: entry))
        if !isMain, entry.sort == .city { weighed.weight -= Self.otherName }
        let support: PlaceContext.Support? =
            switch entry.sort {
            case .city: context.support(for: entry, besides: own)
            case .subdivision:
                context.support(forRegionsOf: entry.country, besides: own)
                    ?? context.support(for: entry, besides: own)
            case .country: context.support(forCountry: entry.country, besides: own)
            case .region, .building, .organisation: nil
            }
        if let support {
            weighed.weight += support.weight
            weighed.reason = support.isDateline ? .dateline : .document
            weighed.cue = support.words
        }
        return weighed
    }

    /// The power of ten that speaks for a place before the text does.
    private func size(of entry: NameEntry) -> Double {
        switch entry.sort {
        // A country is hardly ever meant less than a town, and less than a region of another
        // country only where the text is set there.
        case .country: 7.5
        case .region, .building: 7
        case .subdivision:
            log10(entry.country == Self.twofold ? Self.countySize : Self.regionSize)
        case .city, .organisation: log10(Double(max(entry.population, 1_000)))
        }
    }

    private func isBefore(_ left: Weighed, _ right: Weighed) -> Bool {
        if left.weight != right.weight { return left.weight > right.weight }
        return left.entry.reference < right.entry.reference
    }

    // MARK: Telling

    private func told(_ weighed: [Weighed], _ own: String) -> Choice? {
        guard var best = weighed.first else { return nil }
        var rest = Array(weighed.dropFirst())
        if let state = stateRegion(weighed, own) {
            best = state
            rest = weighed.filter { $0.entry.reference != state.entry.reference }
        }
        let isDoubted =
            best.entry.sort == .subdivision && best.reason != .qualifier
            && rest.contains { $0.entry.sort == .country }
        let others = rest.reduce(0.0) { $0 + pow(10, $1.weight - best.weight) }
        let share = 1 / (1 + min(others, 3))
        let isAlone = rest.isEmpty && best.reason != .qualifier
        return Choice(
            entry: best.entry,
            place: Place(
                site: best.entry.site,
                confidence: min(share, isDoubted ? Self.doubted : ceiling(of: best)),
                reason: isAlone ? .only : best.reason,
                cue: isAlone ? nil : best.cue,
                alternatives: rest.prefix(Self.mostAlternatives).map(\.entry.site)
            )
        )
    }

    /// The region of another country that is meant in place of the country of its name: "Georgia"
    /// among Alabama and Florida, where nothing speaks for the country.
    private func stateRegion(_ weighed: [Weighed], _ own: String) -> Weighed? {
        guard let country = weighed.first, country.entry.sort == .country,
            let region = weighed.first(where: { $0.entry.sort == .subdivision }),
            region.entry.country != country.entry.country
        else { return nil }
        if region.reason == .qualifier { return region }
        let home = region.entry.country
        guard context.isSet(amongRegionsOf: home, besides: own),
            let support = context.support(forRegionsOf: home, besides: own)
        else { return nil }
        guard context.support(forCountry: country.entry.country, besides: own) == nil else {
            return nil
        }
        var state = region
        state.weight = country.weight + support.weight
        state.reason = .document
        state.cue = support.words
        return state
    }

    /// A list of towns is never whole, so that even the only one is not certain.
    private func ceiling(of weighed: Weighed) -> Double {
        switch (weighed.entry.sort, weighed.reason) {
        case (.city, .qualifier): 0.98
        case (.city, .document), (.city, .dateline): 0.95
        case (.city, _): 0.9
        case (.subdivision, _): 0.95
        default: 0.98
        }
    }
}

extension NameEntry {
    /// The entry as a place that is told.
    var site: Place.Site {
        Place.Site(
            reference: reference,
            name: name,
            country: country.isEmpty ? nil : country,
            coordinates: coordinates
        )
    }
}

import Formats
import Prose

extension Gazetteer {
    private enum RegionKind: String, CaseIterable {
        case region, disputed, building, historic, sea, continent
    }

    private enum DemonymKind: String, CaseIterable {
        case adjective, noun, plural, both
    }

    mutating func loadPlaces(_ path: String) throws(TableError) {
        let capitals = try loadCountries(path)
        try Table(path: "\(path)/regions.tsv", columns: 6).each { row throws(ColumnFault) in
            let kind = try row.choice(1, of: RegionKind.self)
            let entry = NameEntry(
                sort: kind == .building ? .building : .region,
                name: try row.text(0),
                reference: "region:\(try row.text(2))",
                country: row.column(3) == nil ? "" : try row.country(3),
                population: 0
            )
            add(entry, forms: row.values(5))
        }
        try Table(path: "\(path)/subdivisions.tsv", columns: 3).each { row throws(ColumnFault) in
            let code = try row.text(1)
            let entry = NameEntry(
                sort: .subdivision,
                name: try row.text(0),
                reference: "iso:\(code)",
                country: try row.country(2),
                population: 0,
                region: code
            )
            add(entry, forms: [])
        }
        try Table(path: "\(path)/region-abbreviations.tsv", columns: 2).each {
            row throws(ColumnFault) in
            regionAbbreviations[NameKey.key(try row.text(0))] = try row.text(1)
        }
        try loadCities(path, capitals: capitals)
        try loadDemonyms(path)
    }

    private mutating func loadDemonyms(_ path: String) throws(TableError) {
        try Table(path: "\(path)/demonyms.tsv", columns: 3).each { row throws(ColumnFault) in
            let parts = NameKey.parts(try row.text(0))
            // "Kurdish" belongs to no country and no region of the lists.
            let place = row.column(1)
            _ = try row.choice(2, of: DemonymKind.self)
            if parts.count == 1 {
                let number = vocabulary.add(parts[0], .demonym)
                // Countries have codes of two capitals, other regions slugs.
                if let place, place.utf8.count == 2 { peoples[number] = place }
            }
            if let last = parts.last, parts.count > 1 { _ = vocabulary.add(last, .demonym) }
        }
    }

    private enum CountryNameKind: String, CaseIterable {
        case official, common, former, short
    }

    /// One entry a country, under all the names that its rows give; tells the keys of the capitals
    /// by the code of their country.
    private mutating func loadCountries(_ path: String) throws(TableError) -> [String: String] {
        var capitals: [String: String] = [:]
        var codes: [String] = []
        var names: [String: [(name: String, kind: CountryNameKind)]] = [:]
        try Table(path: "\(path)/countries.tsv", columns: 5).each { row throws(ColumnFault) in
            let code = try row.country(1)
            if names[code] == nil { codes.append(code) }
            let kind = try row.choice(3, of: CountryNameKind.self)
            names[code, default: []].append((try row.text(0), kind))
            if let capital = row.column(4) { capitals[code] = NameKey.key(capital) }
        }
        for code in codes {
            let all = names[code] ?? []
            let official = all.first { $0.kind == .official }?.name ?? ""
            let common = all.filter { $0.kind == .common }.map(\.name)
            // Of "America" and "United States" the one that says more of the official name.
            let main =
                common.filter { official.contains($0) }
                .max { $0.utf8.count < $1.utf8.count } ?? common.first ?? official
            let entry = NameEntry(
                sort: .country,
                name: main,
                reference: "iso:\(code)",
                country: code,
                population: 0
            )
            add(entry, forms: all.map(\.name).filter { $0 != main })
        }
        return capitals
    }

    /// The countries whose regions have the codes of ISO 3166-2 in the list of cities.
    private static let coded: Set<String> = ["US"]

    private mutating func loadCities(_ path: String, capitals: [String: String])
        throws(TableError)
    {
        try Table(path: "\(path)/cities.tsv", columns: 8).each { row throws(ColumnFault) in
            let country = try row.country(2)
            let name = try row.text(0)
            let entry = NameEntry(
                sort: .city,
                name: name,
                reference: "geonames:\(try row.number(1))",
                country: country,
                population: try row.number(6),
                region: Self.coded.contains(country) ? "\(country)-\(row[3])" : nil,
                coordinates: Place.Coordinates(
                    latitude: try row.degrees(4, most: 90),
                    longitude: try row.degrees(5, most: 180)
                ),
                isCapital: capitals[country] == NameKey.key(name)
            )
            add(entry, forms: row.values(7))
        }
    }

    private enum OrganisationKind: String, CaseIterable {
        case agency, bank, company, court, government, international, media, ngo, party, sport
        case union, university
        case armedGroup = "armed-group"
        case stateCompany = "state-company"
    }

    mutating func loadOrganisations(_ path: String) throws(TableError) {
        try Table(path: "\(path)/organisations.tsv", columns: 5).each { row throws(ColumnFault) in
            _ = try row.choice(2, of: OrganisationKind.self)
            let name = try row.text(0)
            var forms = row.values(4)
            if let acronym = row.column(1) { forms.append(acronym) }
            let slug = NameKey.parts(name).joined(separator: "-")
            let entry = NameEntry(
                sort: .organisation,
                name: name,
                reference: "org:\(slug)",
                country: row.column(3) == nil ? "" : try row.country(3),
                population: 0
            )
            add(entry, forms: forms)
        }
    }

    private enum MarkerPosition: String, CaseIterable {
        case first, last, any
    }

    mutating func loadMarkers(_ path: String) throws(TableError) {
        try loadMarkers(
            "\(path)/organisation-words.tsv",
            .organisationWord,
            [.first: .organisationFirst, .last: .organisationLast, .any: .organisationAny]
        )
        try loadMarkers(
            "\(path)/place-words.tsv",
            .placeWord,
            [.first: .placeFirst, .last: .placeLast, .any: .placeAny]
        )
    }

    private mutating func loadMarkers(
        _ path: String,
        _ trait: WordTraits,
        _ kinds: [MarkerPosition: NameMarker]
    ) throws(TableError) {
        try Table(path: path, columns: 2).each { row throws(ColumnFault) in
            let word = try row.text(0)
            let position = try row.choice(1, of: MarkerPosition.self)
            markers[NameKey.key(word), default: []].formUnion(kinds[position] ?? [])
            for part in NameKey.parts(word) { _ = vocabulary.add(part, trait) }
        }
    }
}

extension Table.Row {
    /// The column at `index` as a code of ISO 3166-1: two capitals.
    fileprivate func country(_ index: Int) throws(ColumnFault) -> String {
        guard let code = column(index), code.utf8.count == 2,
            code.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
        else { throw ColumnFault(column: index, expected: "a country's code") }
        return code
    }

    /// The column at `index` as degrees with four decimals ("-12.3456").
    fileprivate func degrees(_ index: Int, most: Int) throws(ColumnFault) -> Double {
        let text = column(index) ?? ""
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        let parts = text.utf8.dropFirst(isNegative ? 1 : 0).split(separator: UInt8(ascii: "."))
        guard parts.count == 2, parts[1].count == 4, let whole = DecimalDigits.value(parts[0]),
            let part = DecimalDigits.value(parts[1]), whole * 10_000 + part <= most * 10_000
        else { throw ColumnFault(column: index, expected: "degrees with four decimals") }
        let value = Double(whole * 10_000 + part) / 10_000
        return isNegative ? -value : value
    }
}

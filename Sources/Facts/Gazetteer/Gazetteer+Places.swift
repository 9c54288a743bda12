import Formats
import Prose

extension Gazetteer {
    mutating func loadPlaces(_ path: String) throws(TableError) {
        try loadCountries(path)
        for row in try Table(path: "\(path)/regions.tsv", columns: 6).rows {
            let entry = NameEntry(
                sort: row[1] == "building" ? .building : .region,
                name: row[0],
                reference: "region:\(row[2])",
                country: row.column(3) ?? "",
                population: 0
            )
            add(entry, forms: row.values(5))
        }
        for row in try Table(path: "\(path)/subdivisions.tsv", columns: 3).rows {
            let entry = NameEntry(
                sort: .subdivision,
                name: row[0],
                reference: "iso:\(row[1])",
                country: row[2],
                population: 0,
                region: row[1]
            )
            add(entry, forms: [])
        }
        for row in try Table(path: "\(path)/region-abbreviations.tsv", columns: 2).rows {
            regionAbbreviations[NameKey.key(row[0])] = row[1]
        }
        try loadCities(path)
        for row in try Table(path: "\(path)/demonyms.tsv", columns: 3).rows {
            let parts = NameKey.parts(row[0])
            if parts.count == 1 {
                let number = vocabulary.add(parts[0], .demonym)
                // Countries have codes of two capitals, other regions slugs.
                if row[1].utf8.count == 2 { peoples[number] = row[1] }
            }
            if let last = parts.last, parts.count > 1 { _ = vocabulary.add(last, .demonym) }
        }
    }

    /// One entry a country, under all the names that its rows give.
    private mutating func loadCountries(_ path: String) throws(TableError) {
        var codes: [String] = []
        var names: [String: [(name: String, kind: String)]] = [:]
        for row in try Table(path: "\(path)/countries.tsv", columns: 4).rows {
            if names[row[1]] == nil { codes.append(row[1]) }
            names[row[1], default: []].append((row[0], row[3]))
        }
        for code in codes {
            let all = names[code] ?? []
            let official = all.first { $0.kind == "official" }?.name ?? ""
            let common = all.filter { $0.kind == "common" }.map(\.name)
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
    }

    /// The countries whose regions have the codes of ISO 3166-2 in the list of cities.
    private static let coded: Set<String> = ["US"]

    private static func coordinates(_ latitude: String, _ longitude: String)
        -> Place.Coordinates?
    {
        guard let latitude = degrees(latitude), let longitude = degrees(longitude) else {
            return nil
        }
        return Place.Coordinates(latitude: latitude, longitude: longitude)
    }

    /// "-12.3456" as a number; nil for other forms.
    private static func degrees(_ text: String) -> Double? {
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        let parts = text.utf8.dropFirst(isNegative ? 1 : 0).split(separator: UInt8(ascii: "."))
        guard parts.count == 2, parts[1].count == 4, let whole = DecimalDigits.value(parts[0]),
            let part = DecimalDigits.value(parts[1]), whole <= 180
        else { return nil }
        let value = Double(whole * 10_000 + part) / 10_000
        return isNegative ? -value : value
    }

    private mutating func loadCities(_ path: String) throws(TableError) {
        for row in try Table(path: "\(path)/cities.tsv", columns: 8).rows {
            let entry = NameEntry(
                sort: .city,
                name: row[0],
                reference: "geonames:\(row[1])",
                country: row[2],
                population: DecimalDigits.value(row[6].utf8) ?? 0,
                region: Self.coded.contains(row[2]) ? "\(row[2])-\(row[3])" : nil,
                coordinates: Self.coordinates(row[4], row[5])
            )
            add(entry, forms: row.values(7))
        }
    }

    mutating func loadOrganisations(_ path: String) throws(TableError) {
        for row in try Table(path: "\(path)/organisations.tsv", columns: 5).rows {
            var forms = row.values(4)
            if let acronym = row.column(1) { forms.append(acronym) }
            let slug = NameKey.parts(row[0]).joined(separator: "-")
            let entry = NameEntry(
                sort: .organisation,
                name: row[0],
                reference: "org:\(slug)",
                country: row.column(3) ?? "",
                population: 0
            )
            add(entry, forms: forms)
        }
    }

    mutating func loadMarkers(_ path: String) throws(TableError) {
        for row in try Table(path: "\(path)/organisation-words.tsv", columns: 2).rows {
            addMarker(row, first: .organisationFirst, last: .organisationLast, .organisationAny)
            for part in NameKey.parts(row[0]) { _ = vocabulary.add(part, .organisationWord) }
        }
        for row in try Table(path: "\(path)/place-words.tsv", columns: 2).rows {
            addMarker(row, first: .placeFirst, last: .placeLast, .placeAny)
            for part in NameKey.parts(row[0]) { _ = vocabulary.add(part, .placeWord) }
        }
    }

    private mutating func addMarker(
        _ row: Table.Row,
        first: NameMarker,
        last: NameMarker,
        _ any: NameMarker
    ) {
        let marker =
            switch row[1] {
            case "first": first
            case "last": last
            default: any
            }
        markers[NameKey.key(row[0]), default: []].formUnion(marker)
    }
}

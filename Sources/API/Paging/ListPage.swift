import Formats

/// One page of a list.
struct ListPage {
    let items: [JSON]
    /// How many items all pages have.
    let total: Int
    let limit: Int
    /// The target of the next page; nil on the last.
    let next: String?
    /// The target of the page before; nil on the first.
    let previous: String?
    /// The counts asked for; nil for none.
    let facets: JSON?
    /// The shape of these items where it is narrower than that of the route; nil where it is not.
    var shape: Shape?

    /// The page as one object, its items reduced to what was asked for.
    func json(edition: String, projection: Projection?) -> JSON {
        let list: JSON = [
            "items": .array(projected(projection)),
            "total": .integer(total),
            "page": [
                "limit": .integer(limit), "next": .optional(next), "prev": .optional(previous),
            ],
            "edition": .string(edition),
        ]
        guard let facets else { return list }
        return list.adding(JSON.Member("facets", facets))
    }

    /// The items, reduced to what was asked for.
    func projected(_ projection: Projection?) -> [JSON] {
        guard let projection else { return items }
        return items.map(projection.applied)
    }

    /// The value of a `Link` field (RFC 8288); nil where there is no other page.
    var link: String? {
        let links = [
            next.map { "<\($0)>; rel=\"next\"" }, previous.map { "<\($0)>; rel=\"prev\"" },
        ]
        let given = links.compactMap(\.self)
        return given.isEmpty ? nil : given.joined(separator: ", ")
    }
}

/// What is known of how a source writes its dates.
struct DateStyle: Sendable, Hashable {
    /// The order of the numbers of "04/03/2025".
    enum Order: Sendable, Hashable { case dayFirst, monthFirst, open }

    /// The language in lower case without a region ("de"); nil where unknown.
    let language: String?
    /// The order of day and month.
    let order: Order
    /// The country of the outlet, as far as its entry or its domain tells (ISO 3166-1 alpha-2).
    let country: String?

    /// Whether it matters alone that there is a date, and not which.
    let takesAny: Bool

    /// Nothing is known.
    static let open = DateStyle(language: nil, order: .open)
    /// Every date is taken for one; what day it is may be another than the source means.
    static let any = DateStyle(language: nil, order: .dayFirst, takesAny: true)

    private init(language: String?, order: Order, takesAny: Bool = false) {
        self.language = language
        self.order = order
        self.takesAny = takesAny
        country = nil
    }

    /// The style of pages in `language`, in whatever form a file states it ("en-GB", "eng",
    /// "English"), at the host `domain` of an outlet whose entry names `country`.
    init(language: String?, domain: String?, country: String? = nil, _ tags: LanguageTags) {
        self.init(
            language: language.map { tags.tag($0) ?? $0 },
            domain: domain,
            country: country
        )
    }

    /// The style of pages in `language` (a tag such as "en-GB") at the host `domain` of an outlet
    /// whose entry names `country`.
    ///
    /// English alone leaves the order open: a region or the country of the domain settles it.
    init(language tag: String?, domain: String?, country: String? = nil) {
        takesAny = false
        let parts = (tag ?? "").lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
        let language = parts.first.flatMap { (2...3).contains($0.utf8.count) ? $0 : nil }
        self.language = language
        self.country = country?.uppercased() ?? Self.country(of: domain).flatMap(Self.code)
        guard let language else {
            order = .open
            return
        }
        if language == "en" {
            let regions = [parts.dropFirst().last, Self.country(of: domain)].compactMap(\.self)
            let order = regions.lazy.compactMap { Self.english[$0] }.first
            self.order = order ?? .open
        } else {
            // These write the year first; what has it last follows a foreign custom.
            order = ["ja", "zh", "ko", "hu", "lt", "mn"].contains(language) ? .open : .dayFirst
        }
    }

    private static let english: [String: Order] = [
        "us": .monthFirst, "ph": .monthFirst, "gb": .dayFirst, "uk": .dayFirst, "au": .dayFirst,
        "nz": .dayFirst, "ie": .dayFirst, "in": .dayFirst, "za": .dayFirst, "ng": .dayFirst,
        "ke": .dayFirst, "pk": .dayFirst, "sg": .dayFirst, "my": .dayFirst, "gh": .dayFirst,
    ]

    /// Domains of countries and unions that outlets of all countries use.
    private static let shared: Set<String> = ["ai", "cc", "co", "eu", "fm", "io", "me", "tv", "ws"]

    /// The code of the country that the last part of a domain stands for.
    private static func code(_ part: String) -> String? {
        if shared.contains(part) { return nil }
        return part == "uk" ? "GB" : part.uppercased()
    }

    private static func country(of domain: String?) -> String? {
        guard let domain, let dot = domain.lastIndex(of: ".") else { return nil }
        let last = domain[domain.index(after: dot)...]
        return last.utf8.count == 2 ? String(last) : nil
    }
}

/// Which place of the lists a text means by a name, how sure that is, and what else it may be.
public struct Place: Sendable, Hashable {
    /// Degrees of WGS 84, north and east positive.
    public struct Coordinates: Sendable, Hashable {
        /// From -90 to 90.
        public let latitude: Double
        /// From -180 to 180.
        public let longitude: Double

        /// Pairs two degrees.
        public init(latitude: Double, longitude: Double) {
            self.latitude = latitude
            self.longitude = longitude
        }
    }

    /// One place of the lists.
    public struct Site: Sendable, Hashable {
        /// Its identifier ("geonames:4717560").
        public let reference: String
        /// Its main name.
        public let name: String
        /// ISO 3166-1 alpha-2; nil where it belongs to no country or to a disputed one.
        public let country: String?
        /// Where it lies; nil for what is no city.
        public let coordinates: Coordinates?

        /// Describes a place.
        public init(
            reference: String,
            name: String,
            country: String?,
            coordinates: Coordinates?
        ) {
            self.reference = reference
            self.name = name
            self.country = country
            self.coordinates = coordinates
        }
    }

    /// What made the choice, in the order of their weight.
    public enum Reason: String, Sendable, CaseIterable {
        /// The text says where it lies, directly at the name ("Paris, Texas").
        case qualifier
        /// The text names its country, its region or their people elsewhere.
        case document
        /// It lies in the country of the dateline.
        case dateline
        /// It lies in the country of the outlet, and the text says nothing.
        case outlet
        /// Nothing but the number of inhabitants, or the rank of a country, speaks for it.
        case population
        /// The lists know no other place of the name.
        case only
    }

    /// The place that is meant.
    public let site: Site
    /// How sure the choice is, from 0 to 1: the chosen place's share of the weights of all.
    public let confidence: Double
    /// What made the choice.
    public let reason: Reason
    /// The words of the text that made it ("Texas"); nil where none did.
    public let cue: String?
    /// What else the name may mean, the likeliest first, at most five.
    public let alternatives: [Site]

    /// Describes a choice.
    public init(
        site: Site,
        confidence: Double,
        reason: Reason,
        cue: String?,
        alternatives: [Site]
    ) {
        self.site = site
        self.confidence = confidence
        self.reason = reason
        self.cue = cue
        self.alternatives = alternatives
    }
}

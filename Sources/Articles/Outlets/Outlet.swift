public import Prose

/// A publication: the side that an article stands for in a comparison.
public struct Outlet: Sendable, Hashable {
    /// A slug of the name ("the-moscow-times"), where words with letters that have no plain form are
    /// given by a digest ("x5f0a3c91"); `unknown` where no outlet could be found.
    public let id: String
    /// The name as the outlet writes it.
    public let name: String
    /// Its web domain in lower case, without `www.` and other labels for devices (`m.`, `mobile.`,
    /// `amp.`); nil where unknown.
    public let domain: String?
    /// ISO 3166-1 alpha-2 code of its country; nil where unknown.
    public let country: String?
    /// BCP 47 tag of its main language; nil where unknown.
    public let language: String?
    /// Who owns it, as configured; nil where unknown.
    public let owner: String?
    /// What sort of publisher it is; nil where unknown.
    public let kind: Kind?
    /// Groups that it is counted to ("tabloid", "nordic"), as configured, in the order given; empty
    /// for none.
    public let groups: [String]

    /// What sort of publisher an outlet is.
    ///
    /// It is what the configuration says; nothing is inferred, since readers disagree on it.
    public enum Kind: String, Sendable, CaseIterable {
        /// A news agency.
        case agency
        /// A public broadcaster or another body under public law that the state does not direct.
        case `public`
        /// A private company, foundation or person.
        case `private`
        /// Directed by a state.
        case state
    }

    /// Describes an outlet.
    public init(
        id: String,
        name: String,
        domain: String? = nil,
        country: String? = nil,
        language: String? = nil,
        owner: String? = nil,
        kind: Kind? = nil,
        groups: [String] = []
    ) {
        self.id = id
        self.name = name
        self.domain = domain
        self.country = country
        self.language = language
        self.owner = owner
        self.kind = kind
        self.groups = groups
    }

    /// The outlet of articles that do not tell theirs.
    public static let unknown = Outlet(id: "unknown", name: "Unknown")
}

/// The outlet of an article, and how it is known.
public struct OutletIdentification: Sendable, Hashable {
    /// What the identification rests on, the strongest first.
    public enum Basis: String, Sendable {
        /// The file names it (`source` or the domain of `url` in JSON).
        case stated
        /// The folder is listed in the outlets file, or has one of its own.
        case configured
        /// The page names its site, publisher or address.
        case page
        /// The site: the file names the outlet otherwise, and its name begins as that of another
        /// outlet on the same host does.
        case site
        /// The folder's name.
        case folder
        /// The text names it in an appeal, a newsletter box or another line about itself.
        case inferred
        /// Nothing tells.
        case unknown
    }

    /// The outlet.
    public let outlet: Outlet
    /// What the identification rests on.
    public let basis: Basis
    /// Where the raw text names the outlet, when it was inferred; otherwise nil.
    public let evidence: Span?

    /// Describes an identification.
    public init(outlet: Outlet, basis: Basis, evidence: Span? = nil) {
        self.outlet = outlet
        self.basis = basis
        self.evidence = evidence
    }
}

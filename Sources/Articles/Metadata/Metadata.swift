public import Prose

/// What an article says about itself.
///
/// All spans point into its clean text.
public struct Metadata: Sendable, Hashable {
    /// The headline; nil where none was found.
    public var headline: Span?
    /// Who wrote it.
    public var byline: Byline?
    /// Where it was written.
    public var dateline: Dateline?
    /// The words below pictures.
    public var captions: [Caption] = []
    /// The agencies that are credited, each with the place of the credit.
    public var agencies: [AgencyCredit] = []
    /// When it was published; nil where nothing tells.
    public var published: Publication?
    /// Its address; nil where the file gives none.
    public var url: String?
    /// Language tag (BCP 47) that the file states; nil where it states none.
    public var language: String?
    /// The id that the file gives the article; nil where it gives none.
    public var sourceID: String?

    /// Metadata that says nothing yet.
    public init() {}
}

/// The line that names the writer.
public struct Byline: Sendable, Hashable {
    /// Where it stands; nil where the name comes from a field of the file, not from its text.
    public let span: Span?
    /// The writers' names; empty where only an agency is named.
    public let authors: [String]
    /// The agency that it names; nil for none.
    public let agency: Agency?

    /// Describes a byline.
    public init(span: Span?, authors: [String], agency: Agency?) {
        self.span = span
        self.authors = authors
        self.agency = agency
    }
}

/// The place, and perhaps day and agency, that a report opens with ("MOSCOW, March 4 (AFP) —").
public struct Dateline: Sendable, Hashable {
    /// Where it stands, the dash or colon behind it included.
    public let span: Span
    /// The place or places, as written.
    public let place: Span
    /// The agency in brackets; nil for none.
    public let agency: Agency?
    /// The day it names; nil for none.
    public let date: DateExpression?

    /// Describes a dateline.
    public init(span: Span, place: Span, agency: Agency?, date: DateExpression?) {
        self.span = span
        self.place = place
        self.agency = agency
        self.date = date
    }
}

/// The words below a picture.
public struct Caption: Sendable, Hashable {
    /// The description, without the credit.
    public let span: Span
    /// Whose picture it is ("AFP", "kremlin.ru"), without brackets; nil for none.
    public let credit: Span?

    /// Describes a caption.
    public init(span: Span, credit: Span?) {
        self.span = span
        self.credit = credit
    }
}

/// A news agency.
public struct Agency: Sendable, Hashable {
    /// A short id ("afp").
    public let id: String
    /// The full name.
    public let name: String

    /// Describes an agency.
    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}

/// An agency that an article credits, and where: a credited photo does not make the text its own.
public struct AgencyCredit: Sendable, Hashable {
    /// Where the credit stands in the article.
    public enum Position: String, Sendable {
        /// In the byline: the text is the agency's.
        case byline
        /// In the dateline: the text is the agency's.
        case dateline
        /// In a closing line such as "With reporting by": part of the text is the agency's.
        case tagline
        /// Below a picture: says nothing of the text.
        case caption
    }

    /// The agency.
    public let agency: Agency
    /// Where the credit stands in the article.
    public let position: Position
    /// The exact words; nil where they come from a field of the file.
    public let span: Span?

    /// Describes a credit.
    public init(agency: Agency, position: Position, span: Span?) {
        self.agency = agency
        self.position = position
        self.span = span
    }
}

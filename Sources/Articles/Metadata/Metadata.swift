public import Formats
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
    /// When it was last changed; nil where nothing tells.
    public var modified: Publication?
    /// The line above the headline ("Analysis"); nil for none.
    public var kicker: Wording?
    /// The summary or standfirst; nil for none.
    public var summary: Wording?
    /// The section of the outlet that it stands in, as written; nil where the file names none.
    public var section: String?
    /// Keywords in the order of the file, none of them twice.
    public var keywords: [String] = []
    /// The pictures that the file names, in its order.
    public var images: [Picture] = []
    /// Its address; nil where the file gives none.
    public var url: String?
    /// The one form of its address by which versions of it are known; nil where the file gives no
    /// address below a front page.
    public var canonicalURL: String?
    /// The version that the file gives it, as written; nil where it gives none.
    public var version: String?
    /// Whether the text is known to be a part of the article only, as in most feeds.
    public var isExcerpt = false
    /// The fields of the file that none of the others takes up, in their order.
    public var extra: [JSON.Member] = []
    /// In which language it is, how that is known, and how far it is read.
    public var languageDecision = LanguageDecision.undecided
    /// The id that the file gives the article; nil where it gives none.
    public var sourceID: String?

    /// Metadata that says nothing yet.
    public init() {}

    /// Its language as a BCP 47 tag; nil where neither file nor text tells.
    public var language: String? { languageDecision.tag }
}

/// Words that the file states or the text holds, or both.
public struct Wording: Sendable, Hashable {
    /// The words, with single spaces.
    public let words: String
    /// Where they stand in the clean text; nil where they come from a field of the file alone.
    public let span: Span?

    /// Pairs words with their place.
    public init(words: String, span: Span?) {
        self.words = words
        self.span = span
    }
}

/// A picture that the file names.
public struct Picture: Sendable, Hashable {
    /// Its address.
    public let url: String
    /// The words below it; nil where the file gives none.
    public let caption: String?
    /// Whose picture it is, as written; nil where the file does not tell.
    public let credit: String?

    /// Describes a picture.
    public init(url: String, caption: String?, credit: String?) {
        self.url = url
        self.caption = caption
        self.credit = credit
    }
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

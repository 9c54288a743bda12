/// A feed in RSS or Atom: what it states of itself, and its entries.
struct Feed: Sendable {
    /// What a feed states of itself.
    struct Channel: Sendable, Equatable {
        var title: String?
        var link: String?
        var language: String?
        var author: String?
        /// From where addresses in the feed lead that are not whole, as it states; nil where it does
        /// not.
        var base: String?
    }

    /// A text in a feed and what it is made of.
    struct Content: Sendable, Equatable {
        var text: String
        /// Whether it may hold markup; otherwise it is text as it stands.
        var mayHoldMarkup: Bool
    }

    /// A picture in a feed.
    struct Image: Sendable, Equatable {
        var url: String
        var caption: String?
        var credit: String?
    }

    /// One entry.
    struct Entry: Sendable, Equatable {
        var id: String?
        var title: String?
        var link: String?
        /// From where addresses of the entry lead that are not whole, as it states.
        var base: String?
        var source: String?
        var published: String?
        var updated: String?
        var authors: [String] = []
        var keywords: [String] = []
        var language: String?
        var images: [Image] = []
        /// The text, by what the feed calls the content.
        var content: Content?
        /// The text, by what the feed calls a description or summary.
        var summary: Content?
    }

    /// What stands at the root of a file in XML.
    enum Root: Equatable {
        case rss, rdf, atom, page
        /// Another element, with its name.
        case other(String)
    }

    var channel = Channel()
    var entries: [Entry] = []
    /// Why reading ended before the feed did; nil where it did not.
    var fault: String?

    /// Most values of one kind that an entry may have.
    static let listLimit = 64
}

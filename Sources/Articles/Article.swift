public import Prose

/// One cleaned article with its metadata.
///
/// ``text`` is the clean text that every span of the article points into: the kept paragraphs, the
/// headline first, then the others in the order of the file, separated by an empty line.
public struct Article: Sendable {
    /// Identifies the article: a readable slug of outlet and headline and a short digest of path
    /// and content, lower case; the same for the same file wherever the directory stands.
    public let id: String
    /// Where the article was read from.
    public let origin: Origin
    /// Who published it, and how that is known.
    public let outlet: OutletIdentification
    /// The text as it was delivered, after decoding.
    public let raw: Text
    /// The clean text, with its sentences and words.
    public let reading: Reading
    /// The kept paragraphs, in the order of the clean text; each stands in the raw text byte for
    /// byte, but for line feeds inside a wrapped paragraph, which become spaces.
    public let paragraphs: [Paragraph]
    /// The paragraphs that were left out, in the order of the raw text.
    public let dropped: [DroppedParagraph]
    /// Headline, byline, dateline, time of publication and the rest.
    public let metadata: Metadata

    /// Puts an article together.
    public init(
        id: String,
        origin: Origin,
        outlet: OutletIdentification,
        raw: Text,
        reading: Reading,
        paragraphs: [Paragraph],
        dropped: [DroppedParagraph],
        metadata: Metadata
    ) {
        self.id = id
        self.origin = origin
        self.outlet = outlet
        self.raw = raw
        self.reading = reading
        self.paragraphs = paragraphs
        self.dropped = dropped
        self.metadata = metadata
    }

    /// The clean text.
    public var text: Text { reading.text }

    /// The headline's words; for an article without one its first sentence, and for one without
    /// any sentence its path.
    public var title: String {
        let span = metadata.headline ?? bodySentences.first.map { reading.sentences[$0].span }
        return span.map { text[$0] } ?? origin.path
    }

    /// The sentences of the body, as indices into the reading's sentences, in order.
    public var bodySentences: [Int] {
        var found: [Int] = []
        var next = 0
        // Both lists are in the order of the text, so that one walk over each is enough.
        for (index, sentence) in reading.sentences.enumerated() {
            while next < paragraphs.count, paragraphs[next].span.end <= sentence.span.start {
                next += 1
            }
            guard next < paragraphs.count else { break }
            if paragraphs[next].role == .body, paragraphs[next].span.contains(sentence.span) {
                found.append(index)
            }
        }
        return found
    }
}

/// Where an article was read from.
public struct Origin: Sendable, Hashable {
    /// The file's path below the data directory, with `/` between folders.
    public let path: String
    /// Its number in a file of several, from 1; nil for a whole file.
    ///
    /// That is the line of a `.jsonl` file, the element of a JSON array, the entry of a feed or the
    /// record of a web archive, those that give no article counted as well. The articles of a list
    /// on one line have the number of the line.
    public let record: Int?

    /// Names a file, and a record in it.
    public init(path: String, record: Int? = nil) {
        self.path = path
        self.record = record
    }
}

/// A paragraph that belongs to the article.
public struct Paragraph: Sendable, Hashable {
    /// What part a paragraph plays.
    public enum Role: String, Sendable, CaseIterable {
        /// The headline.
        case headline
        /// A line above or below the headline that sums up.
        case summary
        /// The words below a picture, its credit included.
        case caption
        /// Who wrote it.
        case byline
        /// A line that tells when it was published or changed.
        case timestamp
        /// A heading inside the body.
        case heading
        /// The reporting itself.
        case body
    }

    /// What part it plays.
    public let role: Role
    /// Where it stands in the clean text.
    public let span: Span
    /// Where it stands in the raw text; as long as `span`, with a line feed where a wrapped
    /// paragraph has a space in the clean text.
    public let raw: Span
    /// The rule by which it got its role ("line-before-body").
    public let rule: String
    /// Why, in a few words ("12 words and the end of a sentence"); empty where nothing was judged.
    public let reason: String

    /// Describes a kept paragraph.
    public init(role: Role, span: Span, raw: Span, rule: String, reason: String = "") {
        self.role = role
        self.span = span
        self.raw = raw
        self.rule = rule
        self.reason = reason
    }
}

/// A paragraph of the raw text that is not part of the article.
public struct DroppedParagraph: Sendable, Hashable {
    /// Where it stands in the raw text.
    public let raw: Span
    /// The rule by which it was dropped ("newsletter", "repeated", "after-tail-cue").
    public let rule: String
    /// Why, in a sentence that names the cue or count ("begins with 'sign up for'").
    public let reason: String

    /// Describes a dropped paragraph.
    public init(raw: Span, rule: String, reason: String) {
        self.raw = raw
        self.rule = rule
        self.reason = reason
    }
}

public import Prose

/// Words that a text gives as somebody's.
public struct Quote: Sendable, Hashable {
    /// How the words are given.
    public enum Form: String, Sendable, CaseIterable {
        /// In quotation marks, a sentence or more.
        case direct
        /// In quotation marks, a part of a sentence ("great potential").
        case fragment
        /// In quotation marks, one to three words that nobody is told to have said: the text keeps
        /// them at a distance or speaks of the words (so-called "reforms").
        case scare
        /// Without quotation marks, behind a verb of speech ("said that ...").
        case reported
        /// Without quotation marks, behind a verb that denies them ("denied that ..."): the speaker
        /// says the opposite.
        case denied
    }

    /// The quoted words in the order of the text, without quotation marks: one span, or more where
    /// an attribution breaks the quotation.
    public let spans: [Span]
    /// How the words are given.
    public let form: Form
    /// Who is said to have said it; nil where the text does not tell.
    public let speaker: Speaker?
    /// The verb that introduces the words ("told"); nil where there is none.
    public let cue: Span?

    /// Whether the words stand in quotation marks, scare quotes among them.
    public var isQuotation: Bool { form == .direct || form == .fragment || form == .scare }

    /// Whether the words are given as somebody's: all but scare quotes, which have no speaker.
    public var isSpeech: Bool { form != .scare }

    /// Describes a quote.
    public init(spans: [Span], form: Form, speaker: Speaker?, cue: Span?) {
        self.spans = spans
        self.form = form
        self.speaker = speaker
        self.cue = cue
    }
}

/// Who is said to have said something.
public struct Speaker: Sendable, Hashable {
    /// How the text names the speaker.
    public enum Basis: String, Sendable {
        /// By name.
        case name
        /// By "he", "she" or "they", resolved to a name.
        case pronoun
        /// By a noun phrase ("a spokesman for the ministry").
        case description
        /// Not at all: taken over from the quote before, or in a headline from the same words in the
        /// body.
        case continuation
    }

    /// The words that stand for the speaker.
    public let span: Span
    /// The entity, as an index into ``Findings/entities``; nil where it is none with a name.
    public let entity: Int?
    /// How the text names the speaker.
    public let basis: Basis
    /// How sure the attribution is, from 0 to 1, by the rule that made it.
    public let confidence: Double

    /// Describes a speaker.
    public init(span: Span, entity: Int?, basis: Basis, confidence: Double) {
        self.span = span
        self.entity = entity
        self.basis = basis
        self.confidence = confidence
    }
}

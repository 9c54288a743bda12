/// The language of an article, decided between what is stated and what the text shows.
public struct LanguageDecision: Sendable, Hashable {
    /// What the decision rests on.
    public enum Basis: String, Sendable, CaseIterable {
        /// A field of the file or page; the text is too short or too mixed to tell.
        case stated
        /// The letters and words of the text.
        case text
    }

    /// How far an article is read.
    public enum Analysis: String, Sendable, CaseIterable {
        /// Names, quotations and figures are looked for.
        case full
        /// The text is searched and compared as it stands; nothing is read out of it, since the
        /// word lists that doing so needs are English.
        case textOnly = "text_only"
    }

    /// BCP 47 tag; nil where neither file nor text tells.
    public let tag: String?
    /// What the tag rests on; nil without a tag.
    public let basis: Basis?
    /// What the file or page states, as a BCP 47 tag; nil where it states none that can be read.
    public let stated: String?
    /// How certain the text's own language is, 0.5 to 1; nil where the text does not tell one.
    public let confidence: Double?
    /// How far the article is read: fully where it is English.
    public let analysis: Analysis

    /// Describes a decision.
    public init(
        tag: String?,
        basis: Basis?,
        stated: String?,
        confidence: Double?,
        analysis: Analysis
    ) {
        self.tag = tag
        self.basis = basis
        self.stated = stated
        self.confidence = confidence
        self.analysis = analysis
    }

    /// The decision before anything was looked at: no language, and nothing to read.
    public static let undecided = LanguageDecision(
        tag: nil,
        basis: nil,
        stated: nil,
        confidence: nil,
        analysis: .textOnly
    )
}

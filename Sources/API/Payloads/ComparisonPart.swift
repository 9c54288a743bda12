/// The sections of a comparison, as a client names them in `parts=`.
public enum ComparisonPart: String, Sendable, CaseIterable {
    /// The compared articles: the columns.
    case articles
    /// Everything that at least one article says: the rows.
    case statements
    /// What is quoted, with each article's version.
    case quotes
    /// The figures and how they relate.
    case figures
    /// Who and what is named.
    case entities
    /// What each article leaves out.
    case omissions
    /// What the texts share word for word.
    case lineage
    /// Who had which statement first.
    case precedence
    /// The headlines.
    case headlines
    /// The loaded words.
    case framing
}

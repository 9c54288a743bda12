public import Prose

/// What is indexed of one document; its number is its place in the list given to the index.
public struct SearchDocument: Sendable {
    /// The words of the title, in order; marks among them are passed over.
    public let title: ArraySlice<Word>
    /// The words of the body, in order; marks among them are passed over.
    public let body: ArraySlice<Word>
    /// Values by field ("outlet", "entity"), found whole and counted as facets.
    ///
    /// A field's name consists of `a` to `z` and `_`, and is neither `title` nor `date`. A name
    /// without values makes the field known all the same.
    public let fields: [String: [String]]
    /// The day that the field `date` asks for; nil where it is unknown, which no date matches.
    public let day: Day?

    /// Describes a document.
    public init(
        title: ArraySlice<Word>,
        body: ArraySlice<Word>,
        fields: [String: [String]] = [:],
        day: Day? = nil
    ) {
        self.title = title
        self.body = body
        self.fields = fields
        self.day = day
    }
}

/// The parameters that several routes declare.
extension ParameterRule {
    static let query = Parameter<String>.query.rule
    static let source = Parameter<String>.source.rule
    static let entity = Parameter<String>.entity.rule
    static let story = Parameter<String>.story.rule
    static let article = Parameter<String>.article.rule
    static let from = Parameter<Moment>.from.rule
    static let to = Parameter<Moment>.to.rule
    static let lang = Parameter<String>.lang.rule
    static let offsetUnit = Parameter.offsetUnit.rule

    /// The filters that all lists share.
    static let recordFilters = [source, entity, story, from, to, lang]
}

public import Prose

/// Reads a text closely: names, quotes and figures, with where each of them stands.
///
/// Total and deterministic: any text has an answer, and the same text has the same one. Time and
/// memory grow with the length of the text.
public struct Recognizer: Sendable {
    private let gazetteer: Gazetteer
    private let lexicon: Lexicon
    private let model: NameModel?

    /// A recogniser that knows the words of `lexicon` and the names of `gazetteer`.
    ///
    /// Names are told by `model`; without one by the rules alone.
    public init(lexicon: Lexicon, gazetteer: Gazetteer, model: NameModel? = nil) {
        self.model = model
        var gazetteer = gazetteer
        gazetteer.take(lexicon)
        self.gazetteer = gazetteer
        self.lexicon = lexicon
    }

    private init(_ other: Recognizer, _ gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
        lexicon = other.lexicon
        model = other.model
    }

    /// A recogniser that knows `outlets` as organisations too, in so far as their names can be told
    /// from other words; the id of an outlet becomes the reference "outlet:" with the id.
    public func knowing(outlets: [(id: String, name: String)]) -> Recognizer {
        var known = gazetteer
        var isChanged = false
        for outlet in outlets where known.canTell(outlet: outlet.name) {
            known.add(outlet: outlet.id, name: outlet.name)
            isChanged = true
        }
        return isChanged ? Recognizer(self, known) : self
    }

    /// `reading` prepared for finding, and the lists seen from it.
    func page(of reading: Reading, _ outline: Outline, home: String? = nil) -> (Page, NameLists) {
        var builder = PageBuilder(gazetteer, dates: DateFinder(lexicon))
        let page = builder.page(reading, outline, home: home)
        return (page, NameLists(page: page, gazetteer: gazetteer))
    }

    /// What `reading` holds, whose parts `outline` tells.
    ///
    /// Names and quotes are found in headline, captions and body, figures in the body; what the
    /// outline leaves out is not looked at. Where the text does not tell which place of a name is
    /// meant, one in the country `home` of the outlet (ISO 3166-1 alpha-2) counts before others.
    public func findings(in reading: Reading, outline: Outline, home: String? = nil) -> Findings {
        let (page, lists) = page(of: reading, outline, home: home)
        let names = NameFinder(page: page, lists: lists).find(model)
        let quotes = QuoteFinder(page, names).find()
        let figures = FigureFinder(page, names, gazetteer, lexicon.numerals).find()
        return Findings(
            entities: names.entities,
            mentions: names.mentions,
            quotes: quotes,
            figures: figures,
            descriptions: DescriptionReader(page, lists, names, quotes).descriptions()
        )
    }
}

extension Gazetteer {
    /// Notes which words are function words, dates and numbers.
    fileprivate mutating func take(_ lexicon: Lexicon) {
        for word in lexicon.stopwords.sorted() {
            _ = vocabulary.add(NameKey.part(word), .stopword)
        }
        for word in lexicon.calendar.keys.sorted() {
            // "may" and "march" are told from the verbs by their capital and by the date finder.
            _ = vocabulary.add(NameKey.part(word), .calendar)
        }
        for word in lexicon.numerals.keys.sorted() {
            _ = vocabulary.add(NameKey.part(word), .numeral)
        }
    }
}

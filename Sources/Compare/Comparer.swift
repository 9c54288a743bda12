public import Prose

/// Sets articles side by side.
public struct Comparer: Sendable {
    /// How many articles can be compared at once.
    public static let columnLimits = 2...12

    /// How many sentences of an article are compared: far more than news articles have, and few
    /// enough that the work, which grows with the square, stays within a second or two.
    public static let sentenceLimit = 400
    /// How many quotes of an article are compared.
    static let quoteLimit = 300

    private let lexicon: Lexicon
    private let background: Background
    private let loadedWords: LoadedWords

    /// A comparer with its word lists.
    public init(lexicon: Lexicon, background: Background, loadedWords: LoadedWords) {
        self.lexicon = lexicon
        self.background = background
        self.loadedWords = loadedWords
    }

    /// Compares `columns`, of which there must be as many as ``columnLimits`` allows.
    ///
    /// The work grows with the square of the number of sentences; the answer depends on nothing
    /// but the columns and their order.
    public func compare(_ columns: [Column]) -> Comparison {
        precondition(Self.columnLimits.contains(columns.count), "2 to 12 articles are compared")
        let stopwords = lexicon.stopwords
        let profiles = columns.enumerated().map {
            SentenceProfile.profiles(of: $0.element, at: $0.offset, stopwords: stopwords)
        }
        let weights = StemWeights(profiles, background: background)
        let (groups, scores) = StatementGrouping.groups(
            of: profiles,
            by: Alignment(weights: weights)
        )
        let differ = WordingDiffer(columns: columns, lexicon: lexicon, background: background)
        let statements = StatementTable(
            columns: columns,
            profiles: profiles,
            scores: scores,
            weights: weights,
            differ: differ
        ).statements(from: groups)
        return Comparison(
            columns: columns,
            statements: statements,
            quotes: quotes(of: columns),
            figures: FigureMatching(
                columns: columns,
                statements: statements,
                stopwords: stopwords
            ).comparisons(),
            entities: EntityComparison.comparisons(of: columns),
            omissions: Omission.omissions(in: statements, columns: columns.count),
            lineage: LineageFinder(columns: columns).lineage(),
            precedence: Precedence.precedences(of: statements, in: columns),
            headlines: HeadlineMatching(columns: columns, stopwords: stopwords, differ: differ)
                .comparison(weights: weights),
            framing: columns.enumerated().map {
                Framing.framing(of: $0.element, at: $0.offset, terms: loadedWords)
            }
        )
    }

    /// What `columns` quote, each utterance with the versions of it, without any other comparison.
    public func quotes(of columns: [Column]) -> [QuoteComparison] {
        QuoteMatching(columns: columns, lexicon: lexicon).comparisons()
    }
}

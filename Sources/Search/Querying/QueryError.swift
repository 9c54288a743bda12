/// Why a query cannot be understood.
public struct QueryError: Error, Sendable, Hashable {
    /// What is wrong.
    public enum Problem: Sendable, Hashable {
        /// A quotation mark opens a phrase that nothing closes; told at the mark.
        case unclosedQuote
        /// The parenthesis at `opening` is not closed; told where it should be.
        case unclosedParenthesis(opening: Int)
        /// A parenthesis that closes nothing.
        case unopenedParenthesis
        /// An operator, a parenthesis or the end where a word, phrase or group must stand.
        case missingOperand
        /// Quotation marks with no word between them.
        case emptyPhrase
        /// A field without a value, or a value without a word.
        case missingValue(field: String)
        /// A field that the index does not have; `known` are those it has, ascending.
        case unknownField(String, known: [String])
        /// A value of the field `date` that is no year, month or day.
        case badDate
        /// A prefix of fewer than ``QueryLimits/prefix`` characters.
        case shortPrefix
        /// No number, or one above ``QueryLimits/distance``, behind `~`.
        case badDistance
        /// More words and values than ``QueryLimits/terms``.
        case tooManyTerms
        /// Groups or negations nested deeper than ``QueryLimits/depth``.
        case tooDeep
        /// More code points than ``QueryLimits/length``.
        case tooLong
    }

    /// What is wrong.
    public let problem: Problem
    /// Where: code points from the start of the query; its length where the end is meant.
    public let position: Int

    /// Says that `problem` stands at `position`.
    public init(_ problem: Problem, at position: Int) {
        self.problem = problem
        self.position = position
    }

    /// What was expected at ``position``, as a noun phrase for a message.
    public var expected: String {
        switch problem {
        case .unclosedQuote: "a closing quotation mark"
        case .unclosedParenthesis(let opening):
            "a closing parenthesis for the one at character \(opening)"
        case .unopenedParenthesis: "no closing parenthesis, for none is open"
        case .missingOperand: "a word, a phrase, a field or a group"
        case .emptyPhrase: "a word between the quotation marks"
        case .missingValue(let field): "a value directly behind \(field):"
        case .unknownField(let name, let known):
            "one of the fields \(known.joined(separator: ", ")) instead of \(name)"
        case .badDate: "a year, a month or a day, such as 2025, 2025-03 or 2025-03-04"
        case .shortPrefix: "at least \(QueryLimits.prefix) letters or digits before the asterisk"
        case .badDistance: "a number from 0 to \(QueryLimits.distance) behind the tilde"
        case .tooManyTerms: "at most \(QueryLimits.terms) words and values"
        case .tooDeep: "at most \(QueryLimits.depth) levels of groups and negations"
        case .tooLong: "at most \(QueryLimits.length) characters"
        }
    }
}

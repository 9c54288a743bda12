import Archive
import Articles
import HTTP

/// From when until when articles are asked for.
struct Period {
    /// The first moment that counts; nil for any.
    let from: Moment?
    /// The first moment that does not count any more; nil for any.
    let to: Moment?

    /// Whether any time, and none, will do.
    var isOpen: Bool { from == nil && to == nil }

    /// Whether an article was published inside; one without a time only where none is asked for.
    func holds(_ record: Record) -> Bool {
        guard !isOpen else { return true }
        guard let seconds = record.article.metadata.published?.seconds else { return false }
        return seconds >= from?.seconds ?? .min && seconds < to?.seconds ?? .max
    }
}

extension IdentifierChecks {
    /// The period that `from` and `to` tell; an end that is not behind the beginning is noted.
    mutating func period() -> Period {
        let period = Period(from: call.values[.from], to: call.values[.to])
        if let from = period.from, let to = period.to, to <= from {
            note(.invalid("to", "the end, which does not count any more, is not after 'from'"))
        }
        return period
    }
}

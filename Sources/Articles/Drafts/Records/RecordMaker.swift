import Formats

/// Makes drafts of JSON values that are articles or hold them.
struct RecordMaker: Sendable {
    let keys: RecordKeys
    let drafts: DraftMaker

    /// The drafts of `value`: one article, or the list of them that it holds.
    func add(_ value: JSON, into tally: inout DraftTally) {
        if let feed = JSONFeed(value, drafts.sniff) {
            for (index, item) in feed.items.enumerated() {
                add(item, record: index + 1, feed.channel, into: &tally)
            }
            if feed.items.isEmpty { tally.report(.empty(path: tally.path, record: nil)) }
        } else if let elements = list(in: value) {
            for (index, element) in LinkedRecords.articles(of: elements).enumerated() {
                add(element, record: index + 1, into: &tally)
            }
            if elements.isEmpty { tally.report(.empty(path: tally.path, record: nil)) }
        } else {
            add(value, record: nil, into: &tally)
        }
    }

    /// The list of records that `value` is or holds; nil where it is a record itself.
    private func list(in value: JSON) -> [JSON]? {
        if let elements = value.array { return elements }
        let fields = RecordFields(value, keys, drafts.sniff)
        guard fields.body == nil else { return nil }
        for rule in keys.lists {
            guard let member = value[rule.path.head] else { continue }
            for leaf in rule.path.leaves(of: member) {
                guard let elements = leaf.array else { continue }
                if elements.isEmpty || elements.contains(where: { $0.members != nil }) {
                    return elements
                }
            }
        }
        return nil
    }

    /// The draft of one record; what is wrong with it is reported.
    func add(
        _ value: JSON,
        record: Int?,
        _ channel: Draft.Hints? = nil,
        into tally: inout DraftTally
    ) {
        guard value.members != nil else {
            tally.malformed(record, "expected an object")
            return
        }
        let fields = fields(of: value)
        if let key = fields.repeatedKey { tally.note(repeatedKey: key) }
        for field in fields.overlong {
            tally.note(overlong: field.name, limit: field.limit, record: record)
        }
        var hints = fields.hints
        if let channel { hints.complete(by: channel) }
        guard let body = text(fields, &hints, &tally) else {
            tally.malformed(record, "holds no text under any known key, such as text or body")
            return
        }
        let origin = Origin(path: tally.path, record: record)
        if let draft = drafts.draft(body.text, body.form, at: origin, hints, &tally) {
            tally.add(draft)
        }
    }

    /// The fields of a record, or of the record that it wraps.
    private func fields(of value: JSON) -> RecordFields {
        let fields = RecordFields(value, keys, drafts.sniff)
        guard fields.body == nil else { return fields }
        for rule in keys.wrappers {
            guard let member = value[rule.path.head],
                let inner = rule.path.leaves(of: member).first(where: { $0.members != nil })
            else { continue }
            return RecordFields(inner, keys, drafts.sniff)
        }
        return fields
    }

    /// The text to read, which is the summary where there is no other.
    private func text(
        _ fields: RecordFields,
        _ hints: inout Draft.Hints,
        _ tally: inout DraftTally
    ) -> RecordFields.Body? {
        let isBlank = fields.body.map { !$0.text.utf8.contains { $0 > 0x20 } } ?? true
        if isBlank, let summary = hints.summary {
            hints.isExcerpt = true
            tally.note(excerpt: "a summary without a text")
            return RecordFields.Body(text: summary, form: .text)
        }
        guard var body = fields.body else { return nil }
        if body.form != .page, let whole = ExcerptMark.removed(from: body.text) {
            body.text = whole
            hints.isExcerpt = true
            tally.note(excerpt: "a text that is cut at its end")
        } else if hints.isExcerpt {
            tally.note(excerpt: "stated by the record")
        }
        return body
    }
}

extension Draft.Hints {
    /// Takes over from `channel` what is not stated here.
    mutating func complete(by channel: Draft.Hints) {
        source = source ?? channel.source
        language = language ?? channel.language
        if authors.isEmpty { authors = channel.authors }
    }
}

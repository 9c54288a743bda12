import Formats

/// Makes drafts of JSON values that are articles or hold them.
struct RecordMaker: Sendable {
    let keys: RecordKeys
    let drafts: DraftMaker

    /// Lists inside of each other that are entered.
    private static let depthLimit = 4

    /// The drafts of `value`: one article, or those of the list that it is or holds.
    ///
    /// They have the number `record`, as the line of a file; where that is nil, those of a list have
    /// the number of their element. What is wrong with one is reported.
    func add(_ value: JSON, record: Int? = nil, into tally: inout DraftTally) {
        add(value, record: record, depth: 0, into: &tally)
    }

    private func add(_ value: JSON, record: Int?, depth: Int, into tally: inout DraftTally) {
        if let feed = JSONFeed(value, drafts.sniff) {
            for (index, item) in feed.items.enumerated() {
                let number = record ?? index + 1
                guard item.members != nil else {
                    tally.malformed(number, "expected an object")
                    continue
                }
                add(fields(of: item), record: number, feed.channel, into: &tally)
            }
            if feed.items.isEmpty { tally.report(.empty(path: tally.path, record: record)) }
            return
        }
        if let elements = value.array, depth < Self.depthLimit {
            add(elements, record: record, depth: depth, into: &tally)
            return
        }
        guard value.members != nil else {
            tally.malformed(record, "expected an object")
            return
        }
        let fields = RecordFields(value, keys, drafts.sniff)
        if fields.body == nil {
            // One of several that tells its own summary is an article, whatever lists it holds.
            let mayBeList = record == nil || fields.hints.summary == nil
            if mayBeList, depth < Self.depthLimit, let elements = list(in: value) {
                add(elements, record: record, depth: depth, into: &tally)
                return
            }
        }
        add(unwrapped(value, fields), record: record, into: &tally)
    }

    private func add(
        _ elements: [JSON],
        record: Int?,
        depth: Int,
        into tally: inout DraftTally
    ) {
        let found = LinkedRecords(elements, keys)
        for (number, element) in found.articles {
            add(element, record: record ?? number, depth: depth + 1, into: &tally)
        }
        if found.others > 0 {
            let reason = "are linked data of another type than an article"
            tally.note(ignored: reason, records: found.others)
        }
        if elements.isEmpty { tally.report(.empty(path: tally.path, record: record)) }
    }

    /// The list of records that an object without a text holds; nil for none.
    private func list(in value: JSON) -> [JSON]? {
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

    /// The draft of one record of which `fields` tell; what is wrong with it is reported.
    private func add(
        _ fields: RecordFields,
        record: Int?,
        _ channel: Draft.Hints? = nil,
        into tally: inout DraftTally
    ) {
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
        unwrapped(value, RecordFields(value, keys, drafts.sniff))
    }

    /// `fields`, those of `value`; where they hold no text, the fields of the record that it wraps.
    private func unwrapped(_ value: JSON, _ fields: RecordFields) -> RecordFields {
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
        guard var body = fields.body else {
            guard let summary = hints.summary else {
                return fields.hasBlankBody ? RecordFields.Body(text: "", form: .text) : nil
            }
            hints.isExcerpt = true
            tally.note(excerpt: "a summary without a text")
            return RecordFields.Body(text: summary, form: .text)
        }
        let whole = body.form == .page ? nil : ExcerptMark.removed(from: body.text)
        if whole != nil || body.form != .page && ExcerptMark.cuts(shortText: body.text) {
            body.text = whole ?? body.text
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

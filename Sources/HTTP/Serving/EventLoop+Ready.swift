/// The short way from a plain request to an answer that is ready.
extension EventLoop {
    /// Answers the head in `outline`, read from these bytes; false when it takes the long way.
    func giveReady(_ connection: Connection, _ bytes: Span<UInt8>) -> Bool {
        guard isPlain(bytes), let host = outline.fields.host, knows(host, bytes) else {
            return false
        }
        var isGzip = false
        if let field = outline.fields.acceptEncoding {
            var negotiation = Negotiation()
            negotiation.note(bytes, field)
            isGzip = negotiation.wantsGzip
        }
        let question = ReadyAnswers.Question(
            target: outline.target,
            accept: outline.fields.accept ?? 0..<0,
            isGzip: isGzip
        )
        ready.refresh(shared.kept.generation)
        guard let entry = ready.find(question, bytes) ?? prepare(question, bytes) else {
            return false
        }
        give(entry, connection)
        return true
    }

    /// Whether the request is of the kind that kept answers are for, and nothing in it but target,
    /// `Accept` and `Accept-Encoding` decides about the answer.
    private func isPlain(_ bytes: Span<UInt8>) -> Bool {
        outline.method == .get && outline.framing == .none && outline.isVersion11
            && outline.fields.isPlain && shared.limits.keptAnswers > 0 && shared.rates == nil
            && bytes[outline.target.lowerBound] == UInt8(ascii: "/")
    }

    /// Whether the host is one that is served; those that were found to be are remembered.
    private func knows(_ host: Authority.Outline, _ bytes: Span<UInt8>) -> Bool {
        for known in hosts where bytes.equals(host.whole, known) { return true }
        do {
            try shared.responder.hosts.check(Authority(bytes, host))
        } catch {
            return false
        }
        if hosts.count == 4 { hosts.removeFirst() }
        hosts.append(bytes.copied(host.whole))
        return true
    }

    /// Makes a kept answer ready; nil when there is none.
    private func prepare(
        _ question: ReadyAnswers.Question,
        _ bytes: Span<UInt8>
    ) -> ReadyAnswers.Entry? {
        let head = RequestHead(outline, bytes)
        let key = KeptAnswers.Key(
            target: head.rawTarget,
            headers: head.headers,
            isGzip: question.isGzip
        )
        let finding = shared.kept.find(key)
        guard let rendition = finding.rendition else { return nil }
        let route = tally.route(rendition.template)
        return ready.prepare(rendition, route, generation: finding.generation, question, bytes)
    }

    private func give(_ entry: ReadyAnswers.Entry, _ connection: Connection) {
        connection.requests += 1
        noteLast(connection, keepsAlive: outline.fields.keepsAlive)
        let number = names.draw()
        let start = answered
        answered = .current()
        let nanoseconds = answered.nanoseconds - start.nanoseconds
        outbox.append(entry.head)
        writer.write(
            number,
            nanoseconds: nanoseconds,
            closes: connection.isClosing,
            to: &outbox
        )
        outbox.append(entry.body)
        tally.keptHits.add(1)
        tally.answers2.add(1)
        entry.tally.count(.ok, nanoseconds: nanoseconds)
        guard let log = shared.log else { return }
        log(
            AccessRecord(
                requestID: RequestNames.text(number),
                peer: connection.peer,
                method: "GET",
                target: entry.target,
                template: entry.template,
                status: 200,
                bytes: entry.body.count,
                duration: .nanoseconds(nanoseconds),
                isKept: true,
                traceParent: nil
            )
        )
    }
}

/// From complete requests to answers in the outbox.
extension EventLoop {
    /// Answers a request, or hands it to a worker.
    func answer(_ connection: Connection, _ head: RequestHead, _ body: [UInt8]) {
        connection.requests += 1
        let id = names.name(for: head.headers)
        var exchange = describe(connection, head, id)
        do throws(Problem) {
            exchange.quota = shared.rates?.take(connection.peer, now: exchange.start)
            if let quota = exchange.quota, quota.isExceeded {
                tally.rateRefused.add(1)
                throw Problem(
                    .tooManyRequests,
                    detail: "at most \(quota.limit.requests) in \(quota.limit.seconds) seconds",
                    headers: ["Retry-After": "\(quota.reset)"]
                )
            }
            let method = try method(of: head)
            let isGzip = Responder.acceptsGzip(head.headers)
            let key = try findKept(head, method, isGzip)
            if let rendition = key?.finding.rendition {
                tally.keptHits.add(1)
                let answer = shared.responder.answer(
                    rendition,
                    method: method,
                    headers: head.headers,
                    requestID: id
                )
                deliver(connection, answer, exchange, isKept: true)
                return
            }
            if key != nil { tally.keptMisses.add(1) }
            try Responder.checkCondition(method, head.headers)
            let request = Request(
                method: method,
                target: try target(of: head, method),
                headers: head.headers,
                body: body,
                peer: connection.peer,
                id: id
            )
            try route(connection, request, exchange, isGzip: isGzip, key: key)
        } catch {
            deliver(connection, answer(error, id, head), exchange)
        }
    }

    private func method(of head: RequestHead) throws(Problem) -> Method {
        guard let method = head.method else {
            throw Problem(.notImplemented, detail: "the method is not known")
        }
        return method
    }

    /// The target of a request to a host that is served.
    private func target(of head: RequestHead, _ method: Method) throws(Problem) -> Target {
        let outcome = try shared.responder.targets.parse(head.rawTarget, method)
        // RFC 9112 §3.2.2: a host in the target stands for the Host field.
        if let host = outcome.authority ?? head.host { try shared.responder.hosts.check(host) }
        // RFC 9110 §7.4: what is asked for by https is never given in the clear.
        if outcome.isSecure == true, tls == nil {
            throw Problem(.misdirectedRequest, detail: "https is not served on this port")
        }
        return outcome.target
    }

    /// Refuses a request of which the head alone tells that no handler will see it.
    func checkAhead(_ head: RequestHead) throws(Problem) {
        let method = try method(of: head)
        let finding = shared.responder.router.find(method, try target(of: head, method))
        if case .refused(let problem) = finding { throw problem }
    }

    /// Where an answer would be kept, and what was found there.
    private struct Place: Sendable {
        let key: KeptAnswers.Key
        let finding: KeptAnswers.Finding
    }

    /// Looks for a kept answer; nil when this kind of request never has one.
    private func findKept(
        _ head: RequestHead,
        _ method: Method,
        _ isGzip: Bool
    ) throws(Problem) -> Place? {
        guard shared.limits.keptAnswers > 0, method == .get || method == .head,
            head.rawTarget.first == UInt8(ascii: "/")
        else { return nil }
        if let host = head.host { try shared.responder.hosts.check(host) }
        let key = KeptAnswers.Key(
            target: head.rawTarget,
            headers: head.headers,
            isGzip: isGzip
        )
        return Place(key: key, finding: shared.kept.find(key))
    }

    private func route(
        _ connection: Connection,
        _ request: Request,
        _ exchange: Exchange,
        isGzip: Bool,
        key: Place?
    ) throws(Problem) {
        let shared = shared
        switch shared.responder.router.find(request.method, request.target) {
        case .refused(let problem): throw problem
        case .options(let allow):
            let response = shared.responder.options(request.headers, allow: allow)
            let rendition = shared.responder.render(response, template: nil, gzip: false)
            let answer = shared.responder.answer(
                rendition,
                method: .options,
                headers: request.headers,
                requestID: request.id
            )
            deliver(connection, answer, exchange)
        case .route(let route, let parameters):
            let compose: @Sendable () -> Answer = {
                Self.compose(shared, request, route, parameters, isGzip: isGzip, place: key)
            }
            guard route.place == .work else {
                deliver(connection, compose(), exchange)
                return
            }
            let token = connection.token
            let mailbox = mailbox
            connection.exchange = exchange
            connection.phase = .working
            if shared.work.submit({ mailbox.post(.answer(token: token, compose())) }) { return }
            connection.exchange = nil
            connection.phase = .reading
            tally.workRefused.add(1)
            throw Problem(
                .unavailable,
                detail: "too many requests wait",
                headers: ["Retry-After": "1"]
            )
        }
    }

    /// Runs a handler and makes its response ready to be written; on the loop or on a worker.
    private static func compose(
        _ shared: Shared,
        _ request: Request,
        _ route: Route,
        _ parameters: PathParameters,
        isGzip: Bool,
        place: Place?
    ) -> Answer {
        let response = shared.responder.run(route, request, parameters)
        let rendition = shared.responder.render(
            response,
            template: route.template.description,
            gzip: isGzip
        )
        if response.isKeepable, response.status == .ok, let place {
            shared.kept.keep(rendition, for: place.key, generation: place.finding.generation)
        }
        return shared.responder.answer(
            rendition,
            method: request.method,
            headers: request.headers,
            requestID: request.id
        )
    }

    /// Takes a worker's answer and goes on with the requests that came meanwhile.
    func resume(_ connection: Connection, _ answer: Answer) {
        guard connection.phase == .working, let exchange = connection.exchange else { return }
        connection.exchange = nil
        connection.phase = .reading
        deliver(connection, answer, exchange)
        processRest(connection)
        if connection.phase == .reading, connection.unsent == nil,
            connection.tls?.hasPendingBytes == true
        {
            read(connection)
        }
    }

    /// Refuses a request that is not read to its end, and closes after it; `head` is nil when not
    /// even that can be read.
    func refuse(_ connection: Connection, _ problem: Problem, _ head: RequestHead?) {
        let id = head.map { names.name(for: $0.headers) } ?? names.make()
        let exchange = describe(connection, head, id)
        connection.upload = nil
        connection.requests += 1
        connection.isClosing = true
        connection.mustLinger = true
        deliver(connection, answer(problem, id, head), exchange)
    }

    private func describe(
        _ connection: Connection,
        _ head: RequestHead?,
        _ id: String
    ) -> Exchange {
        let (peer, start) = (connection.peer, Moment.current())
        guard let head else { return Exchange(unreadableFrom: peer, id: id, start: start) }
        return Exchange(head, id: id, peer: peer, start: start, isLogged: shared.log != nil)
    }

    /// The answer that tells a problem.
    func answer(_ problem: Problem, _ id: String, _ head: RequestHead? = nil) -> Answer {
        let response = shared.responder.refusal(problem, requestID: id)
        let rendition = shared.responder.render(response, template: nil, gzip: false)
        return shared.responder.answer(
            rendition,
            method: head?.method,
            headers: head?.headers ?? Headers(),
            requestID: id
        )
    }

    /// Sees whether the answer about to be given is the connection's last.
    func noteLast(_ connection: Connection, keepsAlive: Bool) {
        let isCut =
            connection.requests >= shared.limits.requestsPerConnection || stopDeadline != nil
        if isCut { connection.mustLinger = true }
        if isCut || !keepsAlive { connection.isClosing = true }
    }

    /// Puts an answer into the outbox and into the log.
    private func deliver(
        _ connection: Connection,
        _ answer: Answer,
        _ exchange: Exchange,
        isKept: Bool = false
    ) {
        noteLast(connection, keepsAlive: exchange.keepsAlive)
        answered = .current()
        let nanoseconds = answered.nanoseconds - exchange.start.nanoseconds
        let bytes = writer.write(
            answer,
            exchange,
            nanoseconds: nanoseconds,
            closes: connection.isClosing,
            to: &outbox
        )
        tally.countAnswer(answer.status)
        tally.route(answer.rendition.template).count(answer.status, nanoseconds: nanoseconds)
        guard let log = shared.log else { return }
        log(
            AccessRecord(
                requestID: exchange.id,
                peer: exchange.peer,
                method: exchange.method,
                target: exchange.target,
                template: answer.rendition.template,
                status: answer.status.code,
                bytes: bytes,
                duration: .nanoseconds(nanoseconds),
                isKept: isKept,
                traceParent: exchange.traceParent
            )
        )
    }
}

/// Writes answers in the form they have on the wire.
///
/// Source: RFC 9112 §4 to §6.
struct MessageWriter {
    private(set) var date = DateText()

    /// Takes the time for the answers to come.
    mutating func refreshDate() {
        date.refresh()
    }

    /// Appends one message.
    ///
    /// - Parameters:
    ///   - answer: What to say.
    ///   - exchange: The request it answers.
    ///   - nanoseconds: From the end of the request until this moment.
    ///   - closes: Whether the connection ends with this answer.
    ///   - outbox: Where the message goes.
    /// - Returns: Bytes of the body written.
    func write(
        _ answer: Answer,
        _ exchange: Exchange,
        nanoseconds: Int64,
        closes: Bool,
        to outbox: inout Outbox
    ) -> Int {
        let rendition = answer.rendition
        outbox.append("HTTP/1.1 ")
        outbox.append(decimal: answer.status.code)
        outbox.append(" ")
        outbox.append(answer.status.reason)
        outbox.append("\r\n")
        outbox.append(date.line)
        outbox.append(rendition.fields.bytes)
        if !answer.omitsRepresentation { outbox.append(rendition.bodyFields.bytes) }
        if !answer.status.forbidsBody {
            outbox.append("Content-Length: ")
            outbox.append(decimal: rendition.body.count)
            outbox.append("\r\n")
        }
        if answer.fields.count > 0 { outbox.append(answer.fields.bytes) }
        if let quota = exchange.quota {
            outbox.append("RateLimit-Policy: \(quota.policy)\r\nRateLimit: \(quota.state)\r\n")
        }
        outbox.append("X-Request-Id: ")
        outbox.append(answer.requestID)
        appendTiming(nanoseconds, to: &outbox)
        if closes {
            outbox.append("\r\nConnection: close\r\n\r\n")
        } else if exchange.isVersion11 {
            outbox.append("\r\n\r\n")
        } else {
            outbox.append("\r\nConnection: keep-alive\r\n\r\n")
        }
        if answer.omitsRepresentation || answer.omitsBody { return 0 }
        outbox.append(body: rendition.body)
        return rendition.body.count
    }

    /// Appends what follows the ready part of a head: date, name, timing and the empty line.
    func write(
        _ number: UInt64,
        nanoseconds: Int64,
        closes: Bool,
        to outbox: inout Outbox
    ) {
        outbox.append(date.line)
        outbox.append("X-Request-Id: ")
        outbox.append(name: number)
        appendTiming(nanoseconds, to: &outbox)
        if closes {
            outbox.append("\r\nConnection: close\r\n\r\n")
        } else {
            outbox.append("\r\n\r\n")
        }
    }

    /// Milliseconds with three decimals.
    private func appendTiming(_ nanoseconds: Int64, to outbox: inout Outbox) {
        let microseconds = Int(nanoseconds / 1_000)
        outbox.append("\r\nServer-Timing: app;dur=")
        outbox.append(decimal: microseconds / 1_000)
        outbox.append(thousandths: microseconds % 1_000)
    }
}

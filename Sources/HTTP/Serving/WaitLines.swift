/// What a connection waits for, each with a duration of its own.
enum Wait: Int, CaseIterable {
    case handshake, idle, head, body, write, linger
}

/// The deadlines of all connections of a loop: one line for each kind of wait.
///
/// All waits of a kind last equally long, so who began first is over first, and joining and leaving
/// a line cost the same however many stand in it. Connections stand in line by their slots.
struct WaitLines {
    private struct Line {
        var first = -1
        var last = -1
        /// In nanoseconds.
        let duration: Int64
    }

    private struct Place {
        var wait: Wait?
        var deadline = Moment(nanoseconds: 0)
        var next: Int32 = -1
        var previous: Int32 = -1
    }

    private var lines: [Line]
    private var places: [Place] = []

    init(_ timeouts: Timeouts) {
        lines = Wait.allCases.map { wait in
            let duration =
                switch wait {
                case .handshake: timeouts.handshake
                case .idle: timeouts.idle
                case .head: timeouts.head
                case .body: timeouts.body
                case .write: timeouts.write
                case .linger: timeouts.linger
                }
            return Line(duration: Moment.nanoseconds(of: duration))
        }
    }

    /// What a slot waits for; nil for nothing.
    func wait(of slot: Int) -> Wait? {
        slot < places.count ? places[slot].wait : nil
    }

    /// Puts a slot at the end of a line, out of any other.
    mutating func join(_ slot: Int, _ wait: Wait, now: Moment) {
        while places.count <= slot { places.append(Place()) }
        leave(slot)
        let line = wait.rawValue
        let last = lines[line].last
        places[slot] = Place(
            wait: wait,
            deadline: Moment(nanoseconds: now.nanoseconds + lines[line].duration),
            previous: Int32(last)
        )
        if last >= 0 {
            places[last].next = Int32(slot)
        } else {
            lines[line].first = slot
        }
        lines[line].last = slot
    }

    mutating func leave(_ slot: Int) {
        guard let line = wait(of: slot)?.rawValue else { return }
        let (next, previous) = (Int(places[slot].next), Int(places[slot].previous))
        if previous >= 0 {
            places[previous].next = Int32(next)
        } else {
            lines[line].first = next
        }
        if next >= 0 {
            places[next].previous = Int32(previous)
        } else {
            lines[line].last = previous
        }
        places[slot].wait = nil
    }

    /// A slot whose wait is over; nil when there is none.
    func overdue(_ now: Moment) -> Int? {
        for line in lines where line.first >= 0 && places[line.first].deadline <= now {
            return line.first
        }
        return nil
    }

    /// Who has waited longest for this; nil when no one does.
    func first(_ wait: Wait) -> Int? {
        let first = lines[wait.rawValue].first
        return first >= 0 ? first : nil
    }

    /// When the next wait is over; nil without any.
    var nearest: Moment? {
        var nearest = Moment(nanoseconds: .max)
        for line in lines where line.first >= 0 {
            nearest = min(nearest, places[line.first].deadline)
        }
        return nearest.nanoseconds == .max ? nil : nearest
    }
}

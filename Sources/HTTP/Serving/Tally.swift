import Synchronization

/// The counts of one loop: it alone adds, anyone reads.
final class Tally: Sendable {
    private let routes: [RouteTally]
    /// Where in `routes` a template stands; requests without one come last.
    private let places: [String: Int]

    let accepted = Atomic(0)
    let refused = Atomic(0)
    let acceptPauses = Atomic(0)
    let handshakesFailed = Atomic(0)
    let answers2 = Atomic(0)
    let answers3 = Atomic(0)
    let answers4 = Atomic(0)
    let answers5 = Atomic(0)
    let rateRefused = Atomic(0)
    let idleEvicted = Atomic(0)
    let workRefused = Atomic(0)
    let timeouts = Atomic(0)
    let received = Atomic(0)
    let sent = Atomic(0)
    let keptHits = Atomic(0)
    let keptMisses = Atomic(0)

    init(templates: [String]) {
        routes = (0...templates.count).map { _ in RouteTally() }
        places = Dictionary(uniqueKeysWithValues: zip(templates, templates.indices))
    }

    /// The tally of a template; nil for a request that no route answered.
    func route(_ template: String?) -> RouteTally {
        routes[template.flatMap { places[$0] } ?? places.count]
    }

    /// Counts an answer by the first digit of its status.
    func countAnswer(_ status: Status) {
        switch status.code / 100 {
        case 2: answers2.add(1)
        case 3: answers3.add(1)
        case 4: answers4.add(1)
        default: answers5.add(1)
        }
    }

    /// Adds these counts to a sum over all loops.
    func add(to counters: inout Counters) {
        counters.connectionsAccepted += accepted.value
        counters.connectionsRefused += refused.value
        counters.acceptPauses += acceptPauses.value
        counters.handshakesFailed += handshakesFailed.value
        let answers = [
            0, answers2.value, answers3.value, answers4.value, answers5.value,
        ]
        for (index, count) in answers.enumerated() { counters.answersByClass[index] += count }
        if counters.routes.isEmpty {
            let templates = places.sorted { $0.value < $1.value }.map(\.key)
            counters.routes = (templates + [""]).map(RouteCounters.init)
        }
        for (index, route) in routes.enumerated() { route.add(to: &counters.routes[index]) }
        counters.rateRefused += rateRefused.value
        counters.connectionsEvicted += idleEvicted.value
        counters.workRefused += workRefused.value
        counters.timeouts += timeouts.value
        counters.bytesReceived += received.value
        counters.bytesSent += sent.value
        counters.keptHits += keptHits.value
        counters.keptMisses += keptMisses.value
    }
}

extension Atomic where Value == Int {
    /// The count at the moment, without order among several counts.
    var value: Int {
        load(ordering: .relaxed)
    }

    /// Adds, for the one thread that ever does: others only read, so that no lock is needed.
    func add(_ amount: Int) {
        store(load(ordering: .relaxed) &+ amount, ordering: .relaxed)
    }
}

import HTTP

/// What is counted for each route, in the text format of Prometheus; routes that answered nothing
/// are left out.
struct RouteMetrics {
    private let routes: [RouteCounters]

    init(_ routes: [RouteCounters]) {
        self.routes = routes.filter { $0.count > 0 }
    }

    /// Two families: answers by status, and a histogram of the seconds they took.
    var text: String {
        guard !routes.isEmpty else { return "" }
        return Self.head("answers_total", "counter", "Answers by route and class of status.")
            + routes.map(answers).joined()
            + Self.head("seconds", "histogram", "From the complete request to the ready answer.")
            + routes.map(durations).joined()
    }

    private static func head(_ name: String, _ type: String, _ help: String) -> String {
        "# HELP parallax_route_\(name) \(help)\n# TYPE parallax_route_\(name) \(type)\n"
    }

    private func answers(_ route: RouteCounters) -> String {
        route.answersByClass.enumerated().filter { $0.element > 0 }
            .map { index, count in
                let labels = "route=\"\(route.template)\",class=\"\(index + 1)xx\""
                return "parallax_route_answers_total{\(labels)} \(count)\n"
            }
            .joined()
    }

    private func durations(_ route: RouteCounters) -> String {
        let label = "route=\"\(route.template)\""
        let bounds = RouteCounters.bounds.map(Self.seconds) + ["+Inf"]
        var sum = 0
        let buckets = zip(bounds, route.durations).map { bound, count in
            sum += count
            return "parallax_route_seconds_bucket{\(label),le=\"\(bound)\"} \(sum)\n"
        }
        return buckets.joined()
            + "parallax_route_seconds_sum{\(label)} \(Self.seconds(route.nanoseconds))\n"
            + "parallax_route_seconds_count{\(label)} \(sum)\n"
    }

    /// Nanoseconds as seconds, without needless zeros.
    private static func seconds(_ nanoseconds: Int) -> String {
        let fraction = String(nanoseconds % 1_000_000_000)
        var digits = String(repeating: "0", count: 9 - fraction.count) + fraction
        while digits.last == "0" { digits.removeLast() }
        let whole = String(nanoseconds / 1_000_000_000)
        return digits.isEmpty ? whole : "\(whole).\(digits)"
    }
}

import HTTP
import Testing

@testable import API

@Suite struct `Metrics of the routes` {
    @Test func `tell answers by class and how many took how long`() {
        var route = RouteCounters(template: "/v1/articles/{id}")
        route.answersByClass = [0, 3, 0, 1, 0]
        route.durations = [2, 0, 1, 0, 0, 0, 1]
        route.nanoseconds = 3_020_500_000
        let text = RouteMetrics([route, RouteCounters(template: "/livez")]).text
        let label = "route=\"/v1/articles/{id}\""
        #expect(text.contains("\nparallax_route_answers_total{\(label),class=\"2xx\"} 3\n"))
        #expect(text.contains("\nparallax_route_answers_total{\(label),class=\"4xx\"} 1\n"))
        for (bound, count) in [("0.001", 2), ("0.025", 3), ("2.5", 3), ("+Inf", 4)] {
            let labels = "\(label),le=\"\(bound)\""
            #expect(text.contains("parallax_route_seconds_bucket{\(labels)} \(count)\n"))
        }
        #expect(text.contains("parallax_route_seconds_sum{\(label)} 3.0205\n"))
        #expect(text.hasSuffix("parallax_route_seconds_count{\(label)} 4\n"))
        #expect(!text.contains("/livez"))
    }

    @Test func `are none before the first answer`() {
        #expect(RouteMetrics([RouteCounters(template: "/livez")]).text.isEmpty)
    }
}

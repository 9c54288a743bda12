import Archive
import Articles
import Formats
import HTTP

/// What the service counts, in the text format of Prometheus (version 0.0.4).
struct MetricsPayload {
    let counters: Counters
    /// The served edition; nil before the first.
    let served: ServedEdition?
    let version: String

    /// One name with its values.
    private struct Metric {
        let name: String
        let type: String
        let help: String
        /// What stands behind the name: labels in braces, or nothing; with the value.
        let samples: [(labels: String, value: Int)]

        /// A number that only grows.
        static func counter(_ name: String, _ help: String, _ value: Int) -> Metric {
            Metric(name: name, type: "counter", help: help, samples: [("", value)])
        }

        /// A number that grows and falls.
        static func gauge(_ name: String, _ help: String, _ value: Int) -> Metric {
            Metric(name: name, type: "gauge", help: help, samples: [("", value)])
        }

        var text: String {
            let head = "# HELP parallax_\(name) \(help)\n# TYPE parallax_\(name) \(type)\n"
            return head + samples.map { "parallax_\(name)\($0.labels) \($0.value)\n" }.joined()
        }
    }

    /// The metrics, the service's first.
    var text: String {
        let service = [
            Metric(
                name: "build_info",
                type: "gauge",
                help: "The version.",
                samples: [("{version=\"\(version)\"}", 1)]
            ),
            .gauge("ready", "Whether an edition is served.", served == nil ? 0 : 1),
        ]
        let metrics = service + connections + answers + (served.map(Self.holdings) ?? [])
        return metrics.map(\.text).joined() + RouteMetrics(counters.routes).text
    }

    private var connections: [Metric] {
        [
            .counter(
                "connections_accepted_total",
                "Connections taken.",
                counters.connectionsAccepted
            ),
            .gauge("connections_open", "Connections open.", counters.connectionsOpen),
            .counter(
                "connections_refused_total",
                "Connections refused at a limit.",
                counters.connectionsRefused
            ),
            .counter(
                "connections_evicted_total",
                "Idle connections closed to make room for others.",
                counters.connectionsEvicted
            ),
            .counter(
                "accept_pauses_total",
                "Pauses for want of descriptors.",
                counters.acceptPauses
            ),
            .counter(
                "handshakes_failed_total",
                "TLS handshakes failed.",
                counters.handshakesFailed
            ),
            .counter("timeouts_total", "Connections closed after a wait.", counters.timeouts),
            .counter("received_bytes_total", "Bytes read.", counters.bytesReceived),
            .counter("sent_bytes_total", "Bytes written.", counters.bytesSent),
        ]
    }

    private var answers: [Metric] {
        [
            Metric(
                name: "answers_total",
                type: "counter",
                help: "Answers by the first digit of the status.",
                samples: counters.answersByClass.enumerated().map {
                    ("{class=\"\($0.offset + 1)xx\"}", $0.element)
                }
            ),
            .counter(
                "work_refused_total",
                "Requests refused as the queue was full.",
                counters.workRefused
            ),
            .counter(
                "rate_refused_total",
                "Requests refused as their address asked too often.",
                counters.rateRefused
            ),
            .gauge("work_pending", "Requests waiting or worked on.", counters.workPending),
            .counter("kept_hits_total", "Answers given from memory.", counters.keptHits),
            .counter("kept_misses_total", "Answers sought in memory in vain.", counters.keptMisses),
            .gauge("kept_bytes", "Bytes of answers in memory.", counters.keptBytes),
        ]
    }

    private static func holdings(_ served: ServedEdition) -> [Metric] {
        let edition = served.edition
        let report = [
            (kind: "input_errors", count: edition.report.errors.count),
            (kind: "input_notices", count: edition.report.notices.count),
        ]
        return [
            Metric(
                name: "edition_info",
                type: "gauge",
                help: "The served edition.",
                samples: [("{edition=\"\(edition.id)\"}", 1)]
            ),
            Metric(
                name: "edition_items",
                type: "gauge",
                help: "What the edition holds.",
                samples: (served.counts + report).map { ("{kind=\"\($0.kind)\"}", $0.count) }
            ),
        ]
    }
}

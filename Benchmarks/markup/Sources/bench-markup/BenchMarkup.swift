import CLibXML2
import Foundation
import Markup

/// Reads each page of the given directories with both, in turns, and prints their CPU time.
@main
struct BenchMarkup {
    private static let rounds = 3

    static func main() throws {
        let pages = try CommandLine.arguments.dropFirst().flatMap(read)
        var seconds = (ours: 0.0, theirs: 0.0)
        var nodes = 0
        for round in 0..<rounds {
            for (index, page) in pages.enumerated() {
                // Whoever comes second finds the page in the cache.
                if (round + index).isMultiple(of: 2) {
                    seconds.ours += cost { nodes += HTMLDocument(parsing: page).nodes.count }
                    seconds.theirs += cost { readByLibXML2(page) }
                } else {
                    seconds.theirs += cost { readByLibXML2(page) }
                    seconds.ours += cost { nodes += HTMLDocument(parsing: page).nodes.count }
                }
            }
        }
        let megabytes = Double(pages.reduce(0) { $0 + $1.count } * rounds) / 1e6
        print("\(pages.count) pages, \(nodes / rounds) nodes")
        print(String(format: "ours     %.1f MB/s", megabytes / seconds.ours))
        print(String(format: "libxml2  %.1f MB/s", megabytes / seconds.theirs))
        print(String(format: "ours take %.3f of its time", seconds.ours / seconds.theirs))
    }

    private static func read(_ directory: String) throws -> [[UInt8]] {
        try FileManager.default.contentsOfDirectory(atPath: directory).sorted().map { name in
            let data = try Data(contentsOf: URL(fileURLWithPath: "\(directory)/\(name)"))
            return Array(String(decoding: data, as: UTF8.self).utf8)
        }
    }

    private static func readByLibXML2(_ page: [UInt8]) {
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
        let document = page.withUnsafeBytes { bytes in
            htmlReadMemory(
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(bytes.count),
                nil,
                "UTF-8",
                Int32(options)
            )
        }
        xmlFreeDoc(document)
    }

    private static func cost(_ work: () -> Void) -> Double {
        let start = processorTime()
        work()
        return processorTime() - start
    }

    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

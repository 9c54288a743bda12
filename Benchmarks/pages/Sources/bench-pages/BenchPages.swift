import Articles
import Foundation

/// Reads each page of the given directories by one thread and prints the CPU seconds: to body and
/// metadata, and to the whole article with words, sentences and language.
@main
struct BenchPages {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let lexicon = arguments.first, arguments.count > 1 else {
            print("usage: bench-pages LEXICON DIRECTORY...")
            return
        }
        let pages = try arguments.dropFirst().flatMap(read)
        let words = try ArticleLexicon(directory: lexicon)
        let intake = Intake(lexicon: words)
        let cleaner = Cleaner(words)
        var lines = 0
        let body = cost {
            for page in pages {
                for draft in intake.drafts(of: page).drafts {
                    lines += cleaner.clean(draft).lines.count
                }
            }
        }
        var articles = 0
        let whole = cost {
            for page in pages { articles += intake.read(files: [page]).articles.count }
        }
        print("pages \(pages.count) articles \(articles) lines \(lines)")
        print("body \(body)")
        print("article \(whole)")
    }

    private static func read(_ directory: String) throws -> [SourceFile] {
        try FileManager.default.contentsOfDirectory(atPath: directory).sorted().map { name in
            let data = try Data(contentsOf: URL(fileURLWithPath: "\(directory)/\(name)"))
            return SourceFile(path: "page/\(name)", bytes: Array(data))
        }
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

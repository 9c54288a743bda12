import API
import Archive
import Articles
import Compare
import Formats
import Logging

/// Where `compare` meets the modules that do the work.
enum Comparing {
    /// The comparison of the articles in `files`, as JSON or as a ``ComparisonSheet``, with a line
    /// end.
    static func text(
        of files: [String],
        asJSON: Bool,
        _ settings: Settings,
        _ installation: Installation,
        _ logger: Logger
    ) throws(StartFailure) -> String {
        let editor = try Workshop.editor(settings, installation)
        let (edition, paths) = try Workshop.edition(of: files, settings, editor)
        for error in edition.report.errors {
            logger.warning("left out", metadata: ["reason": "\(error)"])
        }
        for notice in edition.report.notices {
            logger.log(
                level: notice.isDoubtful ? .warning : .info,
                "read with a remark",
                metadata: ["remark": "\(notice)"]
            )
        }
        // The order in which the files were named, not that of their paths.
        let columns = paths.flatMap { path in
            edition.records.filter { $0.article.origin.path == path }.map(\.column)
        }
        guard Comparer.columnLimits.contains(columns.count) else {
            throw StartFailure(
                "compare: the files hold \(columns.count) articles; 2 to 12 can be compared"
            )
        }
        let comparison = editor.comparer.compare(columns)
        guard asJSON else { return ComparisonSheet(comparison).text }
        return String(
            decoding: ComparisonPayload(comparison, edition: nil).json().prettyBytes,
            as: UTF8.self
        )
    }
}

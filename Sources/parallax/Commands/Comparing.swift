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
        let edition = editor.edition(of: try sources(files, settings), joiningVersions: false)
        for error in edition.report.errors {
            logger.warning("left out", metadata: ["reason": "\(error)"])
        }
        for notice in edition.report.notices {
            logger.info("read with a remark", metadata: ["remark": "\(notice)"])
        }
        // The order in which the files were named, not that of their paths.
        let columns = files.flatMap { file in
            edition.records.filter { $0.article.origin.path == file }.map(\.column)
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

    private static func sources(
        _ files: [String],
        _ settings: Settings
    ) throws(StartFailure) -> [SourceFile] {
        var sources: [SourceFile] = []
        for file in files { sources.append(try Workshop.sourceFile(file, settings)) }
        return sources
    }
}

import Archive
import Articles
import Logging

/// Where `check` meets the modules that do the work.
enum Checking {
    /// Reads `directory` as the service would and reports what it found.
    static func report(
        on directory: String,
        _ settings: Settings,
        _ installation: Installation,
        _ logger: Logger
    ) throws(StartFailure) -> CheckReport {
        let editor = try Workshop.editor(settings, installation)
        do {
            let report = try editor.report(onDirectory: directory)
            return CheckReport(
                directory: directory,
                files: report.files,
                articles: report.articles,
                versions: report.versions,
                findings: findings(report)
            )
        } catch {
            throw StartFailure("check: \(error)")
        }
    }

    private static func findings(_ report: ReadingReport) -> [CheckReport.Finding] {
        let errors = report.errors.map {
            CheckReport.Finding(path: $0.path, record: $0.record, kind: $0.kind, reason: "\($0)")
        }
        let notices = report.notices.map {
            CheckReport.Finding(path: $0.path, record: nil, kind: $0.kind, reason: "\($0)")
        }
        return (errors + notices).sorted {
            ($0.path, $0.record ?? 0, $0.kind) < ($1.path, $1.record ?? 0, $1.kind)
        }
    }
}

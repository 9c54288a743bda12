import ArgumentParser

/// `parallax check`: reads a directory as the service would and reports what is wrong with it.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Read a directory of articles and report every file that is left out or doubtful.",
        discussion: """
            Ends with 0 when nothing was found, with 2 when the report has findings, so that a \
            pipeline can stop before a bad directory is served.

            EXAMPLES:
              parallax check articles
              parallax check --json articles > report.json
            """
    )

    @Argument(help: "Directory of articles.") var directory: String
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Articles and log") var reading: ReadingFlags

    func run() throws {
        let surroundings = Surroundings.current()
        let layers = try surroundings.layers(reading)
        let settings = try Settings(layers)
        try Settings.checkFiles(layers)
        try Disk.check(directory, is: .directory, culprit: "check")
        let installation = try surroundings.installation.get()
        let report = try Checking.report(
            on: directory,
            settings,
            installation,
            LogLines.logger(settings)
        )
        StandardStream.output.write(json ? try report.json() : report.text)
        guard report.findings.isEmpty else {
            throw ExitCode(ExitStatus.findings.rawValue)
        }
    }
}

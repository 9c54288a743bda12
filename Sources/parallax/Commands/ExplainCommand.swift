import ArgumentParser

/// `parallax explain`: shows what is made of one file, and why.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show how one file is read: what was kept, what was cut, and by which rule.",
        discussion: """
            A file below --data, or below a folder with outlets.json, entities.json, outlet.json \
            or a manifest, is read as a part of that directory: id and outlet are then those of \
            the service.

            EXAMPLES:
              parallax explain articles/gazette/2025-03-04.txt
              parallax explain --data articles articles/gazette/2025-03-04.txt
            """
    )

    @Argument(help: "File of one article or of several, of any format that is read.") var file:
        String
    @OptionGroup(title: "Articles and log") var reading: ReadingFlags

    func run() throws {
        let surroundings = Surroundings.current()
        let layers = try surroundings.layers(reading)
        let settings = try Settings(layers)
        try Settings.checkFiles(layers)
        try Disk.check(file, is: .file, culprit: "explain")
        let installation = try surroundings.installation.get()
        let explanation = try Explaining.explanation(
            of: file,
            settings,
            installation,
            LogLines.logger(settings)
        )
        StandardStream.output.write(explanation.text)
    }
}

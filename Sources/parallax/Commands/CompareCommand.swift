import ArgumentParser

/// `parallax compare`: sets two or more articles side by side without a service.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare two or more articles on the terminal.",
        discussion: """
            Each article is a file of any format that the service reads. The answer is a sheet of \
            statements and articles, or with --json what GET /v1/comparisons answers.

            Files below --data, or below a folder with outlets.json, entities.json, outlet.json \
            or a manifest, are read as a part of that directory: ids and outlets are then those \
            of the service.

            EXAMPLES:
              parallax compare gazette.txt courier.txt
              parallax compare --json a.json b.json c.json
            """
    )

    @Argument(help: "2 to 12 files, which hold 2 to 12 articles.") var articles: [String]
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Articles and log") var reading: ReadingFlags

    /// How many articles can be set side by side.
    static let bounds = 2...12

    func validate() throws {
        guard Self.bounds.contains(articles.count) else {
            throw ValidationError(
                "compare takes \(Self.bounds.lowerBound) to \(Self.bounds.upperBound) files; "
                    + "\(articles.count) given"
            )
        }
    }

    func run() throws {
        let surroundings = Surroundings.current()
        let layers = try surroundings.layers(reading)
        let settings = try Settings(layers)
        try Settings.checkFiles(layers)
        for article in articles {
            try Disk.check(article, is: .file, culprit: "compare")
        }
        let installation = try surroundings.installation.get()
        let text = try Comparing.text(
            of: articles,
            asJSON: json,
            settings,
            installation,
            LogLines.logger(settings)
        )
        StandardStream.output.write(text)
    }
}

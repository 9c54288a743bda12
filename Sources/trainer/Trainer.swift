import ArgumentParser

/// Makes the models that the product ships from labelled data.
@main
struct Trainer: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trainer",
        abstract: "Make the models of Parallax from labelled data.",
        subcommands: [
            BodyCommand.self, LinesCommand.self, NamesCommand.self, PredictCommand.self,
            CheckCommand.self,
        ]
    )
}

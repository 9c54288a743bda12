import Testing

@testable import parallax

@Suite struct `The command line` {
    /// How the command ends that `arguments` spell, when reading them already ends it.
    private func end(_ arguments: [String]) -> CommandEnd? {
        do {
            let command = try Parallax.command(of: arguments)
            if arguments.contains("--help") {
                try Parallax.run(command)
            }
            return nil
        } catch {
            return CommandEnd(error)
        }
    }

    @Test func `serves without a subcommand`() throws {
        let command = try Parallax.command(of: ["--port", "0", "--print-config"]) as? ServeCommand
        #expect(command?.printConfig == true)
        #expect(command?.address.port == "0")
    }

    @Test func `hands every flag to its setting`() throws {
        let settings = Setting.all.filter { $0.places.contains(.flag) }
        let arguments = settings.flatMap { [$0.flag, "value-of-\($0.name)"] }
        let command = try Parallax.command(of: ["serve"] + arguments) as? ServeCommand
        let given =
            [command?.reading.given, command?.address.given, command?.serving.given]
            .compactMap(\.self).flatMap(\.self)
        for setting in settings {
            let values = given.filter { $0.setting == setting }.flatMap(\.values)
            #expect(values == ["value-of-\(setting.name)"], "\(setting.name)")
        }
        #expect(given.count == settings.count)
    }

    @Test func `takes repeated flags`() throws {
        let arguments = [
            "--cors-origin", "https://a.example", "--cors-origin", "https://b.example",
        ]
        let command = try Parallax.command(of: arguments) as? ServeCommand
        #expect(command?.serving.corsOrigin == ["https://a.example", "https://b.example"])
    }

    @Test(arguments: [
        ["--prot", "1"], ["--port"], ["sirve"], ["compare", "a.html"], ["check"],
        ["explain"], ["--reload-token", "x"], ["--port", "1", "2"],
    ])
    func `refuses what it does not know in one line with code 64`(arguments: [String]) {
        let end = end(arguments)
        #expect(end?.status == 64)
        #expect(end?.output == .error)
        #expect(end?.text.hasPrefix("parallax: ") == true)
        #expect(end?.text.split(separator: "\n", omittingEmptySubsequences: false).count == 2)
    }

    @Test(arguments: [
        ["--help"], ["serve", "--help"], ["compare", "--help"], ["check", "--help"],
        ["explain", "--help"], ["healthcheck", "--help"],
    ])
    func `helps on standard output with examples`(arguments: [String]) {
        let end = end(arguments)
        #expect(end?.status == 0)
        #expect(end?.output == .output)
        #expect(end?.text.contains("EXAMPLES:") == true)
        #expect(end?.text.contains("USAGE: parallax") == true)
    }

    @Test func `says its version`() {
        #expect(end(["--version"])?.text == "parallax \(Version.text)\n")
    }

    @Test func `ends with 1 for what cannot be done and 64 for what is asked wrongly`() {
        let failure = CommandEnd(StartFailure("port 8080: address already in use"))
        #expect(failure.text == "parallax: port 8080: address already in use\n")
        #expect(failure.status == 1)
        let usage = CommandEnd(SettingsError.unknownVariable("PARALLAX_X", nearest: nil))
        #expect(usage.status == 64)
        #expect(CommandEnd(InstallationError.wrongHome("/x")).status == 1)
    }
}

import Testing

@testable import parallax

@Suite struct `A setting` {
    @Test(arguments: [
        (flag: "1", variable: "2", file: "3", port: 1),
        (flag: "1", variable: nil, file: "3", port: 1),
        (flag: "1", variable: nil, file: nil, port: 1),
        (flag: nil, variable: "2", file: "3", port: 2),
        (flag: nil, variable: "2", file: nil, port: 2),
        (flag: nil, variable: nil, file: "3", port: 3),
        (flag: nil, variable: nil, file: nil, port: 8080),
        (flag: nil, variable: "", file: "3", port: 3),
    ])
    func `comes from flag, environment, file, default, in this order`(
        flag: String?,
        variable: String?,
        file: String?,
        port: Int
    ) throws {
        let scratch = try ScratchDirectory()
        let config = try file.map { try scratch.write("port: \($0)\n", to: "parallax.yaml") }
        let layers = try SettingsLayers.of(
            flags: flag.map { [(.port, [$0])] } ?? [],
            environment: variable.map { ["PARALLAX_PORT": $0] } ?? [:],
            configs: config.map { [$0] } ?? []
        )
        #expect(try Settings(layers).port == port)
    }

    @Test func `knows where it comes from`() throws {
        let scratch = try ScratchDirectory()
        let config = try scratch.write("# ports\n\nport: 3\nloops: 4\n", to: "parallax.yaml")
        let layers = try SettingsLayers.of(
            flags: [(.threads, ["1"])],
            environment: ["PARALLAX_LOOPS": "2"],
            configs: [config]
        )
        #expect(layers.entry(.threads).origin == .flag("--threads"))
        #expect(layers.entry(.loops).origin == .variable("PARALLAX_LOOPS"))
        #expect(layers.entry(.port).origin == .file(path: config, line: 3))
        #expect(layers.entry(.host).origin == .standard)
    }

    @Test func `that takes many is replaced as a whole by the stronger layer`() throws {
        let scratch = try ScratchDirectory()
        let config = try scratch.write(
            "cors_origin: [https://a.example, https://b.example]\nallowed_host: c.example\n",
            to: "parallax.yaml"
        )
        let file = try Settings(SettingsLayers.of(configs: [config]))
        #expect(file.corsOrigins == ["https://a.example", "https://b.example"])
        #expect(file.allowedHosts == ["c.example"])
        let both = try Settings(
            SettingsLayers.of(
                environment: ["PARALLAX_CORS_ORIGIN": "https://d.example, http://e.example:81"],
                configs: [config]
            )
        )
        #expect(both.corsOrigins == ["https://d.example", "http://e.example:81"])
    }

    @Test func `that names a path in the file starts at the file's directory`() throws {
        let scratch = try ScratchDirectory()
        let config = try scratch.write("data: articles\noutlets: /o.yaml\n", to: "parallax.yaml")
        let settings = try Settings(SettingsLayers.of(configs: [config]))
        #expect(settings.data == scratch.path + "/articles")
        #expect(settings.outlets == "/o.yaml")
    }

    @Test func `that names a path elsewhere starts at the current directory`() throws {
        let layers = try SettingsLayers.of(
            flags: [(.outlets, ["o.yaml"])],
            environment: ["PARALLAX_DATA": "articles"]
        )
        let settings = try Settings(layers)
        #expect(settings.data == "articles")
        #expect(settings.outlets == "o.yaml")
    }
}

@Suite struct `The configuration file` {
    @Test func `is the flag's before the variable's before the first standard one`() throws {
        let scratch = try ScratchDirectory()
        let paths = try (1...4).map { try scratch.write("port: \($0)\n", to: "\($0).yaml") }
        let absent = scratch.path + "/absent.yaml"
        func port(_ flag: String?, _ variable: String?) throws -> Int {
            try Settings(
                SettingsLayers.of(
                    flags: flag.map { [(.config, [$0])] } ?? [],
                    environment: variable.map { ["PARALLAX_CONFIG": $0] } ?? [:],
                    configs: [absent, paths[2], paths[3]]
                )
            ).port
        }
        #expect(try port(paths[0], paths[1]) == 1)
        #expect(try port(nil, paths[1]) == 2)
        #expect(try port(nil, nil) == 3)
    }

    @Test(arguments: ["", "# nothing\n", "---\n"])
    func `may be empty`(text: String) throws {
        #expect(try FileSettings(text, path: "p.yaml").entries.isEmpty)
    }

    @Test func `takes quoted values as plain ones`() throws {
        let entries = try FileSettings("port: \"9000\"\nhost: '::'\n", path: "p.yaml").entries
        #expect(entries["port"]?.values == ["9000"])
        #expect(entries["host"]?.values == ["::"])
    }
}

import Testing

@testable import parallax

@Suite struct `The reload token` {
    private let token = "orange-kettle-93-harbour"

    @Test func `comes from the environment`() throws {
        let layers = try SettingsLayers.of(environment: ["PARALLAX_RELOAD_TOKEN": token])
        #expect(try Settings(layers).reloadToken?.exposed == token)
    }

    @Test(arguments: ["", "\n", "\r\n"])
    func `comes from a file, with or without a line end`(end: String) throws {
        let scratch = try ScratchDirectory()
        let file = try scratch.write(token + end, to: "token")
        let layers = try SettingsLayers.of(environment: ["PARALLAX_RELOAD_TOKEN_FILE": file])
        #expect(try Settings(layers).reloadToken?.exposed == token)
    }

    @Test func `comes from the stronger layer`() throws {
        let scratch = try ScratchDirectory()
        let file = try scratch.write("lantern-of-the-old-port", to: "token")
        let config = try scratch.write("reload_token_file: token\n", to: "p.yaml")
        let environment = ["PARALLAX_RELOAD_TOKEN": token]
        let overFile = try SettingsLayers.of(environment: environment, configs: [config])
        #expect(try Settings(overFile).reloadToken?.exposed == token)
        let underFlag = try SettingsLayers.of(
            flags: [(.reloadTokenFile, [file])],
            environment: environment
        )
        #expect(try Settings(underFlag).reloadToken?.exposed == "lantern-of-the-old-port")
    }

    @Test func `is refused when the environment has two`() throws {
        let layers = try SettingsLayers.of(environment: [
            "PARALLAX_RELOAD_TOKEN": token, "PARALLAX_RELOAD_TOKEN_FILE": "/token",
        ])
        #expect(
            refusal { () throws(SettingsError) in _ = try Settings(layers) }
                == "PARALLAX_RELOAD_TOKEN and PARALLAX_RELOAD_TOKEN_FILE are both set; keep one"
        )
    }

    @Test(arguments: ["short", "with spaces in the middle", "ünprintable-characters-here"])
    func `is refused without being shown`(bad: String) throws {
        let expected = "expected 16 to 512 printable ASCII characters without spaces"
        let variable = refusal { () throws(SettingsError) in
            _ = try SettingsLayers.of(environment: ["PARALLAX_RELOAD_TOKEN": bad])
        }
        #expect(variable == "PARALLAX_RELOAD_TOKEN: the value is not allowed; \(expected)")
        let scratch = try ScratchDirectory()
        let path = try scratch.write(bad, to: "token")
        let layers = try SettingsLayers.of(flags: [(.reloadTokenFile, [path])])
        #expect(
            refusal { () throws(SettingsError) in _ = try Settings(layers) }
                == "--reload-token-file: \"\(path)\": not a token; \(expected)"
        )
    }

    @Test func `is not in any text made of the settings`() throws {
        let layers = try SettingsLayers.of(environment: ["PARALLAX_RELOAD_TOKEN": token])
        let settings = try Settings(layers)
        var dumped = ""
        dump(settings, to: &dumped)
        let texts = [
            "\(settings)", String(reflecting: settings), dumped,
            SettingsListing(layers: layers, settings: settings).text,
        ]
        for text in texts {
            #expect(!text.contains(token))
        }
        #expect(dumped.contains("(set)"))
    }
}

@Suite struct `The listing of settings` {
    @Test func `has one line a setting, aligned, with value and origin`() throws {
        let scratch = try ScratchDirectory()
        let config = try scratch.write("port: 9000\n", to: "p.yaml")
        let layers = try SettingsLayers.of(
            flags: [
                (.config, [config]), (.corsOrigin, ["https://a.example", "http://b.example"]),
            ],
            environment: [
                "PARALLAX_LOG_FORMAT": "json", "PARALLAX_RELOAD_TOKEN": "orange-kettle-93-harbour",
            ]
        )
        let text = SettingsListing(layers: layers, settings: try Settings(layers)).text
        let lines = text.split(separator: "\n").map {
            $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        }
        #expect(lines.count == Setting.all.count)
        for expected in [
            "config \(config) flag --config",
            "data (the sample) default",
            "port 9000 \(config):1",
            "cors_origin https://a.example, http://b.example flag --cors-origin",
            "log_format json PARALLAX_LOG_FORMAT",
            "reload_token (set) PARALLAX_RELOAD_TOKEN",
            "tls_cert (unset) default",
            "head_timeout 10 default",
        ] {
            #expect(lines.contains(expected))
        }
        let columns = Set(
            text.split(separator: "\n").map { line in
                line.utf8.count - line.drop { $0 != " " }.drop { $0 == " " }.utf8.count
            }
        )
        #expect(columns.count == 1)
    }

    @Test func `says that there is no token, and which file holds one`() throws {
        let none = try SettingsLayers.of()
        let listing = SettingsListing(layers: none, settings: try Settings(none)).text
        #expect(
            listing.split(separator: "\n").contains { line in
                line.split(separator: " ").prefix(2) == ["reload_token", "(unset)"]
            }
        )
        let scratch = try ScratchDirectory()
        let path = try scratch.write("orange-kettle-93-harbour\n", to: "token")
        let file = try SettingsLayers.of(flags: [(.reloadTokenFile, [path])])
        let text = SettingsListing(layers: file, settings: try Settings(file)).text
        let line = text.split(separator: "\n").first { $0.hasPrefix("reload_token ") }
        #expect(line?.contains("(set)") == true)
        #expect(line?.hasSuffix("flag --reload-token-file") == true)
    }
}

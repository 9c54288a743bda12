import Testing

@testable import parallax

@Suite struct `A bad value` {
    @Test(arguments: [
        (Setting.port, "65536", "a whole number from 0 to 65535"),
        (.port, "+80", "a whole number from 0 to 65535"),
        (.port, "", "a whole number from 0 to 65535"),
        (.port, "８０", "a whole number from 0 to 65535"),
        (.maxConnections, "0", "a whole number from 1 to 1000000"),
        (.cacheBytes, "1MB", "a number of bytes from 0 to 64GiB, plain or with KiB, MiB or GiB"),
        (.headTimeout, "10s", "seconds from 0.1 to 3600"),
        (.headTimeout, "0", "seconds from 0.1 to 3600"),
        (.logFormat, "JSON", "one of text, json"),
        (.host, "a b", "an address or a host name without port"),
        (.corsOrigin, "news.example", "an origin such as https://news.example, or *"),
        (.allowedHost, "*", "a host name such as news.example or news.example:8443"),
    ])
    func `of a flag is refused in one line that says what is allowed`(
        setting: Setting,
        value: String,
        expected: String
    ) {
        let line = refusal { () throws(SettingsError) in
            _ = try SettingsLayers.of(flags: [(setting, [value])])
        }
        #expect(line == "\(setting.flag): \"\(value)\" is not allowed; expected \(expected)")
    }

    @Test func `of a variable names the variable`() {
        let line = refusal { () throws(SettingsError) in
            _ = try SettingsLayers.of(environment: ["PARALLAX_LOOPS": "many"])
        }
        #expect(
            line
                == "PARALLAX_LOOPS: \"many\" is not allowed; expected a whole number from 0 to 256"
        )
    }

    @Test func `of the file names path, line and key, even if a flag covers it`() throws {
        let scratch = try ScratchDirectory()
        let config = try scratch.write("host: ::1\n\nport: x\n", to: "p.yaml")
        let line = refusal { () throws(SettingsError) in
            _ = try SettingsLayers.of(flags: [(.port, ["80"])], configs: [config])
        }
        #expect(
            line == "\(config):3: port: \"x\" is not allowed; "
                + "expected a whole number from 0 to 65535"
        )
    }

    @Test func `cannot forge a second line`() {
        let line = refusal { () throws(SettingsError) in
            _ = try SettingsLayers.of(flags: [(.port, ["1\nparallax: all is well\u{1B}[2J"])])
        }
        #expect(line?.hasPrefix(#"--port: "1\nparallax: all is well\u{1B}[2J""#) == true)
        #expect(line?.contains("\n") == false)
    }

    @Test func `that is long is cut`() {
        let line = refusal { () throws(SettingsError) in
            _ = try SettingsLayers.of(flags: [(.port, [String(repeating: "9", count: 5000)])])
        }
        #expect((line ?? "").utf8.count < 200)
    }
}

@Suite struct `The configuration file's fault` {
    @Test(arguments: [
        ("port: 1\nprot: 2\n", ":2: unknown key \"prot\"; did you mean port?"),
        (
            "max-connections: 2\n",
            ":1: unknown key \"max-connections\"; did you mean max_connections?"
        ),
        ("colour: red\n", ":1: unknown key \"colour\"; parallax serve --help lists them"),
        ("config: other.yaml\n", ":1: unknown key \"config\"; parallax serve --help lists them"),
        (
            "\nreload_token: 0123456789abcdef\n",
            ":2: reload_token is not taken from this file; set PARALLAX_RELOAD_TOKEN, "
                + "or reload_token_file to the path of a file"
        ),
        ("port:\n", ":1: port: no value; expected a whole number from 0 to 65535"),
        ("port: ~\n", ":1: port: no value; expected a whole number from 0 to 65535"),
        ("port: [1, 2]\n", ":1: port: expected a whole number from 0 to 65535"),
        ("port:\n  public: 1\n", ":2: port: expected a whole number from 0 to 65535"),
        ("allowed_host: [a, [b]]\n", ":1: allowed_host: a list item must be plain text"),
        ("- port\n", ":1: expected lines of \"name: value\""),
        ("port 80\n", ":1: expected lines of \"name: value\""),
        ("port: 1\nport: 2\n", ":2: port is set twice"),
    ])
    func `is told with its line`(text: String, expected: String) {
        let line = refusal { () throws(SettingsError) in
            _ = try FileSettings(text, path: "/p.yaml")
        }
        #expect(line == "/p.yaml" + expected)
    }

    @Test(arguments: ["port: 1\nhost: \"x\n", "port: 1\n\thost: x\n", "port: 1\nhost: ]\n"])
    func `is told when it is no YAML`(text: String) {
        let line = refusal { () throws(SettingsError) in
            _ = try FileSettings(text, path: "/p.yaml")
        }
        #expect(line?.hasPrefix("/p.yaml:") == true)
        #expect(line?.contains("not YAML: ") == true)
    }

    @Test func `is told when it is not there`() throws {
        let scratch = try ScratchDirectory()
        let absent = scratch.path + "/absent.yaml"
        let flag = refusal { () throws(SettingsError) in
            _ = try SettingsLayers.of(flags: [(.config, [absent])])
        }
        #expect(flag == "--config: \"\(absent)\": no such file or directory")
        let variable = refusal { () throws(SettingsError) in
            _ = try SettingsLayers.of(environment: ["PARALLAX_CONFIG": absent])
        }
        #expect(variable == "PARALLAX_CONFIG: \"\(absent)\": no such file or directory")
    }
}

@Suite struct `An unknown variable` {
    @Test(arguments: [
        ("PARALLAX_PROT", "PARALLAX_PROT: unknown variable; did you mean PARALLAX_PORT?"),
        ("PARALLAX_COLOUR", "PARALLAX_COLOUR: unknown variable; parallax serve --help lists them"),
        ("PARALLAX_PORT_X", "PARALLAX_PORT_X: unknown variable; did you mean PARALLAX_PORT?"),
    ])
    func `with our prefix is refused`(name: String, expected: String) {
        let line = refusal { () throws(SettingsError) in
            _ = try EnvironmentSettings([name: "1"])
        }
        #expect(line == expected)
    }

    @Test(arguments: [
        ("PARALLAX_PORT", "tcp://10.0.0.7:8080"), ("PARALLAX_PORT_8080_TCP", "tcp://10.0.0.7:8080"),
        ("PARALLAX_PORT_8080_TCP_ADDR", "10.0.0.7"), ("PARALLAX_SERVICE_HOST", "10.0.0.7"),
        ("PARALLAX_SERVICE_PORT", "8080"), ("PARALLAX_SERVICE_PORT_HTTP", "8080"),
    ])
    func `that Kubernetes sets beside a service of our name is passed over`(
        name: String,
        value: String
    ) throws {
        #expect(try EnvironmentSettings([name: value]).entries.isEmpty)
    }

    @Test(arguments: ["PATH", "PARALLAXPORT", "parallax_port", "PARALLAX_HOME", "MY_PARALLAX_X"])
    func `of others is none of our business`(name: String) throws {
        #expect(try EnvironmentSettings([name: "1"]).entries.isEmpty)
    }
}

@Suite struct `Files that settings name` {
    @Test func `are looked up, each in its own words`() throws {
        let scratch = try ScratchDirectory()
        let file = try scratch.write("", to: "file")
        let cases: [(Setting, String, String)] = [
            (.outlets, scratch.path + "/no", "no such file or directory"),
            (.data, file, "is a file; expected the path of a directory"),
            (.outlets, scratch.path, "is a directory; expected the path of a file"),
            (
                .data, "/dev/null",
                "is neither a file nor a directory; expected the path of a directory"
            ),
        ]
        for (setting, path, reason) in cases {
            let layers = try SettingsLayers.of(flags: [(setting, [path])])
            let line = refusal { () throws(SettingsError) in try Settings.checkFiles(layers) }
            #expect(line == "\(setting.flag): \"\(path)\": \(reason)")
        }
        let later = try SettingsLayers.of(flags: [(.data, [scratch.path + "/no"])])
        #expect(refusal { () throws(SettingsError) in try Settings.checkFiles(later) } == nil)
        let sound = try SettingsLayers.of(flags: [(.data, [scratch.path]), (.outlets, [file])])
        #expect(refusal { () throws(SettingsError) in try Settings.checkFiles(sound) } == nil)
    }

    @Test func `for TLS come in pairs`() throws {
        let cert = try SettingsLayers.of(flags: [(.tlsCert, ["c.pem"])])
        #expect(
            refusal { () throws(SettingsError) in _ = try Settings(cert) }
                == "tls_cert is set without tls_key; TLS needs both, plain HTTP neither"
        )
        let key = try SettingsLayers.of(environment: ["PARALLAX_TLS_KEY": "k.pem"])
        #expect(
            refusal { () throws(SettingsError) in _ = try Settings(key) }
                == "tls_key is set without tls_cert; TLS needs both, plain HTTP neither"
        )
        let both = try SettingsLayers.of(
            flags: [(.tlsCert, ["c.pem"])],
            environment: ["PARALLAX_TLS_KEY": "k.pem"]
        )
        #expect(try Settings(both).tls == Settings.TLSFiles(cert: "c.pem", key: "k.pem"))
    }
}

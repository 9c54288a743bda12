import Testing

@testable import parallax

@Suite struct `A number` {
    @Test(arguments: [
        ("0", 0), ("007", 7), ("65535", 65535), ("999999999999999999", 999_999_999_999_999_999),
    ])
    func `is read from digits`(text: String, value: Int) {
        #expect(Digits.value(text.utf8) == value)
    }

    @Test(arguments: [
        "", "+5", "-1", " 1", "1 ", "1_000", "0x10", "1e3", "1.0", "١", "9999999999999999999",
    ])
    func `is nothing else`(text: String) {
        #expect(Digits.value(text.utf8) == nil)
    }

    @Test(arguments: [
        ("0", 0), ("65536", 65536), ("1KiB", 1024), ("8MiB", 8_388_608), ("2GiB", 2_147_483_648),
    ])
    func `of bytes may have a unit`(text: String, value: Int) {
        #expect(ByteSize.value(Array(text.utf8)) == value)
        #expect(ByteSize.value(Array(ByteSize.text(value).utf8)) == value)
    }

    @Test(arguments: [
        "KiB", "1 KiB", "1kib", "1KB", "1K", "1.5MiB", "-1KiB", "99999999999999999GiB",
    ])
    func `of bytes has no other unit`(text: String) {
        #expect(ByteSize.value(Array(text.utf8)) == nil)
    }

    @Test(arguments: [
        ("10", 10_000, "10"), ("0", 0, "0"), ("0.5", 500, "0.5"), ("2.125", 2125, "2.125"),
        ("1.50", 1500, "1.5"), ("0.001", 1, "0.001"), ("3600", 3_600_000, "3600"),
    ])
    func `of seconds may have three decimals`(text: String, milliseconds: Int, shown: String) {
        #expect(Seconds.milliseconds(Array(text.utf8)) == milliseconds)
        #expect(Seconds.text(milliseconds) == shown)
    }

    @Test(arguments: [
        "", ".", "1.", ".5", "1.2.3", "1.0005", "1s", "-1", "1,5", "1e1", "9999999999",
    ])
    func `of seconds is nothing else`(text: String) {
        #expect(Seconds.milliseconds(Array(text.utf8)) == nil)
    }

    @Test func `of seconds becomes a duration`() throws {
        let settings = try Settings(
            SettingsLayers.of(flags: [(.headTimeout, ["2.5"]), (.drainTimeout, ["0"])])
        )
        #expect(settings.headTimeout == .milliseconds(2500))
        #expect(settings.drainTimeout == .zero)
        #expect(settings.idleTimeout == .seconds(30))
    }
}

@Suite struct `A host` {
    @Test(arguments: [
        "127.0.0.1", "::1", "::", "localhost", "news.example", "my_service", "fe80::1",
    ])
    func `to listen on is an address or a name`(text: String) {
        #expect(SettingShape.host.admits(text))
    }

    @Test(arguments: [
        "", "a b", "-a", "a-", "a..b", ".a", "a.", "a:80", "[::1]", "a/b", "é.example", ":",
    ])
    func `to listen on is nothing else`(text: String) {
        #expect(!SettingShape.host.admits(text))
    }

    @Test(arguments: ["news.example", "news.example:8443", "[::1]", "[::1]:80", "localhost:1"])
    func `of a request may have a port`(text: String) {
        #expect(SettingShape.hosts.admits(text))
    }

    @Test(arguments: [
        "*", "a:", "a:0", "a:65536", "a:b", "[::1", "[::1]80", "[a]", "::1", "http://a",
    ])
    func `of a request is nothing else`(text: String) {
        #expect(!SettingShape.hosts.admits(text))
    }

    @Test(arguments: ["*", "https://news.example", "http://localhost:3000", "http://[::1]:80"])
    func `with a scheme is an origin`(text: String) {
        #expect(SettingShape.origins.admits(text))
    }

    @Test(arguments: [
        "null", "news.example", "https://", "https://a/", "ftp://a", "https://*.a", "HTTPS://a",
    ])
    func `without a scheme or with a path is none`(text: String) {
        #expect(!SettingShape.origins.admits(text))
    }
}

@Suite struct `The table of settings` {
    @Test func `has one entry a name`() {
        #expect(Set(Setting.all.map(\.name)).count == Setting.all.count)
    }

    @Test(arguments: Setting.all)
    func `has only defaults that its shapes admit`(setting: Setting) {
        if let fallback = setting.fallback {
            #expect(setting.shape.admits(fallback))
        }
    }

    @Test(arguments: [
        (Setting.maxConnections, "--max-connections", "PARALLAX_MAX_CONNECTIONS"),
        (.port, "--port", "PARALLAX_PORT"),
        (.reloadTokenFile, "--reload-token-file", "PARALLAX_RELOAD_TOKEN_FILE"),
    ])
    func `derives flag and variable from the name`(
        setting: Setting,
        flag: String,
        variable: String
    ) {
        #expect(setting.flag == flag)
        #expect(setting.variable == variable)
    }

    @Test(arguments: [("prot", "port"), ("hosts", "host"), ("log_fromat", "log_format")])
    func `finds the name that was meant`(word: String, name: String) {
        #expect(Spelling.nearest(to: word, among: Setting.all.map(\.name)) == name)
    }

    @Test(arguments: ["colour", "", String(repeating: "port", count: 20)])
    func `does not guess what is far off`(word: String) {
        #expect(Spelling.nearest(to: word, among: Setting.all.map(\.name)) == nil)
    }
}

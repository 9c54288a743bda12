import Testing

@testable import parallax

@Suite struct `The installation` {
    /// What is found when only `homes` hold a lexicon.
    private func find(
        home: String? = nil,
        executable: String?,
        current: String = "/home/ana",
        homes: [String]
    ) throws(InstallationError) -> Installation {
        let lexicons = Set(homes.map { $0 == "/" ? "/Config/lexicon" : $0 + "/Config/lexicon" })
        return try Installation.find(
            environment: home.map { ["PARALLAX_HOME": $0] } ?? [:],
            executable: executable,
            current: current,
            holds: lexicons.contains
        )
    }

    @Test(arguments: [
        // A build in the project's directory: the nearest ancestor.
        ("/src/p/.build/release/parallax", ["/src/p", "/src", "/home/ana"], "/src/p"),
        ("/usr/bin/parallax", ["/usr/share/parallax", "/home/ana"], "/usr/share/parallax"),
        ("/opt/p/bin/parallax", ["/opt/p", "/opt/p/share/parallax"], "/opt/p"),
        ("/usr/bin/parallax", ["/home/ana"], "/home/ana"),
        ("/parallax", ["/"], "/"),
    ])
    func `is found above the executable, beside it, or where the user stands`(
        executable: String,
        homes: [String],
        home: String
    ) throws {
        #expect(try find(executable: executable, homes: homes).home == home)
    }

    @Test func `is what PARALLAX_HOME names`() throws {
        let found = try find(
            home: "/opt/p",
            executable: "/usr/bin/parallax",
            homes: ["/opt/p", "/usr/share/parallax"]
        )
        #expect(found.lexicon == "/opt/p/Config/lexicon")
        #expect(found.openAPI == "/opt/p/openapi.yaml")
        #expect(found.sample == "/opt/p/Data/sample")
        #expect(found.config == "/opt/p/Config/parallax.yaml")
    }

    @Test func `is not looked for elsewhere when PARALLAX_HOME is wrong`() {
        #expect(throws: InstallationError.wrongHome("/none")) {
            try find(home: "/none", executable: "/usr/bin/parallax", homes: ["/home/ana"])
        }
        #expect(
            InstallationError.wrongHome("/none").description
                == "PARALLAX_HOME: \"/none\" holds no Config/lexicon"
        )
    }

    @Test func `is looked for where the user stands when the executable is unknown`() throws {
        #expect(try find(executable: nil, homes: ["/home/ana"]).home == "/home/ana")
    }

    @Test func `that is nowhere is refused with all that was tried`() {
        let error = #expect(throws: InstallationError.self) {
            try find(executable: "/usr/bin/parallax", homes: [])
        }
        #expect(
            error?.description
                == "no directory with Config/lexicon found; tried the directories above "
                + "/usr/bin/parallax, /usr/share/parallax, the current directory /home/ana; "
                + "set PARALLAX_HOME to the directory that holds it"
        )
    }

    @Test func `ends its search in a tree of any depth`() {
        let deep = String(repeating: "/d", count: 2000) + "/parallax"
        #expect(throws: InstallationError.self) { try find(executable: deep, homes: []) }
    }
}

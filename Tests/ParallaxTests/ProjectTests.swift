import Testing

@Suite struct `The project` {
    /// All Swift files, each with its lines.
    private static func sources() throws -> [(path: String, lines: [Substring])] {
        try ["Sources", "Tests"].flatMap { directory in
            try ProjectTree.files(under: directory, endings: [".swift"]).map { path in
                let text = try ProjectTree.text(path)
                return (path, text.split(separator: "\n", omittingEmptySubsequences: false))
            }
        }
    }

    /// `path:line` of every line that `isBad` holds for.
    private static func places(where isBad: (Substring) -> Bool) throws -> [String] {
        try sources().flatMap { path, lines in
            lines.indices.filter { isBad(lines[$0]) }.map { "\(path):\($0 + 1)" }
        }
    }

    @Test func `has sources to look at`() throws {
        #expect(try Self.sources().count > 40)
    }

    @Test func `has no file beyond 400 lines`() throws {
        let long = try Self.sources().filter { $0.lines.count > 401 }.map(\.path)
        #expect(long.isEmpty)
    }

    @Test func `has no function beyond 70 lines`() throws {
        let long = try Self.sources().flatMap { path, lines in
            Self.functions(lines).filter { $0.count > 70 }.map { "\(path):\($0.lowerBound + 1)" }
        }
        #expect(long.isEmpty)
    }

    /// Where functions and initialisers stand: from the line that begins one to the line that
    /// closes it at the same depth, as the formatter sets them.
    private static func functions(_ lines: [Substring]) -> [ClosedRange<Int>] {
        lines.indices.compactMap { start in
            let words = lines[start].split(separator: " ")
            guard words.contains(where: { $0 == "func" || $0.hasPrefix("init(") }),
                words.first?.hasPrefix("//") == false
            else { return nil }
            let close = String(lines[start].prefix { $0 == " " }) + "}"
            return lines[start...].firstIndex { $0 == close }.map { start...$0 }
        }
    }

    @Test func `shares state without a proof in its server only`() throws {
        let mark = "@unchecked " + "Sendable"
        let bad = try Self.places { $0.contains(mark) && !$0.contains("//") }
            .filter { !$0.hasPrefix("Sources/HTTP/") && !$0.hasPrefix("Tests/HTTPTests/") }
        #expect(bad.isEmpty)
    }

    @Test func `has no tab, no carriage return and no space at a line's end`() throws {
        let bad = try Self.places { line in
            line.hasSuffix(" ") || line.utf8.contains { $0 == 0x09 || $0 == 0x0D }
        }
        #expect(bad.isEmpty)
    }

    @Test func `has no note of work left undone`() throws {
        // Put together here, so that this file does not hold them.
        let notes: Set<Substring> = ["TO" + "DO", "FIX" + "ME", "XX" + "X"]
        let bad = try Self.places { line in
            line.contains("//")
                && line.split(whereSeparator: { !$0.isLetter }).contains { notes.contains($0) }
        }
        #expect(bad.isEmpty)
    }

    @Test func `names its types for what they are`() throws {
        let endings = ["Manager", "Helper", "Helpers", "Utils", "Utilities", "Common", "Base"]
        let bad = try Self.places { line in
            let words = line.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
            guard let at = words.firstIndex(where: { Self.kinds.contains(String($0)) }),
                words.index(after: at) < words.endIndex
            else {
                return false
            }
            let name = words[words.index(after: at)]
            return name.first?.isUppercase == true && endings.contains { name.hasSuffix($0) }
        }
        #expect(bad.isEmpty)
    }

    @Test func `builds on no foreign server`() throws {
        let bad = try Self.places { line in
            let words = line.split(separator: " ")
            return words.contains("import") && words.last?.hasPrefix("NIO") == true
        }
        #expect(bad.isEmpty)
        #expect(try !ProjectTree.text("Package.swift").contains("swift-" + "nio"))
    }

    private static let kinds: Set<String> = ["struct", "enum", "class", "actor", "protocol"]
}

import Testing

@testable import parallax

@Suite struct `The data directory of files on the command line` {
    private static let deep = "desk/gazette/2025/a.txt"

    @Test(arguments: [
        ("outlets.json", ""), ("entities.yaml", ""), ("desk/gazette/outlet.json", "desk/gazette"),
        ("desk/manifest.jsonl", "desk"), ("desk/gazette/2025/manifest.csv", "desk/gazette/2025"),
    ])
    func `is the nearest folder above that is set up as one`(name: String, root: String) throws {
        let scratch = try ScratchDirectory()
        let file = try scratch.write("text", to: Self.deep)
        _ = try scratch.write("{}", to: name)
        let found = try #require(DataRoot(of: [file], data: nil))
        #expect(found.path.hasSuffix(root))
        let rest = root.isEmpty ? Self.deep : String(Self.deep.dropFirst(root.count + 1))
        #expect(found.files == [rest])
    }

    @Test func `is one with an outlets file before one with an outlet file`() throws {
        let scratch = try ScratchDirectory()
        let file = try scratch.write("text", to: Self.deep)
        _ = try scratch.write("{}", to: "desk/gazette/outlet.json")
        _ = try scratch.write("{}", to: "outlets.json")
        #expect(DataRoot(of: [file], data: nil)?.files == [Self.deep])
    }

    @Test func `is the one that is given where it holds them`() throws {
        let scratch = try ScratchDirectory()
        let file = try scratch.write("text", to: Self.deep)
        let other = try scratch.write("text", to: "elsewhere/b.txt")
        _ = try scratch.write("{}", to: "desk/gazette/outlet.json")
        let data = scratch.path + "/desk"
        #expect(DataRoot(of: [file], data: data)?.files == ["gazette/2025/a.txt"])
        #expect(DataRoot(of: [file, other], data: data) == nil)
        #expect(DataRoot(of: [other], data: data) == nil)
    }

    @Test func `is none where nothing is set up, and for files that are not there`() throws {
        let scratch = try ScratchDirectory()
        let file = try scratch.write("text", to: Self.deep)
        #expect(DataRoot(of: [file], data: nil) == nil)
        #expect(DataRoot(of: [file + ".gone"], data: scratch.path) == nil)
    }
}

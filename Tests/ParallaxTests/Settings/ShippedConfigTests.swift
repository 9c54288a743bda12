import FoundationEssentials
import Testing

@testable import parallax

@Suite struct `The configuration file that is shipped` {
    private let path = ProjectTree.root + "/Config/parallax.yaml"

    private var text: String {
        get throws { try String(contentsOf: URL(filePath: path), encoding: .utf8) }
    }

    /// The file with every key switched on.
    private var switchedOn: String {
        get throws {
            try text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                let isKey = line.dropFirst().first.map { ("a"..."z").contains($0) } ?? false
                return line.hasPrefix("#") && isKey ? String(line.dropFirst()) : String(line)
            }.joined(separator: "\n")
        }
    }

    @Test func `changes nothing as it stands`() throws {
        #expect(try FileSettings(text, path: path).entries.isEmpty)
    }

    @Test func `has every key that a file may have`() throws {
        let names = try FileSettings(switchedOn, path: path).entries.keys.sorted()
        let known = Setting.all.filter { $0.places.contains(.file) }.map(\.name).sorted()
        #expect(names == known)
    }

    @Test func `shows the default of every key that has one`() throws {
        let entries = try FileSettings(switchedOn, path: path).entries
        for setting in Setting.all where setting.places.contains(.file) {
            let values = entries[setting.name]?.values ?? []
            #expect(values.allSatisfy(setting.shape.admits), "\(setting.name)")
            if let fallback = setting.fallback {
                #expect(values == [fallback], "\(setting.name)")
            }
        }
    }
}

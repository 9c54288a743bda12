import FoundationEssentials

/// A directory of its own for one test; gone when the test lets go of it.
final class ScratchDirectory: Sendable {
    let path: String

    init() throws {
        let directory = FileManager.default.temporaryDirectory
        path = directory.appending(path: "parallax-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        // What cannot be removed is left to the system's own cleaning.
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes `text` to a file and returns its path; directories on the way are made.
    func write(_ text: String, to name: String) throws -> String {
        let file = path + "/" + name
        let parent = String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)])
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: file))
        return file
    }
}

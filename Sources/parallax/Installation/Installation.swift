import Glibc

/// The files that come with the service, wherever it is installed.
struct Installation: Sendable, Equatable {
    /// The directory that holds `Config` and `Data`.
    let home: String

    /// Directory of the word lists.
    var lexicon: String { home + "/" + Self.mark }
    /// The commented configuration file.
    var config: String { home + "/Config/parallax.yaml" }
    /// The description of the interface.
    var openAPI: String { home + "/openapi.yaml" }
    /// The outlets that are known beforehand.
    var outlets: String { home + "/Config/outlets.json" }
    /// Directory of the sample articles.
    var sample: String { home + "/Data/sample" }

    /// The variable that names the home.
    static let variable = "PARALLAX_HOME"

    /// What makes a directory the home.
    static let mark = "Config/lexicon"

    /// Ancestors of the executable that are tried; deeper trees are not walked further.
    private static let maximumDepth = 64

    /// Finds the home: what `PARALLAX_HOME` names, else the nearest ancestor of the executable that
    /// holds `Config/lexicon`, else `../share/parallax` beside the executable, else the current
    /// directory.
    ///
    /// - Parameters:
    ///   - environment: All variables of the process.
    ///   - executable: Absolute path of the executable; nil when the system does not tell.
    ///   - current: The current directory.
    ///   - holds: Whether a directory is there; asked with the path of a lexicon.
    /// - Returns: The home, not made absolute.
    /// - Throws: ``InstallationError`` with every place that was tried.
    static func find(
        environment: [String: String],
        executable: String?,
        current: String,
        holds: (String) -> Bool = { Disk.kind(of: $0) == .directory }
    ) throws(InstallationError) -> Installation {
        if let home = environment[variable], !home.isEmpty {
            // A home that is named and wrong must not be replaced by another in silence.
            guard holds(joined(home, mark)) else {
                throw .wrongHome(home)
            }
            return Installation(home: home)
        }
        let tried = candidates(executable: executable, current: current)
        guard let home = tried.first(where: { holds(joined($0, mark)) }) else {
            throw .notFound(executable: executable, share: share(executable), current: current)
        }
        return Installation(home: home)
    }

    /// Finds the home of the running process.
    static func find(
        environment: [String: String]
    ) throws(InstallationError) -> Installation {
        try find(
            environment: environment,
            executable: runningExecutable(),
            current: currentDirectory()
        )
    }

    private static func candidates(executable: String?, current: String) -> [String] {
        var result: [String] = []
        var directory = executable.flatMap(Disk.parent)
        while let next = directory, result.count < maximumDepth {
            result.append(next)
            directory = Disk.parent(of: next)
        }
        return result + [share(executable), current].compactMap(\.self)
    }

    /// `/usr/share/parallax` for `/usr/bin/parallax`.
    private static func share(_ executable: String?) -> String? {
        executable.flatMap(Disk.parent).flatMap(Disk.parent).map { joined($0, "share/parallax") }
    }

    private static func joined(_ directory: String, _ name: String) -> String {
        directory.hasSuffix("/") ? directory + name : directory + "/" + name
    }

    private static func runningExecutable() -> String? {
        var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = unsafe bytes.withUnsafeMutableBytes { buffer in
            guard let start = buffer.baseAddress else {
                return -1
            }
            return unsafe readlink("/proc/self/exe", start, buffer.count)
        }
        return count > 0 ? String(validating: bytes[..<count], as: UTF8.self) : nil
    }

    private static func currentDirectory() -> String {
        guard let path = unsafe getcwd(nil, 0) else {
            return "."
        }
        defer { unsafe free(path) }
        return unsafe String(cString: path)
    }
}

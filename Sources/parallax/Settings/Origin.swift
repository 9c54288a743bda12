/// Where the value of a setting comes from.
enum Origin: Sendable, Hashable, CustomStringConvertible {
    /// A flag on the command line.
    case flag(String)
    /// A variable in the environment.
    case variable(String)
    /// A line of the configuration file; lines count from 1.
    case file(path: String, line: Int)
    /// No one said anything.
    case standard

    var description: String {
        switch self {
        case .flag(let name): "flag \(name)"
        case .variable(let name): name
        case .file(let path, let line): "\(path.visible):\(line)"
        case .standard: "default"
        }
    }

    /// The same place as the beginning of an error text about the setting `name`.
    func culprit(_ name: String) -> String {
        switch self {
        case .flag(let flag): flag
        case .variable(let variable): variable
        case .file: "\(self): \(name)"
        case .standard: name
        }
    }
}

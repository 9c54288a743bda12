/// What a value of a setting has to look like.
enum SettingShape: Sendable, Hashable {
    /// An existing directory that can be read.
    case directory
    /// An existing file that can be read.
    case file
    /// A whole number within bounds.
    case count(ClosedRange<Int>)
    /// A number of bytes within bounds; `KiB`, `MiB` or `GiB` may follow.
    case size(ClosedRange<Int>)
    /// Seconds with up to three decimals; the bounds are in milliseconds.
    case seconds(ClosedRange<Int>)
    /// One of a few words.
    case choice([String])
    /// An address or a host name without a port.
    case host
    /// Host names, each with or without a port.
    case hosts
    /// Web origins, or `*`.
    case origins
    /// A token that is never shown.
    case secret

    /// Whether several values may be given.
    var takesMany: Bool {
        switch self {
        case .hosts, .origins: true
        default: false
        }
    }

    /// Whether a value is the path of something on disk.
    var isPath: Bool {
        switch self {
        case .directory, .file: true
        default: false
        }
    }

    /// What is allowed, as the end of the sentence "expected ...".
    var expectation: String {
        switch self {
        case .directory: "the path of a directory"
        case .file: "the path of a file"
        case .count(let bounds):
            "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
        case .size(let bounds):
            "a number of bytes from \(ByteSize.text(bounds.lowerBound)) "
                + "to \(ByteSize.text(bounds.upperBound)), plain or with KiB, MiB or GiB"
        case .seconds(let bounds):
            "seconds from \(Seconds.text(bounds.lowerBound)) to \(Seconds.text(bounds.upperBound))"
        case .choice(let words): "one of " + words.joined(separator: ", ")
        case .host: "an address or a host name without port"
        case .hosts: "a host name such as news.example or news.example:8443"
        case .origins: "an origin such as https://news.example, or *"
        case .secret:
            "\(Secret.bounds.lowerBound) to \(Secret.bounds.upperBound) printable "
                + "ASCII characters without spaces"
        }
    }

    /// Whether `text` has this shape; files and directories are looked up later.
    func admits(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return switch self {
        case .directory, .file:
            !bytes.isEmpty && bytes.count <= 4096 && bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
        case .count(let bounds): Digits.value(bytes).map(bounds.contains) ?? false
        case .size(let bounds): ByteSize.value(bytes).map(bounds.contains) ?? false
        case .seconds(let bounds): Seconds.milliseconds(bytes).map(bounds.contains) ?? false
        case .choice(let words): words.contains(text)
        case .host: HostName.isAddress(bytes)
        case .hosts: HostName.isAuthority(bytes)
        case .origins: bytes == [UInt8(ascii: "*")] || HostName.isOrigin(bytes)
        case .secret: Secret(text) != nil
        }
    }
}

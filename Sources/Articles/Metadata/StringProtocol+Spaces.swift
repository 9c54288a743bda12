extension StringProtocol where UTF8View.SubSequence == Substring.UTF8View {
    /// The parts between spaces, empty ones left out.
    ///
    /// Read by bytes: looking for whole characters costs ten times as much.
    func splitAtSpaces() -> [Substring] { utf8.split(separator: 0x20).map { Substring($0) } }

    /// Whether all characters are ASCII.
    var isPlain: Bool { utf8.allSatisfy { $0 < 0x80 } }
}

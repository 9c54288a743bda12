import Foundation

/// What the system says of a process.
enum ProcessFigures {
    /// Processor time so far, in hundredths of a second.
    static func ticks(of process: Int32) throws -> Int {
        let stat = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        // The name in brackets may hold blanks; user and system time are the 12th and 13th behind.
        let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
        guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return user + system
    }

    /// The most memory it ever had in use, in KiB.
    static func mostMemory(of process: Int32) throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        guard let number = line?.split(separator: " ").dropFirst().first, let size = Int(number)
        else { throw CocoaError(.fileReadCorruptFile) }
        return size
    }
}

import Glibc

/// How many descriptors the system lets the process have.
enum DescriptorLimit {
    /// Descriptors that are no connections: files, listeners, loops.
    private static let reserve = 64

    /// Raises the limit as far as `connections` ask for and the system allows.
    ///
    /// - Returns: How many connections there can be; less than asked for where the system's hard
    ///   limit is lower.
    static func raise(for connections: Int) -> Int {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            return connections
        }
        let wanted = rlim_t(connections + reserve)
        if limit.rlim_cur < wanted {
            limit.rlim_cur = min(wanted, limit.rlim_max)
            _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
            _ = unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        }
        // Where there are few, half of them.
        let granted = Int(clamping: limit.rlim_cur)
        return min(connections, max(granted - reserve, granted / 2, 1))
    }
}

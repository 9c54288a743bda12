/// Reads the targets of request lines.
///
/// Sources: RFC 9112 §3.2, RFC 3986 §2.1 and §3, and for the plus sign the URL standard's
/// `application/x-www-form-urlencoded`.
struct TargetParser: Sendable {
    /// How many query parameters there may be.
    let maximumParameters: Int

    /// A target and the authority it named itself, which then stands for the Host field.
    struct Outcome: Sendable {
        let target: Target
        let authority: Authority?
        /// Whether the target asks for `https`; nil when it names no scheme.
        let isSecure: Bool?
    }

    /// Reads a target of any form but CONNECT's.
    func parse(_ bytes: ArraySlice<UInt8>, _ method: Method) throws(Problem) -> Outcome {
        if bytes.elementsEqual([UInt8(ascii: "*")]) {
            guard method == .options else { throw .badTarget("the target * is for OPTIONS only") }
            return Outcome(
                target: Target(path: "*", segments: [], rawQuery: nil, query: []),
                authority: nil,
                isSecure: nil
            )
        }
        guard bytes.allSatisfy({ $0 > .space && $0 < 0x7F && $0 != UInt8(ascii: "#") }) else {
            throw .badTarget("blanks, controls, # and bytes above 0x7E must be percent-encoded")
        }
        if bytes.first == UInt8(ascii: "/") {
            return Outcome(target: try decode(bytes), authority: nil, isSecure: nil)
        }
        return try parseAbsolute(bytes)
    }

    /// Reads `http://host:port/path?query`.
    private func parseAbsolute(_ bytes: ArraySlice<UInt8>) throws(Problem) -> Outcome {
        let scheme = bytes.prefix { $0 != UInt8(ascii: ":") }
        let rest = bytes.dropFirst(scheme.count)
        let isSecure = scheme.matchesIgnoringCase("https".utf8)
        guard isSecure || scheme.matchesIgnoringCase("http".utf8),
            rest.starts(with: "://".utf8)
        else { throw .badTarget("the target begins neither with a slash nor with http://") }
        let host = rest.dropFirst(3).prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        guard let authority = Authority(Array(host)) else {
            throw .badTarget("the target's host is malformed")
        }
        let tail = bytes[host.endIndex...]
        let path = tail.first == UInt8(ascii: "/") ? tail : [UInt8(ascii: "/")] + tail
        return Outcome(target: try decode(path), authority: authority, isSecure: isSecure)
    }

    private func decode(_ bytes: ArraySlice<UInt8>) throws(Problem) -> Target {
        let mark = bytes.firstIndex(of: UInt8(ascii: "?"))
        let path = bytes[..<(mark ?? bytes.endIndex)]
        let rawQuery = mark.map { bytes[($0 + 1)...] }
        return Target(
            path: String(decoding: path, as: UTF8.self),
            segments: try segments(path),
            rawQuery: rawQuery.map { String(decoding: $0, as: UTF8.self) },
            query: try rawQuery.map(parameters) ?? []
        )
    }

    private func segments(_ path: ArraySlice<UInt8>) throws(Problem) -> [String] {
        guard path.count > 1 else { return [] }
        let parts = path.dropFirst().split(
            separator: UInt8(ascii: "/"),
            omittingEmptySubsequences: false
        )
        var segments: [String] = []
        segments.reserveCapacity(parts.count)
        for part in parts {
            if part.isEmpty, part.endIndex != path.endIndex {
                throw .badTarget("the path has an empty segment")
            }
            guard part.allSatisfy(Self.isPathByte) else {
                throw .badTarget("the path holds a character that must be percent-encoded")
            }
            let segment = try PercentDecoder.decode(part, plusIsSpace: false)
            if segment == "." || segment == ".." {
                throw .badTarget("the path has a . or .. segment")
            }
            if segment.utf8.contains(where: { $0 < .space || $0 == 0x7F || Self.isSlash($0) }) {
                throw .badTarget("a path segment holds an encoded slash, backslash or control")
            }
            segments.append(segment)
        }
        return segments
    }

    private func parameters(_ query: ArraySlice<UInt8>) throws(Problem) -> [QueryParameter] {
        var parameters: [QueryParameter] = []
        for part in query.split(separator: UInt8(ascii: "&")) {
            if parameters.count == maximumParameters {
                throw .badTarget("at most \(maximumParameters) query parameters")
            }
            let name = part.prefix { $0 != UInt8(ascii: "=") }
            guard !name.isEmpty else { throw .badTarget("a query parameter has no name") }
            parameters.append(
                QueryParameter(
                    name: try PercentDecoder.decode(name, plusIsSpace: true),
                    value: try PercentDecoder.decode(
                        part.dropFirst(name.count + 1),
                        plusIsSpace: true
                    )
                )
            )
        }
        return parameters
    }

    private static func isSlash(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
    }

    /// `pchar` of RFC 3986 §3.3.
    private static func isPathByte(_ byte: UInt8) -> Bool {
        if byte.isLetter || byte.isDigit { return true }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
            UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
            UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"):
            return false
        default: return true
        }
    }
}

extension Problem {
    /// A target that cannot be decoded.
    static func badTarget(_ detail: String) -> Problem {
        Problem(.malformedTarget, detail: detail)
    }
}

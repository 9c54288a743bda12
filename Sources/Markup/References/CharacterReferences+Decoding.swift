extension CharacterReferences {
    /// Appends the text at `range` of `bytes` to `output`, each reference as its characters in
    /// UTF-8 (WHATWG HTML §13.2.5.72 to 80).
    ///
    /// What is no reference stays as it is written. A number that is no character becomes U+FFFD;
    /// numbers from 128 to 159 mean what they mean in windows-1252.
    public func decode(
        _ bytes: [UInt8],
        _ range: Range<Int>,
        _ place: Place,
        into output: inout [UInt8]
    ) {
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            guard bytes[index] == .ampersand,
                let end = decodeOne(bytes, index..<range.upperBound, place, &output, from: start)
            else {
                index += 1
                continue
            }
            index = end
            start = end
        }
        output.append(contentsOf: bytes[start..<range.upperBound])
    }

    /// Reads the reference at the beginning of `range`, writes what stands before it from `start`
    /// and its characters, and gives the offset after it; nil where there is none.
    private func decodeOne(
        _ bytes: [UInt8],
        _ range: Range<Int>,
        _ place: Place,
        _ output: inout [UInt8],
        from start: Int
    ) -> Int? {
        let first = range.lowerBound + 1
        guard first < range.upperBound else { return nil }
        if bytes[first] == .numberSign {
            guard let number = NumericReference(bytes, first + 1..<range.upperBound) else {
                return nil
            }
            output.append(contentsOf: bytes[start..<range.lowerBound])
            output.append(scalar: number.character)
            return number.end
        }
        var end = first
        let limit = min(range.upperBound, first + Self.maximumName + 1)
        while end < limit, bytes[end].isAlphanumeric { end += 1 }
        guard end > first else { return nil }
        let hasSemicolon = end < range.upperBound && bytes[end] == .semicolon
        guard let found = named(bytes, first..<end, hasSemicolon: hasSemicolon) else { return nil }
        if place == .attribute, bytes[found.end - 1] != .semicolon, found.end < range.upperBound,
            bytes[found.end] == .equals || bytes[found.end].isAlphanumeric
        {
            return nil
        }
        output.append(contentsOf: bytes[start..<range.lowerBound])
        output.append(contentsOf: found.value)
        return found.end
    }
}

extension [UInt8] {
    /// Appends a character in UTF-8.
    mutating func append(scalar: Unicode.Scalar) {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
    }
}

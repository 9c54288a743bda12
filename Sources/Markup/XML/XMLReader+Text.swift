extension XMLReader {
    /// The text up to the next tag; nil where there is none.
    ///
    /// Comments and what else is no text are passed over.
    mutating func readText() throws(XMLError) -> String? {
        var output: [UInt8] = []
        while let next = byte() {
            if next == .lessThan {
                guard try readAside(into: &output) else { break }
            } else if next == .ampersand {
                guard !open.isEmpty else { throw malformed(.outside) }
                try readReference(into: &output)
            } else {
                try readCharacters(into: &output)
            }
        }
        return output.isEmpty ? nil : String(decoding: output, as: UTF8.self)
    }

    private mutating func readCharacters(into output: inout [UInt8]) throws(XMLError) {
        let start = position
        while let next = byte(), next != .lessThan, next != .ampersand {
            if open.isEmpty, !next.isSpace { throw malformed(.outside) }
            if next == .closeBracket, stands("]]>") { throw malformed(.text) }
            position += 1
        }
        // White space around the outermost element is no text.
        if !open.isEmpty { output.append(contentsOf: bytes[start..<position]) }
    }

    /// Reads the reference at the position.
    mutating func readReference(into output: inout [UInt8]) throws(XMLError) {
        let start = position
        if byte(1) == .numberSign {
            // The x of a hexadecimal number is a small one, and the semicolon is needed.
            guard byte(2) != 0x58, let number = NumericReference(bytes, start + 2..<bytes.count),
                bytes[number.end - 1] == .semicolon
            else { throw malformed(.reference) }
            guard number.isCharacter else { throw malformed(.number) }
            output.append(scalar: number.character)
            position = number.end
            return
        }
        var end = start + 1
        let limit = min(bytes.count, end + limits.name)
        while end < limit, bytes[end].isXMLNameByte { end += 1 }
        guard end > start + 1, end < bytes.count, bytes[end] == .semicolon else {
            throw malformed(.reference)
        }
        guard let value = references.value(bytes, start + 1..<end) else {
            throw .unknownReference(offset: start, name: string(start + 1..<end))
        }
        output.append(contentsOf: value)
        position = end + 1
    }

    /// Passes over what is neither text nor tag, or adds a section to the text; false at a tag.
    private mutating func readAside(into output: inout [UInt8]) throws(XMLError) -> Bool {
        if byte(1) == .questionMark {
            try skip(past: "?>", from: 2)
        } else if stands("<!--") {
            try skipComment()
        } else if stands("<![CDATA[") {
            guard !open.isEmpty else { throw malformed(.outside) }
            let start = position + 9
            try skip(past: "]]>", from: 9)
            output.append(contentsOf: bytes[start..<position - 3])
        } else if stands("<!DOCTYPE") {
            try skipDocumentType()
        } else if byte(1) == .exclamation {
            throw malformed(.declaration)
        } else {
            return false
        }
        return true
    }

    private mutating func skip(past mark: String, from distance: Int) throws(XMLError) {
        let start = position
        position += distance
        while position < bytes.count {
            if stands(mark) {
                position += mark.utf8.count
                return
            }
            position += 1
        }
        position = start
        throw malformed(.unfinished)
    }

    private mutating func skipComment() throws(XMLError) {
        let start = position
        try skip(past: "--", from: 4)
        guard byte() == .greaterThan else {
            guard position < bytes.count else {
                throw .malformed(offset: start, reason: .unfinished)
            }
            throw malformed(.comment)
        }
        position += 1
    }

    // MARK: Document type

    /// Passes over the document type; an entity that it declares is refused.
    private mutating func skipDocumentType() throws(XMLError) {
        guard !hasRoot, !hasDocumentType else { throw malformed(.declaration) }
        hasDocumentType = true
        position += 9
        var isInSubset = false
        while let next = byte() {
            switch next {
            case .quote, .apostrophe:
                try skipLiteral(next)
            case .openBracket where !isInSubset:
                isInSubset = true
                position += 1
            case .closeBracket where isInSubset:
                isInSubset = false
                position += 1
            case .greaterThan where !isInSubset:
                position += 1
                return
            case .lessThan where isInSubset:
                try skipDeclaration()
            case 0x25 where isInSubset:
                throw .entityDeclared(offset: position, name: "%")
            default:
                position += 1
            }
        }
        throw malformed(.unfinished)
    }

    private mutating func skipDeclaration() throws(XMLError) {
        if stands("<!--") { return try skipComment() }
        if byte(1) == .questionMark { return try skip(past: "?>", from: 2) }
        if stands("<!ENTITY") {
            let start = position
            position += 8
            skipSpace()
            if byte() == 0x25 {
                position += 1
                skipSpace()
            }
            throw .entityDeclared(offset: start, name: string(try readName()))
        }
        position += 1
        while let next = byte(), next != .greaterThan {
            if next == .quote || next == .apostrophe {
                try skipLiteral(next)
            } else {
                position += 1
            }
        }
        guard position < bytes.count else { throw malformed(.unfinished) }
        position += 1
    }

    private mutating func skipLiteral(_ quote: UInt8) throws(XMLError) {
        position += 1
        while let next = byte(), next != quote { position += 1 }
        guard position < bytes.count else { throw malformed(.unfinished) }
        position += 1
    }
}

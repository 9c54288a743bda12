import Prose

/// Words from all parts of a text, at most some thousand letters of them.
///
/// A text is looked at in up to six stretches that lie evenly over it, so that the work is bounded
/// and a text in two languages shows both.
struct LetterSample {
    /// One stretch of the text.
    struct Stretch {
        /// How many letters of each script it holds.
        var letters: [Int]
        /// The words of its scripts with several languages, in lower case.
        var words: [[UInt32]] = []

        /// How many letters it holds.
        var count: Int { letters.reduce(0, +) }
    }

    private static let stretches = 6
    /// A shorter stretch tells too little by itself.
    private static let leastBytes = 300
    private static let lettersPerStretch = 400
    private static let bytesPerStretch = 8_192
    /// Longer runs of letters are no words.
    private static let longestWord = 48

    /// The stretches in the order of the text; those without letters are missing.
    let stretches: [Stretch]

    init(_ text: Text, scripts: ScriptTable) {
        let count = min(Self.stretches, max(1, text.count / Self.leastBytes))
        let step = text.count / count
        var found: [Stretch] = []
        var start = 0
        while start < text.count, found.count < count {
            let end = found.count == count - 1 ? text.count : start + step
            let first = found.isEmpty ? start : Self.wordStart(in: text.bytes, from: start, to: end)
            let limit = min(end, first + Self.bytesPerStretch)
            found.append(Self.stretch(text.bytes[first..<max(first, limit)], scripts))
            start = end
        }
        stretches = found.filter { $0.count > 0 }
    }

    /// The first byte behind a space, or the start of a character where there is no space.
    private static func wordStart(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
        let near = bytes[start..<min(end, start + 64)]
        if let space = near.firstIndex(where: { $0 <= 0x20 }) { return space + 1 }
        return near.firstIndex { $0 & 0xC0 != 0x80 } ?? end
    }

    private static func stretch(_ bytes: ArraySlice<UInt8>, _ scripts: ScriptTable) -> Stretch {
        var stretch = Stretch(letters: Array(repeating: 0, count: scripts.names.count))
        var letters = 0
        var word: [UInt32] = []
        func close() {
            while word.last == 0x27 { word.removeLast() }
            if !word.isEmpty, word.count <= longestWord { stretch.words.append(word) }
            word.removeAll(keepingCapacity: true)
        }
        // A cut character at the end becomes U+FFFD, which is no letter.
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if let script = scripts.script(of: scalar) {
                stretch.letters[script] += 1
                letters += 1
                if scripts.languages[script] == nil { appendLower(scalar, to: &word) }
            } else if !word.isEmpty, joins(scalar) {
                word.append(scalar == "\u{2019}" ? 0x27 : scalar.value)
            } else {
                close()
                if letters >= lettersPerStretch { break }
            }
        }
        close()
        return stretch
    }

    /// Whether a character inside a word belongs to it: apostrophes, marks of letters, joiners.
    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x27, 0xB7, 0x2019, 0x200C, 0x200D, 0x0300...0x036F: true
        default: false
        }
    }

    private static func appendLower(_ scalar: Unicode.Scalar, to word: inout [UInt32]) {
        if scalar.isASCII {
            word.append(scalar.value | 0x20)
        } else if scalar.properties.changesWhenLowercased {
            // A dot that stays above a lower-case i tells nothing.
            for lower in scalar.properties.lowercaseMapping.unicodeScalars where lower != "\u{0307}"
            {
                word.append(lower.value)
            }
        } else {
            word.append(scalar.value)
        }
    }
}

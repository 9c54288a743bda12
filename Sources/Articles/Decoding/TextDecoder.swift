/// Turns the bytes of a file into clean UTF-8.
///
/// A byte order mark decides between UTF-8 and UTF-16; UTF-16 without one is known by its zeros.
/// What is well-formed UTF-8 is that, whatever a page says. Else the encoding counts that a page
/// or a feed states, and where none is stated that can be, the bytes are UTF-8 with faults, or
/// windows-1252 where there are too many; with the languages at hand, what can be no Western text
/// is read in the encoding in which it makes a language. Line ends become line feeds, other control
/// characters but the tab are taken out. Time and memory grow with the number of bytes.
public struct TextDecoder: Sendable {
    /// Decoded bytes, and what had to be done.
    public struct Decoded: Sendable, Hashable {
        /// Well-formed UTF-8 without control characters but tab and line feed.
        public let bytes: [UInt8]
        /// The encoding, where it was not UTF-8 ("utf-16le").
        public let encoding: String?
        /// What the file says its encoding is, where it cannot be or cannot be read ("utf-7").
        public let declared: String?
        /// Byte sequences that were replaced by U+FFFD.
        public let replaced: Int
        /// Control characters that were taken out.
        public let removedControls: Int

        /// The notices on the file at `path`.
        public func notices(path: String) -> [IntakeNotice] {
            var notices: [IntakeNotice] = []
            if let encoding {
                let contrary = declared.map { ", though it says \($0.prefix(40))" } ?? ""
                notices.append(.decoded(path: path, encoding: encoding + contrary))
            }
            if replaced > 0 { notices.append(.replacedBytes(path: path, count: replaced)) }
            if removedControls > 0 {
                notices.append(.removedControls(path: path, count: removedControls))
            }
            return notices
        }
    }

    /// More invalid bytes than one in this many: the file is read as windows-1252.
    static let invalidShare = 32
    /// More control characters than one in this many: the file is no text.
    static let controlShare = 4

    /// Finds the encoding of what tells none and is in no Western one; nil to ask nobody.
    private let guess: CharsetGuess?

    /// A decoder.
    ///
    /// With `languages` a text that tells no encoding is read in the one in which it makes a
    /// language; without, as windows-1252.
    public init(languages: LanguageIdentifier? = nil) {
        guess = languages.map { CharsetGuess(languages: $0) }
    }

    /// Decodes `bytes`; nil where they are no text at all.
    ///
    /// The `charset` is what was stated on the way, as in a `Content-Type`; it goes before what the
    /// bytes say themselves. Neither counts where a byte order mark does or where they are UTF-8.
    public func decode(_ bytes: [UInt8], stated charset: String? = nil) -> Decoded? {
        if let isLittle = UTF16Bytes.mark(bytes) ?? UTF16Bytes.isLittleEndian(bytes) {
            let start = UTF16Bytes.mark(bytes) == nil ? 0 : 2
            let decoded = UTF16Bytes.decode(bytes, from: start, littleEndian: isLittle)
            return finish(decoded, encoding: isLittle ? "utf-16le" : "utf-16be")
        }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let text = bytes[(hasMark ? 3 : 0)...]
        let survey = UTF8Survey(text)
        if survey.isClean { return finish((hasMark ? Array(text) : bytes, 0), isClean: true) }
        let label = charset ?? DeclaredCharset.label(in: text)
        if hasMark || survey.invalid == 0, !isEscaped(text, label) {
            return finish((survey.repaired(text), survey.invalid), encoding: nil)
        }
        if let label, !Charset.isUnicode(label: label), !survey.isMostlyUTF8 {
            if let charset = Charset(label: label),
                let decoded = CharsetConverter.decode(text, charset)
            {
                return finish(decoded, encoding: charset.name)
            }
            return finish(
                (Windows1252.decode(text), 0),
                encoding: Charset.western.name,
                declared: label
            )
        }
        let share = survey.invalid * Self.invalidShare > text.count
        // Stray bytes in many places and not one sequence of several: nobody wrote this as UTF-8.
        let neverSequence = survey.runs >= 4 && survey.sequences == 0
        if share && survey.invalid > 1 || neverSequence {
            if label == nil, CharsetGuess.isForeign(text), let charset = guess?.charset(of: text),
                let decoded = CharsetConverter.decode(text, charset)
            {
                return finish(decoded, encoding: charset.name)
            }
            let name = Charset.western.name
            return finish((Windows1252.decode(text), 0), encoding: name, declared: label)
        }
        return finish((survey.repaired(text), survey.invalid), encoding: nil)
    }

    /// Whether `text` is declared to be in the one encoding whose bytes are all ASCII.
    private func isEscaped(_ text: ArraySlice<UInt8>, _ label: String?) -> Bool {
        guard let label, Charset(label: label)?.name == "iso-2022-jp" else { return false }
        return text.contains(0x1B)
    }

    /// Takes out control characters and settles line ends; nil where too much is taken out.
    private func finish(
        _ decoded: (bytes: [UInt8], invalid: Int),
        encoding: String? = nil,
        declared: String? = nil,
        isClean: Bool = false
    ) -> Decoded? {
        let bytes = decoded.bytes
        var output: [UInt8] = []
        var removed = 0
        if isClean {
            output = bytes
        } else {
            output.reserveCapacity(bytes.count)
            removed = Self.settle(bytes, into: &output)
        }
        guard removed * Self.controlShare <= bytes.count else { return nil }
        return Decoded(
            bytes: output,
            encoding: encoding,
            declared: declared,
            replaced: decoded.invalid,
            removedControls: removed
        )
    }

    /// Appends `bytes` to `output` with line feeds for all line ends and without other control
    /// characters; gives how many were taken out.
    private static func settle(_ bytes: [UInt8], into output: inout [UInt8]) -> Int {
        var removed = 0
        var position = 0
        // What stays as it is goes over in runs.
        var start = 0
        var looked = 0
        while position < bytes.count {
            if position >= looked {
                if UTF8Survey.isPlain(bytes.span, from: position) {
                    position += UTF8Survey.stretch
                    continue
                }
                looked = position + UTF8Survey.stretch
            }
            let byte = bytes[position]
            if byte >= 0x20 && byte != 0x7F && byte != 0xC2 && byte != 0xE2 || byte == 0x0A {
                position += 1
                continue
            }
            output.append(contentsOf: bytes[start..<position])
            let next = position + 1 < bytes.count ? bytes[position + 1] : 0
            switch byte {
            case 0x0D:
                if next != 0x0A { output.append(0x0A) }
            case 0x0B, 0x0C:
                output.append(0x0A)
            case 0x09:
                output.append(byte)
            case 0xC2 where next == 0x85:
                output.append(0x0A)
                position += 1
            case 0xC2 where (0x80..<0xA0).contains(next):
                removed += 1
                position += 1
            case 0xE2 where UTF8Survey.isSeparator(bytes.span, at: position):
                output.append(0x0A)
                position += 2
            case 0..<0x20, 0x7F:
                removed += 1
            default:
                output.append(byte)
            }
            position += 1
            start = position
        }
        output.append(contentsOf: bytes[start...])
        return removed
    }
}

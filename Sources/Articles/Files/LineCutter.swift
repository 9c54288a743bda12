/// Cuts a stream into its lines, many at once, so that several threads can read them.
struct LineCutter {
    /// One line with its number.
    struct Line: Sendable, Equatable {
        /// The line, or why there is none.
        enum Content: Sendable, Equatable {
            /// Its bytes, without the line feed.
            case bytes([UInt8])
            /// Why it cannot be read.
            case unreadable(String)
        }

        /// Its number in the file, from 1.
        let number: Int
        /// The line, or why there is none.
        let content: Content
    }

    private let stream: ByteStream
    /// Longest line that is read, in bytes.
    private let longest: Int
    private var number = 0
    private var open: [UInt8] = []
    private var isOverlong = false
    private var isOver = false

    /// Lines of at most `longest` bytes.
    init(_ stream: ByteStream, longest: Int) {
        self.stream = stream
        self.longest = longest
    }

    /// The lines of about the next `size` bytes, those without any words left out; nil at the end.
    mutating func next(size: Int) throws(IntakeError) -> [Line]? {
        guard !isOver else { return nil }
        var lines: [Line] = []
        var taken = 0
        while taken < size {
            guard let piece = try stream.next() else {
                isOver = true
                close(into: &lines)
                break
            }
            switch piece {
            case .bytes(let bytes):
                taken += bytes.count
                cut(bytes, into: &lines)
            case .gap(let reason):
                // What follows a gap begins a line of its own, as each member of an export does.
                number += 1
                open = []
                isOverlong = false
                lines.append(Line(number: number, content: .unreadable(reason)))
            }
        }
        return lines
    }

    private mutating func cut(_ bytes: [UInt8], into lines: inout [Line]) {
        var start = 0
        while let end = bytes[start...].firstIndex(of: 0x0A) {
            extend(bytes[start..<end])
            close(into: &lines)
            start = end + 1
        }
        extend(bytes[start...])
    }

    private mutating func extend(_ bytes: ArraySlice<UInt8>) {
        guard !isOverlong, open.count + bytes.count <= longest else {
            isOverlong = true
            open = []
            return
        }
        open += bytes
    }

    private mutating func close(into lines: inout [Line]) {
        number += 1
        if isOverlong {
            let reason = "the line is longer than \(longest) bytes"
            lines.append(Line(number: number, content: .unreadable(reason)))
        } else if open.contains(where: { $0 > 0x20 }) {
            lines.append(Line(number: number, content: .bytes(open)))
        }
        open = []
        isOverlong = false
    }
}

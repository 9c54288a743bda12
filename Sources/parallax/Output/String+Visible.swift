extension String {
    /// The text with everything escaped that could forge a line or move a terminal's cursor:
    /// controls, line and paragraph separators, and the marks that change the direction of writing.
    var visible: String {
        guard unicodeScalars.contains(where: \.isTreacherous) else {
            return self
        }
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.isTreacherous:
                result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The text, or its first `count` scalars and an ellipsis.
    func clipped(to count: Int) -> String {
        guard unicodeScalars.dropFirst(count).first != nil else {
            return self
        }
        return String(String.UnicodeScalarView(unicodeScalars.prefix(count))) + "…"
    }
}

extension StringProtocol {
    /// The text without spaces at both ends.
    var trimmingSpaces: SubSequence {
        trimming { $0 == " " || $0 == "\t" }
    }

    /// The text without the line ends that editors leave at its end.
    var trimmingLineEnds: SubSequence {
        trimming(front: false) { $0.isNewline }
    }

    private func trimming(
        front: Bool = true,
        _ isCut: (Character) -> Bool
    ) -> SubSequence {
        var rest = front ? drop(while: isCut) : self[...]
        while let last = rest.last, isCut(last) {
            rest.removeLast()
        }
        return rest
    }
}

extension Unicode.Scalar {
    /// Whether the scalar could forge a line, hide text or turn its direction.
    var isTreacherous: Bool {
        switch value {
        case 0...0x1F, 0x7F...0x9F: true
        case 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        case 0xFEFF: true
        default: false
        }
    }
}

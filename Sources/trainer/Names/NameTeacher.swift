import Facts
import Learning
import Prose

/// Makes labelled chains of labelled texts.
struct NameTeacher {
    let recognizer: Recognizer
    let segmenter: Segmenter
    private(set) var examples = ChainFitter.Examples()

    init(_ recognizer: Recognizer, _ segmenter: Segmenter) {
        self.recognizer = recognizer
        self.segmenter = segmenter
    }

    /// Which labels may follow each: what goes on with a name stands behind its begin.
    static var allowed: [SIMD8<UInt8>] {
        let labels = NameModel.labels
        return labels.map { from in
            var marks = SIMD8<UInt8>(repeating: 0)
            for (index, to) in labels.enumerated() {
                let goesOn = to.hasPrefix("I-")
                marks[index] = !goesOn || from.dropFirst(2) == to.dropFirst(2) ? 1 : 0
            }
            return marks
        }
    }

    /// Adds the chains of `document`, each with the weight `weight`.
    mutating func add(_ document: NameCorpus.Document, weight: Float) {
        let reading = segmenter.read(document.text)
        let outline = Outline(headline: nil, captions: [], body: reading.paragraphs)
        var next = 0
        for stretch in recognizer.nameLesson(of: reading, outline: outline).stretches {
            var start = 0
            for (index, word) in stretch.words.enumerated() {
                while next < document.names.count, document.names[next].span.end <= word.start {
                    next += 1
                }
                let before = index == 0 ? nil : stretch.words[index - 1]
                examples.labels.append(
                    Self.label(
                        next < document.names.count ? document.names[next] : nil,
                        word,
                        before
                    )
                )
                examples.features += stretch.features[start..<stretch.ends[index]]
                start = stretch.ends[index]
                examples.positions.append(examples.features.count)
            }
            examples.chains.append(examples.positions.count)
            examples.weights.append(weight)
        }
    }

    private static func label(_ name: NameCorpus.Name?, _ word: Span, _ before: Span?) -> UInt8 {
        guard let name, name.span.contains(word) else { return 0 }
        if name.kind == "MISC" { return UInt8(NameModel.labels.count - 1) }
        let isFurther = before.map { name.span.contains($0) } ?? false
        let label = (isFurther ? "I-" : "B-") + name.kind
        return UInt8(NameModel.labels.firstIndex(of: label) ?? 0)
    }
}

import ArgumentParser
import Facts
import Foundation
import Prose

/// Reads marked articles as the product does and tells how often it is right.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Tell how well names and speakers are found in marked articles."
    )

    @Argument(help: "The folder that holds ner/dev/gold.jsonl and quotes/dev/quotes.jsonl.")
    var data: String
    @Option(help: "The folder of the lexicon.")
    var lexicon = "Config/lexicon"
    @Option(help: "The model that tells names; without the file the rules alone.")
    var model = "Config/models/names.model"

    func run() throws {
        let prose = try Lexicon(directory: lexicon)
        let recognizer = Recognizer(
            lexicon: prose,
            gazetteer: try Gazetteer(directory: lexicon),
            model: try NameModel(path: model)
        )
        let segmenter = Segmenter(prose)
        var clock = ReadingClock()
        var names = NameScore()
        for text in try texts("ner/dev/gold.jsonl") {
            names.add(clock.findings(in: text, segmenter, recognizer), of: text)
        }
        names.lines.forEach { print($0) }
        var speakers = SpeakerScore()
        for text in try texts("quotes/dev/quotes.jsonl") {
            speakers.add(clock.findings(in: text, segmenter, recognizer), of: text)
        }
        speakers.lines.forEach { print($0) }
        print(clock.line)
    }

    /// The texts of a file; none where there is no file, which is told.
    private func texts(_ name: String) throws -> [MarkedText] {
        guard let content = FileManager.default.contents(atPath: "\(data)/\(name)") else {
            print("There is no \(data)/\(name): left out.")
            return []
        }
        return try content.split(separator: 0x0A).map { try MarkedText(line: Array($0)) }
    }
}

/// Reads texts and adds up the time that finding takes.
private struct ReadingClock {
    private var words = 0
    private var ticks = 0

    /// What `recognizer` finds in the paragraphs of `marked`, those left out that are addresses.
    mutating func findings(
        in marked: MarkedText,
        _ segmenter: Segmenter,
        _ recognizer: Recognizer
    ) -> Findings {
        let reading = segmenter.read(marked.text)
        let body = reading.paragraphs.filter { !marked.text[$0].hasPrefix("http") }
        let start = clock()
        let findings = recognizer.findings(
            in: reading,
            outline: Outline(headline: nil, captions: [], body: body)
        )
        ticks += clock() - start
        words += reading.words.count
        return findings
    }

    var line: String {
        // POSIX counts a million ticks a second.
        let speed = Double(words) * 1e6 / Double(max(1, ticks))
        return "\(words) words, \(Int(speed)) in a second of one core"
    }
}

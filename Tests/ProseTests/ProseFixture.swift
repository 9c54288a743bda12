import FoundationEssentials
import Prose

/// The word lists of the project, and texts read with them.
enum ProseFixture {
    /// The directory of the word lists, found from the place of this file in the project.
    static let lexiconDirectory: String = {
        let parts = #filePath.split(separator: "/").dropLast(3)
        return "/" + parts.joined(separator: "/") + "/Config/lexicon"
    }()

    /// Read once: every test reads texts with it.
    private static let loaded = Result { try Lexicon(directory: lexiconDirectory) }

    static func lexicon() throws -> Lexicon { try loaded.get() }

    static func read(_ text: String) throws -> Reading { try Segmenter(lexicon()).read(Text(text)) }

    /// The tokens of `text` as they are written.
    static func tokens(_ text: String) throws -> [String] {
        let reading = try read(text)
        return reading.words.map { reading.text[$0.span] }
    }

    /// The sentences of `text` as they are written.
    static func sentences(_ text: String) throws -> [String] {
        let reading = try read(text)
        return reading.sentences.map { reading.text[$0.span] }
    }
}

import Formats
import Markup
import Prose

/// The article body that a page states in its metadata, as paragraphs.
///
/// Such a body is often shortened and sometimes of another article, so it is evidence about the
/// blocks of the page and stands in only where the page shows much less. Where several are stated,
/// that with the headline of the page counts, then one without a headline. A short one, and one
/// with the headline of another article of which the page shows nothing, is no evidence and stands
/// in only where the page shows no paragraph at all.
/// Source: schema.org, `articleBody`.
struct StatedBody: Sendable, Hashable {
    /// Its paragraphs, white space folded.
    let paragraphs: [String]
    /// How many words it has.
    let words: Int
    /// Whether it is stated under another headline than that of the page.
    let isOther: Bool

    private static let key = BytePattern("articleBody")
    /// Shorter bodies may be summaries.
    private static let wholeWords = 80
    /// Shorter bodies are labels.
    private static let leastWords = 12
    /// The most scripts and values that are looked at.
    private static let scriptLimit = 64
    private static let valueLimit = 20_000

    /// Whether it may be a summary of the article rather than its body.
    var isSummary: Bool { words < Self.wholeWords }

    /// A body as it is stated.
    private struct Statement {
        let text: String
        /// 0 under the headline of the page, 1 without a headline, 2 under another one.
        let distance: Int
    }

    /// Finds the stated body of `page` that is nearest to the headline `title`, of equals the
    /// longest; nil where there is none of some length.
    init?(of page: HTMLDocument, title: String?, references: CharacterReferences) {
        let title = title.map { TitleKey($0) }
        var bodies: [Statement] = []
        for index in page.elements(.script).prefix(Self.scriptLimit) {
            guard page.attribute("type", of: index)?.holds("json") == true else { continue }
            guard page.nodes[index].end > index + 1 else { continue }
            let content = page.textBytes(at: index + 1)
            // Most pages state none, and parsing their scripts would be in vain.
            guard Self.key.stands(in: content.span), let value = Self.value(content) else {
                continue
            }
            bodies += Self.bodies(in: value, title)
        }
        let best = bodies.min {
            ($0.distance, -$0.text.utf8.count) < ($1.distance, -$1.text.utf8.count)
        }
        guard let best else { return nil }
        self.init(best.text, isOther: best.distance > 1, references: references)
    }

    /// What a script holds; a broken one states nothing.
    private static func value(_ content: ArraySlice<UInt8>) -> JSON? {
        guard content.count > LenientJSON.limit else { return LenientJSON.value(Array(content)) }
        return try? JSON(parsing: content.map { $0 < 0x20 ? 0x20 : $0 })
    }

    /// Reads a stated body; nil where it has few words.
    init?(_ text: String, isOther: Bool = false, references: CharacterReferences) {
        let page = HTMLDocument(parsing: Array(Self.marked(text).utf8), references: references)
        let (raw, _) = BlockSplitter.split(page, names: nil)
        let lines = raw.split(separator: 0x0A)
        let words = lines.reduce(0) { $0 + BlockShape($1).words }
        guard words >= Self.leastWords else { return nil }
        paragraphs = lines.map { String(decoding: $0, as: UTF8.self) }
        self.words = words
        self.isOther = isOther
    }

    /// The text with each of its lines as a paragraph, unless it brings its own.
    private static func marked(_ text: String) -> String {
        if text.holds("</p>") || text.holds("&lt;/p&gt;") {
            guard text.holds("&lt;") else { return text }
            return text.split(separator: "&lt;", omittingEmptySubsequences: false)
                .joined(separator: "<").split(separator: "&gt;", omittingEmptySubsequences: false)
                .joined(separator: ">")
        }
        // By scalars, of which a line may end in two.
        return text.unicodeScalars.split { scalar in
            switch scalar.value {
            case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
            default: false
            }
        }.map { "<p>\(String($0))</p>" }.joined()
    }

    private static func bodies(in value: JSON, _ title: TitleKey?) -> [Statement] {
        var pending = [value]
        var bodies: [Statement] = []
        var looked = 0
        while let next = pending.popLast(), looked < valueLimit {
            looked += 1
            if let members = next.members {
                for member in members {
                    if member.name == "articleBody", let body = member.value.string {
                        bodies.append(Statement(text: body, distance: distance(next, title)))
                    } else {
                        pending.append(member.value)
                    }
                }
            } else if let elements = next.array {
                pending += elements
            }
        }
        return bodies
    }

    /// How far the headline of an object with a body is from that of the page.
    private static func distance(_ object: JSON, _ title: TitleKey?) -> Int {
        let headlines = ["headline", "name", "title"].compactMap { object[$0]?.string }
        guard let title, !headlines.isEmpty else { return 1 }
        return headlines.contains { TitleKey($0).matches(title) } ? 0 : 2
    }

    /// How much of each block of `raw` the body holds, by runs of three words: 0 to 100.
    func cover(of blocks: [Block], in raw: [UInt8]) -> [UInt8] {
        var runs: Set<UInt64> = []
        for paragraph in paragraphs { runs.formUnion(Self.runs(Array(paragraph.utf8)[...])) }
        return blocks.map { block in
            let own = Self.runs(raw[block.span.start..<block.span.end])
            guard !own.isEmpty else { return 0 }
            return UInt8(own.count { runs.contains($0) } * 100 / own.count)
        }
    }

    /// The hashes of all runs of three words.
    private static func runs(_ line: ArraySlice<UInt8>) -> [UInt64] {
        var words: [UInt64] = []
        var hash: UInt64 = 0
        var isOpen = false
        for byte in line {
            let isLetter = (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
            if isLetter || (0x30...0x39).contains(byte) {
                if !isOpen { hash = 0xcbf2_9ce4_8422_2325 }
                isOpen = true
                let folded = isLetter && byte < 0x80 ? byte | 0x20 : byte
                hash = (hash ^ UInt64(folded)) &* 0x100_0000_01b3
            } else if isOpen {
                words.append(hash)
                isOpen = false
            }
        }
        if isOpen { words.append(hash) }
        guard words.count >= 3 else { return [] }
        return (2..<words.count).map { index in
            let first: UInt64 = words[index - 2] &* 961
            let second: UInt64 = words[index - 1] &* 31
            return first &+ second &+ words[index]
        }
    }
}

// modules: Formats Markup Learning Prose Articles

import Articles
import Foundation
import Prose

/// Raw texts: every line is judged once, what is kept stands in the text, and in order.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let raw = Text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    let draft = Draft(origin: Origin(path: "a.txt"), raw: raw)
    let cleaned = cleaner.clean(draft)
    var end = 0
    for line in cleaned.lines {
        precondition(line.raw.start >= end && line.raw.end <= raw.count, "lines overlap")
        precondition(!line.raw.isEmpty && !line.rule.isEmpty && !line.reason.isEmpty)
        precondition(raw.bytes[line.raw.start] & 0xC0 != 0x80, "a line begins in a character")
        end = line.raw.end
    }
    precondition(cleaned.paragraphs.count + cleaned.dropped.count == cleaned.lines.count)
    for paragraph in cleaned.paragraphs {
        let kept = cleaned.text.bytes[paragraph.span.start..<paragraph.span.end]
        let source = raw.bytes[paragraph.raw.start..<paragraph.raw.end]
        let isSame = kept.elementsEqual(source) { $0 == $1 || $0 == 0x20 && $1 == 0x0A }
        precondition(isSame, "a paragraph was changed")
    }
    precondition(cleaner.clean(draft).lines == cleaned.lines, "judged otherwise")
    return 0
}

private let cleaner: Cleaner = {
    let path = ProcessInfo.processInfo.environment["PARALLAX_LEXICON"] ?? "Config/lexicon"
    guard let lexicon = try? ArticleLexicon(directory: path) else {
        preconditionFailure("no lexicon at \(path)")
    }
    return Cleaner(lexicon)
}()

// modules: Formats Markup Learning Prose Articles

import Articles
import Foundation
import Prose

/// The first paragraph of a report: what is read of it stands in it, and is read alike again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let line = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    let text = "\(line)\n\nNobody was hurt when nine wagons tipped over beside the old station.\n"
    let file = SourceFile(path: "a.txt", bytes: Array(text.utf8))
    guard let article = intake.read(files: [file]).articles.first else { return 0 }
    let metadata = article.metadata
    for span in spans(of: metadata) {
        precondition(!span.isEmpty && article.text.holds(span), "a span cuts a character")
    }
    if let dateline = metadata.dateline {
        precondition(dateline.span.contains(dateline.place), "the place stands outside")
        precondition(dateline.date.map { dateline.span.contains($0.span) } ?? true)
    }
    for time in [metadata.published, metadata.modified].compactMap(\.self) {
        // Of a stretch of text the words are told as they stand there.
        precondition(time.spans.isEmpty || time.spans.map { article.text[$0] } == time.words)
    }
    precondition(metadata.byline?.authors.allSatisfy { !$0.isEmpty } ?? true, "a name is empty")
    precondition(intake.read(files: [file]).articles.first?.metadata == metadata, "read otherwise")
    return 0
}

private func spans(of metadata: Metadata) -> [Span] {
    let single = [
        metadata.headline, metadata.byline?.span, metadata.kicker?.span, metadata.summary?.span,
        metadata.dateline?.span, metadata.dateline?.place, metadata.dateline?.date?.span,
    ]
    let times = [metadata.published, metadata.modified].flatMap { $0?.spans ?? [] }
    let captions = metadata.captions.flatMap { [$0.span, $0.credit] }
    return (single + captions + metadata.agencies.map(\.span)).compactMap(\.self) + times
}

extension Text {
    /// Whether `span` lies in the text and cuts no character.
    fileprivate func holds(_ span: Span) -> Bool {
        span.end <= count
            && [span.start, span.end].allSatisfy { $0 == count || bytes[$0] & 0xC0 != 0x80 }
    }
}

private let intake: Intake = {
    let path = ProcessInfo.processInfo.environment["PARALLAX_LEXICON"] ?? "Config/lexicon"
    guard let intake = try? Intake(lexiconDirectory: path) else {
        preconditionFailure("no lexicon at \(path)")
    }
    return intake
}()

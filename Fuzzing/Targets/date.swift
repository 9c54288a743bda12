// modules: Formats Markup Learning Prose Articles

import Foundation
import Prose

@testable import Articles

/// Lines, fields and addresses: the days are days, and what was read stands in whole characters.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 0 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    check(MomentToken.tokens(of: bytes), bytes.count)
    let text = Text(String(decoding: bytes.dropFirst(), as: UTF8.self))
    let style = styles[Int(bytes[0]) % styles.count]
    checkMoments(text, style)
    checkTimes(text, style, isLoose: bytes[0] >= 0x80)
    checkAddress(text)
    checkFinder(text)
    return 0
}

private func check(_ tokens: [MomentToken], _ count: Int) {
    var end = 0
    for token in tokens {
        precondition(token.start >= end && token.end > token.start, "tokens overlap")
        precondition(!token.key.isEmpty && token.digits <= token.end - token.start)
        end = token.end
    }
    precondition(end <= count, "a token reaches over the bytes")
}

private func check(_ moment: Moment, in text: Text) {
    precondition(!moment.range.isEmpty && text.holds(moment.range), "a date stands outside")
    let publication = Publication(moment, basis: .stated, words: [])
    check(publication.day, 1799...2287)
    let unit =
        switch moment.precision {
        case .year, .month, .day: 86_400
        case .minute: 60
        case .second: 1
        }
    // A zone moves the start of a minute by whole minutes, and a day has none.
    precondition(moment.seconds % unit == 0, "a time is told more exactly than it is known")
    precondition(abs(moment.offset ?? 0) <= 15 * 3600, "a zone is farther off than all zones")
    precondition(moment.others.allSatisfy { !$0.isEmpty }, "an empty word stands beside a date")
}

private func check(_ day: Day, _ years: ClosedRange<Int>) {
    let (year, month, number) = day.civil
    precondition(years.contains(year), "a year is none of a newspaper")
    precondition(Day(year: year, month: month, day: number) == day, "a day is in no calendar")
    precondition(Day(day.description) == day && (1...7).contains(day.weekday))
}

private func checkMoments(_ text: Text, _ style: DateStyle) {
    let line = text.string
    let moment = moments.moment(in: line, style)
    let stated = moments.stated(line, style)
    if let moment {
        check(moment, in: text)
        precondition(stated == moment, "a field is read otherwise than a text")
    }
    if let stated { check(stated, in: text) }
    precondition(moments.stated(line, style) == stated, "read otherwise")
}

private func checkTimes(_ text: Text, _ style: DateStyle, isLoose: Bool) {
    let line = text.string
    let times = timestamps.times(of: line, style, isLoose: isLoose)
    precondition(timestamps.times(of: line, style, isLoose: isLoose) == times, "read otherwise")
    guard let times else { return }
    precondition(times.published != nil || times.modified != nil, "a line without a time has times")
    for moment in [times.published, times.modified].compactMap(\.self) { check(moment, in: text) }
    if let first = times.published?.range, let second = times.modified?.range {
        precondition(!first.overlaps(second), "one date is two times")
    }
}

private func checkAddress(_ text: Text) {
    for date in [AddressDate(in: text.string), AddressDate(url: text.string)].compactMap(\.self) {
        check(date.day, 1800...2199)
        precondition((8...text.count).contains(date.words.utf8.count), "no such day there")
    }
}

private func checkFinder(_ text: Text) {
    let reading = segmenter.read(text)
    var end = 0
    for date in finder.dates(in: reading.words[...], of: text) {
        precondition(date.span.start >= end && !date.span.isEmpty, "dates overlap")
        end = date.span.end
        precondition(text.holds(date.span.start..<end), "a date stands outside")
        switch date.value {
        case .day(let year, let month, let day):
            precondition(year.map { (1800...2199).contains($0) } ?? true)
            precondition((1...12).contains(month) && (1...31).contains(day))
        case .month(let year, let month):
            precondition((1800...2199).contains(year) && (1...12).contains(month))
        case .weekday(let day): precondition((1...7).contains(day))
        case .year(let year): precondition((1800...2199).contains(year))
        case .relative(let days): precondition(abs(days) < 366)
        }
    }
}

extension Text {
    /// Whether `range` lies in the text and cuts no character.
    fileprivate func holds(_ range: Range<Int>) -> Bool {
        range.upperBound <= count
            && [range.lowerBound, range.upperBound].allSatisfy { offset in
                offset == count || bytes[offset] & 0xC0 != 0x80
            }
    }
}

private let styles = [
    DateStyle.open, DateStyle(language: "en-US", domain: nil),
    DateStyle(language: "en", domain: "lantern.co.uk"), DateStyle(language: "de", domain: nil),
    DateStyle(language: "ja", domain: nil), DateStyle(language: "hr", domain: nil),
]

private let lexicon: ArticleLexicon = {
    let path = ProcessInfo.processInfo.environment["PARALLAX_LEXICON"] ?? "Config/lexicon"
    guard let lexicon = try? ArticleLexicon(directory: path) else {
        preconditionFailure("no lexicon at \(path)")
    }
    return lexicon
}()
private let moments = MomentReader(lexicon)
private let timestamps = TimestampReader(lexicon)
private let finder = DateFinder(lexicon.prose)
private let segmenter = Segmenter(lexicon.prose)

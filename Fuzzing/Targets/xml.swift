// modules: Markup

@testable import Markup

/// XML: what is taken is balanced and no longer than the bytes, and what is refused stays refused.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    var limits = XMLReader.Limits()
    limits.depth = 16
    limits.attributes = 8
    var reader = XMLReader(bytes, limits: limits)
    var open: [String] = []
    var texts = 0
    var position = 0
    do throws(XMLError) {
        while let event = try reader.next() {
            precondition(reader.range.lowerBound >= position, "a piece stands before the last")
            precondition(reader.range.upperBound <= bytes.count, "a piece reaches over the bytes")
            position = reader.range.upperBound
            switch event {
            case .start(let name, let attributes):
                precondition(attributes.count <= limits.attributes)
                precondition(Set(attributes.map(\.name)).count == attributes.count)
                open.append(name)
                precondition(open.count <= limits.depth, "an element lies too deep")
            case .end(let name):
                precondition(open.popLast() == name, "an element ends that is not open")
            case .text(let text):
                precondition(!text.isEmpty && !open.isEmpty, "a text stands outside")
                texts += text.utf8.count
            }
        }
        precondition(open.isEmpty, "an element is left open")
    } catch {
        precondition((0...bytes.count).contains(error.offset), "an error stands nowhere")
        do throws(XMLError) {
            _ = try reader.next()
            preconditionFailure("what was refused is read on")
        } catch let second {
            precondition(second == error, "another error for the same bytes")
        }
    }
    precondition(texts <= 3 * bytes.count, "a text grows")
    return 0
}

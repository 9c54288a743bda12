// modules: Formats

@testable import Formats

/// JSON texts: read alike strictly and as an export, and written as they were read.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    var remarks = JSONRemarks()
    let strict = outcome { () throws(JSONError) in try JSON(parsing: bytes) }
    let lenient = outcome { () throws(JSONError) in try JSON(parsing: bytes, remarks: &remarks) }
    if case .success(let value) = strict {
        guard case .success(let other) = lenient else {
            preconditionFailure("an export is read more strictly than JSON")
        }
        precondition(
            value == other || remarks.unboundedNumbers > 0,
            "an export is read differently"
        )
    }
    if case .success(let value) = lenient {
        for written in [value.bytes, value.prettyBytes] {
            let again = outcome { () throws(JSONError) in try JSON(parsing: written) }
            guard case .success(let same) = again else {
                preconditionFailure("what was written cannot be read")
            }
            precondition(same.bytes == value.bytes, "what was written reads differently")
        }
    } else if case .failure(.truncated(let offset)) = lenient {
        precondition(offset <= count, "the text ends beyond its end")
    }
    let table = SeparatedValues(bytes)
    let cells = table.rows.reduce(table.names.count) { $0 + $1.count }
    precondition(cells <= count + 1, "more values than bytes")
    return 0
}

private func outcome(_ read: () throws(JSONError) -> JSON) -> Result<JSON, JSONError> {
    do throws(JSONError) {
        return .success(try read())
    } catch {
        return .failure(error)
    }
}

extension HTMLDocument {
    /// The value of the attribute `name` (lower case) of the element at `index`, references read;
    /// empty where it is written without one, nil where the element lacks it.
    ///
    /// Of several with this name the first counts.
    public func attribute(_ name: String, of index: Int) -> String? {
        guard let value = valueRange(name, of: index) else { return nil }
        return decoded(value)
    }

    /// Whether the element at `index` has the attribute `name` (lower case).
    public func hasAttribute(_ name: String, of index: Int) -> Bool {
        valueRange(name, of: index) != nil
    }

    /// The attributes of the element at `index` in the order they are written, names in lower case;
    /// of several with one name the first.
    public func attributes(of index: Int) -> [(name: String, value: String)] {
        var found: [(name: String, value: String)] = []
        var names: Set<String> = []
        var scanner = scanner(of: index)
        while let attribute = scanner.next(source.span) {
            let name = String(decoding: source[attribute.name].map(\.lowercased), as: UTF8.self)
            guard names.insert(name).inserted else { continue }
            found.append((name, decoded(attribute.value)))
        }
        return found
    }

    /// Goes from one attribute of an element to the next, in the order they are written, also to a
    /// second one of a name, without a string for each.
    public struct AttributeCursor: Sendable {
        fileprivate var scanner: AttributeScanner
        /// Where the value of the attribute stands, for ``HTMLDocument/value(at:)``.
        public private(set) var value = 0..<0

        /// Begins before the first attribute of `node`, an element.
        public init(over node: Node) {
            scanner = AttributeScanner(
                from: Int(node.low),
                to: node.tag == .text ? Int(node.low) : Int(node.high)
            )
        }

        /// Goes to the following attribute of the same `page` with one of `names`, and gives the
        /// place of its name among them; nil behind the last.
        public mutating func advance(in page: HTMLDocument, to names: AttributeNames) -> Int? {
            let bytes = page.source.span
            while let attribute = scanner.next(bytes) {
                if let place = names.place(of: bytes.extracting(attribute.name)) {
                    value = attribute.value
                    return place
                }
            }
            return nil
        }
    }

    /// The value of an attribute that stands at `range`, references read.
    public func value(at range: Range<Int>) -> ArraySlice<UInt8> { decoded(range, .attribute) }

    /// The bytes at `range`, references read.
    func decoded(_ range: Range<Int>, _ place: CharacterReferences.Place) -> ArraySlice<UInt8> {
        // Most hold none.
        let (start, end) = (range.lowerBound, range.upperBound)
        guard source.span.place(of: .ampersand, from: start, to: end) < end else {
            return source[range]
        }
        var output: [UInt8] = []
        output.reserveCapacity(range.count)
        references.decode(source, range, place, into: &output)
        return output[...]
    }

    private func valueRange(_ name: String, of index: Int) -> Range<Int>? {
        let (bytes, name) = (source.span, Array(name.utf8))
        var scanner = scanner(of: index)
        while let attribute = scanner.next(bytes) {
            let written = attribute.name
            guard written.count == name.count else { continue }
            let isSame = name.indices.allSatisfy {
                bytes[written.lowerBound + $0].lowercased == name[$0]
            }
            if isSame { return attribute.value }
        }
        return nil
    }

    private func scanner(of index: Int) -> AttributeScanner {
        AttributeCursor(over: nodes[index]).scanner
    }

    private func decoded(_ range: Range<Int>) -> String {
        String(decoding: value(at: range), as: UTF8.self)
    }
}

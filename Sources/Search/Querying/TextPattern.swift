/// Words that a text must contain, in a certain arrangement.
struct TextPattern: Sendable, Hashable {
    /// What one word of a text must be.
    enum Element: Sendable, Hashable {
        /// Any word with this stem; `key` is the word that was asked for.
        case word(key: String, stem: String)
        /// This folded form and no other.
        case form(String)
        /// Any form that begins so.
        case prefix(String)
    }

    /// How the words must stand.
    enum Arrangement: Sendable, Hashable {
        /// One directly behind the other.
        case sequence
        /// In any order, with at most so many other words among them.
        case near(Int)
    }

    /// Where the words must stand.
    enum Scope: Sendable, Hashable {
        case anywhere, title
    }

    /// The words, at least one.
    let elements: [Element]
    let arrangement: Arrangement
    let scope: Scope

    /// Where the pattern occurs, in ascending order, given the ascending positions of each element.
    func occurrences(_ positions: [[Int]]) -> [Range<Int>] {
        if positions.count == 1 { return positions[0].map { $0..<$0 + 1 } }
        switch arrangement {
        case .sequence: return sequences(positions)
        case .near(let distance): return windows(positions, distance: distance)
        }
    }

    private func sequences(_ positions: [[Int]]) -> [Range<Int>] {
        var starts = positions[0]
        for (offset, places) in positions.enumerated().dropFirst() {
            var next = 0
            starts = starts.filter { start in
                while next < places.count, places[next] < start + offset { next += 1 }
                return next < places.count && places[next] == start + offset
            }
        }
        return starts.map { $0..<$0 + positions.count }
    }

    /// The tightest windows that hold every element, an element that is asked for twice twice.
    private func windows(_ positions: [[Int]], distance: Int) -> [Range<Int>] {
        let identities = elements.map(\.identity)
        let slots = identities.map { identities.firstIndex(of: $0) ?? 0 }
        var surplus = [Int](repeating: 0, count: elements.count)
        for slot in slots { surplus[slot] -= 1 }
        var events: [(position: Int, slot: Int)] = []
        for slot in Set(slots).sorted() { events += positions[slot].map { ($0, slot) } }
        events.sort { $0.position < $1.position }

        var found: [Range<Int>] = []
        var missing = elements.count
        var left = 0
        for event in events {
            if surplus[event.slot] < 0 { missing -= 1 }
            surplus[event.slot] += 1
            while surplus[events[left].slot] > 0 {
                surplus[events[left].slot] -= 1
                left += 1
            }
            let window = events[left].position..<event.position + 1
            guard missing == 0, window.count <= distance + elements.count else { continue }
            found.append(window)
            surplus[events[left].slot] -= 1
            missing += 1
            left += 1
        }
        return found
    }
}

extension TextPattern.Element {
    /// The element without the word that was asked for, of which only the stem counts.
    fileprivate var identity: TextPattern.Element {
        if case .word(_, let stem) = self { .word(key: stem, stem: stem) } else { self }
    }

    /// Whether the element means `atom`.
    func matches(_ atom: Atom) -> Bool {
        switch self {
        case .word(_, let stem): atom.stem == stem
        case .form(let key): atom.key == key
        case .prefix(let key): atom.key.utf8.starts(with: key.utf8)
        }
    }

    /// The element as a query writes it outside quotation marks.
    var text: String {
        switch self {
        case .word(let key, _), .form(let key): key
        case .prefix(let key): key + "*"
        }
    }
}

extension TextPattern: CustomStringConvertible {
    /// The pattern as a query writes it; parsing it gives the same pattern.
    var description: String {
        let words = elements.map(\.text)
        let isForm = if case .form = elements[0] { true } else { false }
        let body =
            switch arrangement {
            case .near(let distance): "\"\(words.joined(separator: " "))\"~\(distance)"
            case .sequence where isForm: "\"\(words.joined(separator: " "))\""
            case .sequence: words.joined(separator: "-")
            }
        return scope == .title ? "title:\(body)" : body
    }
}

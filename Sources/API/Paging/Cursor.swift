import Formats

/// A place between two items of a sorted list, from which a page goes on or back.
struct Cursor: Sendable, Hashable {
    /// Whether the page lies behind or before the place.
    enum Direction: String, Sendable {
        case next = "n"
        case previous = "p"
    }

    let direction: Direction
    /// The item beside the page, which is not on it.
    let key: SortKey

    /// The form in a link; `list` names the list and its sort.
    func text(for list: String) -> String {
        Base64URL.encode(
            JSON.array([.string(Self.mark(list)), .string(direction.rawValue), key.json]).bytes
        )
    }

    init(_ direction: Direction, _ key: SortKey) {
        self.direction = direction
        self.key = key
    }

    /// Reads a cursor that was made for `list`.
    init(_ text: String, for list: String) throws(ValueFault) {
        // What is no JSON is as malformed as JSON of another form.
        guard let bytes = Base64URL.decode(text), let json = try? JSON(parsing: bytes),
            case .array(let parts) = json, parts.count == 3, let mark = parts[0].string,
            let direction = parts[1].string.flatMap(Direction.init), let key = SortKey(parts[2])
        else {
            throw ValueFault("the cursor is malformed: take it from a link of this list")
        }
        guard mark == Self.mark(list) else {
            throw ValueFault("the cursor was made for another list or another sort")
        }
        self.init(direction, key)
    }

    private static func mark(_ list: String) -> String {
        Digest(ofFields: [list]).hex(8)
    }
}

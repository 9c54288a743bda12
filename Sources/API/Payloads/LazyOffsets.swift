import Prose
import Synchronization

/// The offsets of a text in a unit, prepared when the first of them is asked for.
///
/// Most payloads of a list tell no span, and preparing reads the whole text.
final class LazyOffsets: Sendable {
    let unit: OffsetUnit
    private let text: Text
    private let map = Mutex<OffsetMap?>(nil)

    init(_ text: Text, unit: OffsetUnit) {
        self.text = text
        self.unit = unit
    }

    /// The offset in ``unit`` of a byte offset, with the bounds of ``OffsetMap``.
    subscript(_ offset: Int) -> Int {
        map.withLock { map in
            let made = map ?? OffsetMap(text, unit: unit)
            map = made
            return made[offset]
        }
    }

    /// Whether an offset was asked for.
    var isPrepared: Bool {
        map.withLock { $0 != nil }
    }
}

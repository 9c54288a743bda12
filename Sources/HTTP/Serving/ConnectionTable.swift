/// The connections of one loop, by slot and generation.
///
/// A token that outlived its connection finds nothing, even when the slot has a new one.
struct ConnectionTable {
    private var slots: [Connection?] = []
    private var generations: [UInt32] = []
    private var free: [UInt32] = []
    private(set) var count = 0

    /// Takes a connection in and gives it its token.
    mutating func insert(_ connection: Connection) {
        let slot: UInt32
        if let last = free.popLast() {
            slot = last
        } else {
            slot = UInt32(slots.count)
            slots.append(nil)
            generations.append(0)
        }
        slots[Int(slot)] = connection
        connection.token = UInt64(generations[Int(slot)]) << 32 | UInt64(slot)
        count += 1
    }

    mutating func remove(_ connection: Connection) {
        let slot = connection.slot
        slots[slot] = nil
        generations[slot] &+= 1
        free.append(UInt32(slot))
        count -= 1
    }

    /// The connection of a token; nil when it is gone.
    subscript(token: UInt64) -> Connection? {
        let slot = Int(UInt32(truncatingIfNeeded: token))
        guard slot < slots.count, generations[slot] == UInt32(token >> 32) else { return nil }
        return slots[slot]
    }

    /// The connection at a slot; nil when there is none.
    subscript(slot slot: Int) -> Connection? {
        slots[slot]
    }

    /// Every connection, by slot.
    var all: [Connection] {
        slots.compactMap(\.self)
    }
}

/// Names requests: by what the client sent, when that is well formed, or by a name of our own.
struct RequestNames {
    private var next: UInt64

    /// Begins at a place that differs between loops and starts.
    init(seed: UInt64) {
        next = seed
    }

    /// The request's name.
    mutating func name(for headers: Headers) -> String {
        if let sent = headers.valueBytes("X-Request-Id"), Self.isWellFormed(sent) {
            return String(decoding: sent, as: UTF8.self)
        }
        return make()
    }

    /// A name of 13 characters that has not been given before.
    mutating func make() -> String {
        Self.text(draw())
    }

    /// A number that has not been drawn before.
    mutating func draw() -> UInt64 {
        // An odd step visits every number of 64 bits; names that follow look nothing alike.
        next &+= 0x9E37_79B9_7F4A_7C15
        return next
    }

    /// The name a number stands for, 13 characters; short enough to need no memory.
    static func text(_ number: UInt64) -> String {
        unsafe String(unsafeUninitializedCapacity: 13) { bytes in
            for index in 0..<13 { unsafe bytes[index] = digit(number, index) }
            return 13
        }
    }

    /// One character of a number's name.
    static func digit(_ number: UInt64, _ index: Int) -> UInt8 {
        // i, l, o and u are left out, as they are misread.
        let alphabet: StaticString = "0123456789abcdefghjkmnpqrstvwxyz"
        return unsafe alphabet.utf8Start[Int(number >> (5 * UInt64(index)) & 31)]
    }

    private static func isWellFormed(_ bytes: ArraySlice<UInt8>) -> Bool {
        (1...64).contains(bytes.count)
            && bytes.allSatisfy {
                $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
                    || $0 == UInt8(ascii: ".")
            }
    }
}

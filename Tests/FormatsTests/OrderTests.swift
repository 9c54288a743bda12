import Formats
import Testing

@Suite struct `The order of names` {
    @Test(arguments: [
        ("a", "b"), ("Z", "a"), ("a", "a/"), ("", "a"), ("zebra", "äpfel"),
        ("a\u{308}pfel", "äpfel"), ("a-b", "a.b"), ("a.txt", "a/b.txt"), ("é", "日"),
    ])
    func `is that of their bytes`(first: String, second: String) {
        #expect(first.precedes(second))
        #expect(!second.precedes(first))
    }

    @Test(arguments: ["", "a", "äpfel"])
    func `puts nothing before itself`(name: String) {
        #expect(!name.precedes(name))
    }
}

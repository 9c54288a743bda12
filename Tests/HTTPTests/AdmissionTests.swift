import Testing

@testable import HTTP

@Suite struct `The count of connections` {
    private func peer(_ bytes: [UInt8]) -> PeerAddress {
        PeerAddress(bytes: bytes)
    }

    @Test func `gives an IPv6 network the share of one address`() {
        var limits = Limits()
        limits.connectionsPerAddress = 1
        let admission = Admission(limits)
        let network: [UInt8] = [0x20, 1, 0xD, 0xB8, 0, 0, 0, 1]
        let one = peer(network + [0, 0, 0, 0, 0, 0, 0, 1])
        let other = peer(network + [9, 9, 9, 9, 9, 9, 9, 9])
        #expect(admission.enter(one) == .entered)
        #expect(admission.enter(other) == .addressFull)
        #expect(admission.enter(peer([10, 0, 0, 1])) == .entered)
        admission.leave(one)
        #expect(admission.enter(other) == .entered)
        #expect(admission.count == 2)
    }
}

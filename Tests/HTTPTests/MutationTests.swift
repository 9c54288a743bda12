import Testing

@testable import HTTP

/// Numbers that look random and are the same in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite struct `Damaged bytes` {
    private static let seeds = [
        "GET /a?b=%20 HTTP/1.1\r\nHost: a:80\r\nX: y\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "5;a=b\r\nhello\r\n0\r\nX: y\r\n\r\n",
        "\r\nGET / HTTP/1.0\r\nConnection: keep-alive\r\nExpect: 100-continue\r\n\r\n",
    ]
    private static let spice = Array("\r\n\0 :;\t,+-0fF%/*\u{7F}é".utf8)

    private func damaged(_ dice: inout Dice) -> [UInt8] {
        var bytes = Array(Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &dice)].utf8)
        for _ in 0..<Int.random(in: 1...3, using: &dice) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &dice)
            let byte = Self.spice[Int.random(in: 0..<Self.spice.count, using: &dice)]
            switch Int.random(in: 0..<4, using: &dice) {
            case 0: bytes[index] = byte
            case 1: bytes.insert(byte, at: index)
            case 2: bytes.remove(at: index)
            default: bytes.removeSubrange(index..<min(index + 7, bytes.count))
            }
        }
        return bytes
    }

    /// What a connection makes of the bytes: each request's target and body, then a refusal.
    private func story(_ bytes: [UInt8], cuts: [Int]) -> [String] {
        var story: [String] = []
        var scanner = HeadScanner()
        var upload: (RequestHead, BodyDecoder)?
        var offset = 0
        do throws(Problem) {
            for cut in cuts + [bytes.count] {
                let received = Array(bytes[..<cut])
                while offset < cut {
                    if let (head, begun) = upload {
                        var decoder = begun
                        guard try decoder.read(received.span, &offset, Limits()) else {
                            upload = (head, decoder)
                            break
                        }
                        upload = nil
                        story.append("\(head.line) \(decoder.body)")
                        continue
                    }
                    let rest = Array(received[offset...])
                    guard case .complete(let start, let end) = try scanner.scan(rest.span, Limits())
                    else { break }
                    scanner = HeadScanner()
                    let head = try RequestHead(rest.span, start..<end)
                    offset += end
                    if head.framing == .none {
                        story.append("\(head.line)")
                    } else {
                        upload = (head, try BodyDecoder(head.framing, Limits()))
                    }
                }
            }
        } catch {
            story.append("\(error.status.code) \(error.detail ?? "")")
        }
        return story
    }

    @Test(arguments: 0..<8)
    func `are read alike however they are cut`(seed: Int) {
        var dice = Dice(state: UInt64(seed))
        for _ in 0..<500 {
            let bytes = damaged(&dice) + damaged(&dice)
            let whole = story(bytes, cuts: [])
            let cuts = (0..<5).map { _ in Int.random(in: 0...bytes.count, using: &dice) }.sorted()
            #expect(story(bytes, cuts: cuts) == whole)
            #expect(story(bytes, cuts: Array(0..<bytes.count)) == whole)
        }
    }

    @Test func `never bring the decoders of targets and fields down`() {
        var dice = Dice(state: 99)
        for _ in 0..<20_000 {
            let count = Int.random(in: 0..<24, using: &dice)
            let bytes = (0..<count).map { _ in
                Bool.random(using: &dice)
                    ? Self.spice[Int.random(in: 0..<Self.spice.count, using: &dice)]
                    : UInt8.random(in: 32...126, using: &dice)
            }
            let text = String(decoding: bytes, as: UTF8.self)
            // Most of these are refused, which is as good as being decoded rightly.
            if let target = try? Target(parsing: "/" + text) {
                #expect(!target.segments.contains { $0 == ".." || $0.utf8.contains(0) })
            }
            _ = Authority(bytes)
            _ = Negotiation.acceptsGzip([text])
            if case .tags(let tags) = EntityTagList([text]) { #expect(tags.count <= count) }
        }
    }
}

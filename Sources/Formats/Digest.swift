import COpenSSL

/// A SHA-256 digest (FIPS 180-4) of bytes, computed by libcrypto.
public struct Digest: Sendable, Hashable {
    /// The 32 bytes of the digest.
    public let bytes: [UInt8]

    /// Digests `content`.
    public init(of content: [UInt8]) {
        var output = [UInt8](repeating: 0, count: 32)
        let written = unsafe content.withUnsafeBufferPointer { input in
            unsafe output.withUnsafeMutableBufferPointer { output in
                unsafe EVP_Digest(
                    input.baseAddress,
                    input.count,
                    output.baseAddress,
                    nil,
                    EVP_sha256(),
                    nil
                )
            }
        }
        precondition(written == 1, "libcrypto could not compute SHA-256")
        bytes = output
    }

    /// Digests a sequence of fields so that no two different sequences give the same bytes: each
    /// field is preceded by its length.
    public init(ofFields fields: some Sequence<String>) {
        var content: [UInt8] = []
        for field in fields {
            content.append(contentsOf: "\(field.utf8.count):".utf8)
            content.append(contentsOf: field.utf8)
        }
        self.init(of: content)
    }

    /// The first `length` hexadecimal digits, lower case; at most 64.
    public func hex(_ length: Int = 64) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let all = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: all.prefix(length), as: UTF8.self)
    }
}

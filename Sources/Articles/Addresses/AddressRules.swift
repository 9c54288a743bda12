public import Formats

/// Makes one address of the many under which one article can be reached.
///
/// The result is for telling articles apart, not for opening: host names lose `www.`, `m.` and
/// `amp.`, paths `/amp` and slashes at the end, queries what only tells how a reader came; the rest
/// of the query is sorted. Whatever is left of it may name the article and stays (`id`, `p`).
public struct AddressRules: Sendable {
    private let names: Set<String>
    private let beginnings: [String]

    private static let shownHosts = ["www.", "m.", "mobile.", "amp.", "www2."]
    /// Parameters beyond this many are left out.
    private static let parameterLimit = 64

    /// Reads `tracking-parameters.tsv` in the directory `path`.
    public init(directory path: String) throws(TableError) {
        self.init(try Table(path: "\(path)/tracking-parameters.tsv", columns: 2))
    }

    init(_ table: Table) {
        names = Set(table.rows.filter { $0[1] == "whole" }.map { $0[0] })
        beginnings = table.rows.filter { $0[1] == "beginning" }.map { $0[0] }
    }

    /// The one address of an article that is found at `url` and whose page states `stated`.
    ///
    /// What the page states counts where it is of the same registrable domain and no front page,
    /// or where there is no `url`. Nil where neither is an address below a front page.
    public func canonical(url: String?, stated: String?) -> String? {
        let found = url.flatMap(Address.init).map(reduced)
        let named = stated.flatMap(Address.init).map(reduced)
        if let named, !named.isFrontPage,
            found.map({ $0.registrableDomain == named.registrableDomain }) ?? true
        {
            return named.string
        }
        guard let found, !found.isFrontPage else { return nil }
        return found.string
    }

    /// The canonical form of `url`; nil for what is no `http` or `https` address.
    public func canonical(_ url: String) -> String? {
        Address(url).map { reduced($0).string }
    }

    private func reduced(_ address: Address) -> Address {
        var address = address
        address.host = Self.bareHost(address.host)
        address.path = Self.path(address.path)
        address.query = address.query.map(query)
        return address
    }

    /// `host` without the labels that tell for which device it is.
    static func bareHost(_ host: String) -> String {
        var bare = host[...]
        // "www.m.example.com" has two of them; the name itself is never taken.
        while let shown = shownHosts.first(where: { bare.hasPrefix($0) }),
            bare.dropFirst(shown.count).contains(".")
        {
            bare = bare.dropFirst(shown.count)
        }
        return String(bare)
    }

    /// The path without empty and dot segments, without `amp`, its escapes in one form.
    private static func path(_ bytes: [UInt8]) -> [UInt8] {
        var segments: [[UInt8]] = []
        for segment in bytes.split(separator: 0x2F) {
            let segment = Escapes.normal(Array(segment), keeping: Escapes.pathMarks)
            if segment == [0x2E] { continue }
            if segment == [0x2E, 0x2E] {
                _ = segments.popLast()
            } else {
                segments.append(segment)
            }
        }
        let amps = [Array("amp".utf8), Array("amp.html".utf8)]
        while segments.count > 1, let last = segments.last, amps.contains(last) {
            segments.removeLast()
        }
        if let last = segments.last { segments[segments.count - 1] = withoutAmp(last) }
        let start = segments.dropLast().firstIndex { $0 != amps[0] } ?? max(0, segments.count - 1)
        return segments[start...].flatMap { [0x2F] + $0 }
    }

    /// `story.amp.html` is `story.html`, `story.amp` is `story`.
    private static func withoutAmp(_ segment: [UInt8]) -> [UInt8] {
        var segment = segment
        let endings = [(".amp.html", ".html"), (".amp", "")].map {
            (Array($0.utf8), Array($1.utf8))
        }
        // What has nothing but dots before the ending would become a dot segment.
        while let (ending, plain) = endings.first(where: { ending, _ in
            segment.suffix(ending.count) == ending[...]
                && !segment.dropLast(ending.count).allSatisfy { $0 == 0x2E }
        }) {
            segment = Array(segment.dropLast(ending.count)) + plain
        }
        return segment
    }

    private func query(_ bytes: [UInt8]) -> [UInt8] {
        var kept: [[UInt8]] = []
        for part in bytes.split(separator: 0x26).prefix(Self.parameterLimit) {
            var part = part
            // What stood in a page with its ampersands escaped.
            while part.starts(with: Array("amp;".utf8)) { part = part.dropFirst(4) }
            let parameter = Escapes.normal(Array(part), keeping: Escapes.queryMarks)
            let name = parameter.prefix { $0 != 0x3D }
            guard !name.isEmpty, !isTracking(String(decoding: name, as: UTF8.self)) else {
                continue
            }
            kept.append(parameter)
        }
        kept.sort { $0.lexicographicallyPrecedes($1) }
        var joined: [UInt8] = []
        var last: [UInt8]?
        for parameter in kept where parameter != last {
            joined += (joined.isEmpty ? [] : [0x26]) + parameter
            last = parameter
        }
        return joined
    }

    private func isTracking(_ name: String) -> Bool {
        let name = name.lowercased()
        return names.contains(name) || beginnings.contains { name.hasPrefix($0) }
    }
}

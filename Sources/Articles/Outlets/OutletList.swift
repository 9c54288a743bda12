import Formats

/// Why an outlets file cannot be used.
public enum OutletListError: Error, Sendable, Equatable {
    /// The file is no JSON.
    case notJSON(reason: String)
    /// The JSON has another shape than `{"outlets":[{"id","name",…}]}`.
    case malformed(reason: String)
}

extension OutletListError: CustomStringConvertible {
    /// What is wrong, in one sentence without a full stop.
    public var description: String {
        switch self {
        case .notJSON(let reason), .malformed(let reason): reason
        }
    }
}

/// The outlets that are configured, each with its folders.
public struct OutletList: Sendable, Hashable {
    /// One configured outlet.
    public struct Entry: Sendable, Hashable {
        /// The outlet.
        public let outlet: Outlet
        /// Its folders below the data directory.
        public let folders: [String]

        /// Pairs an outlet with its folders.
        public init(outlet: Outlet, folders: [String]) {
            self.outlet = outlet
            self.folders = folders
        }
    }

    /// The outlets in the order of the file.
    public let entries: [Entry]
    private let index: OutletIndex

    /// Ids are at most this many bytes long.
    private static let idLimit = 64

    /// A list of `entries`; by default an empty one.
    public init(_ entries: [Entry] = []) {
        self.entries = entries
        index = OutletIndex(entries)
    }

    /// Reads `{"outlets":[{"id","name","domain","country","language","owner","kind","groups":[…],
    /// "folders":[…]}]}`; all but the name may be missing, the id is then made from the name.
    ///
    /// The bytes are decoded as those of an article are, so a byte order mark does no harm. An id
    /// is a lower-case slug: `a-z`, `0-9`, `.`, `_` and `-`, at most 64, a letter or digit first.
    public init(parsing bytes: [UInt8]) throws(OutletListError) {
        guard let decoded = TextDecoder().decode(bytes) else {
            throw .notJSON(reason: "is no text")
        }
        let value: JSON
        do {
            value = try JSON(parsing: decoded.bytes)
        } catch {
            throw .notJSON(reason: error.description)
        }
        guard let outlets = value["outlets"]?.array else {
            throw .malformed(reason: "expected an object with the array 'outlets'")
        }
        var entries: [Entry] = []
        var ids: Set<String> = []
        for (index, item) in outlets.enumerated() {
            guard let name = item["name"]?.string, !Slug.make(name).isEmpty else {
                throw .malformed(reason: "expected a string 'name' in outlet \(index + 1)")
            }
            let id = try Self.id(item["id"], name: name, number: index + 1)
            guard ids.insert(id).inserted else {
                throw .malformed(reason: "the outlet id '\(id)' is given twice")
            }
            let outlet = Outlet(
                id: id,
                name: name,
                domain: item["domain"]?.string,
                country: item["country"]?.string,
                language: item["language"]?.string,
                owner: item["owner"]?.string.flatMap(PageText.line),
                kind: try Self.kind(item["kind"], number: index + 1),
                groups: try Self.groups(item["groups"], number: index + 1)
            )
            let folders = (item["folders"]?.array ?? []).compactMap(\.string)
            entries.append(Entry(outlet: outlet, folders: folders))
        }
        self.init(entries)
    }

    /// The id that the file gives, or one made from the name where it gives none.
    private static func id(_ stated: JSON?, name: String, number: Int) throws(OutletListError)
        -> String
    {
        guard let stated else { return Slug.make(name, limit: idLimit) }
        guard let id = stated.string, isID(id) else {
            throw .malformed(
                reason: "the 'id' of outlet \(number) must be a lower-case slug: a-z, 0-9, '.', "
                    + "'_' and '-', at most \(idLimit), a letter or digit first"
            )
        }
        return id
    }

    private static func kind(_ stated: JSON?, number: Int) throws(OutletListError) -> Outlet.Kind? {
        guard let stated, stated != .null else { return nil }
        guard let kind = stated.string.flatMap(Outlet.Kind.init(rawValue:)) else {
            let kinds = Outlet.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw .malformed(reason: "the 'kind' of outlet \(number) must be one of \(kinds)")
        }
        return kind
    }

    /// Most groups of one outlet, and most bytes of the name of one.
    private static let groupLimit = 32
    private static let groupNameLimit = 64

    private static func groups(_ stated: JSON?, number: Int) throws(OutletListError) -> [String] {
        guard let stated, stated != .null else { return [] }
        let names = stated.array?.compactMap { $0.string.flatMap(PageText.line) }
        guard let names, names.count == stated.array?.count, names.count <= groupLimit,
            names.allSatisfy({ $0.utf8.count <= groupNameLimit })
        else {
            throw .malformed(
                reason: "the 'groups' of outlet \(number) must be an array of at most "
                    + "\(groupLimit) strings of at most \(groupNameLimit) bytes"
            )
        }
        var known: Set<String> = []
        return names.filter { known.insert($0).inserted }
    }

    private static func isID(_ text: String) -> Bool {
        let isPlain = { (byte: UInt8) in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        let bytes = text.utf8
        guard bytes.count <= idLimit, let first = bytes.first, isPlain(first) else { return false }
        return bytes.allSatisfy { isPlain($0) || "._-".utf8.contains($0) }
    }

    /// These outlets and those of `other` whose ids are not among them.
    public func adding(_ other: OutletList) -> OutletList {
        let ids = Set(entries.map(\.outlet.id))
        return OutletList(entries + other.entries.filter { !ids.contains($0.outlet.id) })
    }

    /// The outlet whose name, id or domain is `name`, articles and case left aside; nil for none.
    func outlet(named name: String) -> Outlet? {
        index.position(key: Self.key(name), domain: Self.domain(of: name))
            .map { entries[$0].outlet }
    }

    /// The outlet of the address `url`; nil for none.
    func outlet(at url: String) -> Outlet? {
        Self.domain(of: url).flatMap { index.position(domain: $0) }.map { entries[$0].outlet }
    }

    /// The outlet that owns the folder at `path` or a folder above it; nil for none.
    func outlet(ofFolder path: String) -> Outlet? {
        index.position(folder: path).map { entries[$0].outlet }
    }

    /// The slug of a name without a leading article.
    static func key(_ name: String) -> String {
        let slug = Slug.make(name, limit: 128)
        return slug.hasPrefix("the-") ? String(slug.dropFirst(4)) : slug
    }

    /// The host of `address`, or `address` itself where it is one, lower case without `www.`; nil
    /// where there is none.
    static func domain(of address: String) -> String? {
        var rest = address.lowercased()[...]
        if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
        rest = rest.prefix { !"/?#:".contains($0) }
        for prefix in ["www.", "m.", "amp."] where rest.hasPrefix(prefix) {
            rest = rest.dropFirst(prefix.count)
            break
        }
        return CaptionReader.isDomain(String(rest)) ? String(rest) : nil
    }
}

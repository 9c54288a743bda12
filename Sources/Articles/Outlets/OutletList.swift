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

    /// An entry of a file that cannot be used.
    public struct Fault: Sendable, Hashable {
        /// Its number in the file, from 1.
        public let entry: Int
        /// What is wrong, in one sentence without a full stop.
        public let reason: String
    }

    /// Reads `{"outlets":[{"id","name","domain","country","language","owner","kind","groups":[…],
    /// "folders":[…]}]}`; all but the name may be missing, the id is then made from the name.
    ///
    /// The bytes are decoded as those of an article are, so a byte order mark does no harm. An id
    /// is a lower-case slug: `a-z`, `0-9`, `.`, `_` and `-`, at most 64, a letter or digit first. A
    /// domain is a host or an address at one. An entry that cannot be used is an error.
    public init(parsing bytes: [UInt8]) throws(OutletListError) {
        var faults: [Fault] = []
        try self.init(parsing: bytes, faults: &faults)
        if let fault = faults.first { throw .malformed(reason: fault.reason) }
    }

    /// Reads what ``init(parsing:)`` reads; entries that cannot be used are left out and added to
    /// `faults`.
    public init(parsing bytes: [UInt8], faults: inout [Fault]) throws(OutletListError) {
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
            do throws(OutletListError) {
                let entry = try Self.entry(item, number: index + 1)
                guard ids.insert(entry.outlet.id).inserted else {
                    throw .malformed(reason: "the outlet id '\(entry.outlet.id)' is given twice")
                }
                entries.append(entry)
            } catch {
                faults.append(Fault(entry: index + 1, reason: error.description))
            }
        }
        self.init(entries)
    }

    private static func entry(_ item: JSON, number: Int) throws(OutletListError) -> Entry {
        guard let name = item["name"]?.string, !Slug.distinct(name).isEmpty else {
            throw .malformed(reason: "expected a string 'name' in outlet \(number)")
        }
        let outlet = Outlet(
            id: try id(item["id"], name: name, number: number),
            name: name,
            domain: try domain(item["domain"], number: number),
            country: item["country"]?.string,
            language: item["language"]?.string,
            owner: item["owner"]?.string.flatMap(PageText.line),
            kind: try kind(item["kind"], number: number),
            groups: try groups(item["groups"], number: number)
        )
        let folders = (item["folders"]?.array ?? []).compactMap(\.string).map(folder)
        return Entry(outlet: outlet, folders: folders)
    }

    /// `path` as the paths of files have it: without slashes at its ends and a dot before them.
    private static func folder(_ path: String) -> String {
        path.split(separator: "/").drop { $0 == "." }.joined(separator: "/")
    }

    private static func domain(_ stated: JSON?, number: Int) throws(OutletListError) -> String? {
        guard let stated, stated != .null else { return nil }
        guard let domain = stated.string.flatMap(domain(of:)) else {
            throw .malformed(
                reason: "the 'domain' of outlet \(number) must be a host, such as lantern.example"
            )
        }
        return domain
    }

    /// The id that the file gives, or one made from the name where it gives none.
    private static func id(_ stated: JSON?, name: String, number: Int) throws(OutletListError)
        -> String
    {
        guard let stated else { return Slug.distinct(name, limit: idLimit) }
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
        let slug = Slug.distinct(name, limit: 128)
        return slug.hasPrefix("the-") ? String(slug.dropFirst(4)) : slug
    }

    /// The host of `address`, or `address` itself where it is one, in lower case without `www.` and
    /// other labels for devices; nil where there is none.
    static func domain(of address: String) -> String? {
        var rest = address.lowercased()[...]
        let scheme = rest.firstRange(of: "://")
        if let scheme { rest = rest[scheme.upperBound...] }
        rest = rest.prefix { !"/?#:".contains($0) }
        let host = AddressRules.bareHost(String(rest))
        // Without a scheme words of other scripts with a full stop between may be anything.
        let isHost = CaptionReader.isDomain(host) || isInternational(host, hasScheme: scheme != nil)
        return isHost ? host : nil
    }

    /// Whether `host` is the name of a site in letters beyond ASCII ("маяк.рф"), or in the form that
    /// stands for them ("xn--80aswg.xn--p1ai").
    private static func isInternational(_ host: String, hasScheme: Bool) -> Bool {
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, let top = labels.last, top.utf8.count > 1,
            top.hasPrefix("xn--") || hasScheme && !host.utf8.allSatisfy({ $0 < 0x80 })
        else { return false }
        let hasDigit = top.utf8.contains { (0x30...0x39).contains($0) }
        return (!hasDigit || top.hasPrefix("xn--"))
            && labels.allSatisfy { label in
                !label.isEmpty
                    && label.unicodeScalars.allSatisfy {
                        $0 == "-" || ("a"..."z").contains($0) || ("0"..."9").contains($0)
                            || !$0.isASCII && $0.properties.isAlphabetic
                    }
            }
    }
}

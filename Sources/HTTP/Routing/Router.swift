/// The table of operations.
///
/// Where two templates fit one path, the one with the earlier literal segment answers, whatever
/// the order they were added in.
public struct Router: Sendable {
    /// Every route, in the order added.
    public private(set) var routes: [Route] = []

    /// The templates of the routes, each once, in the order added.
    var templates: [String] {
        var known: Set<String> = []
        return routes.map(\.template.description).filter { known.insert($0).inserted }
    }

    /// Indices of routes by the number of their segments, the more literal template first.
    private var order: [[Int]] = []

    /// Makes an empty table.
    public init() {}

    /// Adds an operation.
    ///
    /// - Parameters:
    ///   - method: GET answers HEAD too; OPTIONS, HEAD, TRACE and CONNECT cannot be added.
    ///   - template: Such as `/v1/articles/{id}`; one method stands once for a template.
    ///   - place: Where the handler runs.
    ///   - handler: What answers.
    public mutating func add(
        _ method: Method,
        _ template: String,
        _ place: Route.Place = .work,
        handler: @escaping Route.Handler
    ) {
        let routable: [Method] = [.get, .post, .put, .patch, .delete]
        precondition(routable.contains(method), "\(method.rawValue) is answered by the router")
        let template = RouteTemplate(template)
        precondition(
            !routes.contains { $0.method == method && $0.template == template },
            "\(method.rawValue) \(template) stands twice"
        )
        let index = routes.count
        routes.append(Route(method: method, template: template, place: place, handler: handler))
        let length = template.parts.count
        while order.count <= length { order.append([]) }
        let position = order[length].firstIndex { template.precedes(routes[$0].template) }
        order[length].insert(index, at: position ?? order[length].count)
    }

    /// What a request finds here.
    enum Finding {
        case route(Route, PathParameters)
        /// OPTIONS, with the methods of the resource.
        case options(allow: String)
        case refused(Problem)
    }

    /// Looks for the operation of a method on a target.
    func find(_ method: Method, _ target: Target) -> Finding {
        if target.isServer { return .options(allow: Self.allow(Set(routes.map(\.method)))) }
        let length = target.segments.count
        var methods: Set<Method> = []
        for index in length < order.count ? order[length] : [] {
            let route = routes[index]
            guard let parameters = route.template.match(target.segments) else { continue }
            if route.method == method || method == .head && route.method == .get {
                return .route(route, parameters)
            }
            methods.insert(route.method)
        }
        if methods.isEmpty {
            return .refused(Problem(.notFound, detail: "no route has the path \(target.path)"))
        }
        let allow = Self.allow(methods)
        if method == .options { return .options(allow: allow) }
        return .refused(
            Problem(
                .methodNotAllowed,
                detail: "\(method.rawValue) is not among \(allow)",
                headers: ["Allow": allow]
            )
        )
    }

    /// The value of an `Allow` field, in alphabetical order.
    private static func allow(_ methods: Set<Method>) -> String {
        let added: Set<Method> = methods.contains(.get) ? [.head, .options] : [.options]
        return methods.union(added).map(\.rawValue).sorted().joined(separator: ", ")
    }
}

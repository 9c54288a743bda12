/// What the service says on standard output once it answers.
struct Greeting {
    /// Where it answers: `http://127.0.0.1:8080`.
    let url: String
    /// The directory that is served.
    let data: String
    /// Whether that is the sample, which has a ferry.
    let isSample: Bool

    /// The address and three requests to start with.
    var text: String {
        let third = isSample ? "search?q=ferry+harstad" : "entities?sort=articles"
        return """
            Parallax serves \(data.visible) at \(url)

              curl '\(url)/v1'
              curl '\(url)/v1/stories?min_sources=2'
              curl '\(url)/v1/\(third)'

            """
    }
}

/// What the service says on standard output once it answers.
struct Greeting {
    /// Where it answers: `http://127.0.0.1:8080`.
    let url: String
    /// The directory that is served.
    let data: String

    /// The address and three requests to start with.
    var text: String {
        """
        Parallax serves \(data.visible) at \(url)

          curl '\(url)/v1'
          curl '\(url)/v1/stories?min_sources=2'
          curl '\(url)/v1/search?q=ferry+harstad'

        """
    }
}

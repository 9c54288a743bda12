import Archive
import Articles

extension Edition {
    /// What to say of an id that names no article of the lists: the newest version of what it does
    /// name, or an id that is nearly the same.
    func articleHint(for id: String) -> String {
        if earlier(id) != nil, let newest = versions(of: id).last {
            return "; its newest version is '\(record(at: newest.place).article.id)'"
        }
        return Nearness.hint(for: id, in: records.map(\.article.id))
    }
}

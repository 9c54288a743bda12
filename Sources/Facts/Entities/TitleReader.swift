import Prose

/// Reads the titles and roles that stand before a name, from the name backwards.
struct TitleReader {
    let page: Page
    let lists: NameLists

    /// The title directly before `name`, and its gender; what stands from `known` on is part of it,
    /// and `gender` is what that part tells.
    func title(before name: Int, from known: Int, limit: Int, gender: Gender?)
        -> (range: Range<Int>, gender: Gender?)?
    {
        var left = known
        var gender = gender
        // "junta chief Senior General" holds two titles; more than four are no speech.
        for _ in 0..<4 {
            guard let (start, form) = title(endingAt: left, limit: limit) else { break }
            left = start
            gender = gender ?? form.gender
        }
        guard left < name else { return nil }
        while left > limit, modifies(left - 1, known: left) { left -= 1 }
        return (left..<name, gender)
    }

    /// The longest title that ends before `end`.
    private func title(endingAt end: Int, limit: Int) -> (start: Int, form: TitleForm)? {
        var found: (start: Int, form: TitleForm)?
        let first = max(limit, end - 5)
        guard first < end else { return nil }
        for start in (first..<end).reversed() {
            guard page.tokens[start].kind == .word else { break }
            if let title = lists.title(at: start, limit: end, capitalised: false),
                title.end == end
            {
                found = (start, title.form)
            }
        }
        return found
    }

    /// Whether the token is an adjective of a people or another word that belongs to the title.
    private func modifies(_ index: Int, known: Int) -> Bool {
        let token = page.tokens[index]
        guard token.kind == .word else { return false }
        if token.traits.contains(.demonym), token.isCapitalised { return true }
        if lists.isCompass(index), token.isCapitalised,
            page.tokens[index + 1].traits.contains(.demonym)
        {
            return true
        }
        // "Then Mr Orr left" tells when; "then Mayor Ann Orr" what she was.
        if token.is("then"), page.isStart[index] { return false }
        return token.uses.contains(.titleModifier)
    }
}

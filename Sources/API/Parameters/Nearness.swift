/// Finds the known name that a misspelt one was meant for.
enum Nearness {
    /// Names longer than this are not compared.
    private static let longestName = 80
    /// More names than this are not compared.
    private static let mostNames = 5_000

    /// The known name with the fewest letters to change, at most a third of them; nil for none.
    ///
    /// Of equally near names the first in the order of their letters.
    static func nearest(to name: String, in known: some Collection<String>) -> String? {
        let letters = Array(name.lowercased().utf8)
        guard letters.count <= longestName, known.count <= mostNames else { return nil }
        var best: (distance: Int, name: String)?
        for candidate in known {
            let others = Array(candidate.utf8)
            let limit = max(1, max(letters.count, others.count) / 3)
            guard others.count <= longestName, abs(others.count - letters.count) <= limit
            else { continue }
            let distance = distance(letters, others)
            guard distance <= limit else { continue }
            if (distance, candidate) < (best?.distance ?? .max, best?.name ?? "") {
                best = (distance, candidate)
            }
        }
        return best?.name
    }

    /// A sentence part that names the nearest; empty where there is none.
    static func hint(for name: String, in known: some Collection<String>) -> String {
        nearest(to: name, in: known).map { "; did you mean '\($0)'?" } ?? ""
    }

    /// How many letters must be added, removed or replaced, or two neighbours swapped (the optimal
    /// string alignment distance).
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before: [Int] = []
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var next = [i + 1]
            for (j, other) in right.enumerated() {
                var best = min(row[j] + (letter == other ? 0 : 1), row[j + 1] + 1, next[j] + 1)
                if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
                    best = min(best, before[j - 1] + 1)
                }
                next.append(best)
            }
            (before, row) = (row, next)
        }
        return row[right.count]
    }
}

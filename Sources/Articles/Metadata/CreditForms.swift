public import Formats

/// The forms that mark a picture credit.
public struct CreditForms: Sendable {
    /// Words that introduce or mark a credit ("photo:"), lower case, the longest first.
    let labels: [[UInt8]]
    /// Labels and picture agencies, lower case.
    private let forms: Set<String>
    /// The first words of these.
    private let openings: Set<String>
    private let longest: Int

    /// Takes the forms of a table with the columns form and kind.
    public init(_ table: Table) {
        var labels: [[UInt8]] = []
        var forms: Set<String> = []
        for row in table.rows where row.count >= 2 {
            let form = LineKey.fold(row[0])
            forms.insert(form)
            let opens =
                form.hasSuffix(":") || form.hasSuffix(" by") || form.hasSuffix(" of")
                || form == "©"
            if row[1] == "label", opens { labels.append(Array(form.utf8)) }
        }
        self.labels = labels.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
        self.forms = forms
        openings = Set(forms.compactMap { $0.split(separator: " ").first.map(String.init) })
        longest = forms.reduce(1) { max($0, $1.split(separator: " ").count) }
    }

    /// Whether a run of words of `text` is one of the forms.
    func marks(_ text: String) -> Bool {
        let key = LineKey.fold(text)
        if forms.contains(key) { return true }
        let words = key.split { " ,/|()".contains($0) }.prefix(16).map(String.init)
        for start in words.indices where openings.contains(words[start]) {
            for end in start..<min(words.count, start + longest) {
                if forms.contains(words[start...end].joined(separator: " ")) { return true }
            }
        }
        return false
    }
}

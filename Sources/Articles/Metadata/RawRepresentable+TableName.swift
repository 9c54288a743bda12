extension RawRepresentable where RawValue == Int {
    /// The name that a case has in a table: "date-word" for `dateWord`.
    var tableName: String {
        "\(self)".reduce(into: "") { name, letter in
            name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
        }
    }
}

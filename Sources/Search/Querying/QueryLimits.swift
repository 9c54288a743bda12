/// The bounds of a query.
public enum QueryLimits {
    /// How long a query may be, in code points.
    public static let length = 4096
    /// How many words and field values a query may hold.
    public static let terms = 64
    /// How deep parentheses and negations may be nested.
    public static let depth = 16
    /// How many forms a prefix stands for at most, the first ones in the order of their bytes.
    public static let expansion = 256
    /// How many characters a prefix needs at least.
    public static let prefix = 2
    /// How many other words a proximity may allow at most.
    public static let distance = 100
}
